using System.Text.Json.Serialization;
using News.Enrichment;
using News.Stories;

namespace News.Views.StoryPages;

/// <summary>A story with its course: sentiment and growth over time, and what happened to it.</summary>
/// <param name="SentimentOverTime">Of its articles by publication; by day up to two months, by week up to a year, else by month. Undated articles are in no interval.</param>
/// <param name="EntitySentiment">The same towards its main entities.</param>
/// <param name="Growth">How many articles each day brought, and how many there were then.</param>
/// <param name="Changes">Latest first.</param>
public sealed record StoryPage(
    [property: JsonIgnore] StorySummary Story,
    IReadOnlyList<IntervalSentiment> SentimentOverTime,
    IReadOnlyList<EntitySentiment> EntitySentiment,
    IReadOnlyList<DayGrowth> Growth,
    IReadOnlyList<StoryChange> Changes,
    IReadOnlyList<StoryId> MergedFrom)
    : StorySummary(Story)
{
    // As many lines as a chart can tell apart.
    private const int MaxEntities = 5;

    /// <param name="members">All of the story's.</param>
    public static StoryPage Of(Story story, IReadOnlyList<StoryMember> members)
    {
        var summary = StorySummary.Of(story);
        var dated = members.Where(member => member.Facts.Published is not null).OrderBy(member => member.Facts.Published).ThenBy(member => member.Article).ToList();
        var interval = IntervalOf(summary.Period);
        return new(
            summary,
            Sentiments(dated, interval, facts => facts.Sentiment),
            [.. summary.Entities.Take(MaxEntities)
                .Select(entity => new EntitySentiment(
                    entity.Id, entity.Name, entity.Category,
                    Sentiments(dated, interval, facts => facts.Entities.FirstOrDefault(named => named.Id == entity.Id)?.Sentiment)))
                .Where(entity => entity.Items.Count > 0)],
            GrowthOf(dated),
            story.Card.Changes,
            story.Card.MergedFrom);
    }

    private static Interval IntervalOf(StoryPeriod period) => (period.To - period.From)?.TotalDays switch
    {
        > 366 => Interval.Month,
        > 62 => Interval.Week,
        _ => Interval.Day,
    };

    private static IReadOnlyList<IntervalSentiment> Sentiments(List<StoryMember> dated, Interval interval, Func<MemberFacts, Sentiment?> sentimentOf) =>
    [
        .. dated
            .Select(member => (Start: interval.StartOf(member.Facts.Published!.Value), Sentiment: sentimentOf(member.Facts)))
            .Where(pair => pair.Sentiment is not null)
            .GroupBy(pair => pair.Start)
            .Select(group =>
            {
                var mean = group.Aggregate(default(SentimentSum), (sum, pair) => sum.Plus(pair.Sentiment, 1)).Mean()!;
                return new IntervalSentiment(group.Key, interval.EndOf(group.Key), group.Count(), mean.Positive, mean.Neutral, mean.Negative);
            }),
    ];

    private static IReadOnlyList<DayGrowth> GrowthOf(List<StoryMember> dated)
    {
        var total = 0;
        return [.. dated
            .GroupBy(member => Interval.Day.StartOf(member.Facts.Published!.Value))
            .Select(day => new DayGrowth(day.Key, day.Count(), total += day.Count()))];
    }
}

/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Articles">That have a sentiment; the shares are their means.</param>
public sealed record IntervalSentiment(DateOnly From, DateOnly To, int Articles, double Positive, double Neutral, double Negative);

public sealed record EntitySentiment(string Id, string Name, string Category, IReadOnlyList<IntervalSentiment> Items);

/// <param name="Total">Dated articles up to and with this day.</param>
public sealed record DayGrowth(DateOnly Date, int Articles, int Total);
