using News.Text;

namespace News.Enrichment;

/// <summary>
/// What every analysis must keep, whoever made it: evidence that does not quote the text is worse than none. A breach is a defect of the analyser (a service
/// that counts in other units, say), so it throws instead of leaving out what does not fit; the message quotes no text.
/// </summary>
internal static class AnalysisContract
{
    private const double SumTolerance = 0.005;   // three shares, each rounded to hundredths or finer

    /// <exception cref="InvalidOperationException">Says which rule was broken, and where.</exception>
    public static void Check(string text, TextAnalysis analysis)
    {
        if (analysis.Skipped is not null)
        {
            return;
        }

        CheckSentences(text, analysis.Sentences);
        foreach (var mention in analysis.Mentions)
        {
            CheckSpan(text, mention.Span, "mention");
            if (!(mention.Confidence is >= 0 and <= 1))
            {
                throw Broken($"confidence {mention.Confidence} of the mention at {mention.Span.Offset} is not in 0–1");
            }

            if (string.IsNullOrEmpty(mention.Category))
            {
                throw Broken($"the mention at {mention.Span.Offset} has no category");
            }

            if (mention.Sentiment is { } sentiment)
            {
                CheckShares(sentiment, "mention", mention.Span);
            }
        }

        CheckShares(analysis.Sentiment ?? throw Broken($"there is no sentiment"), "text", new(0, text.Length));
    }

    private static void CheckSentences(string text, IReadOnlyList<AnalyzedSentence> sentences)
    {
        var end = 0;
        foreach (var (span, sentiment) in sentences)
        {
            CheckSpan(text, span, "sentence");
            if (span.Offset < end)
            {
                throw Broken($"the sentence at {span.Offset} starts before the one before it ends");
            }

            CheckShares(sentiment, "sentence", span);
            end = span.End;
        }
    }

    private static void CheckSpan(string text, TextSpan span, string what)
    {
        if (span.Offset < 0 || span.Length <= 0 || span.Offset > text.Length - span.Length)
        {
            throw Broken($"the {what} at {span.Offset}, {span.Length} long, is not inside the text of {text.Length}");
        }

        if (SplitsPair(text, span.Offset) || SplitsPair(text, span.End))
        {
            throw Broken($"the {what} at {span.Offset}, {span.Length} long, splits a surrogate pair");
        }
    }

    private static bool SplitsPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static void CheckShares(Sentiment sentiment, string what, TextSpan span)
    {
        var (_, positive, neutral, negative) = sentiment;
        if (!(positive is >= 0 and <= 1 && neutral is >= 0 and <= 1 && negative is >= 0 and <= 1 && Math.Abs(positive + neutral + negative - 1) <= SumTolerance))
        {
            throw Broken($"the shares of sentiment of the {what} at {span.Offset} are not parts of 1");
        }
    }

    private static InvalidOperationException Broken(FormattableString rule) =>
        new("The analyser broke its contract: " + FormattableString.Invariant(rule) + ".");
}
