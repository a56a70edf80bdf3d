using News.Articles;
using News.Enrichment;
using News.Stories;
using News.Views;

namespace News.Azure.Cosmos;

public sealed partial class CosmosNewsStore
{
    public Task<Story?> FindStoryAsync(StoryId id, CancellationToken cancellationToken) => throw NoStories();

    public Task<Page<Story>> SearchStoriesAsync(ArticleQuery query, CancellationToken cancellationToken) => throw NoStories();

    public Task<StoryMember?> FindMemberAsync(ArticleId id, CancellationToken cancellationToken) => throw NoStories();

    public Task<IReadOnlyList<StoryMember>> ReadMembersAsync(StoryId story, CancellationToken cancellationToken) => throw NoStories();

    public Task<IReadOnlyList<StoryMember>> ReadReprintsAsync(ArticleId original, CancellationToken cancellationToken) => throw NoStories();

    public Task<IReadOnlyList<StoryMember>> FindTextsNearAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) => throw NoStories();

    public Task<IReadOnlyList<NearStory>> FindStoriesNearAsync(IReadOnlyList<string> keys, int limit, CancellationToken cancellationToken) => throw NoStories();

    public Task<StoredStatistics> ReadStatisticsAsync(CancellationToken cancellationToken) => throw NoStories();

    public Task<bool> TryPlaceAsync(PlacementCommit commit, CancellationToken cancellationToken) => throw NoStories();

    private static NotSupportedException NoStories() => new("This store keeps no stories.");
}
