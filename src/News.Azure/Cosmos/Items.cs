using System.Globalization;
using System.Text.Json.Serialization;
using News.Articles;
using News.Enrichment;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>What every stored item has: an id, unique in its partition.</summary>
internal interface IItem
{
    string Id { get; }
}

/// <summary>
/// The latest revision of an article with all that finds it: the one item that a new article costs. <see cref="Document"/> is the contract's document, unless it is
/// too large: then <see cref="Parts"/> says where it lies.
/// </summary>
/// <param name="Place">The partition.</param>
/// <param name="ArticleOrder">The place in the list of articles (<see cref="ListOrder"/>).</param>
/// <param name="Terms">What <c>ARRAY_CONTAINS</c> finds it by (<see cref="ArticleTerms"/>).</param>
/// <param name="HasMoreTerms">Set where the terms did not fit: such an article is a candidate for every query, and looked at.</param>
/// <param name="ReceivedOrder">The place in the list by receipt.</param>
/// <param name="ChangedOrder">The place in the list by last change.</param>
/// <param name="Mentioned">What the facet of entities counts.</param>
/// <param name="Changes">How often it has changed.</param>
/// <param name="ChangedAt">When it last did; never goes back.</param>
internal sealed record ArticleItem(
    string Place,
    ArticleVersion Version,
    string ArticleOrder,
    string ReceivedOrder,
    string ChangedOrder,
    IReadOnlyCollection<string> Terms,
    bool? HasMoreTerms,
    ArticleSummary? Summary,
    EnrichedArticle? Document,
    DocumentParts? Parts,
    IReadOnlyList<EntityReference> Mentioned,
    int Changes,
    DateTimeOffset ChangedAt) : IItem
{
    public const string TheId = "article";

    public string Id => TheId;
}

/// <summary>An earlier revision.</summary>
internal sealed record RevisionItem(string Place, int Revision, EnrichedArticle? Document, DocumentParts? Parts) : IItem
{
    public string Id => IdOf(Revision);

    public static string IdOf(int revision) => $"revision-{revision}";
}

/// <summary>A piece of a document that is too large for one item.</summary>
/// <param name="Id">Made from the document's bytes: a piece never changes.</param>
internal sealed record PartItem(string Id, string Place, byte[] Part) : IItem;

/// <summary>A change that is not in the change log yet; written together with the change itself.</summary>
/// <param name="PendingSince">Sorts like time (<see cref="ListOrder.Of(DateTimeOffset)"/>).</param>
internal sealed record PendingChange(string Id, string Place, ArticleId Article, int Revision, PutKind Kind, string PendingSince) : IItem
{
    /// <summary>The name of the change, the same wherever and however often it is logged.</summary>
    [JsonIgnore]
    public string Change => $"{Place} {Id}";

    public static string IdOf(int number) => $"change-{number}";
}

/// <param name="ReceiptKey">Container and name, in the order of their UTF-8 bytes (<see cref="OrderedText"/>).</param>
internal sealed record ReceiptItem(string Place, string ReceiptKey, UploadReceipt Receipt) : IItem
{
    public const string TheId = "receipt";

    public string Id => TheId;

    public static string KeyOf(string container, string name) => OrderedText.Of($"{container}/{name}");
}

/// <param name="FailureOrder">The place in the list of failures (<see cref="ListOrder"/>).</param>
internal sealed record FailureItem(string Id, string Place, string FailureOrder, string FailureCode, Failure Failure) : IItem;

/// <summary>An entry of the change log. Its position is its id: who creates it owns the position.</summary>
/// <param name="Stream">The partition: a block of positions.</param>
internal sealed record LogEntry(string Id, string Stream, long Position, string Change, ArticleId Article, int Revision, PutKind Kind) : IItem
{
    public static LogEntry Of(long position, string stream, PendingChange change) =>
        new(position.ToString("D19", CultureInfo.InvariantCulture), stream, position, change.Change, change.Article, change.Revision, change.Kind);
}

/// <summary>How far a follower has come; a partition of its own.</summary>
internal sealed record CheckpointItem(string Stream, long Checkpoint) : IItem
{
    public const string TheId = "checkpoint";

    public string Id => TheId;
}

/// <summary>An item with the ETag under which it was read.</summary>
internal sealed record Stored<T>(T Item, string ETag);
