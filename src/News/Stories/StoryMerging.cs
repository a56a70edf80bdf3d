namespace News.Stories;

/// <summary>
/// Finds stories that an article shows to be one with the story it joins. So a report that came before there was enough to compare it with, and opened a story of
/// its own, comes home; and the order of articles matters less.
/// </summary>
internal static class StoryMerging
{
    // Stories further from the article than this part of what it would need are not looked at.
    private const double Near = 0.35;

    public static IReadOnlyList<StoryMerge> Find(Fingerprint article, Comparison joined, IReadOnlyList<Comparison> others, TermStatistics statistics)
    {
        var near = others.Where(other => other.Ratio >= Near).ToList();
        if (near.Count == 0)
        {
            return [];
        }

        var grown = joined.Profile.With(article);
        var vector = StoryVector.Of(grown, statistics);
        return
        [
            .. near
                .Select(other => Comparison.Merger(other, grown, vector))
                .Where(other => other.Ratio >= 1)
                .Select(other => IsFirst(joined, other)
                    ? new StoryMerge(joined.Id, other.Id, StoryPlacer.Shown(other.Ratio), StoryReasons.Same(other.Likeness))
                    : new StoryMerge(other.Id, joined.Id, StoryPlacer.Shown(other.Ratio), StoryReasons.Same(other.Likeness))),
        ];
    }

    /// <summary>The one with more articles keeps its name; of equals the one that began first, then by id.</summary>
    private static bool IsFirst(Comparison story, Comparison other) =>
        (other.Profile.Articles, story.Profile.First ?? DateTimeOffset.MaxValue, story.Id.Value)
            .CompareTo((story.Profile.Articles, other.Profile.First ?? DateTimeOffset.MaxValue, other.Id.Value)) <= 0;
}
