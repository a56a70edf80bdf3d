using News.Articles;
using News.Enrichment;
using News.Stories;

namespace News.Tests.Stories;

/// <summary>Places articles one after the other by an index in memory, as a store does.</summary>
/// <param name="splits">Whether grown stories are reviewed too.</param>
internal sealed class MemoryStories(bool splits = false)
{
    private const int MaxCandidates = 16;

    private readonly Dictionary<ArticleId, Placed> articles = [];
    private readonly Dictionary<StoryId, Story> stories = [];
    private readonly Dictionary<StoryId, List<ArticleId>> members = [];
    private readonly Dictionary<ArticleId, List<ArticleId>> reprints = [];
    private readonly List<StoryId> numbered = [];   // in the order of opening
    private readonly Dictionary<string, List<int>> byKey = new(StringComparer.Ordinal);   // numbers, ascending
    private readonly Dictionary<string, List<ArticleId>> byText = new(StringComparer.Ordinal);

    public TermStatistics Statistics { get; } = new();

    public int Merges { get; private set; }

    /// <summary>In the order in which they were made.</summary>
    public List<StorySplit> Splits { get; } = [];

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

        var vector = StoryVector.Of(article, Statistics);
        var candidates = Near(StoryPlacer.ProbeKeys(vector));
        var placement = StoryPlacer.Place(article, vector, Statistics, candidates);
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

        if (splits)
        {
            Review(articles[article.Article].Story);
        }

        return articles[article.Article];
    }

    private void Review(StoryId id)
    {
        var originals = members[id].Where(member => articles[member].Duplicate is null).Select(member => articles[member].Fingerprint).ToList();
        if (!StoryPlacer.IsReviewed(originals.Count) || StoryPlacer.Split(originals, Statistics) is not { } split)
        {
            return;
        }

        // The first to leave may have opened a story that was merged since.
        var leaving = split.Leaving.Select(article => article.Article).ToHashSet();
        var opened = split.Leaving.Select(article => StoryId.Of(article.Article)).FirstOrDefault(free => !stories.ContainsKey(free), new($"{id}+"));
        foreach (var member in members[id].Where(member => leaving.Contains(articles[member].Duplicate?.Of ?? member)).ToList())
        {
            members[id].Remove(member);
            Listed(members, opened).Add(member);
            articles[member] = articles[member] with { Story = opened };
        }

        Splits.Add(split);
        var whole = stories[id].Profile;
        Put(id, whole.Parted(opened, isLeaving: false).Merged(StoryProfile.Of(split.Staying)));
        Put(opened, whole.Parted(opened, isLeaving: true).Merged(StoryProfile.Of(split.Leaving)));
    }

    private void Merge(StoryMerge merge)
    {
        if (!stories.TryGetValue(merge.Into, out var into) || !stories.TryGetValue(merge.Other, out var other) || into.Profile.StaysPartedFrom(other.Profile))
        {
            return;
        }

        Merges++;
        Drop(merge.Other);
        Put(merge.Into, into.Profile.Merged(other.Profile));
        foreach (var moved in members[merge.Other])
        {
            articles[moved] = articles[moved] with { Story = merge.Into };
        }

        members[merge.Into].AddRange(members[merge.Other]);
        members.Remove(merge.Other);
    }

    private List<StoryCandidate> Near(string[] keys)
    {
        var shared = new Dictionary<int, int>();
        var read = 0;
        foreach (var key in keys)
        {
            var kept = byKey.GetValueOrDefault(key) ?? [];
            for (var i = kept.Count - 1; i >= Math.Max(0, kept.Count - StoryPlacer.MaxStoriesOfKey) && read < StoryPlacer.MaxStoriesRead; i--, read++)
            {
                shared[kept[i]] = shared.GetValueOrDefault(kept[i]) + 1;
            }
        }

        var most = shared.Values.DefaultIfEmpty().Max();
        return [.. shared
            .OrderByDescending(story => story.Value).ThenByDescending(story => story.Key)
            .Take(MaxCandidates)
            .Where(story => StoryPlacer.IsNear(story.Value, most))
            .Select(story => new StoryCandidate(numbered[story.Key], stories[numbered[story.Key]].Profile))];
    }

    private void Put(StoryId id, StoryProfile profile)
    {
        var (number, before) = stories.TryGetValue(id, out var known) ? (known.Number, known.Keys) : (numbered.Count, []);
        if (known is null)
        {
            numbered.Add(id);
        }

        var keys = profile.Keys(Statistics);
        stories[id] = new(number, profile, keys);
        Keep(number, before.Except(keys), keys.Except(before));
    }

    private void Drop(StoryId id)
    {
        if (stories.Remove(id, out var story))
        {
            Keep(story.Number, story.Keys, []);
        }
    }

    private void Keep(int number, IEnumerable<string> gone, IEnumerable<string> come)
    {
        foreach (var key in gone)
        {
            byKey[key].RemoveAt(byKey[key].BinarySearch(number));
        }

        foreach (var key in come)
        {
            var kept = Listed(byKey, key);
            kept.Insert(~kept.BinarySearch(number), number);
        }
    }

    private static List<T> Listed<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull =>
        lists.TryGetValue(key, out var list) ? list : lists[key] = [];

    internal sealed record Story(int Number, StoryProfile Profile, string[] Keys);

    internal sealed record Placed(Fingerprint Fingerprint, StoryId Story, Duplicate? Duplicate, Placement Placement);
}
