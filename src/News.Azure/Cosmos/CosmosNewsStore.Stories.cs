using News.Articles;
using News.Enrichment;
using News.Stories;
using News.Views;

namespace News.Azure.Cosmos;

public sealed partial class CosmosNewsStore
{
    public Task<Story?> FindStoryAsync(StoryId id, CancellationToken cancellationToken) =>
        RunAsync("find-story", () => stories.FindAsync(id, cancellationToken), cancellationToken);

    public Task<Page<Story>> SearchStoriesAsync(ArticleQuery query, CancellationToken cancellationToken) =>
        RunAsync("search-stories", () => storyList.RunAsync(query, cancellationToken), cancellationToken);

    public Task<StoryMember?> FindMemberAsync(ArticleId id, CancellationToken cancellationToken) =>
        RunAsync("find-member", () => stories.FindMemberAsync(id, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<StoryMember>> ReadMembersAsync(StoryId story, CancellationToken cancellationToken) =>
        RunAsync("read-members", () => stories.MembersAsync(story, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<StoryMember>> ReadReprintsAsync(ArticleId original, CancellationToken cancellationToken) =>
        RunAsync("read-reprints", () => stories.ReprintsAsync(original, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<StoryMember>> FindTextsNearAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        RunAsync("find-texts-near", () => stories.TextsNearAsync(keys, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<NearStory>> FindStoriesNearAsync(
        IReadOnlyList<string> keys, IReadOnlyCollection<StoryId> except, int limit, CancellationToken cancellationToken) =>
        RunAsync("find-stories-near", () => stories.StoriesNearAsync(keys, except, limit, cancellationToken), cancellationToken);

    public Task<StoredStatistics> ReadStatisticsAsync(CancellationToken cancellationToken) =>
        RunAsync("read-statistics", () => placements.ReadStatisticsAsync(cancellationToken), cancellationToken);

    public Task<bool> TryPlaceAsync(PlacementCommit commit, CancellationToken cancellationToken) =>
        RunAsync("place", () => placements.TryPlaceAsync(commit, cancellationToken), cancellationToken);

    private async Task<Page<ArticleSummary>> FindArticlesAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        var places = query.Story is { } story
            ? (await stories.MembersAsync(new StoryId(story), cancellationToken)).Select(member => Place.Of(member.Article)!.Value.Value).ToList()
            : null;
        var page = await new ArticleSearch(items, documents, stories, query, places).RunAsync(cancellationToken);
        return page with { Items = await stories.LinkAsync(page.Items, cancellationToken) };
    }
}
