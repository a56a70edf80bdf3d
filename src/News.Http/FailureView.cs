using News.Enrichment;

namespace News.Http;

/// <summary>A failure as the API shows it.</summary>
/// <param name="Replay">Where to post to have it tried again; <see langword="null"/> for files that came by ingest, which are tried by the next one.</param>
internal sealed record FailureView(
    string Id, BlobReference Blob, string? Item, string Code, string Message, FailureStage Stage, int Attempts,
    DateTimeOffset FirstAt, DateTimeOffset LastAt, string? ContentHash, AnalyzerVersion Analyzer, string? Replay)
{
    public static FailureView Of(Failure failure) => new(
        failure.Id, failure.Blob, failure.Item, failure.Code, failure.Message, failure.Stage, failure.Attempts,
        failure.FirstAt, failure.LastAt, failure.ContentHash, failure.Analyzer,
        failure.Blob.ETag is null ? null : $"{NewsApi.Prefix}/failures/{failure.Id}/replay");
}
