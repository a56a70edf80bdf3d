using News.Articles;
using News.Enrichment;
using News.Stories;
using News.Views;

namespace News;

/// <summary>Keeps articles, failures and receipts of uploads. One contract suite (<c>tests/Contracts</c>) decides what a store is.</summary>
/// <remarks>
/// Every write may be repeated: an article or a receipt that is there already changes nothing and makes no entry in the change feed. A store that cannot be
/// reached or is full throws <see cref="StoreUnavailableException"/> and stays usable. Safe for concurrent calls.
/// </remarks>
public interface INewsStore : IAsyncDisposable
{
    /// <summary>
    /// Stores the articles, each with its change-feed entry, then the failures, then the receipt: whoever sees the receipt sees the rest. Returns only when it is durable.
    /// </summary>
    /// <remarks>
    /// A commit that is cut short may leave some of it; storing it again completes it. A stored article resolves the failure of its place; a failure of a place that failed
    /// before is one more attempt. The receipt closes a pass over an upload: failures that the pass did not tell of again go, which are those of items in another version
    /// and that of the whole upload unless it is in the same commit.
    /// </remarks>
    /// <returns>One outcome an article, in order.</returns>
    Task<IReadOnlyList<PutOutcome>> CommitAsync(Commit commit, CancellationToken cancellationToken);

    /// <summary>The latest revision, or the given one.</summary>
    Task<StoredDocument?> FindDocumentAsync(ArticleId id, int? revision, CancellationToken cancellationToken);

    /// <summary>What the latest revision was made from; lets unchanged articles skip analysis.</summary>
    Task<ArticleVersion?> FindVersionAsync(ArticleId id, CancellationToken cancellationToken);

    /// <exception cref="QueryException">The cursor is not one of this store's.</exception>
    Task<Page<ArticleSummary>> SearchAsync(ArticleQuery query, CancellationToken cancellationToken);

    /// <summary>As <see cref="SearchAsync"/>, each item as the JSON that answers are made of: a store that keeps it need not read it.</summary>
    /// <exception cref="QueryException">The cursor is not one of this store's.</exception>
    async Task<Page<ItemJson>> SearchJsonAsync(ArticleQuery query, CancellationToken cancellationToken) =>
        (await SearchAsync(query, cancellationToken)).Of(NewsJson.Write);

    /// <summary>The facts of every article that a query finds, in no order that callers may rely on; at most <see cref="MostFacts"/>. Its cursor, limit and sort are left alone.</summary>
    IAsyncEnumerable<FoundArticle> ReadFactsAsync(ArticleQuery query, CancellationToken cancellationToken);

    /// <summary>Most articles that are looked at for one question: what that may cost.</summary>
    int MostFacts { get; }

    /// <summary>The entities of all articles, those in most of them first, then by id. Where a store looks at no more than <see cref="MostFacts"/>, its answer says so.</summary>
    Task<TopList<EntityCounts>> CountEntitiesAsync(CancellationToken cancellationToken) =>
        Aggregates.CountEntitiesAsync(this, new ArticleQuery(), _ => true, int.MaxValue, cancellationToken);

    /// <summary>The articles of a query and their sentiment over time; periods without articles are left out.</summary>
    /// <remarks>Where a store looks at no more than <see cref="MostFacts"/>, its answer says so; the same holds for sources.</remarks>
    Task<CountsOverTime> CountOverTimeAsync(ArticleQuery query, Interval interval, CancellationToken cancellationToken) =>
        Aggregates.CountAsync(this, query, interval, cancellationToken);

    /// <summary>Who published how many of a query's articles, when and in what mood; those with most articles first, then by name.</summary>
    Task<TopList<SourceCounts>> CompareSourcesAsync(ArticleQuery query, int limit, CancellationToken cancellationToken) =>
        Aggregates.CompareSourcesAsync(this, query, limit, cancellationToken);

