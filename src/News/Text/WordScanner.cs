using System.Buffers;
using System.Text;

namespace News.Text;

/// <summary>Where words, numbers and symbols end. Each method takes a start and returns an end (or a length, where it says so).</summary>
internal static class WordScanner
{
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>A word with inner hyphens, apostrophes and dots; stops before a clitic.</summary>
    public static int Word(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        var segment = at;
        while (at < text.Length)
        {
            if (Characters.WordCharacter(text, at) is > 0 and var length)
            {
                if (text[at] is 'n' or 'N' && at > start && Clitic(text, at) > 0)
                {
                    break;
                }

                at += length;
            }
            else if (Joins(text, at, segment))
            {
                segment = text[at] == '.' ? at + 1 : segment;
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Length of the clitic at <paramref name="at"/>: <c>’s ’re ’ve ’ll ’d ’m n’t</c>; 0 when there is none.</summary>
    public static int Clitic(ReadOnlySpan<char> text, int at)
    {
        var negated = at < text.Length && text[at] is 'n' or 'N';
        var apostrophe = negated ? at + 1 : at;
        if (apostrophe >= text.Length || !Characters.IsApostrophe(text[apostrophe]))
        {
            return 0;
        }

        var end = apostrophe + 1;
        while (end < text.Length && end - apostrophe <= 3 && Characters.WordCharacter(text, end) > 0)
        {
            end++;
        }

        var letters = text[(apostrophe + 1)..end];
        var known = negated
            ? letters is "t" or "T"
            : letters is "s" or "S" or "d" or "D" or "m" or "M" or "re" or "RE" or "ve" or "VE" or "ll" or "LL";
        return known && (end >= text.Length || !Characters.IsApostrophe(text[end]) || !Characters.IsLetter(text, end + 1)) ? end - at : 0;
    }

    /// <summary>Digits with inner separators and an ordinal or plural ending; <paramref name="at"/> itself when there are none.</summary>
    public static int Number(ReadOnlySpan<char> text, int at)
    {
        while (Characters.IsDigit(text, at) || SeparatesDigits(text, at))
        {
            at++;
        }

        if (at > 0 && Characters.IsDigit(text, at - 1))
        {
            var ending = Characters.IsLetter(text, at + 1) ? 2 : 1;
            if (at + ending <= text.Length && text.Slice(at, ending) is "s" or "st" or "nd" or "rd" or "th" && Characters.WordCharacter(text, at + ending) == 0)
            {
                return at + ending;
            }
        }

        return at;
    }

    private static bool SeparatesDigits(ReadOnlySpan<char> text, int at) =>
        at > 0 && at < text.Length && text[at] is '.' or ',' or ':' or '/' && Characters.IsDigit(text, at - 1) && Characters.IsDigit(text, at + 1);

    public static int Terminators(ReadOnlySpan<char> text, int at)
    {
        // dots join dots and marks join marks: "?!" is one token
        var dots = text[at] is '.' or '…' or '。';
        do
        {
            at++;
        }
        while (at < text.Length && (dots ? text[at] is '.' or '…' : text[at] is '!' or '?' or '‽' or '！' or '？' or '؟'));

        return at;
    }

    /// <summary>A symbol with what modifies it: a whole emoji sequence is one.</summary>
    public static int Symbol(ReadOnlySpan<char> text, int at)
    {
        var joined = true;
        while (at < text.Length)
        {
            if (Rune.DecodeFromUtf16(text[at..], out var rune, out var length) != OperationStatus.Done)
            {
                return joined ? at + 1 : at;
            }

            var modifies = rune.Value is ZeroWidthJoiner or (>= 0xFE00 and <= 0xFE0F) or (>= 0x1F3FB and <= 0x1F3FF);
            if (!joined && !modifies)
            {
                break;
            }

            joined = rune.Value == ZeroWidthJoiner;
            at += length;
        }

        return at;
    }

    /// <summary>1 when the full stop after <c>[start, end)</c> belongs to the word, else 0.</summary>
    public static int AbbreviationStop(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.' || (end + 1 < text.Length && text[end + 1] == '.'))
        {
            return 0;
        }

        var word = text[start..end];
        var initial = word.Length == 1 ? char.IsUpper(word[0]) : word[^2] == '.';
        return initial ? 1 : Abbreviations.Find(word) switch
        {
            AbbreviationUse.BeforeName or AbbreviationUse.Anywhere => 1,
            AbbreviationUse.BeforeNumber when Characters.IsDigit(text, AfterBlanks(text, end + 1)) => 1,
            _ => 0,
        };
    }

    // Two are enough: "No.  5"; an unbounded look-ahead would make hostile text quadratic.
    private static int AfterBlanks(ReadOnlySpan<char> text, int at)
    {
        for (var i = 0; i < 2 && at < text.Length && Characters.IsBlank(text[at]); i++)
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a mark between two characters holds them together in one word.</summary>
    private static bool Joins(ReadOnlySpan<char> text, int at, int segment)
    {
        if (Characters.WordCharacter(text, at + 1) == 0)
        {
            return false;
        }

        var c = text[at];
        return c switch
        {
            _ when Characters.IsHyphen(c) => true,
            _ when Characters.IsApostrophe(c) => Characters.IsLetter(text, at + 1) && Clitic(text, at) == 0,
            '_' => true,
            '&' => Characters.IsUpper(text, at - 1) && Characters.IsUpper(text, at + 1),
            // U.S., a.m., Ph.D.: a short segment, then a single letter
            '.' => (at - segment == 1 || (at - segment == 2 && char.IsUpper(text[segment])))
                && Characters.IsLetter(text, at + 1) && !Characters.IsLetter(text, at + 2),
            '\u00AD' or '\u200C' or '\u200D' => true,
            _ => false,
        };
    }
}
