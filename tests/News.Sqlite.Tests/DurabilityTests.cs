using News.Contracts;
using News.Views;

namespace News.Sqlite.Tests;

public sealed class DurabilityTests : IAsyncDisposable
{
    private readonly TemporaryStore files = new();

    public ValueTask DisposeAsync() => files.DisposeAsync();

    /// <summary>The files as a killed process would leave them: copied while writes go on, the log possibly cut inside a commit.</summary>
    [Fact]
    public async Task Everything_acknowledged_before_a_crash_is_there_after_it()
    {
        await using var store = await files.OpenAsync();
        var acknowledged = 0;
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await store.CommitAsync(
                    new([Some.Article($"{acknowledged}.txt", $"Report {acknowledged} from the quay.")], [], Some.Receipt($"{acknowledged}.txt")), default);
                Interlocked.Increment(ref acknowledged);
            }
        });

        for (var crash = 0; crash < 10; crash++)
        {
            await Task.Delay(10);
            var expected = Volatile.Read(ref acknowledged);
            var copy = files.Beside($"crash{crash}.db");
            Copy(files.File, copy);
            Copy(files.File + "-wal", copy + "-wal");

            await using var opened = await SqliteNewsStore.OpenAsync(copy, TimeProvider.System, default);
            var counts = await opened.CountAsync(default);
            counts.Articles.ShouldBeGreaterThanOrEqualTo(expected);
            counts.Uploads.ShouldBe(counts.Articles);
            (await opened.SearchAsync(new ArticleQuery { Text = TextQuery.Parse("quay") }, default)).Total.ShouldBe(counts.Articles);
            (await opened.ReadChangesAsync(0, int.MaxValue, default)).Count.ShouldBe((int)counts.Articles);
            await opened.ExecuteAsync("INSERT INTO article_terms(article_terms) VALUES('integrity-check')", default);
        }

        await stop.CancelAsync();
        await writing;
        acknowledged.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task A_closed_store_is_one_file_and_opens_again()
    {
        var store = await files.OpenAsync();
        await store.CommitAsync(Commit.Of(Some.Article()), default);
        await store.DisposeAsync();

        Directory.GetFiles(Path.GetDirectoryName(files.File)!).ShouldBe([files.File]);
        await using var again = await files.OpenAsync();
        (await again.FindDocumentAsync(Some.Article().Id, null, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Closing_finishes_what_is_waiting_and_then_refuses_more()
    {
        var store = await files.OpenAsync();
        var commits = Enumerable.Range(0, 50).Select(number => store.CommitAsync(Commit.Of(Some.Article($"{number}.txt")), default)).ToList();
        await store.DisposeAsync();

        (await Task.WhenAll(commits)).ShouldAllBe(outcome => outcome[0].Kind == PutKind.Created);
        await Should.ThrowAsync<ObjectDisposedException>(() => store.CommitAsync(Commit.Of(Some.Article()), default));
        await Should.ThrowAsync<ObjectDisposedException>(() => store.CountAsync(default));
        await store.DisposeAsync();
    }

    private static void Copy(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var target = File.Create(to);
        source.CopyTo(target);
    }
}
