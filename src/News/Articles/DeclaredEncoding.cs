using System.Text;
using System.Text.RegularExpressions;

namespace News.Articles;

/// <summary>The encoding that a file or its sender names.</summary>
internal static partial class DeclaredEncoding
{
    // HTML asks for the declaration within the first 1,024 bytes; pages with long comments before it are common.
    private const int Window = 4096;

    /// <returns>A name that may be unknown or wrong; <see langword="null"/> when nothing is declared.</returns>
    public static string? Of(ReadOnlySpan<byte> bytes, FileType type, string? contentType)
    {
        if (contentType is not null && Charset().Match(contentType) is { Success: true } sent)
        {
            return sent.Groups["name"].Value;
        }

        if (type is not (FileType.Html or FileType.Xml))
        {
            return null;
        }

        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        var declaration = XmlDeclaration().Match(start) is { Success: true } xml ? xml : MetaCharset().Match(start);
        return declaration.Success ? declaration.Groups["name"].Value : null;
    }

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[\w.:-]{1,40})""", Linear)]
    private static partial Regex Charset();

    [GeneratedRegex("""^\s*<\?xml[^>]{0,200}encoding\s*=\s*["'](?<name>[\w.:-]{1,40})""", Linear)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?(?<name>[\w.:-]{1,40})""", Linear)]
    private static partial Regex MetaCharset();
}
