using System.Text.Json.Serialization;

namespace News.Http;

/// <summary>What has become of an upload. Which fields there are depends on <paramref name="Status"/>.</summary>
/// <param name="Article">Address of the article, or of the first of many.</param>
/// <param name="Articles">How many articles came of it.</param>
/// <param name="Failures">How many of its items failed.</param>
internal sealed record UploadView(
    string Container,
    string Name,
    UploadStatus Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ArticleId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Article = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Articles = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Failures = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FailureId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Message = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FailureStage? Stage = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Attempts = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? FirstAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? LastAt = null)
{
    public UploadView With(Failure? failure) => this with
    {
        FailureId = failure?.Id,
        Code = failure?.Code,
        Message = failure?.Message,
        Stage = failure?.Stage,
        Attempts = failure?.Attempts,
        FirstAt = failure?.FirstAt,
        LastAt = failure?.LastAt,
    };
}
