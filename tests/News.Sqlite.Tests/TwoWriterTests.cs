using System.Globalization;
using News.Articles;
using News.Contracts;
using News.Enrichment;
using News.Stories;

namespace News.Sqlite.Tests;

/// <summary>Two writers that place at the same time lose no article and double none, whatever the order of their steps.</summary>
public sealed class TwoWriterTests : IAsyncDisposable
{
    private const int InterleavingsInMemory = 10_000;
    private const int InterleavingsInDatabase = 250;

    // A store in memory is begun anew so often that asking it stays cheap.
    private const int InterleavingsPerStore = 20;

    private readonly TemporaryStore files = new();

    public ValueTask DisposeAsync() => files.DisposeAsync();

    [Fact]
    public async Task Members_are_conserved_over_many_forced_interleavings()
    {
        var random = new Random(20250302);
        await using var store = await SqliteNewsStore.OpenAsync(files.File, TimeProvider.System, default);
        for (var round = 0; round < InterleavingsInDatabase; round++)
        {
            var pair = Pair(round);
            await store.CommitAsync(new(pair, [], null), default);
            await InterleaveAsync(store, pair, random);
        }

        await ShouldBeConservedAsync(await StoriesAsync(store), store.ReadMembersAsync, await store.ReadStatisticsAsync(default), 2 * InterleavingsInDatabase);
    }

    [Fact]
    public async Task Members_are_conserved_over_ten_thousand_forced_interleavings_in_memory()
    {
        var random = new Random(20250303);
        for (var part = 0; part < InterleavingsInMemory / InterleavingsPerStore; part++)
        {
            var store = new PlacementsInMemory();
            for (var round = 0; round < InterleavingsPerStore; round++)
            {
                var pair = Pair(round);
                Array.ForEach(pair, store.Put);
                await InterleaveAsync(store, pair, random);
            }

            await ShouldBeConservedAsync(
                [.. store.Stories.Where(story => story.IsOpen)], store.ReadMembersAsync, await store.ReadStatisticsAsync(default), 2 * InterleavingsPerStore);
        }
    }

    private static EnrichedArticle[] Pair(int round) => [Report(round, "harbour"), Report(round, "town")];

    private static async Task InterleaveAsync(object store, EnrichedArticle[] pair, Random random)
    {
        ArticleId[] ids = [pair[0].Id, pair[1].Id];

        // Both place both, as two deliveries of one batch do, or one each.
        var (first, second) = random.Next(2) == 0 ? (ids, ids) : (ids[..1], ids[1..]);
        await new TwoWriters(store, random).RunAsync(
            turns => new StoryFollower(turns, TimeProvider.System).PlaceAsync(first, default),
            turns => new StoryFollower(turns, TimeProvider.System).PlaceAsync(second, default));
    }

    // Five rounds of each event: most meet a story of an earlier one, and both articles want the same.
    private static EnrichedArticle Report(int round, string desk)
    {
        var vessel = $"Lapwing{round / 5}";
        var name = string.Create(CultureInfo.InvariantCulture, $"{desk}-{round}.txt");
        return Some.Article(
            name, $"The {vessel} ran aground off the {vessel} skerries, the {desk} desk reports for the {round}th time; {vessel} was refloated.", title: $"{vessel} aground");
    }

    private static async Task<IReadOnlyList<Story>> StoriesAsync(SqliteNewsStore store)
    {
        var stories = new List<Story>();
        for (string? cursor = null; ;)
        {
            var page = await store.SearchStoriesAsync(new() { Limit = 100, Cursor = cursor }, default);
            stories.AddRange(page.Items);
            if ((cursor = page.NextCursor) is null)
            {
                return stories;
            }
        }
    }

    private static async Task ShouldBeConservedAsync(
        IReadOnlyList<Story> stories, Func<StoryId, CancellationToken, Task<IReadOnlyList<StoryMember>>> membersOf, StoredStatistics statistics, int articles)
    {
        var members = new List<ArticleId>();
        foreach (var story in stories)
        {
            var its = await membersOf(story.Id, default);
            its.Count.ShouldBe(story.Card.Articles);
            its.Count(member => member.IsOriginal).ShouldBe(story.Profile.Articles);
            members.AddRange(its.Select(member => member.Article));
        }

        members.Distinct().Count().ShouldBe(articles);
        members.Count.ShouldBe(articles);
        statistics.Terms.Articles.ShouldBe(stories.Sum(story => story.Profile.Articles));
    }
}
