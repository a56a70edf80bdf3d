using System.Globalization;
using News.English.Lexicon;
using News.Text;

namespace News.English.Numbers;

/// <summary>Reads tokens as numbers.</summary>
internal static class NumberTokens
{
    private const int MaxDigits = 9;
    private const int MaxTokens = 12;   // nine hundred and ninety nine thousand nine hundred and ninety nine

    /// <summary>Tokens of a number in digits or words, with its magnitude (<c>two hundred and ten</c>, <c>1.5 million</c>); 0 when there is none.</summary>
    public static int Length(EnglishDocument document, int first, int limit)
    {
        if (!IsDigits(document, first) && !document.Is(first, WordClass.NumberWord))
        {
            return 0;
        }

        var end = first + 1;
        limit = Math.Min(limit, first + MaxTokens);
        while (end < limit && (document.Is(end, WordClass.NumberWord | WordClass.Magnitude) || IsInnerAnd(document, end, limit)))
        {
            end++;
        }

        return end - first;
    }

    public static bool IsDigits(EnglishDocument document, int token) => document.Tokens[token].Kind == TokenKind.Number;

    /// <summary>A whole number without separators, possibly with an ordinal ending; −1 for anything else.</summary>
    public static int Whole(EnglishDocument document, int token)
    {
        if (!IsDigits(document, token))
        {
            return -1;
        }

        var digits = document[token].TrimEnd("stndrh");
        return digits.Length <= MaxDigits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
    }

    public static bool IsYear(EnglishDocument document, int token) => document[token].Length == 4 && Whole(document, token) is >= 1500 and < 2100;

    public static bool IsDayOfMonth(EnglishDocument document, int token) => document[token].Length <= 4 && Whole(document, token) is >= 1 and <= 31;

    private static bool IsInnerAnd(EnglishDocument document, int token, int limit) =>
        document[token] is "and" && document.Is(token - 1, WordClass.Magnitude) && token + 1 < limit && document.Is(token + 1, WordClass.NumberWord);
}
