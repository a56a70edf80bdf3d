using News.Articles;
using News.Enrichment;
using News.Stories;

namespace News;

/// <summary>
/// The flow's second half: follows the change feed and places every stored article into its story. Killed at any instant it loses and doubles nothing: placements and
/// checkpoint are written together, and what was placed as it is stays where it is.
/// </summary>
public sealed class StoryFollower(INewsStore store, TimeProvider clock)
{
    /// <summary>The checkpoint's name.</summary>
    public const string Name = "stories";

    // Articles placed in one commit: enough to share a disk flush, few enough that an interrupted run loses little and memory stays flat.
    private const int BatchSize = 128;

    // Another writer was faster this often: so long a series has a reason that trying again will not remove.
    private const int MaxAttempts = 50;

    /// <summary>Places all that has changed since the last time.</summary>
    /// <param name="progress">Told how many changes were dealt with since the last report.</param>
    /// <returns>How many changes that were.</returns>
    public async Task<int> FollowAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        // The next changes are read while these are placed; what is known of the statistics is what was written last.
        Task<Batch>? ahead = null;
        StoredStatistics? statistics = null;
        try
        {
            for (var total = 0; ;)
            {
                var position = await store.ReadCheckpointAsync(Name, cancellationToken);
                var batch = ahead is null ? null : await ahead;
                batch = batch?.Position == position && batch.Changes.Count > 0 ? batch : await ReadAsync(position, cancellationToken);
                if (batch.Changes.Count == 0)
                {
                    return total;
                }

                ahead = Task.Run(() => ReadAsync(batch.End, cancellationToken), cancellationToken);
                (var isPlaced, statistics) = await TryPlaceAsync(batch, statistics, cancellationToken);
                if (isPlaced)
                {
                    progress?.Report(batch.Changes.Count);
                    total += batch.Changes.Count;
                }
            }
        }
        finally
        {
            // The caller may close the store next.
            await (ahead is null ? Task.CompletedTask : ArticlesOf(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        static async Task ArticlesOf(Task<Batch> batch) => await (await batch).Articles;
    }

    /// <summary>Places these articles, for a head that is told of changes otherwise. They may have been placed before.</summary>
    /// <exception cref="StoreUnavailableException">Nothing can be written now, or others change the same stories all the time.</exception>
    public async Task PlaceAsync(IReadOnlyList<ArticleId> articles, CancellationToken cancellationToken)
    {
        try
        {
            await PlaceAllAsync(articles, cancellationToken);
        }
        catch (Exception e) when (IsOfAnArticle(e) && articles.Count > 1)
        {
            await PlaceEachAsync(articles, cancellationToken);
        }
        catch (Exception e) when (IsOfAnArticle(e))
        {
            await RecordAsync(articles[0], e, cancellationToken);
        }
    }

    /// <summary>Where an article would be placed if it were stored now; nothing is written.</summary>
    public async Task<EnrichedArticle> PreviewAsync(EnrichedArticle article, CancellationToken cancellationToken)
    {
        var workspace = await OpenAsync(null, cancellationToken);
        var member = await workspace.PlaceAsync(article, Fingerprint.Of(article), cancellationToken);
        return article with { Duplicate = member.Duplicate, Story = member.Story, StoryReason = null };
    }

    private async Task<Batch> ReadAsync(long position, CancellationToken cancellationToken)
    {
        var changes = await store.ReadChangesAsync(position, BatchSize, cancellationToken);
        return new(position, changes, ReadAsync([.. changes.Select(change => change.Id).Distinct()], cancellationToken));
    }

    /// <summary>What each article needs alone is made on all cores; each placement rests on those before it.</summary>
    private async Task<IReadOnlyList<Fingerprinted>> ReadAsync(IReadOnlyList<ArticleId> articles, CancellationToken cancellationToken)
    {
        var read = new Fingerprinted?[articles.Count];
        await Parallel.ForAsync(0, read.Length, cancellationToken, async (i, token) =>
        {
            if (await store.FindDocumentAsync(articles[i], null, token) is { } document)
            {
                var article = document.Read();
                read[i] = new(article, Fingerprint.Of(article));
            }
        });
        return [.. read.OfType<Fingerprinted>()];
    }

    /// <summary>Places what changed and moves the checkpoint on; an article that cannot be placed becomes a failure and does not stop the rest.</summary>
    /// <param name="statistics">As they were written last; <see langword="null"/> when that is not known.</param>
    private async Task<(bool IsPlaced, StoredStatistics? Statistics)> TryPlaceAsync(Batch batch, StoredStatistics? statistics, CancellationToken cancellationToken)
    {
        try
        {
            var workspace = await OpenAsync(statistics, cancellationToken);
            return await TryCommitAsync(workspace, await batch.Articles, new(Name, batch.Position, batch.End), cancellationToken) is { } written
                ? (true, written)
                : (false, null);
        }
        catch (Exception e) when (IsOfAnArticle(e))
        {
            await PlaceEachAsync([.. batch.Changes.Select(change => change.Id).Distinct()], cancellationToken);
            return (await store.TryMoveCheckpointAsync(Name, batch.Position, batch.End, cancellationToken), null);
        }
    }

    private async Task PlaceEachAsync(IReadOnlyList<ArticleId> articles, CancellationToken cancellationToken)
    {
        foreach (var id in articles)
        {
            await PlaceAsync([id], cancellationToken);
        }
    }

    private async Task PlaceAllAsync(IReadOnlyList<ArticleId> articles, CancellationToken cancellationToken)
    {
        for (var attempt = 1; await TryCommitAsync(await OpenAsync(null, cancellationToken), await ReadAsync(articles, cancellationToken), null, cancellationToken) is null; attempt++)
        {
            if (attempt == MaxAttempts)
            {
                throw new StoreUnavailableException("store-contended", $"Other writers changed the same stories {MaxAttempts} times in a row.");
            }
        }
    }

    /// <returns>The statistics as they are stored now; <see langword="null"/> when another writer was faster.</returns>
    private async Task<StoredStatistics?> TryCommitAsync(
        StoryWorkspace workspace, IReadOnlyList<Fingerprinted> articles, FeedCheckpoint? checkpoint, CancellationToken cancellationToken)
    {
        foreach (var (article, fingerprint) in articles)
        {
            await workspace.PlaceAsync(article, fingerprint, cancellationToken);
        }

        var commit = workspace.Commit(checkpoint);
        return await store.TryPlaceAsync(commit, cancellationToken) ? commit.Statistics with { Version = commit.Statistics.Version + 1 } : null;
    }

    private async Task<StoryWorkspace> OpenAsync(StoredStatistics? statistics, CancellationToken cancellationToken) =>
        new(store, statistics ?? await store.ReadStatisticsAsync(cancellationToken), clock.GetUtcNow());

    // All else is broken infrastructure, and the next try may work.
    private static bool IsOfAnArticle(Exception fault) => fault is not (OperationCanceledException or StoreUnavailableException);

    private async Task RecordAsync(ArticleId id, Exception fault, CancellationToken cancellationToken)
    {
        var version = await store.FindVersionAsync(id, cancellationToken);
        if (version is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await store.CommitAsync(
            new([], [new(
                Failure.IdOf(id), new(null, null, null), id.Value, TransientCodes.InternalError, $"The article is stored; placing it into a story failed: {fault.Message}",
                FailureStage.Place, Attempts: 1, now, now, ContentHash: null, Version: null, version.Analyzer)], null),
            cancellationToken);
    }

    private sealed record Batch(long Position, IReadOnlyList<Change> Changes, Task<IReadOnlyList<Fingerprinted>> Articles)
    {
        public long End => Changes[^1].Position;
    }

    private sealed record Fingerprinted(EnrichedArticle Article, Fingerprint Fingerprint);
}
