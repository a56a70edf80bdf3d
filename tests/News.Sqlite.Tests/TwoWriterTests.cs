using System.Globalization;
using News.Articles;
using News.Contracts;
using News.Enrichment;

namespace News.Sqlite.Tests;

/// <summary>Two writers that place at the same time lose no article and double none, whatever the order of their steps.</summary>
public sealed class TwoWriterTests : IAsyncDisposable
{
    private const int Interleavings = 1_000;

    // A store is begun anew so often that its stories stay as small as most are.
    private const int InterleavingsPerStore = 250;

    private readonly TemporaryStore files = new();

    public ValueTask DisposeAsync() => files.DisposeAsync();

    [Fact]
    public async Task Members_are_conserved_over_many_forced_interleavings()
    {
        var random = new Random(20250302);
        for (var store = 0; store < Interleavings / InterleavingsPerStore; store++)
        {
            await using var opened = await SqliteNewsStore.OpenAsync(files.Beside($"{store}.db"), TimeProvider.System, default);
            for (var round = 0; round < InterleavingsPerStore; round++)
            {
                await InterleaveAsync(opened, round, random);
            }

            await ShouldBeConservedAsync(opened, 2 * InterleavingsPerStore);
        }
    }

    private static async Task InterleaveAsync(INewsStore store, int round, Random random)
    {
        EnrichedArticle[] pair = [Report(round, "harbour"), Report(round, "town")];
        await store.CommitAsync(new(pair, [], null), default);
        ArticleId[] ids = [pair[0].Id, pair[1].Id];

        // Both place both, as two deliveries of one batch do, or one each.
        var (first, second) = random.Next(2) == 0 ? (ids, ids) : (ids[..1], ids[1..]);
        await new TwoWriters(store, random).RunAsync(
            turns => new StoryFollower(turns, TimeProvider.System).PlaceAsync(first, default),
            turns => new StoryFollower(turns, TimeProvider.System).PlaceAsync(second, default));
    }

    // Twenty events: most rounds meet a story of an earlier one, and both articles want the same.
    private static EnrichedArticle Report(int round, string desk)
    {
        var vessel = $"Lapwing{round % 20}";
        var name = string.Create(CultureInfo.InvariantCulture, $"{desk}-{round}.txt");
        return Some.Article(
            name, $"The {vessel} ran aground off the {vessel} skerries, the {desk} desk reports for the {round}th time; {vessel} was refloated.", title: $"{vessel} aground");
    }

    private static async Task ShouldBeConservedAsync(INewsStore store, int articles)
    {
        var stories = new List<Stories.Story>();
        for (string? cursor = null; ;)
        {
            var page = await store.SearchStoriesAsync(new() { Limit = 100, Cursor = cursor }, default);
            stories.AddRange(page.Items);
            if ((cursor = page.NextCursor) is null)
            {
                break;
            }
        }

        var members = new List<ArticleId>();
        foreach (var story in stories)
        {
            var its = await store.ReadMembersAsync(story.Id, default);
            its.Count.ShouldBe(story.Card.Articles);
            its.Count(member => member.IsOriginal).ShouldBe(story.Profile.Articles);
            members.AddRange(its.Select(member => member.Article));
        }

        members.Distinct().Count().ShouldBe(articles);
        members.Count.ShouldBe(articles);
        (await store.ReadStatisticsAsync(default)).Terms.Articles.ShouldBe(stories.Sum(story => story.Profile.Articles));
    }
}
