using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using News.Articles;
using News.Azure;
using News.Text;
using News.Views;

namespace News.Http;

/// <summary>A file in a request's body: its bytes, and what to call it.</summary>
internal sealed record UploadBody(string FileName, string? ContentType, byte[] Bytes, ArticleMetadata Metadata)
{
    // Azure's limit on blob names.
    private const int MaxNameLength = 1024;

    private static readonly (string MediaType, string Extension)[] Types =
    [
        ("text/plain", ".txt"), ("text/markdown", ".md"), ("text/html", ".html"), ("application/xhtml+xml", ".html"),
        ("application/json", ".json"), ("application/ld+json", ".json"), ("application/x-ndjson", ".ndjson"),
        ("application/rss+xml", ".xml"), ("application/atom+xml", ".xml"), ("application/xml", ".xml"), ("text/xml", ".xml"),
    ];

    /// <summary>What a client may know of an article better than the file.</summary>
    public static IReadOnlyList<ApiParameter> Facts { get; } =
    [
        new("source", "The outlet; wins over what the file says, as do the next four.", Example: "The Example Post"),
        new("url", "The article's address.", Example: "https://post.example/monday"),
        new("published", "The date of publication.", Example: "2022-03-10"),
        new("title", "The headline.", Example: "What Monday brought"),
        new("language", "BCP 47.", Example: "en"),
    ];

    /// <summary>The parameters of operations that take a file.</summary>
    public static IReadOnlyList<ApiParameter> Parameters { get; } =
        [new("name", "The file's name; its ending tells the type. Made from the content when left out.", Example: "briefs/monday.txt"), .. Facts];

    public static IReadOnlyList<string> MediaTypes { get; } = [.. Types.Select(type => type.MediaType), "application/octet-stream"];

    /// <exception cref="BadHttpRequestException">Too large, empty, or of no known type.</exception>
    /// <exception cref="QueryException">A name that no blob can have.</exception>
    public static async Task<UploadBody> ReadAsync(ApiRequest request, ReaderOptions limits, CancellationToken cancellationToken)
    {
        var contentType = request.Http.ContentType;
        var name = request.Text("name");
        CheckName(name);
        var extension = name is null ? ExtensionOf(contentType) : null;
        var bytes = await ReadBytesAsync(request.Http, limits.MaxUploadBytes, cancellationToken);
        return new(
            name ?? Digest.Id(Digest.Sha256(bytes)) + extension,
            contentType,
            bytes,
            MetadataOf(request));
    }

    public static ArticleMetadata MetadataOf(ApiRequest request) =>
        new(request.Text("source"), request.Text("url"), request.Text("published"), request.Text("title"), request.Text("language"));

    /// <summary>Whether an upload can be called that. An escaped slash cannot be told from a slash in a path, so a name may not hold one.</summary>
    public static bool IsName(string name) =>
        name.Length <= MaxNameLength
        && BlobUploads.CanHold(name)
        && !name.Contains('\\', StringComparison.Ordinal)
        && !name.Contains("%2F", StringComparison.OrdinalIgnoreCase)
        && !name.Split('/').Any(part => part is "" or "." or "..");

    /// <exception cref="QueryException">No blob can have it.</exception>
    public static void CheckName(string? name)
    {
        if (name is not null && !IsName(name))
        {
            throw new QueryException("name", $"'name' is a relative path of at most {MaxNameLength} characters with / between folders.");
        }
    }

    private static string ExtensionOf(string? contentType)
    {
        var mediaType = MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed.MediaType.Value : null;
        return Types.FirstOrDefault(type => type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)).Extension
            ?? throw new BadHttpRequestException(
                $"Give a 'name' with a known ending, or one of these content types: {string.Join(", ", Types.Select(type => type.MediaType))}.",
                StatusCodes.Status415UnsupportedMediaType);
    }

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        var tooLarge = new BadHttpRequestException(
            $"A file sent to the API may have {most:N0} bytes; put larger ones into the container.", StatusCodes.Status413PayloadTooLarge);
        if (request.ContentLength > most)
        {
            throw tooLarge;
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + read > most)
            {
                throw tooLarge;
            }

            await bytes.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return bytes.Length > 0 ? bytes.ToArray() : throw new BadHttpRequestException("The request has no body: send the file's bytes.");
    }
}
