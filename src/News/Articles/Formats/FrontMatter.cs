using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace News.Articles.Formats;

/// <summary>The YAML between two <c>---</c> lines at the start of a Markdown file. Only plain values of the top level are read; anchors, tags and types are not.</summary>
internal static partial class FrontMatter
{
    // A few dozen short lines.
    private const int MaxCharacters = 16 << 10;
    private const int MaxDepth = 16;
    private const string Fence = "---";

    /// <param name="markdown">Normalised.</param>
    /// <returns>What it says, as a draft without text, and the Markdown below it.</returns>
    /// <exception cref="RejectedException"><see cref="RejectionCodes.MalformedFrontMatter"/>.</exception>
    public static (Draft Facts, string Body) Split(string markdown)
    {
        if (!markdown.StartsWith(Fence + "\n", StringComparison.Ordinal))
        {
            return (new(), markdown);
        }

        var end = ClosingFence().Match(markdown, Fence.Length);
        if (!end.Success)
        {
            // A rule above the text looks the same up to here.
            return KeyLine().IsMatch(markdown) ? throw Malformed("it has no end") : (new(), markdown);
        }

        var yaml = markdown[(Fence.Length + 1)..Math.Max(Fence.Length + 1, end.Index)];
        return (FactsOf(ReadValues(yaml)), markdown[(end.Index + end.Length)..]);
    }

    private static Draft FactsOf(Dictionary<string, string> values) => new()
    {
        Title = First(values, "title", "headline"),
        SourceName = First(values, "source", "publisher"),
        Url = First(values, "url", "link", "canonical"),
        Language = First(values, "language", "lang"),
        Dates = DateClaim.Of((First(values, "published"), "front-matter"), (First(values, "date"), "front-matter")),
    };

    private static string? First(Dictionary<string, string> values, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (values.TryGetValue(key, out var value) && value.Length > 0)
            {
                return value;
            }
        }

        return null;
    }

    private static Dictionary<string, string> ReadValues(string yaml)
    {
        if (yaml.Length > MaxCharacters)
        {
            throw Malformed($"it is longer than {MaxCharacters} characters");
        }

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _))
            {
                parser.Consume<MappingStart>();
                while (!parser.TryConsume<MappingEnd>(out _))
                {
                    var key = parser.Consume<Scalar>().Value;
                    if (parser.TryConsume<Scalar>(out var value))
                    {
                        values[key] = value.Value;
                    }
                    else
                    {
                        Skip(parser);
                    }
                }
            }

            return values;
        }
        catch (YamlException exception)
        {
            throw Malformed($"it is not YAML at line {exception.Start.Line + 1}", exception);
        }
    }

    private static void Skip(Parser parser)
    {
        var depth = 0;
        do
        {
            var item = parser.Consume<ParsingEvent>();
            depth += item.NestingIncrease;
            if (depth > MaxDepth)
            {
                throw Malformed("it is nested too deep");
            }
        }
        while (depth > 0);
    }

    private static RejectedException Malformed(string why, Exception? innerException = null) =>
        new(RejectionCodes.MalformedFrontMatter, $"The front matter cannot be read: {why}.", innerException);

    [GeneratedRegex(@"\n(---|\.\.\.)(\n|$)", RegexOptions.NonBacktracking)]
    private static partial Regex ClosingFence();

    [GeneratedRegex(@"^---\n[A-Za-z_-]{1,40}:(\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex KeyLine();
}
