using News.Text;

namespace News.Enrichment.LanguageService;

internal static class SentenceMerging
{
    /// <summary>The sentences of all pieces in the article's offsets, without the blanks around them; one that was cut between two pieces is whole again.</summary>
    public static IReadOnlyList<AnalyzedSentence> Merge(string text, IEnumerable<PieceFinding<DocumentSentiment>> findings, ICollection<AnalysisWarning> warnings)
    {
        var sentences = new List<AnalyzedSentence>();
        foreach (var (piece, document) in findings)
        {
            var continues = piece.ContinuesSentence;
            foreach (var sentence in document.Sentences.OrderBy(sentence => sentence.Offset))
            {
                if (piece.Locate(text, sentence.Offset, sentence.Length, sentence.Text) is not { } span || span.Offset < End(sentences))
                {
                    warnings.Add(piece.Misplaced("a sentence"));
                }
                else if (WithoutBlanks(text, span) is { Length: > 0 } printed)
                {
                    Add(text, sentences, new(printed, SentimentMerging.Merge((sentence.Sentiment, printed.Length))), continues);
                    continues = false;
                }
            }
        }

        return sentences;
    }

    private static void Add(string text, List<AnalyzedSentence> sentences, AnalyzedSentence next, bool continues)
    {
        var end = End(sentences);
        if (continues && sentences is [.., var last] && text.AsSpan(end, next.Span.Offset - end).IsWhiteSpace())
        {
            sentences[^1] = new(
                new(last.Span.Offset, next.Span.End - last.Span.Offset),
                SentimentMerging.Merge((last.Sentiment, last.Span.Length), (next.Sentiment, next.Span.Length)));
            return;
        }

        sentences.Add(next);
    }

    private static int End(List<AnalyzedSentence> sentences) => sentences is [.., var last] ? last.Span.End : 0;

    private static TextSpan WithoutBlanks(string text, TextSpan span)
    {
        var inside = span.In(text);
        var start = inside.Length - inside.TrimStart().Length;
        return new(span.Offset + start, inside.Trim().Length);
    }
}
