using System.Text.Json.Serialization;

namespace News.Enrichment;

[JsonConverter(typeof(JsonStringEnumConverter<SentimentLabel>))]
public enum SentimentLabel
{
    [JsonStringEnumMemberName("positive")] Positive,
    [JsonStringEnumMemberName("neutral")] Neutral,
    [JsonStringEnumMemberName("negative")] Negative,
    [JsonStringEnumMemberName("mixed")] Mixed,
}

/// <summary>A label and the three shares behind it, which sum to 1.</summary>
public sealed record Sentiment(SentimentLabel Label, double Positive, double Neutral, double Negative)
{
    private const double ThreeDecimals = 1000;

    private const double Dominance = 2;

    /// <summary>Shares scaled to sum to 1 and rounded to thousandths; the neutral share takes what rounding leaves.</summary>
    public static Sentiment Of(SentimentLabel label, double positive, double neutral, double negative)
    {
        var sum = positive + neutral + negative;
        if (!(sum > 0) || double.IsInfinity(sum))
        {
            return new(SentimentLabel.Neutral, 0, 1, 0);
        }

        var positiveThousandths = Math.Floor((positive / sum * ThreeDecimals) + 0.5);
        var negativeThousandths = Math.Min(Math.Floor((negative / sum * ThreeDecimals) + 0.5), ThreeDecimals - positiveThousandths);
        return new(
            label,
            positiveThousandths / ThreeDecimals,
            (ThreeDecimals - positiveThousandths - negativeThousandths) / ThreeDecimals,
            negativeThousandths / ThreeDecimals);
    }

    /// <summary>
    /// By shares alone: the label is that of the largest, <c>mixed</c> where both sides are larger than the neutral share and neither has twice as much as the other.
    /// </summary>
    public static Sentiment OfShares(double positive, double neutral, double negative)
    {
        var (more, less, label) = positive > negative ? (positive, negative, SentimentLabel.Positive) : (negative, positive, SentimentLabel.Negative);
        return Of(more <= neutral ? SentimentLabel.Neutral : less > neutral && more < less * Dominance ? SentimentLabel.Mixed : label, positive, neutral, negative);
    }

    /// <summary>Of a whole from that of its parts: the mean of their shares, each counted by its weight.</summary>
    public static Sentiment OfParts(IEnumerable<(Sentiment Part, double Weight)> parts)
    {
        double positive = 0, neutral = 0, negative = 0;
        foreach (var (part, weight) in parts)
        {
            positive += part.Positive * weight;
            neutral += part.Neutral * weight;
            negative += part.Negative * weight;
        }

        return OfShares(positive, neutral, negative);
    }
}
