using System.Text.Json.Serialization;
using News.Articles;

namespace News;

[JsonConverter(typeof(JsonStringEnumConverter<UploadStatus>))]
public enum UploadStatus
{
    /// <summary>Not processed yet; never stored.</summary>
    [JsonStringEnumMemberName("waiting")] Waiting,

    /// <summary>Every article in it is stored, or at least one and the failures tell of the rest.</summary>
    [JsonStringEnumMemberName("enriched")] Enriched,

    /// <summary>No article came of it.</summary>
    [JsonStringEnumMemberName("failed")] Failed,
}

/// <summary>That an upload, in one version, has been dealt with: nothing more to do until its version changes.</summary>
/// <param name="Version"><see cref="Upload.Version"/>.</param>
/// <param name="Analyzer">Name and version, joined: another analyser calls for another pass.</param>
/// <param name="FirstArticle">The article, or the first of many.</param>
public sealed record UploadReceipt(
    BlobAddress Address,
    string Version,
    string Analyzer,
    UploadStatus Status,
    long Articles,
    long Failures,
    ArticleId? FirstArticle,
    DateTimeOffset ProcessedAt);
