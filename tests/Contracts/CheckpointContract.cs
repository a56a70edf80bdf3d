namespace News.Contracts;

public abstract class CheckpointContract(IStoreFactory factory) : StoreContract(factory)
{
    [Fact]
    public async Task A_follower_starts_at_0_and_moves_from_where_it_stands()
    {
        (await Store.ReadCheckpointAsync("stories", Cancellation)).ShouldBe(0);

        (await Store.TryMoveCheckpointAsync("stories", 0, 5, Cancellation)).ShouldBeTrue();
        (await Store.TryMoveCheckpointAsync("stories", 5, 9, Cancellation)).ShouldBeTrue();

        (await Store.ReadCheckpointAsync("stories", Cancellation)).ShouldBe(9);
        (await Store.ReadCheckpointAsync("others", Cancellation)).ShouldBe(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public async Task A_follower_that_is_mistaken_about_its_place_moves_nothing(long expected)
    {
        await Store.TryMoveCheckpointAsync("stories", 0, 5, Cancellation);

        (await Store.TryMoveCheckpointAsync("stories", expected, 9, Cancellation)).ShouldBeFalse();

        (await Store.ReadCheckpointAsync("stories", Cancellation)).ShouldBe(5);
    }

    [Fact]
    public async Task A_follower_that_never_moved_stands_nowhere_but_at_0() =>
        (await Store.TryMoveCheckpointAsync("stories", 3, 9, Cancellation)).ShouldBeFalse();

    [Fact]
    public async Task Of_many_that_move_one_checkpoint_at_once_one_wins()
    {
        for (var round = 0; round < 5; round++)
        {
            var moved = await Task.WhenAll(
                Enumerable.Range(1, 16).Select(worker => Store.TryMoveCheckpointAsync("stories", round, round + 1, Cancellation)));

            moved.Count(won => won).ShouldBe(1);
        }
    }
}
