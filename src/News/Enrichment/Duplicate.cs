using System.Text.Json.Serialization;
using News.Articles;

namespace News.Enrichment;

[JsonConverter(typeof(JsonStringEnumConverter<DuplicateKind>))]
public enum DuplicateKind
{
    /// <summary>The same normalised text.</summary>
    [JsonStringEnumMemberName("exact")] Exact,

    /// <summary>A reprint: cut, with another headline, or lightly edited.</summary>
    [JsonStringEnumMemberName("near")] Near,
}

/// <summary>The earliest article that an article reprints.</summary>
/// <param name="Similarity">0–1, 1 for the same text.</param>
/// <param name="Reason">One sentence for a reader.</param>
public sealed record Duplicate(DuplicateKind Kind, ArticleId Of, double Similarity, string Reason);
