using News.Contracts;

namespace News.Azure.Tests.Cosmos;

public sealed class ChangeLogTests : FaultyAccountTest
{
    [Fact]
    public async Task Many_followers_that_read_at_once_see_one_order_with_every_change_once()
    {
        const int Articles = 150;
        await using var other = await Stores.OpenAsync(DoubledStore.Patience);
        INewsStore[] stores = [Store, other];
        var writing = Task.WhenAll(Enumerable.Range(0, Articles).Select(number => stores[number % 2].CommitAsync(Commit.Of(Some.Article($"{number}.txt")), Cancellation)));
        var followers = await Task.WhenAll(Enumerable.Range(0, 6).Select(follower => Task.Run(async () =>
        {
            var seen = new List<Change>();
            while (seen.Count < Articles)
            {
                seen.AddRange(await stores[follower % 2].ReadChangesAsync(seen.Count, 20, Cancellation));
            }

            return seen;
        })));
        await writing;

        followers.ShouldAllBe(seen => seen.SequenceEqual(followers[0]));
        followers[0].Select(change => change.Position).ShouldBe(Enumerable.Range(1, Articles).Select(position => (long)position));
        followers[0].Select(change => change.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task Of_one_article_the_changes_stay_in_order_when_clocks_differ()
    {
        await using var slow = await Stores.OpenAsync(DoubledStore.Patience, clock: new FixedClock(Some.Noon));
        await using var fast = await Stores.OpenAsync(DoubledStore.Patience, clock: new FixedClock(Some.Noon.AddHours(1)));
        await fast.CommitAsync(Commit.Of(Some.Article(text: "One.")), Cancellation);
        await slow.CommitAsync(Commit.Of(Some.Article(text: "Two.")), Cancellation);
        await slow.CommitAsync(Commit.Of(Some.Article(text: "Three.")), Cancellation);

        (await ChangesAsync()).Select(change => change.Revision).ShouldBe([1, 2, 3]);
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
