using News.Articles;
using News.Stories;
using News.Enrichment;

namespace News;

/// <summary>Stories as the store has them, under those that a <see cref="StoryWorkspace"/> has changed.</summary>
internal sealed class StoryOverlay(INewsStore store)
{
    /// <summary>Stories that an article is compared with: the right one is nearly always among the first few that share its rarest features.</summary>
    private const int MaxCandidates = 16;

    private readonly Dictionary<StoryId, ChangedStory> changed = [];
    private readonly Dictionary<StoryId, Story> read = [];
    private readonly Dictionary<string, HashSet<StoryId>> byKey = new(StringComparer.Ordinal);

    // Changed, and not yet kept under the keys that its new profile asks for: many a story changes several times before anybody looks for it.
    private readonly HashSet<StoryId> unkept = [];

    public List<MovedStory> Moved { get; } = [];

    public IReadOnlyList<ChangedStory> Changed(TermStatistics terms)
    {
        Keep(terms);
        return [.. changed.Values];
    }

    /// <summary>The story as it is now; an empty one when there is none.</summary>
    public async Task<Story> GetAsync(StoryId id, CancellationToken cancellationToken)
    {
        if (changed.TryGetValue(id, out var known))
        {
            return known.Story;
        }

        if (!read.TryGetValue(id, out var story))
        {
            read[id] = story = await store.FindStoryAsync(id, cancellationToken) ?? new Story(id);
        }

        return story;
    }

    /// <summary>The story, or the one that it became part of.</summary>
    public async Task<Story> OpenAsync(StoryId id, CancellationToken cancellationToken)
    {
        var story = await GetAsync(id, cancellationToken);
        while (story.Successor is { } successor)
        {
            story = await GetAsync(successor, cancellationToken);
        }

        return story;
    }

    /// <summary>An id for a story that this article opens: no other story's, past ones included, unless it is its own and empty.</summary>
    public async Task<StoryId> FreeIdAsync(ArticleId opener, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var id = StoryId.Of(attempt == 1 ? opener : new($"{opener}#{attempt}"));
            if (await GetAsync(id, cancellationToken) is { Successor: null, Card.Articles: 0 })
            {
                return id;
            }
        }
    }

    /// <summary>A story that was emptied to place its articles anew forwards to where the article that once opened it is now.</summary>
    public async Task ForwardAsync(ArticleId opener, StoryId to, CancellationToken cancellationToken)
    {
        if (StoryId.Of(opener) is var id && id != to && await GetAsync(id, cancellationToken) is { Version: > 0, Successor: null, Card.Articles: 0 } former)
        {
            Put(former with { Successor = to });
        }
    }

    public void Put(Story story)
    {
        changed[story.Id] = new(story, changed.TryGetValue(story.Id, out var before) ? before.Keys : []);
        unkept.Add(story.Id);
    }

    /// <summary>Ends a story: all its members are another's from now on.</summary>
    public void Merge(Story story, StoryId into)
    {
        Moved.Add(new(story.Id, into));
        Put(story with { Successor = into, Profile = StoryProfile.Empty, Card = story.Card.Emptied() });
    }

    /// <summary>Open stories that share a key, those that share most first.</summary>
    public async Task<IReadOnlyList<StoryCandidate>> NeighboursAsync(IReadOnlyList<string> keys, TermStatistics terms, CancellationToken cancellationToken)
    {
        Keep(terms);
        var stored = await store.FindStoriesNearAsync(keys, changed.Keys, MaxCandidates, cancellationToken);
        var mine = keys.SelectMany(key => byKey.GetValueOrDefault(key) ?? []).CountBy(id => id)
            .Select(pair => new NearStory(pair.Value, new(pair.Key, changed[pair.Key].Story.Profile)));
        return [.. stored
            .Concat(mine)
            .OrderByDescending(near => near.Shared).ThenBy(near => near.Story.Id)
            .Take(MaxCandidates)
            .Select(near => near.Story)];
    }

    private void Keep(TermStatistics terms)
    {
        foreach (var id in unkept)
        {
            var (story, before) = changed[id];
            foreach (var key in before)
            {
                byKey[key].Remove(id);
            }

            changed[id] = new(story, story.IsOpen ? story.Profile.Keys(terms) : []);
            foreach (var key in changed[id].Keys)
            {
                (byKey.TryGetValue(key, out var ids) ? ids : byKey[key] = []).Add(id);
            }
        }

        unkept.Clear();
    }
}
