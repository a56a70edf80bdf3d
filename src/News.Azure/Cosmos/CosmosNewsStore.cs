using Azure.Core;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;
using News.Articles;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>The store on Azure Cosmos DB (API for NoSQL): any number of writers and readers on any number of machines.</summary>
public sealed partial class CosmosNewsStore : INewsStore
{
    /// <summary>Articles of one commit that are written at the same time.</summary>
    private const int MaxAtOnce = 16;

    private readonly CosmosClient client;
    private readonly CosmosOptions options;
    private readonly TimeProvider clock;
    private readonly CosmosErrors errors;
    private readonly Charges charges;
    private readonly Func<Tries> tries;
    private readonly CosmosContainers containers;
    private readonly ItemAccess items;
    private readonly Documents documents;
    private readonly ArticleWriter articles;
    private readonly UploadWriter uploads;
    private readonly ChangeLog changes;
    private readonly Checkpoints checkpoints;
    private readonly StoryReader stories;
    private readonly StoryList storyList;
    private readonly Placements placements;
    private readonly Lock gate = new();
    private Task? settingUp;

    private CosmosNewsStore(CosmosOptions options, TokenCredential credential, TimeProvider clock, ILogger logger)
    {
        this.options = options;
        this.clock = clock;
        charges = new(logger);
        client = Connect(options, credential, charges);
        errors = new(options);
        tries = () => new(clock, options.Patience);
        containers = CosmosContainers.In(client.GetDatabase(options.Database));
        items = new(containers.Articles, tries);
        documents = new(items);
        articles = new(items, documents);
        uploads = new(items);
        var feed = new ItemAccess(containers.Feed, tries);
        changes = new(items, feed);
        checkpoints = new(feed);
        var storyItems = new ItemAccess(containers.Stories, tries);
        stories = new(storyItems);
        storyList = new(storyItems, stories, FindArticlesAsync);
        placements = new(storyItems, stories, checkpoints);
    }

    /// <summary>A store that looks for its containers when it is first used, and again while that fails: a host can start before the account can be reached.</summary>
    /// <exception cref="StoreUnavailableException">No account is named.</exception>
    public static CosmosNewsStore Connect(CosmosOptions options, TokenCredential credential, TimeProvider clock, ILogger<CosmosNewsStore> logger) =>
        new(options, credential, clock, logger);

