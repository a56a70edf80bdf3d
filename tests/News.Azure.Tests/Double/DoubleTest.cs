using System.Net;
using Microsoft.Azure.Cosmos;
using News.Azure.Testing;

namespace News.Azure.Tests.Double;

/// <summary>A document of these tests; names as on the wire.</summary>
internal sealed record Note(string id, string place, int rank, string[] tags)
{
    public static Note Of(string id, string place = "north", int rank = 1, params string[] tags) => new(id, place, rank, tags);
}

/// <summary>The SDK, as it comes, against the double with one empty container.</summary>
public abstract class DoubleTest : IAsyncLifetime
{
    private CosmosClient client = null!;

    protected CosmosDouble Account { get; private set; } = null!;

    protected Database Database { get; private set; } = null!;

    protected Container Notes { get; private set; } = null!;

    protected static PartitionKey North { get; } = new("north");

    public async ValueTask InitializeAsync()
    {
        Account = await CosmosDouble.StartAsync();
        client = Client(isBulk: false);
        Database = await client.CreateDatabaseIfNotExistsAsync("test");
        Notes = await Database.CreateContainerIfNotExistsAsync("notes", "/place");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Account.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected CosmosClient Client(bool isBulk) => new(Account.Endpoint.ToString(), new AnyToken(), new CosmosClientOptions
    {
        ConnectionMode = ConnectionMode.Gateway,
        LimitToEndpoint = true,
        AllowBulkExecution = isBulk,
        MaxRetryAttemptsOnRateLimitedRequests = 0,
    });

    internal static async Task<IReadOnlyList<T>> AllAsync<T>(FeedIterator<T> pages)
    {
        var all = new List<T>();
        using (pages)
        {
            while (pages.HasMoreResults)
            {
                all.AddRange(await pages.ReadNextAsync());
            }
        }

        return all;
    }

    internal static async Task<CosmosException> RefusedAsync(HttpStatusCode status, Func<Task> act)
    {
        var error = await Should.ThrowAsync<CosmosException>(act);
        error.StatusCode.ShouldBe(status);
        return error;
    }
}
