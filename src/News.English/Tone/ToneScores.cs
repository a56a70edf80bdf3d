using News.Enrichment;

namespace News.English.Tone;

/// <summary>Shares of the three sentiments; they sum to 1.</summary>
internal readonly record struct ToneScores(float Positive, float Neutral, float Negative)
{
    public static ToneScores OfLogits(float negative, float neutral, float positive)
    {
        var highest = MathF.Max(negative, MathF.Max(neutral, positive));
        var (n, o, p) = (MathF.Exp(negative - highest), MathF.Exp(neutral - highest), MathF.Exp(positive - highest));
        var sum = n + o + p;
        return new(p / sum, o / sum, n / sum);
    }

    public Sentiment ToSentiment() => Sentiment.OfShares(Positive, Neutral, Negative);
}
