using News.Contracts;
using News.Views;

namespace News.Sqlite.Tests;

public sealed class FullDiskTests : IAsyncDisposable
{
    private readonly TemporaryStore files = new();

    public ValueTask DisposeAsync() => files.DisposeAsync();

    [Fact]
    public async Task A_full_disk_is_told_nothing_is_lost_and_writing_goes_on_once_there_is_room()
    {
        await using var store = await files.OpenAsync(TimeSpan.FromSeconds(1));
        await SetMaxPagesAsync(store, 60);
        var stored = 0;
        var error = await Should.ThrowAsync<StoreUnavailableException>(async () =>
        {
            for (; ; stored++)
            {
                await store.CommitAsync(Commit.Of(Report(stored)), default);
            }
        });

        error.Code.ShouldBe("store-full");
        error.Message.ShouldNotContain('\n');
        stored.ShouldBeGreaterThan(0);
        await ShouldHoldAsync(store, stored);

        await SetMaxPagesAsync(store, 1_000_000);
        (await store.CommitAsync(Commit.Of(Report(stored)), default))[0].Kind.ShouldBe(PutKind.Created);
        await ShouldHoldAsync(store, stored + 1);
    }

    [Fact]
    public async Task A_commit_that_is_too_large_does_not_fail_its_neighbours()
    {
        await using var store = await files.OpenAsync(TimeSpan.FromSeconds(1));
        await SetMaxPagesAsync(store, 200);

        var commits = Enumerable.Range(0, 20)
            .Select(number => store.CommitAsync(Commit.Of(number == 10 ? Some.Article("huge", new string('x', 4_000_000)) : Report(number)), default))
            .ToList();
        await Task.WhenAll(commits.Select(commit => Task.WhenAny(commit)));

        commits.Select(commit => commit.IsCompletedSuccessfully).ShouldBe(Enumerable.Range(0, 20).Select(number => number != 10));
        await ShouldHoldAsync(store, 19);
    }

    private static News.Enrichment.EnrichedArticle Report(int number) => Some.Article($"{number}.txt", $"Report {number} from the quay.");

    private static Task SetMaxPagesAsync(SqliteNewsStore store, int pages) => store.ExecuteAsync($"PRAGMA max_page_count = {pages}", default);

    private static async Task ShouldHoldAsync(SqliteNewsStore store, int articles)
    {
        (await store.CountAsync(default)).Articles.ShouldBe(articles);
        (await store.SearchAsync(new ArticleQuery { Text = TextQuery.Parse("quay") }, default)).Total.ShouldBe(articles);
        (await store.ReadChangesAsync(0, int.MaxValue, default)).Count.ShouldBe(articles);
    }
}
