using Microsoft.Data.Sqlite;
using News.Articles;
using News.Enrichment;
using News.Stories;
using News.Views;

namespace News.Sqlite;

/// <summary>The store on one machine: one SQLite file, written by one writer, read by several readers, which see whole commits only.</summary>
/// <remarks>Other processes may have the file open at the same time.</remarks>
public sealed class SqliteNewsStore : INewsStore
{
    /// <summary>How long a write waits for another process's: longer than any transaction of ours, shorter than a caller's patience.</summary>
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(10);

    private readonly TimeProvider clock;
    // A revision that has not been placed is shown without a place, not in that of the one before.
    private const string Documents =
        """
        SELECT d.id, d.revision, d.json, a.link, a.story_id FROM documents d
        LEFT JOIN articles a ON a.id = d.id AND a.placed = d.revision
        """;

    private readonly GroupWriter writer;
    private readonly Readers readers;
    private readonly ArticleMemory memory = new();
    private readonly ProfileCache profiles = new();
    private readonly KnownCounts counts = new();

    private SqliteNewsStore(TimeProvider clock, Session writing, IReadOnlyCollection<Session> reading)
    {
        this.clock = clock;
        writer = new(writing);
        readers = new(reading);
    }

    /// <summary>Opens the database file, makes it where there is none, and brings one of an older version up to date. Never destroys anything.</summary>
    /// <exception cref="StoreUnavailableException">The file is damaged, newer than this program, locked, or cannot be made.</exception>
    public static Task<SqliteNewsStore> OpenAsync(string path, TimeProvider clock, CancellationToken cancellationToken) =>
        OpenAsync(path, DefaultPatience, clock, cancellationToken);

    internal static Task<SqliteNewsStore> OpenAsync(string path, TimeSpan patience, TimeProvider clock, CancellationToken cancellationToken) =>
        Task.Run(() => Open(path, patience, clock), cancellationToken);

