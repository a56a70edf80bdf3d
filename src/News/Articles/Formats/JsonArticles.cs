using System.Globalization;
using System.Text.Json;

namespace News.Articles.Formats;

/// <summary>JSON: one article, an array of them, or an object with <c>articles</c>; each in our own shape, schema.org's or ninjs.</summary>
internal static class JsonArticles
{
    private const string Expected =
        "Expected an object with title and text, a schema.org NewsArticle, an IPTC ninjs item, an array of those, or {\"articles\": […]}.";

    public static IEnumerable<Draft> Read(string json, ReaderOptions options, CancellationToken cancellationToken)
    {
        using var document = JsonText.Parse(json, options);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Array && !IsList(root, out root))
        {
            yield return ReadOne(root, options, cancellationToken) with { ItemId = null };
            yield break;
        }

        var number = 0;
        foreach (var item in root.EnumerateArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            yield return ReadItem(item, number, options, cancellationToken);
        }

        if (number == 0)
        {
            throw new RejectedException(RejectionCodes.Empty, "The list holds no articles.");
        }
    }

    /// <summary>One line of NDJSON.</summary>
    public static Draft ReadLine(string json, int number, ReaderOptions options, CancellationToken cancellationToken)
    {
        using var document = JsonText.Parse(json, options);
        return ReadItem(document.RootElement, number, options, cancellationToken);
    }

    private static Draft ReadItem(JsonElement item, int number, ReaderOptions options, CancellationToken cancellationToken)
    {
        var position = number.ToString(CultureInfo.InvariantCulture);
        var id = ItemIds.Choose(JsonText.Id(item, "id", "guid", "url", "uri"), position);
        try
        {
            var draft = ReadOne(item, options, cancellationToken);
            return draft with { ItemId = id == position ? ItemIds.Choose(draft.ItemId, position) : id };
        }
        catch (RejectedException rejected)
        {
            return new() { ItemId = id, Rejection = rejected.Rejection };
        }
    }

    private static Draft ReadOne(JsonElement item, ReaderOptions options, CancellationToken cancellationToken) =>
        SchemaOrg.IsTyped(item) ? SchemaOrg.FindArticle(item, "json", options, cancellationToken) ?? throw Unknown()
        : Ninjs.IsArticle(item) ? Ninjs.Read(item, options, cancellationToken)
        : IsOurs(item) ? ReadOurs(item, options, cancellationToken)
        : throw Unknown();

    private static bool IsList(JsonElement root, out JsonElement list)
    {
        list = root;
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("articles", out var articles) && articles.ValueKind == JsonValueKind.Array)
        {
            list = articles;
            return true;
        }

        return false;
    }

    private static bool IsOurs(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && item.EnumerateObject().Any(property =>
            property.Name is "title" or "headline" or "text" or "body" or "content" && property.Value.ValueKind == JsonValueKind.String);

    private static Draft ReadOurs(JsonElement item, ReaderOptions options, CancellationToken cancellationToken) => new()
    {
        Title = JsonText.String(item, "title", "headline"),
        Text = HtmlParsing.TextOfEither(JsonText.String(item, "text", "body", "content") ?? "", options, cancellationToken),
        SourceName = JsonText.String(item, "source") ?? JsonText.Many(item, "source").Select(source => JsonText.String(source, "name")).FirstOrDefault(),
        Url = JsonText.String(item, "url") ?? JsonText.Many(item, "source").Select(source => JsonText.String(source, "url")).FirstOrDefault(),
        Language = JsonText.String(item, "language"),
        Dates = DateClaim.Of((JsonText.Id(item, "published"), "json"), (JsonText.Id(item, "publishedAt"), "json"), (JsonText.Id(item, "date"), "json")),
        HeadlineMayStandAlone = true,
    };

    private static RejectedException Unknown() => new(RejectionCodes.UnknownDocument, Expected);
}
