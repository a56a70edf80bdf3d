namespace News.Http.Forms;

/// <summary>What <c>format</c> makes of a list of articles.</summary>
internal enum ListForm
{
    /// <summary>A page with its total and cursor.</summary>
    Json,

    /// <summary>Every article that matches, one row each.</summary>
    Csv,

    /// <summary>Every article that matches, one JSON object a line.</summary>
    Ndjson,

    /// <summary>A page as an Atom feed (RFC 4287).</summary>
    Atom,

    /// <summary>A page as JSON Feed 1.1.</summary>
    JsonFeed,
}

internal static class ListForms
{
    public const string Csv = "text/csv; charset=utf-8; header=present";
    public const string Ndjson = "application/x-ndjson";
    public const string Atom = "application/atom+xml; charset=utf-8";
    public const string JsonFeed = "application/feed+json";

    /// <summary>As the OpenAPI document names them.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } = [.. new[] { Csv, Ndjson, Atom, JsonFeed }.Select(type => type.Split(';')[0])];

    public static string NameOf(ListForm form) => form.ToString().ToLowerInvariant();

    public static ApiParameter Parameter { get; } = new(
        "format",
        "csv and ndjson give every article that matches (or as many as limit says), streamed; atom and jsonfeed make a feed of the query.",
        Values: ["json", "csv", "ndjson", "atom", "jsonfeed"]);
}
