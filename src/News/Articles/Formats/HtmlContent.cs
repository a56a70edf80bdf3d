using AngleSharp.Dom;

namespace News.Articles.Formats;

/// <summary>Tells the content of a page from what is printed around it, by element, role and the words of class and id.</summary>
internal static class HtmlContent
{
    private static readonly HashSet<string> OtherElements = new(StringComparer.Ordinal)
    {
        "aside", "audio", "button", "canvas", "dialog", "embed", "figcaption", "footer", "form", "frameset", "head", "header", "iframe", "input", "map", "math",
        "menu", "nav", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
    };

    private static readonly HashSet<string> OtherRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "banner", "complementary", "contentinfo", "dialog", "form", "navigation", "search", "toolbar",
    };

    // Whole words of a class or id ("related-links" → related, links), those that name one thing in the templates of publishing systems.
    private static readonly HashSet<string> OtherClasses = new(StringComparer.OrdinalIgnoreCase)
    {
        "ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "byline", "caption", "comments", "cookie", "cookies", "nav", "navbar", "navigation", "newsletter", "outbrain", "pagination",
        "promo", "recirculation", "recommended", "related", "share", "sharing", "sidebar", "sponsored", "subscribe", "taboola",
    };

    // Long class lists are generated; the telling word stands near the front.
    private const int MaxClassCharacters = 300;

    public static bool IsContent(IElement element) =>
        !OtherElements.Contains(element.LocalName)
        && !element.HasAttribute("hidden")
        && element.GetAttribute("aria-hidden") != "true"
        && !(element.GetAttribute("role") is { } role && OtherRoles.Contains(role))
        && !(element.GetAttribute("style") is { } style && IsInvisible(style))
        && !NamesOther(element.GetAttribute("class"))
        && !NamesOther(element.GetAttribute("id"))
        && !IsStamp(element);

    /// <summary>Whether the element and everything around it is content.</summary>
    public static bool IsWithinContent(IElement element)
    {
        for (var around = element; around is not null; around = around.ParentElement)
        {
            if (!IsContent(around) && around.LocalName is not ("body" or "html"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A time that stands by itself is when the page was published, not part of a sentence.</summary>
    private static bool IsStamp(IElement element) =>
        element.LocalName == "time" && EndsLine(Beside(element, node => node.PreviousSibling)) && EndsLine(Beside(element, node => node.NextSibling));

    private static INode? Beside(INode node, Func<INode, INode?> next)
    {
        var beside = next(node);
        while (beside is IText { Data: var data } && string.IsNullOrWhiteSpace(data))
        {
            beside = next(beside);
        }

        return beside;
    }

    private static bool EndsLine(INode? node) => node is null || (node is IElement element && HtmlText.IsBlock(element));

    private static bool IsInvisible(string style) =>
        style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static bool NamesOther(string? names)
    {
        if (names is null)
        {
            return false;
        }

        var start = 0;
        var words = OtherClasses.GetAlternateLookup<ReadOnlySpan<char>>();
        var looked = names.AsSpan(0, Math.Min(names.Length, MaxClassCharacters));
        for (var i = 0; i <= looked.Length; i++)
        {
            if (i == looked.Length || !char.IsAsciiLetterOrDigit(looked[i]))
            {
                if (words.Contains(looked[start..i]))
                {
                    return true;
                }

                start = i + 1;
            }
        }

        return false;
    }
}
