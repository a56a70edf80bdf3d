using News.Articles;
using News.Enrichment;
using News.Stories;

namespace News.Tests.Stories;

/// <summary>Places articles one after the other by an index in memory, as a store does.</summary>
internal sealed class MemoryStories
{
    private const int MaxCandidates = 24;

    // Of stories under one key the latest: a key that more have tells little.
    private const int MaxStoriesOfKey = 256;

    private readonly Dictionary<ArticleId, Placed> articles = [];
    private readonly Dictionary<StoryId, Story> stories = [];
    private readonly Dictionary<StoryId, List<ArticleId>> members = [];
    private readonly Dictionary<ArticleId, List<ArticleId>> reprints = [];
    private readonly Dictionary<string, List<StoryId>> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ArticleId>> byText = new(StringComparer.Ordinal);

    public TermStatistics Statistics { get; } = new();

    public int Merges { get; private set; }

    public IReadOnlyDictionary<ArticleId, Placed> Articles => articles;

    public IReadOnlyDictionary<StoryId, Story> All => stories;

    public Placed Add(Fingerprint article)
    {
        var texts = article.TextKeys
            .SelectMany(key => byText.GetValueOrDefault(key) ?? [])
            .Distinct()
            .Select(id => new TextCandidate(articles[id].Fingerprint, articles[id].Duplicate?.Of ?? id))
            .ToList();
        foreach (var key in article.TextKeys)
        {
            Listed(byText, key).Add(article.Article);
        }

        // An overtaken head stays in its story, and the earlier article with its text comes to it.
        var matches = TextDuplicates.Find(article, texts);
        if ((matches.Duplicate?.Of ?? matches.Overtaken.Select(overtaken => overtaken.Head).Cast<ArticleId?>().FirstOrDefault()) is { } same)
        {
            foreach (var (head, duplicate) in matches.Overtaken)
            {
                foreach (var follower in Listed(reprints, head).Append(head).ToList())
                {
                    articles[follower] = articles[follower] with { Duplicate = duplicate };
                    Listed(reprints, duplicate.Of).Add(follower);
                }

                reprints.Remove(head);
            }

            if (matches.Duplicate is { } reprint)
            {
                Listed(reprints, reprint.Of).Add(article.Article);
            }

            Listed(members, articles[same].Story).Add(article.Article);
            return articles[article.Article] = new(article, articles[same].Story, matches.Duplicate, articles[same].Placement);
        }

        var candidates = StoryPlacer.ProbeKeys(article, Statistics)
            .SelectMany(key => (byKey.GetValueOrDefault(key) ?? []).TakeLast(MaxStoriesOfKey))
            .CountBy(id => id)
            .OrderByDescending(shared => shared.Value).ThenBy(shared => shared.Key)
            .Take(MaxCandidates)
            .Select(shared => new StoryCandidate(shared.Key, stories[shared.Key].Profile))
            .ToList();
        var placement = StoryPlacer.Place(article, Statistics, candidates);
        var story = placement is Placement.Join join ? join.Story : StoryId.Of(article.Article);
        var profile = placement is Placement.Join ? stories[story].Profile : StoryProfile.Empty;
        articles[article.Article] = new(article, story, null, placement);
        Listed(members, story).Add(article.Article);
        Statistics.Add(article);
        Put(story, profile.With(article));
        foreach (var merge in placement.Merges)
        {
            Merge(merge);
        }

        return articles[article.Article];
    }

    private void Merge(StoryMerge merge)
    {
        if (!stories.TryGetValue(merge.Into, out _) || !stories.TryGetValue(merge.Other, out var other))
        {
            return;
        }

        Merges++;
        Drop(merge.Other);
        Put(merge.Into, stories[merge.Into].Profile.Merged(other.Profile));
        foreach (var moved in members[merge.Other])
        {
            articles[moved] = articles[moved] with { Story = merge.Into };
        }

        members[merge.Into].AddRange(members[merge.Other]);
        members.Remove(merge.Other);
    }

    private void Put(StoryId id, StoryProfile profile)
    {
        Drop(id);
        var keys = profile.Keys(Statistics);
        stories[id] = new(profile, keys);
        foreach (var key in keys)
        {
            Listed(byKey, key).Add(id);
        }
    }

    private void Drop(StoryId id)
    {
        if (stories.Remove(id, out var story))
        {
            foreach (var key in story.Keys)
            {
                byKey[key].Remove(id);
            }
        }
    }

    private static List<T> Listed<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];

    internal sealed record Story(StoryProfile Profile, string[] Keys);

    internal sealed record Placed(Fingerprint Fingerprint, StoryId Story, Duplicate? Duplicate, Placement Placement);
}
