using News.Enrichment;

namespace News.Stories;

/// <summary>Sentiments added up. The mean's label is that of its largest share; <c>mixed</c> when good and bad outweigh the neutral alike.</summary>
public readonly record struct SentimentSum(int Count, double Positive, double Neutral, double Negative)
{
    // A mean whose positive and negative shares are this close takes neither side.
    private const double MixedMargin = 0.1;

    /// <param name="sign">1 to add, -1 to take off.</param>
    public SentimentSum Plus(Sentiment? sentiment, int sign) => sentiment is null ? this : new(
        Count + sign, Positive + (sign * sentiment.Positive), Neutral + (sign * sentiment.Neutral), Negative + (sign * sentiment.Negative));

    public SentimentSum Plus(SentimentSum other) =>
        new(Count + other.Count, Positive + other.Positive, Neutral + other.Neutral, Negative + other.Negative);

    /// <summary><see langword="null"/> when nothing was added.</summary>
    public Sentiment? Mean() => Count == 0 ? null : Enrichment.Sentiment.Of(Label(), Math.Max(0, Positive), Math.Max(0, Neutral), Math.Max(0, Negative));

    private SentimentLabel Label() =>
        Neutral >= Positive && Neutral >= Negative ? SentimentLabel.Neutral
        : Math.Abs(Positive - Negative) < MixedMargin * Count ? SentimentLabel.Mixed
        : Positive > Negative ? SentimentLabel.Positive : SentimentLabel.Negative;
}
