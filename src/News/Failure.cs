using System.Text.Json.Serialization;
using News.Articles;
using News.Enrichment;

namespace News;

/// <summary>Where in the flow something failed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FailureStage>))]
public enum FailureStage
{
    /// <summary>The bytes could not be fetched.</summary>
    [JsonStringEnumMemberName("fetch")] Fetch,
    [JsonStringEnumMemberName("read")] Read,
    [JsonStringEnumMemberName("analyze")] Analyze,
    [JsonStringEnumMemberName("store")] Store,

    /// <summary>The article is stored, and in no story.</summary>
    [JsonStringEnumMemberName("place")] Place,
}

/// <summary>An upload, or one item of it, that did not become an article. Kept until the same upload succeeds; replayed on request.</summary>
/// <param name="Id">Made from the place: the same upload failing again is the same failure with one more attempt.</param>
/// <param name="Item">The item in a file of many; <see langword="null"/> for the whole upload.</param>
/// <param name="Code">Stable: <see cref="RejectionCodes"/> (permanent) or <see cref="TransientCodes"/>.</param>
/// <param name="Version">The upload's version that failed; another version is another content.</param>
public sealed record Failure(
    string Id,
    BlobReference Blob,
    string? Item,
    string Code,
    string Message,
    FailureStage Stage,
    int Attempts,
    DateTimeOffset FirstAt,
    DateTimeOffset LastAt,
    string? ContentHash,
    string? Version,
    AnalyzerVersion Analyzer)
{
    private const string Prefix = "f_";

    /// <summary>This failure as one more attempt after what the store knows of its place.</summary>
    public Failure After(Failure? stored) => stored is null ? this : this with { Attempts = stored.Attempts + Attempts, FirstAt = stored.FirstAt };

    public static string IdOf(BlobAddress address, string? item) =>
        IdOf(ArticleId.Of(address.Container, address.Name, item));

    /// <summary>What a failure of the place that the article comes from is called: both names are made from the same place.</summary>
    public static string IdOf(ArticleId article) => Prefix + article.Value[ArticleId.Prefix.Length..];
}

/// <summary>Codes of failures that another try may mend.</summary>
public static class TransientCodes
{
    public const string AnalyzerUnavailable = "analyzer-unavailable";

    public const string FetchFailed = "fetch-failed";

    /// <summary>The Functions host tried as often as it does.</summary>
    public const string GivenUp = "given-up";

    /// <summary>A fault of ours while processing this upload; the log has its trace.</summary>
    public const string InternalError = "internal-error";
}
