using Azure.Identity;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging.Abstractions;
using News.Azure.Cosmos;
using News.Contracts;
using News.Text;

namespace News.Azure.Tests.Cosmos;

/// <summary>A store in a real account, in a database that is made for one test and deleted after it.</summary>
internal sealed class AccountStore(Uri account) : IStoreFactory
{
    private readonly string database = $"news-test-{Digest.Id(TestContext.Current.Test!.UniqueID)}";

    public async Task<INewsStore> OpenAsync() => await CosmosNewsStore.OpenAsync(
        new() { Endpoint = account, Database = database },
        new DefaultAzureCredential(),
        TimeProvider.System,
        NullLogger<CosmosNewsStore>.Instance,
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        using var client = new CosmosClient(account.ToString(), new DefaultAzureCredential());
        await client.GetDatabase(database).DeleteAsync();
    }
}
