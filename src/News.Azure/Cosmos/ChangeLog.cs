using System.Globalization;
using Microsoft.Azure.Cosmos;

namespace News.Azure.Cosmos;

/// <summary>
/// The one order of all changes. Writers leave each change beside its article, in one transaction with it; whoever reads the log first moves what is pending into it. So
/// writers share no counter, and a change that was stored is never missing from the log.
/// </summary>
/// <remarks>
/// An entry's id is its position, and creating it takes the position: of two that append at once one is refused and looks again. A position exists only after the one
/// before it, hence no gaps and no late entries. The order of steps (find the end, see what is logged already, append behind that end) lets no change in twice: an append
/// by another between the first and the last step refuses ours.
/// </remarks>
internal sealed class ChangeLog(ItemAccess articles, ItemAccess feed)
{
    /// <summary>Positions of one partition: a third of a gigabyte of entries, of the 20 GB that a partition may have.</summary>
    private const long BlockSize = 1_000_000;

    /// <summary>The service's limit on one batch.</summary>
    private const int MaxBatch = 100;

    private const int MaxAtOnce = 16;

    public async Task<IReadOnlyList<Change>> ReadAsync(long after, int limit, CancellationToken cancellationToken)
    {
        await LogPendingAsync(limit, cancellationToken);
        var changes = new List<Change>();
        var query = new QueryDefinition("SELECT * FROM c WHERE c.position > @after ORDER BY c.position").WithParameter("@after", after);
        await foreach (var entry in feed.QueryAsync<LogEntry>(query, partition: null, Math.Clamp(limit, 1, MaxBatch), cancellationToken))
        {
            // A replica may show a later block before it has all of the one before: what is missing will come.
            var isNext = changes.Count == 0 || entry.Position == changes[^1].Position + 1;
            if (changes.Count >= limit || !isNext)
            {
                break;
            }

            changes.Add(new(entry.Position, entry.Article, entry.Revision, entry.Kind));
        }

        return changes;
    }

    /// <param name="enough">Stops when as many are logged.</param>
    private async Task LogPendingAsync(int enough, CancellationToken cancellationToken)
    {
        for (var logged = 0; logged < enough;)
        {
            var pending = await articles
                .QueryAsync<PendingChange>(new("SELECT * FROM c WHERE c.pendingSince > '' ORDER BY c.pendingSince"), partition: null, MaxBatch, cancellationToken)
                .Take(MaxBatch)
                .ToListAsync(cancellationToken);
            if (pending.Count == 0)
            {
                return;
            }

            var settled = await AppendAsync(pending, cancellationToken);
            logged += settled.Count;
            await Parallel.ForEachAsync(
                settled,
                new ParallelOptions { MaxDegreeOfParallelism = MaxAtOnce, CancellationToken = cancellationToken },
                async (change, token) => await articles.DeleteAsync(change.Id, new(change.Place), token));
        }
    }

    /// <returns>Those of the changes that are now in the log; none when another was faster.</returns>
    private async Task<IReadOnlyList<PendingChange>> AppendAsync(IReadOnlyList<PendingChange> pending, CancellationToken cancellationToken)
    {
        var end = await EndAsync(cancellationToken);
        var logged = await LoggedAsync(pending, cancellationToken);
        var roomInBlock = BlockSize - (end % BlockSize);
        var fresh = pending.Where(change => !logged.Contains(change.Change)).Take((int)Math.Min(roomInBlock, MaxBatch)).ToList();
        var entries = fresh.Select((change, i) => LogEntry.Of(end + 1 + i, StreamOf(end + 1), change)).ToList();
        var isAppended = entries.Count == 0 || await feed.TryBatchAsync(
            new(StreamOf(end + 1)), batch => entries.ForEach(entry => batch.CreateItem(entry)), feed.Start(), cancellationToken);
        return [.. pending.Where(change => logged.Contains(change.Change)), .. isAppended ? fresh : []];
    }

    private async Task<long> EndAsync(CancellationToken cancellationToken) => await feed
        .QueryAsync<long>(new("SELECT TOP 1 VALUE c.position FROM c ORDER BY c.position DESC"), partition: null, pageSize: 1, cancellationToken)
        .FirstOrDefaultAsync(cancellationToken);

    private async Task<HashSet<string>> LoggedAsync(IReadOnlyList<PendingChange> pending, CancellationToken cancellationToken)
    {
        var names = pending.Select((change, i) => (Parameter: $"@c{i}", change.Change)).ToList();
        var query = names.Aggregate(
            new QueryDefinition($"SELECT VALUE c.change FROM c WHERE c.change IN ({string.Join(", ", names.Select(name => name.Parameter))})"),
            (current, name) => current.WithParameter(name.Parameter, name.Change));
        return await feed.QueryAsync<string>(query, partition: null, MaxBatch, cancellationToken).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
    }

    private static string StreamOf(long position) => string.Create(CultureInfo.InvariantCulture, $"changes {(position - 1) / BlockSize}");
}
