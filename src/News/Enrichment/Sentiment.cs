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
}
