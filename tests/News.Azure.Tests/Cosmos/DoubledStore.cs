using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using News.Azure.Cosmos;
using News.Azure.Testing;
using News.Contracts;

namespace News.Azure.Tests.Cosmos;

/// <summary>A store in a database of its own on an account double.</summary>
/// <param name="own">An account that only this test uses, so that it may do harm to it.</param>
internal sealed class DoubledStore(CosmosDouble? own = null) : IStoreFactory
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Lazy<Task<CosmosDouble>> Shared = new(CosmosDouble.StartAsync);
    private static int databases;

    public string Database { get; } = string.Create(CultureInfo.InvariantCulture, $"news-{Interlocked.Increment(ref databases)}");

    public async Task<INewsStore> OpenAsync() => await OpenAsync(Patience);

    public async Task<CosmosNewsStore> OpenAsync(TimeSpan patience, ILogger<CosmosNewsStore>? logger = null, TimeProvider? clock = null) => await CosmosNewsStore.OpenAsync(
        new() { Endpoint = (own ?? await Shared.Value).Endpoint, Database = Database, Patience = patience },
        new AnyToken(),
        clock ?? TimeProvider.System,
        logger ?? NullLogger<CosmosNewsStore>.Instance,
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
