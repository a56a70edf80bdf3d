using System.Text.Json;

namespace News.Articles.Formats;

/// <summary>schema.org's NewsArticle and its kin, alone, in arrays or in an <c>@graph</c> whose nodes name each other.</summary>
internal static class SchemaOrg
{
    /// <param name="from">What the publication date is said to come from.</param>
    public static Draft? FindArticle(JsonElement root, string from, ReaderOptions options, CancellationToken cancellationToken)
    {
        var nodes = Nodes(root).ToList();
        return nodes.Find(IsArticle) is { ValueKind: JsonValueKind.Object } article
            ? Read(article, nodes, from, options, cancellationToken)
            : null;
    }

    public static bool IsArticle(JsonElement node) =>
        JsonText.Many(node, "@type").Any(type => type.ValueKind == JsonValueKind.String && IsArticleType(type.GetString()!));

    /// <summary>Whether the node says what it is; such a node is not of another vocabulary.</summary>
    public static bool IsTyped(JsonElement node) =>
        node.ValueKind == JsonValueKind.Object && (node.TryGetProperty("@type", out _) || node.TryGetProperty("@graph", out _));

    private static Draft Read(
        JsonElement article, List<JsonElement> nodes, string from, ReaderOptions options, CancellationToken cancellationToken) => new()
    {
        ItemId = JsonText.Id(article, "identifier", "@id", "url"),
        Title = JsonText.String(article, "headline", "name"),
        Text = HtmlParsing.TextOfEither(JsonText.String(article, "articleBody", "text") ?? "", options, cancellationToken),
        SourceName = NameOf(article, "publisher", nodes) ?? NameOf(article, "sourceOrganization", nodes),
        Url = JsonText.String(article, "url", "mainEntityOfPage")
            ?? JsonText.Many(article, "mainEntityOfPage").Select(page => JsonText.String(page, "@id", "url")).FirstOrDefault(url => url is not null),
        Language = JsonText.String(article, "inLanguage"),
        Dates = DateClaim.Of((JsonText.String(article, "datePublished"), from), (JsonText.String(article, "dateCreated"), from)),
        HeadlineMayStandAlone = true,
    };

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type is "BlogPosting" or "LiveBlogPosting" or "Report";

    private static IEnumerable<JsonElement> Nodes(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().SelectMany(Nodes)
        : root.ValueKind == JsonValueKind.Object ? JsonText.Many(root, "@graph").Prepend(root)
        : [];

    // A name, an object with one, or a reference to another node that has one.
    private static string? NameOf(JsonElement article, string property, List<JsonElement> nodes) =>
        JsonText.String(article, property)
        ?? JsonText.Many(article, property).Select(organization =>
            JsonText.String(organization, "name")
            ?? (JsonText.String(organization, "@id") is { } id
                ? nodes.Where(node => JsonText.String(node, "@id") == id).Select(node => JsonText.String(node, "name")).FirstOrDefault(name => name is not null)
                : null)).FirstOrDefault(name => name is not null);
}
