using News.Enrichment;

namespace News.Views;

/// <summary>The first of many, by some measure.</summary>
/// <param name="Total">How many there are in all; a lower bound where <paramref name="TotalIsExact"/> does not hold, because not every article could be looked at.</param>
public sealed record TopList<T>(IReadOnlyList<T> Items, long Total, bool TotalIsExact);

/// <param name="Undated">Articles that lie in no period.</param>
/// <param name="Total">All articles, dated or not.</param>
public sealed record CountsOverTime(Interval Interval, IReadOnlyList<PeriodCounts> Items, long Undated, long Total, bool TotalIsExact);

/// <summary>How many articles were published from one day to another, both included, and how many of them in which mood.</summary>
public sealed record PeriodCounts(DateOnly From, DateOnly To, long Articles, long Positive, long Neutral, long Negative, long Mixed);

/// <param name="First">When the first of its dated articles was published.</param>
public sealed record SourceCounts(
    string Name, long Articles, long Positive, long Neutral, long Negative, long Mixed, DateTimeOffset? First, DateTimeOffset? Last);

public sealed record EntityCounts(string Id, string Name, string Category, long Articles, DateTimeOffset? First, DateTimeOffset? Last);

/// <param name="EntityId"><see langword="null"/> for people without a name.</param>
/// <param name="Articles">In which it is quoted.</param>
public sealed record SpeakerCounts(string? EntityId, string Name, SpeakerClass Class, long Articles, long Statements);

/// <param name="Total">Dated articles in which the sentiment towards the entity was measured.</param>
public sealed record EntityMood(Interval Interval, IReadOnlyList<PeriodMood> Items, long Total);

/// <summary>The mean of the sentiments of some articles towards an entity; the shares sum to 1.</summary>
/// <param name="Score">From -1 to 1: the positive share less the negative one.</param>
public sealed record PeriodMood(DateOnly From, DateOnly To, long Articles, double Positive, double Neutral, double Negative, double Score)
{
    private const int Decimals = 3;

    public static PeriodMood Of(DateOnly from, DateOnly to, (long Articles, double Positive, double Negative) sum)
    {
        var positive = Math.Round(sum.Positive / sum.Articles, Decimals);
        var negative = Math.Round(sum.Negative / sum.Articles, Decimals);
        return new(from, to, sum.Articles, positive, Math.Round(1 - positive - negative, Decimals), negative, Math.Round(positive - negative, Decimals));
    }
}

/// <summary>Articles by their mood; one that was not analysed counts among none.</summary>
public readonly record struct SentimentCounts(long Articles, long Positive, long Neutral, long Negative, long Mixed)
{
    public PeriodCounts Of(DateOnly from, DateOnly to) => new(from, to, Articles, Positive, Neutral, Negative, Mixed);

    public SourceCounts Of(string source, DateTimeOffset? first, DateTimeOffset? last) => new(source, Articles, Positive, Neutral, Negative, Mixed, first, last);

    public SentimentCounts Plus(SentimentLabel? sentiment) => new(
        Articles + 1,
        Positive + (sentiment == SentimentLabel.Positive ? 1 : 0),
        Neutral + (sentiment == SentimentLabel.Neutral ? 1 : 0),
        Negative + (sentiment == SentimentLabel.Negative ? 1 : 0),
        Mixed + (sentiment == SentimentLabel.Mixed ? 1 : 0));
}
