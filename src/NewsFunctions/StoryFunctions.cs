using Microsoft.Azure.Functions.Worker;
using News;

namespace NewsFunctions;

/// <summary>An item that has changed: that it has is all that counts.</summary>
public sealed class ChangedItem
{
    public string? Id { get; set; }
}

/// <summary>Places stored articles into stories.</summary>
public sealed class StoryFunctions(StoryFollower follower)
{
    /// <summary>
    /// The change feed only wakes it: what there is to do stands in the store's own log, with how far it is done. So no batch that failed, came twice or was passed over is
    /// lost, and neither is an item of it.
    /// </summary>
    [Function(nameof(FollowStories))]
    public Task FollowStories(
        [CosmosDBTrigger("news", "articles", Connection = "Cosmos", LeaseContainerName = "leases")] IReadOnlyList<ChangedItem> changed,
        CancellationToken cancellationToken) =>
        follower.FollowAsync(progress: null, cancellationToken);
}
