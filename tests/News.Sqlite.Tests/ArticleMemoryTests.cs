using System.Globalization;
using System.Text.Json;
using News.Contracts;
using News.Enrichment;
using News.Views;

namespace News.Sqlite.Tests;

/// <summary>What is answered from memory is what the index answers, whatever has changed in between.</summary>
public sealed class ArticleMemoryTests : IAsyncLifetime
{
    private const int Most = 7;

    private static readonly string[] Words = ["ferry", "storm", "harbour", "council", "timber", "lantern"];

    private static readonly ArticleQuery[] Queries =
    [
        new(),
        .. new[] { "ferry", "ferry storm", "ferry OR lantern", "NOT ferry", "storm NOT (ferry OR timber)", "\"ferry storm\"", "ferr* council", "ferry NEAR/3 timber", "title:harbour storm", "source:Post" }
            .Select(q => new ArticleQuery { Text = TextQuery.Parse(q) }),
        new() { Text = TextQuery.Parse("ferry"), Sentiment = SentimentLabel.Negative, From = Day(10), Before = Day(20) },
        new() { From = Day(5) },
        new() { Before = Day(9), Source = "Courier" },
        new() { Text = TextQuery.Parse("council"), CollapsesDuplicates = true },
        new() { Text = TextQuery.Parse("storm"), IsAscending = true },
        new() { Text = TextQuery.Parse("storm harbour"), Sort = ArticleSort.Relevance },
        new() { Text = TextQuery.Parse("storm"), Sort = ArticleSort.Received },
        new() { Text = TextQuery.Parse("storm"), Facets = Enum.GetValues<Facet>() },
    ];

    private readonly TemporaryStore file = new();
    private readonly ArticleMemory memory = new();
    private readonly Random random = new(5);
    private SqliteNewsStore store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => store = await file.OpenAsync(TimeSpan.FromSeconds(10));

    public async ValueTask DisposeAsync()
    {
        memory.Dispose();
        await store.DisposeAsync();
        await file.DisposeAsync();
    }

    [Fact]
    public async Task A_list_is_the_one_that_the_index_gives_through_every_change()
    {
        await PutAsync(Enumerable.Range(0, 150));
        for (var round = 0; round < 4; round++)
        {
            await store.CountEntitiesAsync(Cancellation);   // reads what is there into memory
            for (var again = 0; again < 2; again++)
            {
                foreach (var query in Queries)
                {
                    await CompareAsync(query);
                }
            }

            // Some new, some with other words, some published on another day or on none, all of them another revision.
            await PutAsync(Enumerable.Range(0, 12).Select(_ => random.Next(170)));
            await new StoryFollower(store, TimeProvider.System).FollowAsync(null, Cancellation);
        }
    }

    [Fact]
    public async Task What_is_in_memory_has_what_came_in_since()
    {
        await PutAsync(Enumerable.Range(0, 40));
        using var reader = Connections.OpenReader(file.File, TimeSpan.FromSeconds(10));
        var list = new ArticleList(new() { Text = TextQuery.Parse("ferry storm") });
        memory.Find(reader, list, null, Most).ShouldBeNull();   // nobody waits until it is filled
        memory.CountEntities(reader);

        memory.Find(reader, list, null, Most).ShouldNotBeNull().Total.ShouldBe(list.ReadKeys(reader, Most).Count);
        await PutAsync(Enumerable.Range(40, 10));

        var found = memory.Find(reader, list, null, Most).ShouldNotBeNull();
        var (count, first) = list.ReadKeys(reader, Most);
        (found.Total, string.Join(' ', found.First)).ShouldBe((count, string.Join(' ', first)));
        memory.Find(reader, list, first[2], Most).ShouldNotBeNull().First[0].ShouldBe(first[3]);
    }

    [Fact]
    public async Task More_changes_than_a_search_reads_at_once_are_read_by_the_next_ones()
    {
        await PutAsync([0]);
        using var reader = Connections.OpenReader(file.File, TimeSpan.FromSeconds(10));
        var list = new ArticleList(new());
        memory.CountEntities(reader);
        await PutAsync(Enumerable.Range(1, 1_500));

        memory.Find(reader, list, null, Most).ShouldBeNull();

        var found = memory.Find(reader, list, null, Most).ShouldNotBeNull();
        (found.Total, string.Join(' ', found.First)).ShouldBe((1_501, string.Join(' ', list.ReadKeys(reader, Most).First)));
    }

    private static DateTimeOffset Day(int day) => new(2031, 5, day, 0, 0, 0, TimeSpan.Zero);

    private async Task CompareAsync(ArticleQuery query)
    {
        await using var fresh = await file.OpenAsync(TimeSpan.FromSeconds(10));
        for (string? cursor = null, ended = ""; ended is not null; cursor = ended)
        {
            var page = query with { Cursor = cursor, Limit = Most };
            var (expected, found) = (await fresh.SearchAsync(page, Cancellation), await store.SearchAsync(page, Cancellation));

            found.Items.Select(item => item.Id).ShouldBe(expected.Items.Select(item => item.Id), $"{query.Text} {page.Cursor}");
            (found.Total, found.NextCursor, found.TotalIsExact).ShouldBe((expected.Total, expected.NextCursor, true), $"{query.Text}");
            Shown(found.Facets).ShouldBe(Shown(expected.Facets));
            ended = expected.NextCursor;
        }

        Shown(await store.CountOverTimeAsync(query, Interval.Week, Cancellation)).ShouldBe(Shown(await Aggregates.CountAsync(fresh, query, Interval.Week, Cancellation)));
        Shown(await store.CompareSourcesAsync(query, 3, Cancellation)).ShouldBe(Shown(await Aggregates.CompareSourcesAsync(fresh, query, 3, Cancellation)));
    }

    private static string Shown<T>(T counts) => JsonSerializer.Serialize(counts);

    private Task PutAsync(IEnumerable<int> names) => store.CommitAsync(new([.. names.Distinct().Select(Article)], [], null), Cancellation);

    private EnrichedArticle Article(int number)
    {
        var text = string.Join(' ', Enumerable.Range(0, 5).Select(_ => Words[random.Next(Words.Length)]));
        var article = Some.Article(
            number.ToString(CultureInfo.InvariantCulture),
            $"The {text}.",
            random.Next(3) == 0 ? "Harbour news" : null,
            random.Next(4) switch { 0 => null, 1 => "Post", _ => "Courier" },
            random.Next(6) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"2031-05-{random.Next(1, 29):00}"),
            Some.Noon.AddMinutes(random.Next(1_000)));
        return article with { Sentiment = random.Next(2) == 0 ? Sentiment.Of(SentimentLabel.Negative, 0, 0, 1) : Some.Neutral };
    }
}
