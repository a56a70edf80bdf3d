using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using News.Enrichment;
using News.Stories;
using News.Views;

namespace News;

/// <summary>The one way documents are written and read: camelCase, UTF-8 as is, enumerations by name.</summary>
public static class NewsJson
{
    /// <summary>Characters are left unescaped: answers are served as JSON with <c>nosniff</c> and never placed into HTML.</summary>
    public static NewsJsonContext Compact { get; } = new(new JsonSerializerOptions(NewsJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Write(EnrichedArticle article) => JsonSerializer.SerializeToUtf8Bytes(article, Compact.EnrichedArticle);

    /// <summary>The document with where it stands among stories, without reading the rest of it.</summary>
    public static byte[] WithPlacement(ReadOnlySpan<byte> article, PlacementLink placement)
    {
        // The three properties stand last; a document from before there were stories ends without them.
        var body = article.EndsWith(NotPlaced) ? article[..^NotPlaced.Length] : article[..^1];
        ReadOnlySpan<byte> link = JsonSerializer.SerializeToUtf8Bytes(placement, Compact.PlacementLink);
        return [.. body, (byte)',', .. link[1..]];
    }

    private static ReadOnlySpan<byte> NotPlaced => ""","duplicate":null,"story":null,"storyReason":"not-placed-yet"}"""u8;

    public static EnrichedArticle Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Compact.EnrichedArticle) ?? throw new JsonException("An enriched article is an object.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EnrichedArticle))]
[JsonSerializable(typeof(ArticleSummary))]
[JsonSerializable(typeof(PlacementLink))]
[JsonSerializable(typeof(StoryMember))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(Story))]
[JsonSerializable(typeof(Failure))]
[JsonSerializable(typeof(UploadReceipt))]
[JsonSerializable(typeof(Fingerprint))]
[JsonSerializable(typeof(StoryProfile))]
public sealed partial class NewsJsonContext : JsonSerializerContext;
