using News.Enrichment;

namespace News.English.Tone;

/// <summary>
/// The sentiment of a text from that of its sentences, each counted by its length. The shares are the mean of theirs; the label is that of at least
/// a third of the text (of the larger part, if both sides have that much; <c>mixed</c> when neither has twice as much as the other), else neutral.
/// </summary>
internal static class ArticleTone
{
    // A report of an accident has a charged sentence or two among descriptions: a third of the text is more than its subject alone brings.
    private const double MinCharged = 1.0 / 3;
    private const double Dominance = 2;

    public static Sentiment Of(IReadOnlyList<AnalyzedSentence> sentences)
    {
        double positive = 0, neutral = 0, negative = 0, length = 0, positiveText = 0, negativeText = 0;
        foreach (var (span, sentiment) in sentences)
        {
            length += span.Length;
            positive += sentiment.Positive * span.Length;
            neutral += sentiment.Neutral * span.Length;
            negative += sentiment.Negative * span.Length;
            positiveText += sentiment.Label is SentimentLabel.Positive or SentimentLabel.Mixed ? span.Length : 0;
            negativeText += sentiment.Label is SentimentLabel.Negative or SentimentLabel.Mixed ? span.Length : 0;
        }

        return Sentiment.Of(Label(positiveText / length, negativeText / length), positive, neutral, negative);
    }

    private static SentimentLabel Label(double positive, double negative)
    {
        var (more, less, label) = positive > negative ? (positive, negative, SentimentLabel.Positive) : (negative, positive, SentimentLabel.Negative);
        return more < MinCharged ? SentimentLabel.Neutral : less >= MinCharged && more < less * Dominance ? SentimentLabel.Mixed : label;
    }
}
