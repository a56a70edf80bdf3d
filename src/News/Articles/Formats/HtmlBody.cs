using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace News.Articles.Formats;

/// <summary>Finds the article on a page: what the page itself marks as its body, else the block with the most prose.</summary>
internal static class HtmlBody
{
    // A teaser or an empty shell that a script would fill is shorter.
    private const int MinCharacters = 80;

    // Shorter paragraphs are labels, credits and links.
    private const int MinProseCharacters = 40;

    // Pages that mark more elements than this as an article are lists of teasers; the first ones are as good as the rest.
    private const int MaxCandidates = 10;

    public static string Of(IHtmlDocument document, CancellationToken cancellationToken)
    {
        var best = "";
        foreach (var text in Candidates(document, cancellationToken))
        {
            if (text.Length >= MinCharacters)
            {
                return text;
            }

            best = best.Length == 0 ? text : best;
        }

        return best;
    }

    // Surest first.
    private static IEnumerable<string> Candidates(IHtmlDocument document, CancellationToken cancellationToken)
    {
        yield return Longest(document, "[itemprop~=articleBody]", cancellationToken);
        yield return Longest(document, "article", cancellationToken);
        yield return Longest(document, "main, [role=main]", cancellationToken);
        if (DensestBlock(document) is { } block)
        {
            yield return HtmlText.Of(block, cancellationToken);
        }

        if (document.Body is { } body)
        {
            yield return HtmlText.Of(body, cancellationToken);
        }
    }

    private static string Longest(IHtmlDocument document, string selector, CancellationToken cancellationToken) =>
        document.QuerySelectorAll(selector)
            .Where(HtmlContent.IsWithinContent)
            .Take(MaxCandidates)
            .Select(element => HtmlText.Of(element, cancellationToken))
            .MaxBy(text => text.Length) ?? "";

    /// <summary>Paragraphs count for their parent, and half for the block around it, which holds the article when its paragraphs are grouped.</summary>
    private static IElement? DensestBlock(IHtmlDocument document)
    {
        var prose = new Dictionary<IElement, int>();
        foreach (var paragraph in document.QuerySelectorAll("p"))
        {
            var length = paragraph.TextContent.Trim().Length;
            if (length >= MinProseCharacters && paragraph.ParentElement is { } parent && HtmlContent.IsWithinContent(parent))
            {
                prose[parent] = prose.GetValueOrDefault(parent) + length;
                if (parent.ParentElement is { } around)
                {
                    prose[around] = prose.GetValueOrDefault(around) + (length / 2);
                }
            }
        }

        return prose.Count == 0 ? null : prose.MaxBy(block => block.Value).Key;
    }
}
