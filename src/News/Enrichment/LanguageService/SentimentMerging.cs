namespace News.Enrichment.LanguageService;

internal static class SentimentMerging
{
    /// <summary>
    /// Shares weighted by length. The label is what the service makes of the labels of sentences: positive or negative when nothing contradicts it, mixed when both occur.
    /// </summary>
    /// <param name="parts">At least one; a single one has its shares brought to a sum of 1.</param>
    public static Sentiment Merge(params IReadOnlyCollection<(Sentiment Sentiment, int Length)> parts) => Sentiment.Of(
        Label([.. parts.Select(part => part.Sentiment.Label)]),
        parts.Sum(part => part.Length * Math.Max(0, part.Sentiment.Positive)),
        parts.Sum(part => part.Length * Math.Max(0, part.Sentiment.Neutral)),
        parts.Sum(part => part.Length * Math.Max(0, part.Sentiment.Negative)));

    private static SentimentLabel Label(HashSet<SentimentLabel> labels)
    {
        var positive = labels.Contains(SentimentLabel.Positive);
        var negative = labels.Contains(SentimentLabel.Negative);
        return labels.Contains(SentimentLabel.Mixed) || (positive && negative) ? SentimentLabel.Mixed
            : positive ? SentimentLabel.Positive
            : negative ? SentimentLabel.Negative
            : SentimentLabel.Neutral;
    }
}
