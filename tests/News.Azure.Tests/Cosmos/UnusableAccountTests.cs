using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging.Abstractions;
using News.Azure.Cosmos;
using News.Azure.Testing;
using News.Contracts;

namespace News.Azure.Tests.Cosmos;

/// <summary>One clear line that names the setting to look at.</summary>
public sealed class UnusableAccountTests : FaultyAccountTest
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task An_address_where_nobody_answers_names_the_endpoint() =>
        (await RefusedAsync(() => OpenAsync(new() { Endpoint = new("http://127.0.0.1:9/"), Patience = Short }))).ShouldContain("Cosmos__accountEndpoint");

    [Fact]
    public async Task An_address_that_is_not_set_names_the_endpoint() => (await RefusedAsync(() => OpenAsync(new()))).ShouldContain("Cosmos__accountEndpoint");

    [Fact]
    public async Task A_sign_in_that_is_not_accepted_names_the_identity()
    {
        Account.Faults.All(Fault.Unauthorized);

        (await RefusedAsync(() => Stores.OpenAsync(Short))).ShouldContain("identity");
    }

    [Fact]
    public async Task A_role_that_is_missing_is_named()
    {
        Account.Faults.Next(RequestKind.Batch, Fault.Forbidden);

        (await RefusedAsync(() => Store.CommitAsync(Commit.Of(Some.Article()), Cancellation))).ShouldContain("Cosmos DB Built-in Data Contributor");
    }

    [Fact]
    public async Task A_container_that_was_deleted_names_the_database()
    {
        await Store.CommitAsync(Commit.Of(Some.Article()), Cancellation);
        using var client = new CosmosClient(Account.Endpoint.ToString(), new AnyToken(), new() { ConnectionMode = ConnectionMode.Gateway, LimitToEndpoint = true });
        await client.GetContainer(Stores.Database, "articles").DeleteContainerAsync(cancellationToken: Cancellation);

        (await RefusedAsync(() => Store.FindVersionAsync(Some.Article().Id, Cancellation))).ShouldContain("no container for the news in the database");
        (await RefusedAsync(() => Store.CommitAsync(Commit.Of(Some.Article()), Cancellation))).ShouldContain("no container for the news in the database");
        (await RefusedAsync(() => Store.SearchAsync(new(), Cancellation))).ShouldContain("no container for the news in the database");
    }

    [Fact]
    public async Task A_container_of_another_program_is_left_alone()
    {
        using var client = new CosmosClient(Account.Endpoint.ToString(), new AnyToken(), new() { ConnectionMode = ConnectionMode.Gateway, LimitToEndpoint = true });
        Database database = await client.CreateDatabaseIfNotExistsAsync("taken", cancellationToken: Cancellation);
        await database.CreateContainerIfNotExistsAsync("articles", "/tenant", cancellationToken: Cancellation);

        (await RefusedAsync(() => OpenAsync(new() { Endpoint = Account.Endpoint, Database = "taken" }))).ShouldContain("/tenant");
    }

    private static async Task<string> RefusedAsync(Func<Task> act)
    {
        var message = (await Should.ThrowAsync<StoreUnavailableException>(act)).Message;
        message.ShouldNotContain('\n');
        return message;
    }

    private static Task<CosmosNewsStore> OpenAsync(CosmosOptions options) =>
        CosmosNewsStore.OpenAsync(options, new AnyToken(), TimeProvider.System, NullLogger<CosmosNewsStore>.Instance, Cancellation);
}
