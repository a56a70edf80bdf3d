using System.Buffers;

namespace News.Views;

/// <summary>Cuts a query into tokens. Signs that are no part of the language only separate words.</summary>
internal static class QueryScanner
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    public static IReadOnlyList<QueryToken> Scan(string q)
    {
        var tokens = new List<QueryToken>();
        for (var at = 0; at < q.Length;)
        {
            if (char.IsWhiteSpace(q[at]))
            {
                at++;
            }
            else if (q[at] is '(' or ')')
            {
                tokens.Add(new(q[at] == '(' ? QueryTokenKind.Open : QueryTokenKind.Close, q[at].ToString(), at + 1));
                at++;
            }
            else if (Quotes.Contains(q[at]))
            {
                var length = q.AsSpan(at + 1).IndexOfAny(Quotes);
                if (length < 0)
                {
                    throw QueryParser.Error(at + 1, "this quotation mark is not closed; a phrase ends with another one.");
                }

                tokens.Add(new(QueryTokenKind.Phrase, q.Substring(at + 1, length), at + 1));
                at += length + 2;
            }
            else
            {
                at = ReadChunk(q, at, tokens);
            }
        }

        tokens.Add(new(QueryTokenKind.End, "", q.Length + 1));
        return tokens;
    }

    /// <summary>Reads what stands between spaces, quotation marks and parentheses: an operator, a word, or a field with or without its word. A blank may follow the colon of a field that there is.</summary>
    private static int ReadChunk(string q, int start, List<QueryToken> tokens)
    {
        var end = start;
        while (end < q.Length && !char.IsWhiteSpace(q[end]) && q[end] is not ('(' or ')') && !Quotes.Contains(q[end]))
        {
            end++;
        }

        var chunk = q[start..end];
        var colon = chunk.IndexOf(':', StringComparison.Ordinal);
        var holds = colon > 0
            && (colon + 1 < chunk.Length || (end < q.Length && !char.IsWhiteSpace(q[end]) && q[end] != ')') || QueryParser.IsField(chunk[..colon]));
        if (holds && chunk.AsSpan(0, colon).IndexOfAnyExceptInRange('a', 'z') < 0)
        {
            tokens.Add(new(QueryTokenKind.Field, chunk[..colon], start + 1));
            return start + colon + 1;
        }

        tokens.Add(chunk switch
        {
            "AND" => new(QueryTokenKind.And, chunk, start + 1),
            "OR" => new(QueryTokenKind.Or, chunk, start + 1),
            "NOT" => new(QueryTokenKind.Not, chunk, start + 1),
            "NEAR" => new(QueryTokenKind.Near, "", start + 1),
            _ when chunk.StartsWith("NEAR/", StringComparison.Ordinal) => new(QueryTokenKind.Near, chunk["NEAR/".Length..], start + 1),
            _ => new(QueryTokenKind.Word, chunk, start + 1),
        });
        return end;
    }
}
