using System.Runtime.InteropServices;

namespace News.Text;

/// <summary>Groups tokens into sentences. Every token belongs to exactly one; each decision looks at a bounded number of neighbours, so the whole is linear.</summary>
public static class SentenceSplitter
{
    /// <summary>A sentence without an end (a table, a list of names) is cut here: ten times the longest sentences of newspapers, and what keeps work per sentence bounded.</summary>
    public const int MaxTokens = 2000;

    /// <summary>The sentences of a text, for whoever has no use for its tokens.</summary>
    public static IReadOnlyList<TextSpan> Spans(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return Split(text, tokens).ConvertAll(sentence => sentence.Span(tokens));
    }

    public static List<TokenRange> Split(string text, IReadOnlyList<Token> tokens) =>
        Split(text, tokens is List<Token> list ? CollectionsMarshal.AsSpan(list) : [.. tokens]);

    public static List<TokenRange> Split(string text, ReadOnlySpan<Token> tokens)
    {
        var sentences = new List<TokenRange>((tokens.Length / 20) + 1);
        var first = 0;
        var line = 0;
        for (var next = 1; next < tokens.Length; next++)
        {
            var ends = next - first >= MaxTokens || Ends(new(text, tokens), first, line, next);
            if (tokens[next].LinesBefore > 0)
            {
                line = next;
            }

            if (ends)
            {
                sentences.Add(new(first, next));
                first = next;
            }
        }

        if (first < tokens.Length)
        {
            sentences.Add(new(first, tokens.Length));
        }

        return sentences;
    }

    /// <param name="first">First token of the sentence.</param>
    /// <param name="line">First token of the line that <paramref name="next"/> follows or stands in.</param>
    private static bool Ends(Boundary boundary, int first, int line, int next)
    {
        var breaks = boundary.Tokens[next].LinesBefore;
        if (breaks > 1)
        {
            return true;
        }

        if (boundary.IsClosing(next) && breaks == 0)
        {
            return false;   // a closing mark belongs to what it closes
        }

        var last = boundary.LastInside(first, next);
        if (boundary.Tokens[last].Kind == TokenKind.Terminator)
        {
            return boundary.EndsAfterTerminator(first, last, next);
        }

        if (boundary.Tokens[last].Kind == TokenKind.Abbreviation && boundary.EndsAfterAbbreviation(last, next))
        {
            return true;
        }

        return breaks == 1 && boundary.EndsWithLine(Math.Max(first, line), next);
    }
}
