using Microsoft.Data.Sqlite;
using News.Contracts;
using News.Views;

namespace News.Sqlite.Tests;

public sealed class IndexMergingTests : IAsyncDisposable
{
    // Fewer than FTS5 joins while it writes
    private const int Commits = 3;

    // A step comes a tenth of a second after the last write; what takes so long never comes.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryStore files = new();

    public ValueTask DisposeAsync() => files.DisposeAsync();

    [Fact]
    public async Task What_single_commits_leave_is_joined_when_nobody_writes()
    {
        await using var store = await files.OpenAsync();
        for (var number = 0; number < Commits; number++)
        {
            await store.CommitAsync(Commit.Of(Some.Article($"{number}.txt", $"The ferry left pier {number}.")), TestContext.Current.CancellationToken);
        }

        using var session = Session.Open(files.File, SqliteOpenMode.ReadOnly, Patience);
        SpinWait.SpinUntil(() => Segments(session) == 1, Patience).ShouldBeTrue();

        var query = new ArticleQuery { Text = TextQuery.Parse("ferry") };
        (await store.SearchAsync(query, TestContext.Current.CancellationToken)).Total.ShouldBe(Commits);
    }

    [Fact]
    public void Nothing_is_left_to_do_in_an_index_of_one_segment()
    {
        using var session = Connections.OpenWriter(files.File, Patience);
        session.Run("INSERT INTO article_terms(rowid, title, text, filters) VALUES(1, '', 'ferry', '@all')");

        IndexMerging.Step(session).ShouldBeFalse();
    }

    // A row's id begins with the number of its segment; those of deleted entries have numbers of their own (FTS5's file format).
    private static long Segments(Session session) => session.Number("SELECT count(DISTINCT id >> 37) FROM article_terms_data WHERE id >> 37 BETWEEN 1 AND 0xFFFF");
}
