using News.Enrichment;

namespace News.Stories;

/// <summary>
/// Finds stories that an article shows to be one with the story it joins. So a report that came before there was enough to compare it with, and opened a story of
/// its own, comes home; and the order of articles matters less.
/// </summary>
internal static class StoryMerging
{
    // Stories further from the article than this part of what it would need are not looked at.
    private const double Near = 0.35;

    public static IReadOnlyList<StoryMerge> Find(Fingerprint article, StoryVector vector, Comparison joined, IReadOnlyList<Comparison> others, TermStatistics statistics)
    {
        var near = others.Where(other => other.Ratio >= Near).ToList();
        if (near.Count == 0)
        {
            return [];
        }

        var grown = joined.Profile.With(article);
        var whole = StoryVector.Of(grown, statistics);
        return
        [
            .. near
                .Select(other => Comparison.Merger(other.Id, other.Profile, grown, whole, statistics))
                .Where(other => other.Ratio >= 1 && !StorySplitter.AreTwo(grown, other.Profile, statistics))
                .Select(other => IsFirst(joined, other)
                    ? new StoryMerge(joined.Id, other.Id, StoryPlacer.Shown(other.Ratio), Why(other))
                    : new StoryMerge(other.Id, joined.Id, StoryPlacer.Shown(other.Ratio), Why(other))),
        ];

        // What this article shows: it is how the two came to be compared.
        StoryReason Why(Comparison other) => StoryReasons.Same(vector.Common(other.Profile));
    }

    /// <summary>The one with more articles keeps its name; of equals the one that began first, then by id.</summary>
    private static bool IsFirst(Comparison story, Comparison other) =>
        (other.Profile.Articles, story.Profile.First ?? DateTimeOffset.MaxValue, story.Id.Value)
            .CompareTo((story.Profile.Articles, other.Profile.First ?? DateTimeOffset.MaxValue, other.Id.Value)) <= 0;
}
