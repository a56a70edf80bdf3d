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

    // A feature, a comment or a live report has many words and people of its own, and is unlike any other report for that. It is one of the event all the same when it tells
    // this part of what the event's reports agree on. Fewer than three agree on too little, and a short text can tell it by chance.
    private const double NeededTold = 0.2;
    private const int FewestReports = 3;
    private const int FeaturesOfLong = 60;

    // So many such articles may have found each other before they found the rest.
    private const int MostApart = 3;

    public static Comparison Of(StoryId id, StoryProfile article, StoryVector vector, StoryProfile story, TermStatistics statistics)
    {
        var likeness = vector.Compare(story, statistics);
        var told = IsLong(article) && story.Articles >= FewestReports ? likeness.ToldOfRight / NeededTold : 0;
        return new(id, story, Math.Max(likeness.Score / Needed(story.Articles), told) * StoryTime.Nearness(article, story));
    }

    /// <summary>Two stories: the first is the candidate.</summary>
    public static Comparison Merger(StoryId id, StoryProfile other, StoryProfile story, StoryVector vector, TermStatistics statistics)
    {
        var (fewer, more) = (Math.Max(1, Math.Min(story.Articles, other.Articles)), Math.Max(story.Articles, other.Articles));
        var needed = Needed(more) * (MergerOfMany + ((MergerOfOne - MergerOfMany) / fewer));
        var likeness = vector.Compare(StoryVector.Of(other, statistics));
        var (apart, toldOfMore) = other.Articles < story.Articles ? (other, likeness.ToldOfLeft) : (story, likeness.ToldOfRight);
        var told = IsLong(apart) && fewer <= MostApart && more >= FewestReports && fewer < more ? toldOfMore / NeededTold : 0;
        return new(id, other, Math.Max(likeness.Score / needed, told) * StoryTime.Nearness(story, other));
    }

    private static bool IsLong(StoryProfile articles) => articles.Features.Count >= FeaturesOfLong * articles.Articles;

    private static double Needed(int articles) => NeededByMany + ((NeededByOne - NeededByMany) / Math.Max(1, articles));
}
