using Microsoft.Azure.Cosmos;
using News.Stories;

namespace News.Azure.Cosmos;

/// <summary>
/// Writes placements whole, although what they change lies in many partitions: first a journal of it, then the one item that says which placement is the latest (who
/// replaces it has placed), then the items themselves. Killed before the second step nothing has happened; after it, whoever comes next carries the rest out.
/// </summary>
internal sealed class Placements(ItemAccess items, StoryReader reader, Checkpoints checkpoints)
{
    private const int MaxAtOnce = 16;

    private static readonly PartitionKey Partition = LatestPlacement.ThePlace.Key;

    /// <summary>The statistics, once all placements are carried out.</summary>
    public async Task<StoredStatistics> ReadStatisticsAsync(CancellationToken cancellationToken)
    {
        DocumentParts? missing = null;
        while (await FindLatestAsync(cancellationToken) is { Item: var latest })
        {
            if (await ReadJournalAsync(latest.Journal, cancellationToken) is { } journal)
            {
                await (latest.IsCarriedOut ? Task.CompletedTask : CarryOutAsync(latest, journal, cancellationToken));
                return new(TermStatistics.FromBytes(journal.Statistics), latest.Number);
            }

            // The next placement has taken its predecessor's journal away meanwhile.
            missing = latest.Journal != missing
                ? latest.Journal
                : throw new StoreUnavailableException(CosmosErrors.Damaged, $"The journal of placement {latest.Number} is missing.");
        }

        return new(new TermStatistics(), 0);
    }

    public async Task<bool> TryPlaceAsync(PlacementCommit commit, CancellationToken cancellationToken)
    {
        var before = await FindLatestAsync(cancellationToken);
        if ((before?.Item.Number ?? 0) != commit.Statistics.Version || !await IsStillSoAsync(commit, cancellationToken))
        {
            return false;
        }

        var number = commit.Statistics.Version + 1;
        var journal = PlacementJournal.Of(commit, number);
        var next = new LatestPlacement(number, await WriteJournalAsync(journal, cancellationToken), IsCarriedOut: false);
        var tries = items.Start();
        if (!await items.TryReplaceAsync(next, before, Partition, tries, cancellationToken))
        {
            var latest = (await FindLatestAsync(cancellationToken))?.Item;
            if (!tries.AnswerWasLost || latest?.Number != number || latest.Journal != next.Journal)
            {
                await RemoveAsync(next.Journal, latest?.Journal, cancellationToken);
                return false;
            }
        }

        await CarryOutAsync(next, journal, cancellationToken);
        await RemoveAsync(before?.Item.Journal, next.Journal, cancellationToken);
        return true;
    }

    private async Task<bool> IsStillSoAsync(PlacementCommit commit, CancellationToken cancellationToken)
    {
        if (commit.Checkpoint is { } checkpoint && await checkpoints.ReadAsync(checkpoint.Follower, cancellationToken) != checkpoint.Expected)
        {
            return false;
        }

        var stands = await reader.StandsAsync(
            [.. commit.Members.Select(placed => MemberItem.IdOf(Place.Of(placed.Member.Article)!.Value)), .. commit.Stories.Select(changed => changed.Story.Id.Value)],
            cancellationToken);
        return commit.Members.All(placed => stands.GetValueOrDefault(MemberItem.IdOf(Place.Of(placed.Member.Article)!.Value))?.Stand == placed.Replaced)
            && commit.Stories.All(changed => (stands.GetValueOrDefault(changed.Story.Id.Value)?.Version ?? 0) == changed.Story.Version);
    }

    private async Task CarryOutAsync(LatestPlacement placement, PlacementJournal journal, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = MaxAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(journal.Members, options, async (member, token) => await WriteAsync(member, token));
        foreach (var (from, into) in journal.Moved)
        {
            var moving = await reader.ItemsOfStoryAsync(from, cancellationToken);
            await Parallel.ForEachAsync(moving, options, async (member, token) => await WriteAsync(member with { Story = into.Value, PlacedBy = placement.Number }, token));
        }

        await Parallel.ForEachAsync(journal.Stories, options, async (story, token) => await WriteAsync(story, token));
        if (journal.Checkpoint is { } checkpoint)
        {
            await checkpoints.TryMoveAsync(checkpoint.Follower, checkpoint.Expected, checkpoint.Position, cancellationToken);
        }

        if (await FindLatestAsync(cancellationToken) is { Item.IsCarriedOut: false } latest && latest.Item.Number == placement.Number)
        {
            await items.TryReplaceAsync(latest.Item with { IsCarriedOut = true }, latest, Partition, items.Start(), cancellationToken);
        }
    }

    /// <summary>Writes an item unless this placement, or a later one, has written it.</summary>
    private async Task WriteAsync<T>(T item, CancellationToken cancellationToken)
        where T : class, IPlacedItem
    {
        var partition = new PartitionKey(item.Place);
        while (await items.FindAsync<T>(item.Id, partition, cancellationToken) is var read && !(read?.Item.PlacedBy >= item.PlacedBy))
        {
            await items.TryReplaceAsync(item, read, partition, items.Start(), cancellationToken);
        }
    }

    private Task<Stored<LatestPlacement>?> FindLatestAsync(CancellationToken cancellationToken) =>
        items.FindAsync<LatestPlacement>(LatestPlacement.TheId, Partition, cancellationToken);

    private async Task<DocumentParts> WriteJournalAsync(PlacementJournal journal, CancellationToken cancellationToken)
    {
        var (parts, pieces) = DocumentParts.Cut(LatestPlacement.ThePlace, Packed.Of(journal, CosmosJson.Journal));
        foreach (var piece in pieces)
        {
            await items.UpsertAsync(piece, Partition, cancellationToken);
        }

        return parts;
    }

    private async Task<PlacementJournal?> ReadJournalAsync(DocumentParts parts, CancellationToken cancellationToken)
    {
        var pieces = new List<PartItem>();
        foreach (var id in parts.Ids)
        {
            if (await items.FindAsync<PartItem>(id, Partition, cancellationToken) is not { Item: var piece })
            {
                return null;
            }

            pieces.Add(piece);
        }

        return Packed.Read(DocumentParts.Join(pieces), CosmosJson.Journal);
    }

    private async Task RemoveAsync(DocumentParts? parts, DocumentParts? kept, CancellationToken cancellationToken)
    {
        foreach (var id in parts is null || parts == kept ? [] : parts.Ids)
        {
            await items.DeleteAsync(id, Partition, cancellationToken);
        }
    }
}
