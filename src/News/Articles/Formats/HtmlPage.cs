using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace News.Articles.Formats;

/// <summary>A web page: what it says of itself in JSON-LD, OpenGraph and HTML, and its body.</summary>
internal static class HtmlPage
{
    private static readonly string[] TitleSeparators = [" | ", " - ", " – ", " — ", " :: "];

    // A site's name after a bar: longer tails belong to the headline.
    private const int MaxSiteNameWords = 4;

    /// <exception cref="RejectedException">
    /// <see cref="RejectionCodes.MalformedHtml"/> when the markup ends inside a tag, comment or script and no text came before; <see cref="RejectionCodes.Empty"/> when
    /// it is complete but holds no text.
    /// </exception>
    public static Draft Read(string html, ReaderOptions options, CancellationToken cancellationToken)
    {
        using var document = HtmlParsing.Parse(html, options, out var wasCutOff, cancellationToken);
        var declared = StructuredData(document, options, cancellationToken);
        var heading = document.QuerySelector("article h1, main h1") ?? document.QuerySelector("h1");
        RemoveHeading(heading);
        var body = HtmlBody.Of(document, cancellationToken);

        // Scripts put the text of some pages in place; their JSON-LD has it all the same.
        var text = declared is not null && body.Length < declared.Text.Length / 2 ? declared.Text : body;
        if (string.IsNullOrWhiteSpace(text))
        {
            throw wasCutOff
                ? new RejectedException(RejectionCodes.MalformedHtml, "The HTML ends inside a tag, comment or script, before any text.")
                : new RejectedException(RejectionCodes.Empty, "The page has no readable text.");
        }

        var siteName = declared?.SourceName ?? Meta(document, "og:site_name");
        return new()
        {
            Title = declared?.Title ?? TitleOf(document, heading?.TextContent, siteName),
            Text = text,
            SourceName = siteName,
            Url = declared?.Url ?? document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href") ?? Meta(document, "og:url"),
            Language = declared?.Language ?? document.DocumentElement.GetAttribute("lang") ?? Meta(document, "og:locale"),
            Dates =
            [
                .. declared?.Dates ?? [],
                .. DateClaim.Of(
                    (Meta(document, "article:published_time") ?? Meta(document, "og:published_time"), "opengraph"),
                    (Meta(document, "datePublished") ?? Meta(document, "date") ?? Meta(document, "pubdate") ?? Meta(document, "dc.date"), "meta"),
                    (TimeElement(document), "time-element")),
            ],
        };
    }

    private static Draft? StructuredData(IHtmlDocument document, ReaderOptions options, CancellationToken cancellationToken)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            try
            {
                using var data = JsonDocument.Parse(LoneSurrogates.Mend(script.TextContent), new() { MaxDepth = options.MaxDepth });
                if (SchemaOrg.FindArticle(data.RootElement, "json-ld", options, cancellationToken) is { } article)
                {
                    return article;
                }
            }
            catch (JsonException)
            {
                // Broken JSON-LD is common; the page itself still says it all.
            }
        }

        return null;
    }

    /// <summary>Takes the headline out of the body. What stands around it is no box beside the article, whatever its class says ("page has-sidebar").</summary>
    private static void RemoveHeading(IElement? heading)
    {
        for (var around = heading?.ParentElement; around is not null; around = around.ParentElement)
        {
            around.RemoveAttribute("class");
            around.RemoveAttribute("id");
        }

        heading?.Remove();
    }

    private static string? TitleOf(IHtmlDocument document, string? heading, string? siteName) =>
        Meta(document, "og:title") is { } shared ? WithoutSiteName(shared, siteName)
        : !string.IsNullOrWhiteSpace(heading) ? heading
        : document.Title is { Length: > 0 } title ? WithoutSiteName(title, siteName)
        : null;

    /// <summary>“Headline | Outlet”: cuts the outlet when it is known by name, or when it is a few words after a bar, which headlines do not contain.</summary>
    private static string WithoutSiteName(string title, string? siteName)
    {
        foreach (var separator in TitleSeparators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0)
            {
                var tail = title[(at + separator.Length)..].Trim();
                var isSite = siteName is not null
                    ? string.Equals(tail, siteName.Trim(), StringComparison.OrdinalIgnoreCase)
                    : separator == TitleSeparators[0] && tail.Split(' ').Length <= MaxSiteNameWords;
                if (isSite)
                {
                    return title[..at];
                }
            }
        }

        return title;
    }

    private static string? TimeElement(IHtmlDocument document)
    {
        var times = document.QuerySelectorAll("time[datetime]");
        var published = times.FirstOrDefault(time => time.HasAttribute("pubdate") || time.GetAttribute("itemprop") == "datePublished")
            ?? times.FirstOrDefault(time => time.Closest("article") is not null)
            ?? (times.Length > 0 ? times[0] : null);
        return published?.GetAttribute("datetime");
    }

    private static string? Meta(IHtmlDocument document, string name) =>
        document.QuerySelectorAll("meta[content]")
            .FirstOrDefault(meta => IsNamed(meta, "property", name) || IsNamed(meta, "name", name) || IsNamed(meta, "itemprop", name))
            ?.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content) ? content : null;

    private static bool IsNamed(IElement meta, string attribute, string name) =>
        string.Equals(meta.GetAttribute(attribute), name, StringComparison.OrdinalIgnoreCase);
}
