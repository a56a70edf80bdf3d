using News;
using News.Http;
using News.Sqlite;
using News.Views;

namespace NewsFunctions.Local.Tests.Http;

public sealed class CursorSealTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_cursor_is_good_after_a_restart_and_at_any_head_over_the_store()
    {
        var cursor = (await SealAsync()).Sealed("listArticles", "here");

        (await SealAsync()).Opened("listArticles", cursor).ShouldBe("here");
    }

    [Fact]
    public async Task Heads_that_start_at_once_have_one_key()
    {
        await using var store = await OpenAsync();

        var seals = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CursorSeal.OfAsync(store, default)));

        seals.Select(seal => seal.Sealed("listArticles", "here")).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_stores_have_different_keys()
    {
        var cursor = (await SealAsync()).Sealed("listArticles", "here");

        Should.Throw<QueryException>(() => SealAsync("other.db").Result.Opened("listArticles", cursor)).Parameter.ShouldBe("cursor");
    }

    [Fact]
    public async Task What_was_changed_made_up_or_given_out_by_another_list_is_refused()
    {
        var seal = await SealAsync();
        var cursor = seal.Sealed("listArticles", "here");

        Should.Throw<QueryException>(() => seal.Opened("listFailures", cursor));
        foreach (var other in cursor.Select((c, i) => cursor[..i] + (c == 'A' ? 'B' : 'A') + cursor[(i + 1)..]).Append("").Append("here").Append(cursor + "x"))
        {
            Should.Throw<QueryException>(() => seal.Opened("listArticles", other));
        }
    }

    private Task<SqliteNewsStore> OpenAsync(string name = "news.db") => SqliteNewsStore.OpenAsync(Path.Combine(folder.Path, name), TimeProvider.System, default);

    private async Task<CursorSeal> SealAsync(string name = "news.db")
    {
        await using INewsStore store = await OpenAsync(name);
        return await CursorSeal.OfAsync(store, default);
    }
}
