using News.Enrichment;
using News.English.Lexicon;
using News.Text;

namespace News.English.Numbers;

/// <summary>Numbers with what they measure: money, percentages, ages, units; else the number alone.</summary>
internal sealed class QuantityFinder(EnglishDocument document)
{
    public void Find(List<TokenMention> matches)
    {
        foreach (var sentence in document.Sentences)
        {
            var i = sentence.First;
            while (i < sentence.End)
            {
                if (!document.IsClaimed(i) && Match(i, sentence.End) is { } match)
                {
                    matches.Add(match);
                    document.Mark(match.First, match.End, Claim.Number);
                    i = match.End;
                }
                else
                {
                    i++;
                }
            }
        }
    }

    private TokenMention? Match(int first, int limit)
    {
        if (Sign(first) is "$" or "€" or "£" or "¥" or "₹" or "₽" or "₴" && first + 1 < limit && StartsWithDigit(first + 1))
        {
            return Of(first, first + 1 + Math.Max(1, NumberTokens.Length(document, first + 1, limit)), "Currency");
        }

        if (document.Tokens[first].Kind == TokenKind.Word && StartsWithDigit(first) && document[first].EndsWith("-year-old", StringComparison.OrdinalIgnoreCase))
        {
            return Of(first, first + 1, "Age");
        }

        var length = NumberTokens.Length(document, first, limit);
        if (length == 0 || (document[first] is "one" or "One" && length == 1))
        {
            return null;    // "one" is a pronoun more often than a number
        }

        var end = first + length;
        if (end >= limit || document.IsClaimed(end))
        {
            return Of(first, end, "Number");
        }

        if (Sign(end) is "%" || document.Is(end, WordClass.Percent))
        {
            return Of(first, end + 1, "Percentage");
        }

        if (document[end] is "per" && end + 1 < limit && document[end + 1] is "cent")
        {
            return Of(first, end + 2, "Percentage");
        }

        if (document.Is(end, WordClass.TimeUnit) && end + 1 < limit && document[end + 1] is "old")
        {
            return Of(first, end + 2, "Age");
        }

        return document.Is(end, WordClass.Currency) ? Of(first, end + 1, "Currency")
            : document.Is(end, WordClass.Unit) ? Of(first, end + 1, "Dimension")
            : Of(first, end, IsOrdinal(first) && length == 1 ? "Ordinal" : "Number");
    }

    private ReadOnlySpan<char> Sign(int token) => document.Tokens[token].Kind == TokenKind.Symbol ? document[token] : default;

    private bool StartsWithDigit(int token) => char.IsAsciiDigit(document[token][0]);

    private bool IsOrdinal(int token) => document[token][^1] is 't' or 'd' or 'h' && NumberTokens.IsDigits(document, token);

    private static TokenMention Of(int first, int end, string subcategory) => new(first, end, EntityCategories.Quantity, subcategory, Confidence.Listed);
}
