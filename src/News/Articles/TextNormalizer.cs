using System.Text;

namespace News.Articles;

/// <summary>One spelling of the same text: line ends, blank lines and characters that nobody sees. Words and quotation marks stay as printed.</summary>
internal static class TextNormalizer
{
    private const char ByteOrderMark = '\uFEFF';
    private const char NextLine = '\u0085';
    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';

    /// <summary>
    /// Line ends become <c>\n</c>; control characters other than <c>\n</c> and <c>\t</c> and byte order marks go; lone surrogates become U+FFFD; lines lose
    /// trailing white space; runs of blank lines become one; the ends are trimmed. Doing it twice changes nothing more.
    /// </summary>
    public static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length);
        var lineEnds = 0;
        var blanks = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (IsLineEnd(character))
            {
                i += character == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                lineEnds++;
                blanks.Clear();
            }
            else if (char.IsWhiteSpace(character) && (character == '\t' || !char.IsControl(character)))
            {
                blanks.Append(character);
            }
            else if (!char.IsControl(character) && character != ByteOrderMark)
            {
                if (result.Length > 0)
                {
                    result.Append('\n', Math.Min(lineEnds, 2)).Append(blanks);
                }

                lineEnds = 0;
                blanks.Clear();
                AppendCharacter(result, text, ref i);
            }
        }

        return result.ToString();
    }

    /// <summary>A headline or a name: one line, single blanks.</summary>
    public static string Line(string text) =>
        string.Join(' ', Normalize(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsLineEnd(char character) => character is '\n' or '\r' or NextLine or LineSeparator or ParagraphSeparator;

    private static void AppendCharacter(StringBuilder result, string text, ref int index)
    {
        if (!char.IsSurrogate(text[index]))
        {
            result.Append(text[index]);
        }
        else if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
        {
            result.Append(text, index, 2);
            index++;
        }
        else
        {
            result.Append('\uFFFD');
        }
    }
}