    public async Task<IReadOnlyList<PutOutcome>> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        var prepared = PreparedCommit.Of(commit);
        return await writer.WriteAsync(prepared.Size, (session, index) => new CommitWriter(session, index, clock).Write(prepared), cancellationToken);
    }

    public Task<StoredDocument?> FindDocumentAsync(ArticleId id, int? revision, CancellationToken cancellationToken) => readers.ReadAsync(
        session => revision is { } number
            ? session.First($"{Documents} WHERE d.id = ?1 AND d.revision = ?2", StoredRecords.ReadDocument, id.Value, number)
            : session.First($"{Documents} WHERE d.id = ?1 ORDER BY d.revision DESC LIMIT 1", StoredRecords.ReadDocument, id.Value),
        cancellationToken);

    public Task<ArticleVersion?> FindVersionAsync(ArticleId id, CancellationToken cancellationToken) => readers.ReadAsync(
        session => session.First(
            "SELECT revision, content_key, analyzer_name, analyzer_version, received_at FROM articles WHERE id = ?1", StoredRecords.ReadVersion, id.Value),
        cancellationToken);

    public Task<Page<ArticleSummary>> SearchAsync(ArticleQuery query, CancellationToken cancellationToken) =>
        readers.ReadAsync(new ArticleSearch(query, memory, counts).Run, cancellationToken);

    public async Task<Page<ItemJson>> SearchJsonAsync(ArticleQuery query, CancellationToken cancellationToken) =>
        ArticleItems.AreStored(query)
            ? await readers.ReadAsync(new ArticleSearch(query, memory, counts).RunJson, cancellationToken)
            : (await SearchAsync(query, cancellationToken)).Of(NewsJson.Write);

    public IAsyncEnumerable<FoundArticle> ReadFactsAsync(ArticleQuery query, CancellationToken cancellationToken) =>
        new FactsReader(readers, query).ReadAsync(cancellationToken);

    public int MostFacts => FactsReader.MostFacts;

    public async Task<TopList<EntityCounts>> CountEntitiesAsync(CancellationToken cancellationToken)
    {
        var all = await readers.ReadAsync(memory.CountEntities, cancellationToken);
        return new(all, all.Count, TotalIsExact: true);
    }

    public Task<CountsOverTime> CountOverTimeAsync(ArticleQuery query, Interval interval, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => memory.CountOverTime(session, new(query), interval), cancellationToken);

    public Task<TopList<SourceCounts>> CompareSourcesAsync(ArticleQuery query, int limit, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => memory.CompareSources(session, new(query), limit), cancellationToken);

    public Task<IReadOnlyList<Change>> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken) => readers.ReadAsync<IReadOnlyList<Change>>(
        session => session.List(
            "SELECT position, id, revision, kind FROM changes WHERE position > ?1 ORDER BY position LIMIT ?2", StoredRecords.ReadChange, after, limit),
        cancellationToken);

    public Task<UploadReceipt?> FindReceiptAsync(BlobAddress address, CancellationToken cancellationToken) => readers.ReadAsync(
        session => session.First(
            "SELECT json FROM receipts WHERE container = ?1 AND name = ?2", StoredRecords.ReadReceipt, address.Container, address.Name),
        cancellationToken);

    public Task<IReadOnlyList<UploadReceipt>> ReadReceiptsAsync(string container, string first, string last, CancellationToken cancellationToken) =>
        readers.ReadAsync<IReadOnlyList<UploadReceipt>>(
            session => session.List(
                "SELECT json FROM receipts WHERE container = ?1 AND name BETWEEN ?2 AND ?3 ORDER BY name", StoredRecords.ReadReceipt, container, first, last),
            cancellationToken);

    public Task ForgetReceiptAsync(BlobAddress address, CancellationToken cancellationToken) => writer.WriteAsync(
        size: 0,
        (session, _) => session.Execute("DELETE FROM receipts WHERE container = ?1 AND name = ?2", address.Container, address.Name),
        cancellationToken);

    public Task<Failure?> FindFailureAsync(string id, CancellationToken cancellationToken) => readers.ReadAsync(
        session => session.First("SELECT json FROM failures WHERE id = ?1", StoredRecords.ReadFailure, id), cancellationToken);

    public Task<Page<Failure>> ListFailuresAsync(FailureQuery query, CancellationToken cancellationToken) =>
        readers.ReadAsync(new FailureList(query).Run, cancellationToken);

    public Task<long> ReadCheckpointAsync(string follower, CancellationToken cancellationToken) => readers.ReadAsync(
        session => session.First("SELECT position FROM checkpoints WHERE follower = ?1", rows => rows.GetInt64(0), follower), cancellationToken);

    public async Task<bool> TryMoveCheckpointAsync(string follower, long expected, long position, CancellationToken cancellationToken) =>
        await writer.WriteAsync(
            size: 0,
            (session, _) => session.Execute(
                """
                INSERT INTO checkpoints(follower, position)
                SELECT ?1, ?3 WHERE ?2 = 0 OR EXISTS (SELECT 1 FROM checkpoints WHERE follower = ?1)
                ON CONFLICT(follower) DO UPDATE SET position = excluded.position WHERE position = ?2
                """,
                follower, expected, position),
            cancellationToken) > 0;

    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => readers.ReadAsync(
        session => new StoreCounts(
            session.Number("SELECT count(*) FROM articles"), session.Number("SELECT count(*) FROM failures"), session.Number("SELECT count(*) FROM receipts")),
        cancellationToken);

    public Task<Story?> FindStoryAsync(StoryId id, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StoryRows.Find(session, profiles, id), cancellationToken);

    public Task<Page<Story>> SearchStoriesAsync(ArticleQuery query, CancellationToken cancellationToken) =>
        readers.ReadAsync(new StorySearch(query).Run, cancellationToken);

    public Task<StoryMember?> FindMemberAsync(ArticleId id, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StoryRows.FindMember(session, id), cancellationToken);

    public Task<IReadOnlyList<StoryMember>> ReadMembersAsync(StoryId story, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StoryRows.MembersOf(session, story), cancellationToken);

    public Task<IReadOnlyList<StoryMember>> ReadReprintsAsync(ArticleId original, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StoryRows.ReprintsOf(session, original), cancellationToken);

    public Task<IReadOnlyList<StoryMember>> FindTextsNearAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StoryRows.TextsNear(session, keys), cancellationToken);

    public Task<IReadOnlyList<NearStory>> FindStoriesNearAsync(
        IReadOnlyList<string> keys, IReadOnlyCollection<StoryId> except, int limit, CancellationToken cancellationToken) =>
        readers.ReadAsync(session => StoryRows.StoriesNear(session, profiles, keys, except, limit), cancellationToken);

    public Task<StoredStatistics> ReadStatisticsAsync(CancellationToken cancellationToken) => readers.ReadAsync(StoryRows.Statistics, cancellationToken);

    public async Task<bool> TryPlaceAsync(PlacementCommit commit, CancellationToken cancellationToken)
    {
        if (!await writer.WriteAsync(size: 0, (session, _) => new PlacementWriter(session).TryWrite(commit), cancellationToken))
        {
            return false;
        }

        foreach (var (story, _) in commit.Stories)
        {
            profiles.Put(story.Id, story.Version + 1, story.Profile);
        }

        return true;
    }

    /// <summary>Finishes what is waiting to be written. The writer closes last: it folds the write-ahead log into the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await readers.DisposeAsync();
        await writer.DisposeAsync();
        memory.Dispose();
    }

    /// <summary>Runs a statement on the writer's own connection.</summary>
    internal Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken) => writer.WriteAsync(0, (session, _) => session.Execute(sql), cancellationToken);

    private static SqliteNewsStore Open(string path, TimeSpan patience, TimeProvider clock)
    {
        List<Session> sessions = [];
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            sessions.Add(Connections.OpenWriter(path, patience));
            for (var i = 0; i < Connections.ReaderCount; i++)
            {
                sessions.Add(Connections.OpenReader(path, patience));
            }

            return new(clock, sessions[0], sessions[1..]);
        }
        catch (Exception error)
        {
            sessions.ForEach(session => session.Dispose());
            throw error switch
            {
                SqliteException sqlite => StoreErrors.Translate(sqlite),
                IOException or UnauthorizedAccessException => new StoreUnavailableException(
                    StoreErrors.Unavailable, $"The database's folder cannot be used: {error.Message}", error),
                _ => error,
            };
        }
    }
}
