using System.Text.Json.Serialization;
using News.Articles;
using News.Enrichment;

namespace News.Stories;

/// <summary>All that finding duplicates and placing into stories needs of one article, at most about 6 kB as JSON, of newswire some 2. Made from the document alone.</summary>
public sealed record Fingerprint
{
    public required ArticleId Article { get; init; }

    public required int Revision { get; init; }

    /// <summary>Equal for equal texts, letter for letter.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When known to the day; the receipt of an article says nothing about its events.</summary>
    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Words of the body.</summary>
    public required int Words { get; init; }

    public required TextSketch Sketch { get; init; }

    /// <summary>In order of <see cref="Feature.Key"/>, each once.</summary>
    [JsonConverter(typeof(Feature.ListConverter))]
    public required IReadOnlyList<Feature> Features { get; init; }

    /// <summary>Articles that share one may have the same text; at most <see cref="TextSketch.MaxKeys"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> TextKeys => Sketch.Keys;

    public static Fingerprint Of(EnrichedArticle article) => new()
    {
        Article = article.Id,
        Revision = article.Revision,
        ContentHash = article.ContentHash,
        Published = article.Published.Precision is DatePrecision.Day or DatePrecision.Second ? article.Published.Start() : null,
        ReceivedAt = article.ReceivedAt,
        Sketch = TextSketch.Of(article.Text, out var words),
        Words = words,
        Features = FeatureFinder.Find(article),
    };
}
