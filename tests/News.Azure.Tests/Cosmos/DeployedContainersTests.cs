using System.Text.Json;
using Microsoft.Azure.Cosmos;
using News.Azure.Cosmos;

namespace News.Azure.Tests.Cosmos;

/// <summary>A deployed identity may not make containers, so the deployment must make exactly those that the store asks for.</summary>
public sealed class DeployedContainersTests
{
    /// <summary>The Cosmos DB trigger's, which the store does not know.</summary>
    private const string TriggerLeases = "leases";

    [Fact]
    public void The_deployment_makes_the_containers_that_the_store_asks_for()
    {
        var deployed = JsonSerializer.Deserialize<JsonElement[]>(File.ReadAllText(Path.Combine(Repository(), "infra", "cosmos-containers.json")))!;

        deployed.Where(container => container.GetProperty("id").GetString() != TriggerLeases).Select(container => Shown(
            container.GetProperty("id").GetString(),
            container.GetProperty("partitionKey").GetProperty("paths")[0].GetString(),
            Paths(container, "includedPaths"),
            Paths(container, "excludedPaths"))).ShouldBe(
                [Shown(CosmosContainers.ArticlesProperties), Shown(CosmosContainers.FeedProperties), Shown(CosmosContainers.StoriesProperties)]);
    }

    private static IEnumerable<string?> Paths(JsonElement container, string kind) =>
        container.GetProperty("indexingPolicy").GetProperty(kind).EnumerateArray().Select(path => path.GetProperty("path").GetString());

    private static string Shown(ContainerProperties container) => Shown(
        container.Id,
        container.PartitionKeyPath,
        container.IndexingPolicy.IncludedPaths.Select(path => path.Path),
        container.IndexingPolicy.ExcludedPaths.Select(path => path.Path));

    private static string Shown(string? id, string? partitionKey, IEnumerable<string?> included, IEnumerable<string?> excluded) =>
        $"{id} by {partitionKey}: {string.Join(' ', included)}, not {string.Join(' ', excluded)}";

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsFunctions.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
