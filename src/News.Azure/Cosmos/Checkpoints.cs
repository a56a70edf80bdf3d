namespace News.Azure.Cosmos;

/// <summary>How far followers have come.</summary>
internal sealed class Checkpoints(ItemAccess feed)
{
    public async Task<long> ReadAsync(string follower, CancellationToken cancellationToken) =>
        (await FindAsync(StreamOf(follower), cancellationToken))?.Item.Checkpoint ?? 0;

    public async Task<bool> TryMoveAsync(string follower, long expected, long position, CancellationToken cancellationToken)
    {
        var stream = StreamOf(follower);
        var read = await FindAsync(stream, cancellationToken);
        if ((read?.Item.Checkpoint ?? 0) != expected)
        {
            return false;
        }

        var tries = feed.Start();
        return await feed.TryReplaceAsync(new CheckpointItem(stream, position), read, new(stream), tries, cancellationToken)
            || (tries.AnswerWasLost && (await FindAsync(stream, cancellationToken))?.Item.Checkpoint == position);
    }

    private Task<Stored<CheckpointItem>?> FindAsync(string stream, CancellationToken cancellationToken) =>
        feed.FindAsync<CheckpointItem>(CheckpointItem.TheId, new(stream), cancellationToken);

    private static string StreamOf(string follower) => $"follower {follower}";
}
