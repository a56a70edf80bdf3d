using News.Contracts;
using News.Views;

namespace News.Sqlite.Tests;

public sealed class WholeCommitTests() : StoreContract(new TemporaryStore())
{
    [Fact]
    public async Task A_commit_is_seen_whole_or_not_at_all()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var watching = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                // Each commit holds a pair: an odd count is half a commit.
                var page = await SearchAsync(new ArticleQuery { Limit = 1 });
                (page.Total % 2).ShouldBe(0);
                (await Store.CountAsync(Cancellation)).Articles.ShouldBeGreaterThanOrEqualTo(page.Total);
            }
        });
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() =>
            PutAsync(Some.Article($"{number}/left.txt", $"Left half{number}."), Some.Article($"{number}/right.txt", $"Right half{number}.")))));
        await stop.CancelAsync();
        await watching;
    }
}
