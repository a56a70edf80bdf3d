using System.Globalization;
using System.Text;

namespace News.Text;

/// <summary>Classes of characters that the scanners share.</summary>
internal static class Characters
{
    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―';

    public static bool IsLineBreak(char c) => c is '\n' or '\u2028' or '\u2029';

    /// <summary>White space, and control and format characters (byte order marks, bidirectional controls), which print nothing.</summary>
    public static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;

    /// <summary>How many code units of a letter, digit or combining mark stand at <paramref name="at"/>; 0 when something else does.</summary>
    public static int WordCharacter(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return 0;
        }

        var c = text[at];
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        return Rune.DecodeFromUtf16(text[at..], out var rune, out var length) == System.Buffers.OperationStatus.Done
            && (Rune.IsLetterOrDigit(rune) || IsMark(Rune.GetUnicodeCategory(rune))) ? length : 0;
    }

    public static bool IsLetter(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsLetter(text[at]);

    public static bool IsUpper(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsUpper(text[at]);

    public static bool IsLower(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsLower(text[at]);

    public static bool IsDigit(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool IsMark(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
