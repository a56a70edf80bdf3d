using News.Enrichment;

namespace News.Stories;

/// <summary>A story held against an article or another story.</summary>
/// <param name="Ratio">The likeness over what is needed to be of one story: from 1 on they are.</param>
internal sealed record Comparison(StoryId Id, StoryProfile Profile, double Ratio)
{
    // A story of one article must be met half by chance of words; the mean of many is met by anything near, so more is asked. Already the mean of five is nearly that of many.
    private const double NeededByOne = 0.1;
    private const double NeededByMany = 0.19;

    // A wrong merger costs more than a wrong placement, the more the more articles it moves; and two means of many are alike for sharing a subject alone.
    private const double MergerOfOne = 1.25;
    private const double MergerOfMany = 2.0;

    public static Comparison Of(StoryId id, StoryProfile article, StoryVector vector, StoryProfile story, TermStatistics statistics) =>
        new(id, story, vector.Compare(story, statistics).Score * StoryTime.Nearness(article, story) / Needed(story.Articles));

    /// <summary>Two stories: the first is the candidate.</summary>
    public static Comparison Merger(StoryId id, StoryProfile other, StoryProfile story, StoryVector vector, TermStatistics statistics)
    {
        var (fewer, more) = (Math.Max(1, Math.Min(story.Articles, other.Articles)), Math.Max(story.Articles, other.Articles));
        var needed = Needed(more) * (MergerOfMany + ((MergerOfOne - MergerOfMany) / fewer));
        return new(id, other, vector.Compare(StoryVector.Of(other, statistics)).Score * StoryTime.Nearness(story, other) / needed);
    }

    private static double Needed(int articles) => NeededByMany + ((NeededByOne - NeededByMany) / Math.Max(1, articles));
}
