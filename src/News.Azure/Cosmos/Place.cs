using Microsoft.Azure.Cosmos;
using News.Articles;
using News.Enrichment;

namespace News.Azure.Cosmos;

/// <summary>
/// The partition key: the part of an article's id that is made from where it lies. An article, its revisions, and for an upload that is one article its receipt and
/// failure too, have one place.
/// </summary>
internal readonly record struct Place(string Value)
{
    /// <summary>The service's limit on a partition key, in bytes; ours have 26.</summary>
    private const int MaxLength = 512;

    public PartitionKey Key => new(Value);

    /// <returns><see langword="null"/> for what no article can be called.</returns>
    public static Place? Of(ArticleId id) => id.Value.Length <= MaxLength ? OfId(id.Value) : null;

    public static Place Of(BlobAddress upload) => OfId(ArticleId.Of(upload.Container, upload.Name).Value);

    /// <summary>Where the failures of an upload lie: with its receipt. Text that never had a name has a place of its own.</summary>
    public static Place OfFailures(BlobReference blob, string id) =>
        blob is { Container: { } container, Name: { } name } ? Of(new BlobAddress(container, name)) : OfId(id);

    // a_… and f_… of the same place.
    private static Place OfId(string id) => new(id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]);
}
