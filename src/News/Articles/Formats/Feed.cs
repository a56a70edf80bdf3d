using System.Globalization;
using System.Net;
using System.Xml.Linq;

namespace News.Articles.Formats;

/// <summary>RSS 0.9x, 1.0, 2.0 and Atom: each item is an article.</summary>
internal static class Feed
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public static IEnumerable<Draft> Read(string xml, ReaderOptions options, CancellationToken cancellationToken)
    {
        var root = FeedXml.Load(xml, options, cancellationToken).Root!;
        var number = 0;
        foreach (var item in ItemsOf(root))
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            yield return Read(root, item, number.ToString(CultureInfo.InvariantCulture), options, cancellationToken);
        }

        if (number == 0)
        {
            throw new RejectedException(RejectionCodes.Empty, "The feed holds no items.");
        }
    }

    private static IEnumerable<XElement> ItemsOf(XElement root) => root.Name.LocalName switch
    {
        "rss" when Channel(root) is { } channel => channel.Elements(channel.Name.Namespace + "item"),
        "RDF" when Channel(root) is { } channel => root.Elements(channel.Name.Namespace + "item"),
        "feed" => root.Elements(root.Name.Namespace + "entry"),
        _ => throw new RejectedException(RejectionCodes.UnknownDocument, $"Expected an RSS or Atom feed, not “{Shown(root.Name.LocalName)}”."),
    };

    private static Draft Read(XElement root, XElement item, string number, ReaderOptions options, CancellationToken cancellationToken)
    {
        var isAtom = root.Name.LocalName == "feed";
        var link = isAtom ? AtomLink(item) : Value(item, "link");
        var id = ItemIds.Choose((isAtom ? Value(item, "id") : Value(item, "guid")) ?? link, number);
        try
        {
            return new()
            {
                ItemId = id,
                Title = Title(item, options, cancellationToken),
                Text = isAtom ? AtomText(item, options, cancellationToken) : RssText(item, options, cancellationToken),
                SourceName = SourceOf(root, item, isAtom),
                Url = link ?? Value(item, "guid"),
                Language = LanguageOf(root, item),
                Dates = DateClaim.Of(
                    (Value(item, "pubDate"), "feed"), (Value(item, "published"), "feed"), (Value(item, "issued"), "feed"),
                    (item.Element(DublinCore + "date")?.Value, "feed"), (Value(item, "updated"), "feed")),
                HeadlineMayStandAlone = true,
            };
        }
        catch (RejectedException rejected)
        {
            return new() { ItemId = id, Rejection = rejected.Rejection };
        }
    }

    private static string? Title(XElement item, ReaderOptions options, CancellationToken cancellationToken) =>
        Value(item, "title") is { } title ? Unescaped(title, options, cancellationToken) : null;

    private static string RssText(XElement item, ReaderOptions options, CancellationToken cancellationToken) =>
        Unescaped(Said(item.Element(Content + "encoded")) ?? Value(item, "description") ?? "", options, cancellationToken);

    // Feeds carry HTML in escaped form, so an escape that is left after XML was read is HTML's.
    private static string Unescaped(string value, ReaderOptions options, CancellationToken cancellationToken) =>
        value.Contains('&', StringComparison.Ordinal) && WebUtility.HtmlDecode(value) != value
            ? HtmlParsing.TextOf(value, options, cancellationToken)
            : HtmlParsing.TextOfEither(value, options, cancellationToken);

    private static string AtomText(XElement item, ReaderOptions options, CancellationToken cancellationToken)
    {
        var content = Said(item.Element(item.Name.Namespace + "content")) is not null
            ? item.Element(item.Name.Namespace + "content")
            : item.Element(item.Name.Namespace + "summary");
        return content is null ? "" : content.Attribute("type")?.Value switch
        {
            "xhtml" => HtmlParsing.TextOf(string.Concat(content.Nodes()), options, cancellationToken),
            "html" => HtmlParsing.TextOf(content.Value, options, cancellationToken),
            null or "text" or "text/plain" => content.Value,
            _ => HtmlParsing.TextOfEither(content.Value, options, cancellationToken),
        };
    }

    private static string? SourceOf(XElement root, XElement item, bool isAtom)
    {
        var own = item.Element(item.Name.Namespace + "source");
        return isAtom
            ? (own is null ? null : Value(own, "title")) ?? Value(root, "title")
            : Said(own) ?? (Channel(root) is { } channel ? Value(channel, "title") : null);
    }

    private static string? LanguageOf(XElement root, XElement item) =>
        item.AncestorsAndSelf().Select(element => element.Attribute(XNamespace.Xml + "lang")?.Value).FirstOrDefault(language => language is not null)
        ?? (Channel(root) is { } channel ? Value(channel, "language") ?? channel.Element(DublinCore + "language")?.Value : null);

    private static string? AtomLink(XElement entry) =>
        entry.Elements(entry.Name.Namespace + "link")
            .FirstOrDefault(link => link.Attribute("rel")?.Value is null or "alternate")
            ?.Attribute("href")?.Value;

    private static XElement? Channel(XElement root) => root.Elements().FirstOrDefault(element => element.Name.LocalName == "channel");

    // In the item's own namespace: <media:title> is the caption of a picture.
    private static string? Value(XElement item, string name) => Said(item.Element(item.Name.Namespace + name));

    private static string? Said(XElement? element) => string.IsNullOrWhiteSpace(element?.Value) ? null : element.Value;

    private static string Shown(string name) => name.Length > 40 ? name[..40] + "…" : name;
}
