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
        for (var total = 0; ;)
        {
            var position = await store.ReadCheckpointAsync(Name, cancellationToken);
            var changes = await store.ReadChangesAsync(position, BatchSize, cancellationToken);
            if (changes.Count == 0)
            {
                return total;
            }

            if (await TryPlaceAsync(changes, position, cancellationToken))
            {
                progress?.Report(changes.Count);
                total += changes.Count;
            }
        }
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
        var workspace = await OpenAsync(cancellationToken);
        var member = await workspace.PlaceAsync(article, Fingerprint.Of(article), cancellationToken);
        return article with { Duplicate = member.Duplicate, Story = member.Story, StoryReason = null };
    }

    /// <summary>Places what changed and moves the checkpoint on; an article that cannot be placed becomes a failure and does not stop the rest.</summary>
    private async Task<bool> TryPlaceAsync(IReadOnlyList<Change> changes, long position, CancellationToken cancellationToken)
    {
        var articles = changes.Select(change => change.Id).Distinct().ToList();
        try
        {
            return await TryCommitAsync(articles, new(Name, position, changes[^1].Position), cancellationToken);
        }
        catch (Exception e) when (IsOfAnArticle(e))
        {
            await PlaceEachAsync(articles, cancellationToken);
            return await store.TryMoveCheckpointAsync(Name, position, changes[^1].Position, cancellationToken);
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
        for (var attempt = 1; !await TryCommitAsync(articles, null, cancellationToken); attempt++)
        {
            if (attempt == MaxAttempts)
            {
                throw new StoreUnavailableException("store-contended", $"Other writers changed the same stories {MaxAttempts} times in a row.");
            }
        }
    }

    private async Task<bool> TryCommitAsync(IReadOnlyList<ArticleId> articles, FeedCheckpoint? checkpoint, CancellationToken cancellationToken)
    {
        // What one article needs alone is made on all cores; each placement rests on those before it.
        var read = new (EnrichedArticle Article, Fingerprint Fingerprint)?[articles.Count];
        await Parallel.ForAsync(0, read.Length, cancellationToken, async (i, token) =>
        {
            if (await store.FindDocumentAsync(articles[i], null, token) is { } document)
            {
                var article = document.Read();
                read[i] = (article, Fingerprint.Of(article));
            }
        });
        var workspace = await OpenAsync(cancellationToken);
        foreach (var (article, fingerprint) in read.OfType<(EnrichedArticle, Fingerprint)>())
        {
            await workspace.PlaceAsync(article, fingerprint, cancellationToken);
        }

        return await store.TryPlaceAsync(workspace.Commit(checkpoint), cancellationToken);
    }

    private async Task<StoryWorkspace> OpenAsync(CancellationToken cancellationToken) =>
        new(store, await store.ReadStatisticsAsync(cancellationToken), clock.GetUtcNow());

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
}
