using System.Text.Json;

namespace News.Articles.Formats;

/// <summary>IPTC ninjs, versions 1 to 3: <c>headline</c> and <c>body_…</c> of the first became <c>headlines</c> and <c>bodies</c>.</summary>
internal static class Ninjs
{
    public static bool IsArticle(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && (item.TryGetProperty("bodies", out _) || item.TryGetProperty("headlines", out _) || item.TryGetProperty("body_text", out _)
            || item.TryGetProperty("body_xhtml", out _) || item.TryGetProperty("body_html", out _) || item.TryGetProperty("versioncreated", out _));

    public static Draft Read(JsonElement item, ReaderOptions options, CancellationToken cancellationToken) => new()
    {
        ItemId = JsonText.Id(item, "uri") ?? FirstValue(item, "altids"),
        Title = JsonText.String(item, "headline", "title") ?? FirstValue(item, "headlines") ?? FirstValue(item, "titles"),
        Text = TextOf(item, options, cancellationToken),
        SourceName = FirstName(item, "infosources") ?? JsonText.String(item, "source", "copyrightholder") ?? FirstName(item, "copyrightholder"),
        Url = JsonText.String(item, "url", "uri"),
        Language = JsonText.String(item, "language"),
        Dates = DateClaim.Of(
            (JsonText.String(item, "versioncreated"), "json"), (JsonText.String(item, "firstcreated"), "json"), (JsonText.String(item, "contentcreated"), "json")),
        HeadlineMayStandAlone = true,
    };

    private static string TextOf(JsonElement item, ReaderOptions options, CancellationToken cancellationToken)
    {
        if (JsonText.String(item, "body_xhtml", "body_html") is { } markup)
        {
            return HtmlParsing.TextOf(markup, options, cancellationToken);
        }

        var text = JsonText.String(item, "body_text") ?? FirstValue(item, "bodies") ?? "";
        return HtmlParsing.TextOfEither(text, options, cancellationToken);
    }

    // The one with the role “main” when there is one.
    private static string? FirstValue(JsonElement item, string property) =>
        JsonText.Many(item, property)
            .OrderBy(part => JsonText.String(part, "role") == "main" ? 0 : 1)
            .Select(part => JsonText.String(part, "value"))
            .FirstOrDefault(value => value is not null);

    private static string? FirstName(JsonElement item, string property) =>
        JsonText.Many(item, property).Select(party => JsonText.String(party, "name")).FirstOrDefault(name => name is not null);
}
