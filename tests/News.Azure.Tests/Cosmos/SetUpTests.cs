using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging.Abstractions;
using News.Azure.Cosmos;
using News.Azure.Testing;

namespace News.Azure.Tests.Cosmos;

public sealed class SetUpTests : FaultyAccountTest
{
    [Fact]
    public async Task Opening_again_keeps_what_is_there()
    {
        await Store.CommitAsync(Commit.Of(Contracts.Some.Article()), Cancellation);

        await using var again = await Stores.OpenAsync(DoubledStore.Patience);

        (await again.CountAsync(Cancellation)).Articles.ShouldBe(1);
    }

    [Fact]
    public async Task Many_that_open_at_once_make_the_containers_once()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => new DoubledStore(Account)).Select(factory => factory.OpenAsync(DoubledStore.Patience)));

        foreach (var store in stores)
        {
            (await store.CountAsync(Cancellation)).Articles.ShouldBe(0);
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_store_can_be_had_before_its_account_answers_and_works_once_it_does()
    {
        Account.Faults.All(Fault.Forbidden);
        await using var store = CosmosNewsStore.Connect(
            new() { Endpoint = Account.Endpoint, Database = "later" },
            new AnyToken(), TimeProvider.System, NullLogger<CosmosNewsStore>.Instance);
        await Should.ThrowAsync<StoreUnavailableException>(() => store.CountAsync(Cancellation));

        Account.Faults.Clear();

        (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.CountAsync(Cancellation)))).ShouldAllBe(counts => counts.Articles == 0);
    }

    [Fact]
    public async Task Only_paths_that_queries_ask_for_are_indexed()
    {
        using var client = new CosmosClient(Account.Endpoint.ToString(), new AnyToken(), new() { ConnectionMode = ConnectionMode.Gateway, LimitToEndpoint = true });

        var policy = (await client.GetContainer(Stores.Database, "articles").ReadContainerAsync(cancellationToken: Cancellation)).Resource.IndexingPolicy;

        policy.ExcludedPaths.ShouldContain(path => path.Path == "/*");
        policy.IncludedPaths.Select(path => path.Path).ShouldContain("/terms/[]/?");
        policy.IncludedPaths.ShouldAllBe(path => !path.Path.StartsWith("/document"));
    }
}
