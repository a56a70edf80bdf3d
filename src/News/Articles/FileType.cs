namespace News.Articles;

/// <summary>What an upload is read as.</summary>
internal enum FileType
{
    PlainText,
    Markdown,
    Html,
    Json,
    Ndjson,
    Xml,
}

/// <summary>The type that a name or a Content-Type stands for.</summary>
internal static class FileTypes
{
    public const string Known = ".txt, .md, .html, .htm, .json, .ndjson, .jsonl, .xml, each optionally followed by .gz";

    private const string GzipEnding = ".gz";

    public static bool IsNamedGzip(string fileName) => fileName.EndsWith(GzipEnding, StringComparison.OrdinalIgnoreCase);

    /// <summary>The ending decides; the Content-Type where the ending says nothing, because upload tools often send a default one.</summary>
    public static FileType? Of(string fileName, string? contentType) =>
        OfEnding(IsNamedGzip(fileName) ? fileName[..^GzipEnding.Length] : fileName) ?? OfContentType(contentType);

    private static FileType? OfEnding(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".txt" => FileType.PlainText,
        ".md" => FileType.Markdown,
        ".html" or ".htm" => FileType.Html,
        ".json" => FileType.Json,
        ".ndjson" or ".jsonl" => FileType.Ndjson,
        ".xml" => FileType.Xml,
        _ => null,
    };

    private static FileType? OfContentType(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/plain" => FileType.PlainText,
        "text/markdown" => FileType.Markdown,
        "text/html" or "application/xhtml+xml" => FileType.Html,
        "application/json" or "application/ld+json" => FileType.Json,
        "application/x-ndjson" or "application/ndjson" or "application/jsonl" => FileType.Ndjson,
        "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" or "application/xml" or "text/xml" => FileType.Xml,
        _ => null,
    };
}
