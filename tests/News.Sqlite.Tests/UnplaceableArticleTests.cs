using Microsoft.Data.Sqlite;
using News.Articles;
using News.Contracts;
using News.Views;

namespace News.Sqlite.Tests;

public sealed class UnplaceableArticleTests : IAsyncDisposable
{
    private readonly TemporaryStore files = new();

    public ValueTask DisposeAsync() => files.DisposeAsync();

    [Fact]
    public async Task An_article_that_cannot_be_placed_is_told_as_a_failure_and_stops_no_other()
    {
        await using var store = await files.OpenAsync();
        var follower = new StoryFollower(store, TimeProvider.System);
        await store.CommitAsync(Commit.Of(Some.Article("broken.txt", "The ferry to Orlen was late again.")), default);
        await follower.FollowAsync(null, default);
        using (var session = Session.Open(files.File, SqliteOpenMode.ReadWrite, TimeSpan.FromSeconds(5)))
        {
            session.Run("UPDATE placements SET facts = CAST('{' AS BLOB)");
        }

        await store.CommitAsync(
            new([Some.Article("broken.txt", "The ferry to Orlen was on time.", receivedAt: Some.Noon.AddHours(1)), Some.Article("whole.txt", "Bread is dearer in Tolvery.")], [], null), default);
        await follower.FollowAsync(null, default);

        (await store.FindMemberAsync(ArticleId.Of(Some.Container, "whole.txt"), default)).ShouldNotBeNull();
        var failure = (await store.ListFailuresAsync(new FailureQuery(), default)).Items.ShouldHaveSingleItem();
        (failure.Stage, failure.Code).ShouldBe((FailureStage.Place, "internal-error"));
        (await follower.FollowAsync(null, default)).ShouldBe(0);
    }
}