    /// <summary>Changes after a position, oldest first; an article changed twice may show its last change only.</summary>
    /// <param name="after">0 for the start.</param>
    Task<IReadOnlyList<Change>> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken);

    Task<UploadReceipt?> FindReceiptAsync(BlobAddress address, CancellationToken cancellationToken);

    /// <summary>Receipts of one container whose names lie in <c>[first, last]</c> by the order of their UTF-8 bytes, for comparing a page of a listing with the store.</summary>
    Task<IReadOnlyList<UploadReceipt>> ReadReceiptsAsync(string container, string first, string last, CancellationToken cancellationToken);

    /// <summary>Drops the receipt of an upload, so that it is processed again. Its articles and failures stay until then.</summary>
    Task ForgetReceiptAsync(BlobAddress address, CancellationToken cancellationToken);

    Task<Failure?> FindFailureAsync(string id, CancellationToken cancellationToken);

    /// <summary>Latest first.</summary>
    Task<Page<Failure>> ListFailuresAsync(FailureQuery query, CancellationToken cancellationToken);

    /// <summary>How far a follower of the change feed has come; 0 when it never stored a position.</summary>
    Task<long> ReadCheckpointAsync(string follower, CancellationToken cancellationToken);

    /// <summary>Moves a checkpoint on, if it still stands where the caller thinks.</summary>
    /// <returns><see langword="false"/> when another worker has moved it.</returns>
    Task<bool> TryMoveCheckpointAsync(string follower, long expected, long position, CancellationToken cancellationToken);

    Task<StoreCounts> CountAsync(CancellationToken cancellationToken);

    /// <summary>The story, also one that became part of another.</summary>
    Task<Story?> FindStoryAsync(StoryId id, CancellationToken cancellationToken);

    /// <summary>Stories that hold an article which the query finds, latest publication first; then those without a date, latest change first. Its text query, filters and period are those of articles.</summary>
    /// <exception cref="QueryException">The cursor is not one of this list's.</exception>
    Task<Page<Story>> SearchStoriesAsync(ArticleQuery query, CancellationToken cancellationToken);

    /// <summary>How an article was placed; <see langword="null"/> until it was.</summary>
    Task<StoryMember?> FindMemberAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>All articles of a story, by id.</summary>
    Task<IReadOnlyList<StoryMember>> ReadMembersAsync(StoryId story, CancellationToken cancellationToken);

    /// <summary>All articles that reprint this one, by id.</summary>
    Task<IReadOnlyList<StoryMember>> ReadReprintsAsync(ArticleId original, CancellationToken cancellationToken);

    /// <summary>Placed articles that share a text key (<see cref="Fingerprint.TextKeys"/>).</summary>
    Task<IReadOnlyList<StoryMember>> FindTextsNearAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken);

    /// <summary>
    /// Open stories that are kept under one of the keys, those that share most first, then by id. A store may leave out stories that lie beyond
    /// <see cref="StoryPlacer.MaxStoriesOfKey"/>, <see cref="StoryPlacer.MaxStoriesRead"/> or <see cref="StoryPlacer.IsNear"/>.
    /// </summary>
    /// <param name="except">Left out: the caller knows them better.</param>
    Task<IReadOnlyList<NearStory>> FindStoriesNearAsync(
        IReadOnlyList<string> keys, IReadOnlyCollection<StoryId> except, int limit, CancellationToken cancellationToken);

    Task<StoredStatistics> ReadStatisticsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Writes placements, if everything they rest on is still as it was read: the articles' places, the stories' and the statistics' versions, the checkpoint. A placement is no
    /// change of the article: it makes no entry in the change feed.
    /// </summary>
    /// <returns><see langword="false"/> when something has changed meanwhile: read again and decide anew.</returns>
    Task<bool> TryPlaceAsync(PlacementCommit commit, CancellationToken cancellationToken);
}

/// <summary>An enriched article as it is stored and served.</summary>
/// <param name="Json">The contract's document, UTF-8.</param>
public sealed record StoredDocument(ArticleId Id, int Revision, ReadOnlyMemory<byte> Json)
{
    public EnrichedArticle Read() => NewsJson.Read(Json.Span);
}

/// <summary>What one upload (or a part of a large one) leaves behind.</summary>
/// <param name="Receipt">Given with the last part only.</param>
public sealed record Commit(IReadOnlyList<EnrichedArticle> Articles, IReadOnlyList<Failure> Failures, UploadReceipt? Receipt)
{
    public static Commit Of(EnrichedArticle article) => new([article], [], null);
}

/// <summary>What a store did with an article.</summary>
public enum PutKind
{
    /// <summary>Revision 1.</summary>
    Created,

    /// <summary>New content: the next revision.</summary>
    Revised,

    /// <summary>The same content by another analyser: the same revision, analysed anew.</summary>
    Reanalyzed,

    /// <summary>Nothing to do.</summary>
    Unchanged,

    /// <summary>Content older than what is stored: left out.</summary>
    Stale,
}

public readonly record struct PutOutcome(ArticleId Id, int Revision, PutKind Kind);

/// <param name="ContentKey"><see cref="ArticleContent.Key(EnrichedArticle)"/> of the latest revision.</param>
/// <param name="ReceivedAt">When that content was last seen at its place; content received before that is stale.</param>
public sealed record ArticleVersion(int Revision, string ContentKey, AnalyzerVersion Analyzer, DateTimeOffset? ReceivedAt)
{
    /// <summary>What storing this version over the latest one does.</summary>
    public PutKind Over(ArticleVersion? latest) => latest switch
    {
        null => PutKind.Created,
        _ when ContentKey == latest.ContentKey => Analyzer == latest.Analyzer ? PutKind.Unchanged : PutKind.Reanalyzed,
        _ when ReceivedAt < latest.ReceivedAt => PutKind.Stale,
        _ => PutKind.Revised,
    };

    /// <summary>The later of two receipts: content seen again must not be overtaken by an event from between.</summary>
    public DateTimeOffset? LaterReceipt(ArticleVersion latest) => ReceivedAt > latest.ReceivedAt || latest.ReceivedAt is null ? ReceivedAt : latest.ReceivedAt;
}

/// <param name="Position">Grows with every change.</param>
public sealed record Change(long Position, ArticleId Id, int Revision, PutKind Kind);

public sealed record StoreCounts(long Articles, long Failures, long Uploads);

/// <summary>The store cannot be reached, is full or locked: nothing of the commit was stored, and another try may work.</summary>
/// <param name="code"><c>store-full</c>, <c>store-locked</c>, <c>store-unavailable</c>, <c>store-newer</c>, <c>store-damaged</c>.</param>
public sealed class StoreUnavailableException(string code, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public string Code { get; } = code;
}
