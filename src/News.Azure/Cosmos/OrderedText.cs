using System.Globalization;
using System.Text;

namespace News.Azure.Cosmos;

/// <summary>Text as ASCII that sorts like the text's UTF-8 bytes, however a service compares strings.</summary>
internal static class OrderedText
{
    /// <summary>The highest ASCII character stands before the two hex digits of each byte from it on.</summary>
    private const char Escape = '\u007F';

    public static string Of(string text)
    {
        var ordered = new StringBuilder(text.Length);
        foreach (var unit in Encoding.UTF8.GetBytes(text))
        {
            _ = unit < Escape ? ordered.Append((char)unit) : ordered.Append(CultureInfo.InvariantCulture, $"{Escape}{unit:x2}");
        }

        return ordered.ToString();
    }
}