    /// <summary>Connects, and makes the containers where there are none and the identity may.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be reached or used; the message names the setting to look at.</exception>
    public static async Task<CosmosNewsStore> OpenAsync(
        CosmosOptions options, TokenCredential credential, TimeProvider clock, ILogger<CosmosNewsStore> logger, CancellationToken cancellationToken)
    {
        var store = Connect(options, credential, clock, logger);
        try
        {
            await store.SetUpOnceAsync(cancellationToken);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public Task<IReadOnlyList<PutOutcome>> CommitAsync(Commit commit, CancellationToken cancellationToken) => RunAsync<IReadOnlyList<PutOutcome>>(
        "commit",
        async () =>
        {
            // Written side by side, the articles are changes in their own order.
            var now = clock.GetUtcNow();
            var outcomes = new PutOutcome[commit.Articles.Count];
            await EachAsync(commit.Articles.Select((article, i) => (article, i)).GroupBy(pair => pair.article.Id), async (revisions, token) =>
            {
                foreach (var (article, i) in revisions)
                {
                    outcomes[i] = await articles.PutAsync(article, now.AddTicks(i), token);
                    if (outcomes[i].Kind != PutKind.Stale)
                    {
                        await uploads.ResolveAsync(article, token);
                    }
                }
            });
            await EachAsync(commit.Failures.GroupBy(failure => failure.Id), async (attempts, token) =>
            {
                foreach (var failure in attempts)
                {
                    await uploads.PutAsync(failure, token);
                }
            });
            if (commit.Receipt is { } receipt)
            {
                await uploads.PutAsync(receipt, commit.Failures, cancellationToken);
            }

            return outcomes;

            Task EachAsync<T>(IEnumerable<T> parts, Func<T, CancellationToken, ValueTask> store) => Parallel.ForEachAsync(
                parts, new ParallelOptions { MaxDegreeOfParallelism = MaxAtOnce, CancellationToken = cancellationToken }, store);
        },
        cancellationToken);

    public Task<StoredDocument?> FindDocumentAsync(ArticleId id, int? revision, CancellationToken cancellationToken) => RunAsync(
        "find-document",
        async () =>
        {
            if (Place.Of(id) is not { } place || await items.FindAsync<ArticleItem>(ArticleItem.TheId, place.Key, cancellationToken) is not { Item: { } latest })
            {
                return null;
            }

            var (document, parts) = (latest.Document, latest.Parts);
            if (revision is { } number && number != latest.Version.Revision)
            {
                var earlier = await items.FindAsync<RevisionItem>(RevisionItem.IdOf(number), place.Key, cancellationToken);
                if (earlier is null)
                {
                    return null;
                }

                (document, parts) = (earlier.Item.Document, earlier.Item.Parts);
            }

            var article = await documents.ReadAsync(document, parts, place, cancellationToken);

            // A revision that has not been placed is shown without a place, not in that of the one before.
            if (await stories.FindMemberAsync(id, cancellationToken) is { } member && member.Fingerprint.Revision == article.Revision)
            {
                article = article with { Duplicate = member.Duplicate, Story = member.Story, StoryReason = null };
            }

            return new StoredDocument(article.Id, article.Revision, NewsJson.Write(article));
        },
        cancellationToken);

    public Task<ArticleVersion?> FindVersionAsync(ArticleId id, CancellationToken cancellationToken) => RunAsync(
        "find-version",
        async () => Place.Of(id) is { } place ? (await items.FindAsync<ArticleItem>(ArticleItem.TheId, place.Key, cancellationToken))?.Item.Version : null,
        cancellationToken);

    public Task<Page<ArticleSummary>> SearchAsync(ArticleQuery query, CancellationToken cancellationToken) =>
        RunAsync("search", () => FindArticlesAsync(query, cancellationToken), cancellationToken);

    // Every document is a point read, which costs money: an aggregate over more is told to be a lower bound.
    public IAsyncEnumerable<FoundArticle> ReadFactsAsync(ArticleQuery query, CancellationToken cancellationToken) =>
        Aggregates.ReadDocumentsAsync(this, query, cancellationToken).Select(FoundArticle.Of);

    public int MostFacts => Aggregates.MostDocuments;

    public Task<IReadOnlyList<Change>> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken) =>
        RunAsync("read-changes", () => changes.ReadAsync(after, limit, cancellationToken), cancellationToken);

    public Task<UploadReceipt?> FindReceiptAsync(BlobAddress address, CancellationToken cancellationToken) => RunAsync(
        "find-receipt",
        async () => (await items.FindAsync<ReceiptItem>(ReceiptItem.TheId, Place.Of(address).Key, cancellationToken))?.Item.Receipt,
        cancellationToken);

    public Task<IReadOnlyList<UploadReceipt>> ReadReceiptsAsync(string container, string first, string last, CancellationToken cancellationToken) =>
        RunAsync<IReadOnlyList<UploadReceipt>>(
            "read-receipts",
            async () => await items.QueryAsync<UploadReceipt>(
                new QueryDefinition("SELECT VALUE c.receipt FROM c WHERE c.receiptKey >= @first AND c.receiptKey <= @last ORDER BY c.receiptKey")
                    .WithParameter("@first", ReceiptItem.KeyOf(container, first))
                    .WithParameter("@last", ReceiptItem.KeyOf(container, last)),
                partition: null, pageSize: -1, cancellationToken).ToListAsync(cancellationToken),
            cancellationToken);

    public Task ForgetReceiptAsync(BlobAddress address, CancellationToken cancellationToken) => RunAsync(
        "forget-receipt",
        async () =>
        {
            await items.DeleteAsync(ReceiptItem.TheId, Place.Of(address).Key, cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<Failure?> FindFailureAsync(string id, CancellationToken cancellationToken) => RunAsync(
        "find-failure",
        async () => await items.QueryAsync<Failure>(
            new QueryDefinition("SELECT VALUE c.failure FROM c WHERE c.id = @id AND c.failureOrder > ''").WithParameter("@id", id),
            partition: null, pageSize: 1, cancellationToken).FirstOrDefaultAsync(cancellationToken),
        cancellationToken);

    public Task<Page<Failure>> ListFailuresAsync(FailureQuery query, CancellationToken cancellationToken) =>
        RunAsync("list-failures", () => new FailureList(items).RunAsync(query, cancellationToken), cancellationToken);

    public Task<long> ReadCheckpointAsync(string follower, CancellationToken cancellationToken) =>
        RunAsync("read-checkpoint", () => checkpoints.ReadAsync(follower, cancellationToken), cancellationToken);

    public Task<bool> TryMoveCheckpointAsync(string follower, long expected, long position, CancellationToken cancellationToken) =>
        RunAsync("move-checkpoint", () => checkpoints.TryMoveAsync(follower, expected, position, cancellationToken), cancellationToken);

    public Task<StoreCounts> CountAsync(CancellationToken cancellationToken) => RunAsync(
        "count",
        async () => new StoreCounts(
            await items.NumberAsync(new("SELECT VALUE COUNT(1) FROM c WHERE c.articleOrder > ''"), partition: null, cancellationToken),
            await items.NumberAsync(new("SELECT VALUE COUNT(1) FROM c WHERE c.failureOrder > ''"), partition: null, cancellationToken),
            await items.NumberAsync(new("SELECT VALUE COUNT(1) FROM c WHERE c.receiptKey > ''"), partition: null, cancellationToken)),
        cancellationToken);

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Those that come while it is under way share its outcome; after a failure the next one tries again.</summary>
    private Task SetUpOnceAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            settingUp = settingUp is null or { IsFaulted: true } ? SetUpAsync() : settingUp;
            return settingUp.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Bounded as a whole: at an address where nobody answers, the SDK alone would try for minutes.</summary>
    private Task<bool> SetUpAsync() => MeasureAsync(
        "set-up",
        async () =>
        {
            using var patience = new CancellationTokenSource(options.Patience);
            return await tries().RunAsync(
                async () =>
                {
                    await containers.SetUpAsync(patience.Token);
                    return true;
                },
                patience.Token);
        },
        CancellationToken.None);

    private async Task<T> RunAsync<T>(string operation, Func<Task<T>> run, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await SetUpOnceAsync(cancellationToken);
        return await MeasureAsync(operation, run, cancellationToken);
    }

    private async Task<T> MeasureAsync<T>(string operation, Func<Task<T>> run, CancellationToken cancellationToken)
    {
        try
        {
            return await charges.MeasureAsync(operation, run);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && errors.Translate(error) is not null)
        {
            throw errors.Translate(error)!;
        }
    }

    private static CosmosClient Connect(CosmosOptions options, TokenCredential credential, Charges charges)
    {
        var endpoint = options.Endpoint ?? throw new StoreUnavailableException(CosmosErrors.Unavailable, "Cosmos__accountEndpoint is not set: it is the address of the Cosmos DB account.");
        return new(endpoint.ToString(), credential, new CosmosClientOptions
        {
            // One HTTPS endpoint, through firewalls and private links, and what the tests run against.
            ConnectionMode = ConnectionMode.Gateway,
            LimitToEndpoint = true,
            Serializer = new CosmosJson(),
            CustomHandlers = { charges },
            // Tries decides; the SDK's own waits would come on top.
            MaxRetryAttemptsOnRateLimitedRequests = 0,
        });
    }
}
