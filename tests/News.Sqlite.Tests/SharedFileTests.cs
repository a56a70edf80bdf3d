using Microsoft.Data.Sqlite;
using News.Contracts;
using News.Views;

namespace News.Sqlite.Tests;

public sealed class SharedFileTests : IAsyncDisposable
{
    private readonly TemporaryStore files = new();

    public ValueTask DisposeAsync() => files.DisposeAsync();

    [Fact]
    public async Task Two_stores_on_one_file_write_and_see_each_other()
    {
        await using var one = await files.OpenAsync();
        await using var other = await files.OpenAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(number => Task.Run(
            () => (number % 2 == 0 ? one : other).CommitAsync(Commit.Of(Some.Article(text: $"Wording {number}.")), default))));

        outcomes.Select(outcome => outcome[0].Revision).Order().ShouldBe(Enumerable.Range(1, 60));
        (await one.ReadChangesAsync(0, 100, default)).ShouldBe(await other.ReadChangesAsync(0, 100, default));
        (await one.SearchAsync(new ArticleQuery { Text = TextQuery.Parse("wording") }, default)).Total.ShouldBe(1);
    }

    [Fact]
    public async Task A_lock_that_stays_is_told_and_writing_goes_on_after_it()
    {
        await using var store = await files.OpenAsync(TimeSpan.FromSeconds(1));
        using var other = Session.Open(files.File, SqliteOpenMode.ReadWrite, TimeSpan.FromSeconds(1));
        other.Run("BEGIN IMMEDIATE");

        (await Should.ThrowAsync<StoreUnavailableException>(() => store.CommitAsync(Commit.Of(Some.Article()), default))).Code.ShouldBe("store-locked");
        (await store.CountAsync(default)).Articles.ShouldBe(0);

        other.Run("ROLLBACK");
        (await store.CommitAsync(Commit.Of(Some.Article()), default))[0].Kind.ShouldBe(PutKind.Created);
    }

    [Fact]
    public async Task A_reader_sees_nothing_of_an_unfinished_commit()
    {
        await using var store = await files.OpenAsync();
        await store.CommitAsync(Commit.Of(Some.Article()), default);
        using var other = Session.Open(files.File, SqliteOpenMode.ReadWrite, TimeSpan.FromSeconds(1));
        var index = new PendingIndex();
        other.Run("BEGIN IMMEDIATE");
        new CommitWriter(other, index, TimeProvider.System).Write(PreparedCommit.Of(new([Some.Article("new.txt")], [Some.Failure("bad.txt")], Some.Receipt("new.txt"))));
        index.Flush(other);

        (await store.CountAsync(default)).ShouldBe(new(1, 0, 0));
        (await store.SearchAsync(new ArticleQuery { Text = TextQuery.Parse("ferry") }, default)).Total.ShouldBe(1);

        other.Run("COMMIT");
        (await store.CountAsync(default)).ShouldBe(new(2, 1, 1));
        (await store.SearchAsync(new ArticleQuery { Text = TextQuery.Parse("ferry") }, default)).Total.ShouldBe(2);
    }
}
