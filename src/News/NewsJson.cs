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

    public static EnrichedArticle Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Compact.EnrichedArticle) ?? throw new JsonException("An enriched article is an object.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EnrichedArticle))]
[JsonSerializable(typeof(ArticleSummary))]
[JsonSerializable(typeof(Failure))]
[JsonSerializable(typeof(UploadReceipt))]
[JsonSerializable(typeof(Fingerprint))]
[JsonSerializable(typeof(StoryProfile))]
public sealed partial class NewsJsonContext : JsonSerializerContext;
