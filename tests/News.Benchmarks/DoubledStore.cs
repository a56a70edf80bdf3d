using Microsoft.Extensions.Logging.Abstractions;
using News.Azure.Cosmos;
using News.Azure.Testing;
using News.Azure.Tests;

namespace News.Benchmarks;

/// <summary>The store on Cosmos DB, by the real SDK, over the account double.</summary>
internal static class DoubledStore
{
    public static Task<CosmosNewsStore> OpenAsync(CosmosDouble account, string database) => CosmosNewsStore.OpenAsync(
        new() { Endpoint = account.Endpoint, Database = database },
        new AnyToken(),
        TimeProvider.System,
        NullLogger<CosmosNewsStore>.Instance,
        CancellationToken.None);
}
