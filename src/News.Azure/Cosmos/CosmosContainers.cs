using System.Net;
using Microsoft.Azure.Cosmos;

namespace News.Azure.Cosmos;

/// <summary>The containers, and what of them is indexed: the paths that queries ask for, and nothing else.</summary>
/// <param name="Articles">Articles with revisions, receipts, failures; partitioned by place.</param>
/// <param name="Feed">The change log, partitioned by blocks of positions, and checkpoints.</param>
/// <param name="Stories">Stories and their members, partitioned by story and by article, and the latest placement.</param>
internal sealed record CosmosContainers(Container Articles, Container Feed, Container Stories)
{
    public static ContainerProperties ArticlesProperties { get; } = Properties(
        "articles", "/place", "/articleOrder/?", "/receivedOrder/?", "/changedOrder/?", "/terms/[]/?", "/hasMoreTerms/?", "/failureOrder/?", "/failureCode/?", "/receiptKey/?", "/pendingSince/?");

    public static ContainerProperties FeedProperties { get; } = Properties("feed", "/stream", "/position/?", "/change/?");

    public static ContainerProperties StoriesProperties { get; } = Properties(
        "stories", "/place", "/story/?", "/original/?", "/textKeys/[]/?", "/keys/[]/?", "/storyOrder/?");

    public static CosmosContainers In(Database database) => new(
        database.GetContainer(ArticlesProperties.Id), database.GetContainer(FeedProperties.Id), database.GetContainer(StoriesProperties.Id));

    /// <summary>Makes those that are not there.</summary>
    /// <exception cref="StoreUnavailableException">A container of that name is partitioned in another way.</exception>
    public async Task SetUpAsync(CancellationToken cancellationToken)
    {
        await SetUpAsync(Articles, ArticlesProperties, cancellationToken);
        await SetUpAsync(Feed, FeedProperties, cancellationToken);
        await SetUpAsync(Stories, StoriesProperties, cancellationToken);
    }

    /// <remarks>Reads before it creates: a deployed app may read the containers that the deployment made, and not make any.</remarks>
    private static async Task SetUpAsync(Container container, ContainerProperties wanted, CancellationToken cancellationToken)
    {
        var database = container.Database;
        ContainerProperties found;
        try
        {
            found = await container.ReadContainerAsync(cancellationToken: cancellationToken);
        }
        catch (CosmosException missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            await database.Client.CreateDatabaseIfNotExistsAsync(database.Id, cancellationToken: cancellationToken);
            found = await database.CreateContainerIfNotExistsAsync(wanted, cancellationToken: cancellationToken);
        }

        if (found.PartitionKeyPath != wanted.PartitionKeyPath)
        {
            throw new StoreUnavailableException(
                CosmosErrors.Damaged,
                $"The container '{wanted.Id}' of the database '{database.Id}' is partitioned by '{found.PartitionKeyPath}', not '{wanted.PartitionKeyPath}': it is another program's.");
        }
    }

    private static ContainerProperties Properties(string id, string partitionKey, params IEnumerable<string> indexed)
    {
        var properties = new ContainerProperties(id, partitionKey);
        foreach (var path in indexed)
        {
            properties.IndexingPolicy.IncludedPaths.Add(new() { Path = path });
        }

        properties.IndexingPolicy.ExcludedPaths.Add(new() { Path = "/*" });
        return properties;
    }
}
