namespace News.Enrichment.Phrases;

/// <summary>Cuts a text into pieces in one pass.</summary>
internal static class PieceScanner
{
    /// <summary>English has about five letters and a space to a word.</summary>
    private const int CharactersPerPiece = 5;

    /// <returns>The pieces, and how many they are: the array may be longer.</returns>
    public static (Piece[] Pieces, int Count) Scan(string text)
    {
        var pieces = new Piece[(text.Length / CharactersPerPiece) + 1];
        var count = 0;
        var glued = false;
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                var end = SpaceEnd(text, i, out var isBreak);
                if (isBreak)
                {
                    Add(new(PieceKind.Break, i, end - i, Glued: false));
                }

                glued = false;
                i = end;
                continue;
            }

            var (kind, length) = Next(text, i);
            Add(new(kind, i, length, glued));
            glued = true;
            i += length;
        }

        return (pieces, count);

        void Add(Piece piece)
        {
            if (count == pieces.Length)
            {
                Array.Resize(ref pieces, 2 * count);
            }

            pieces[count++] = piece;
        }
    }

    private static (PieceKind Kind, int Length) Next(string text, int start)
    {
        if (char.IsAsciiDigit(text[start]))
        {
            return (PieceKind.Number, NumberEnd(text, start) - start);
        }

        if (!IsLetter(text[start]))
        {
            return (PieceKind.Symbol, 1);
        }

        var end = start + 1;
        while (end < text.Length && IsLetter(text[end]))
        {
            end++;
        }

        return (PieceKind.Word, (end == start + 1 ? AbbreviationEnd(text, start) : end) - start);
    }

    private static bool IsLetter(char c) => char.IsAscii(c) ? char.IsAsciiLetter(c) : char.IsLetter(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>A single letter and its point belong to an abbreviation when another such pair follows: <c>U.S.</c>, <c>p.m.</c></summary>
    private static int AbbreviationEnd(string text, int start)
    {
        var end = start;
        while (end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.')
        {
            end += 2;
        }

        return end > start + 2 ? end : start + 1;
    }

    private static int NumberEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            var isInside = char.IsAsciiDigit(text[end])
                || (text[end] is ',' or '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
                || (IsGroupingSpace(text[end]) && DigitsFrom(text, end + 1) == Digits.GroupLength);
            if (!isInside)
            {
                break;
            }

            end++;
        }

        return end;
    }

    /// <summary>No-break, thin and narrow no-break space stand between groups of digits.</summary>
    private static bool IsGroupingSpace(char c) => c is '\u00A0' or '\u2009' or '\u202F';

    /// <summary>Counts digits, but no more than tells a group of three from a longer run.</summary>
    private static int DigitsFrom(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= Digits.GroupLength && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }

    /// <summary>A wrapped line goes on with a small letter or a digit; any other line end, and each empty line, is a break.</summary>
    private static int SpaceEnd(string text, int start, out bool isBreak)
    {
        var lines = 0;
        var end = start;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            lines += text[end] == '\n' ? 1 : 0;
            end++;
        }

        isBreak = lines > 1 || (lines == 1 && end < text.Length && !char.IsLower(text[end]) && !char.IsAsciiDigit(text[end]));
        return end;
    }
}
