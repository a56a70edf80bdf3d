using System.Runtime.CompilerServices;
using News.Articles;
using News.Enrichment;

namespace News;

/// <summary>What came of one article of an upload.</summary>
public abstract record AnalyzedItem
{
    private AnalyzedItem()
    {
    }

    public sealed record Enriched(EnrichedArticle Article) : AnalyzedItem;

    /// <summary>Not analysed, because the caller has it already.</summary>
    public sealed record Known(ArticleId Id) : AnalyzedItem;

    public sealed record Failed(Failure Failure) : AnalyzedItem;
}

/// <summary>Reads and analyses an upload; stores nothing. All of an upload's articles, in the order of the file, on all cores.</summary>
public sealed class NewsAnalysis(ArticleReader reader, ArticleEnricher enricher, TimeProvider clock)
{
    // Articles that are analysed together and stored in one commit: enough to share a disk flush and to keep the cores busy, few enough
    // that memory stays flat (64 articles of 10 kB) and that an interrupted file loses little work.
    private const int BatchSize = 64;

    // Longest analysis of one article: the longest that is read takes about a second.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // Stands for an upload that never had a name in the ids of its failures; nothing stores those.
    private static readonly BlobAddress Nameless = new("", "");

    public AnalyzerVersion Analyzer => enricher.Analyzer;

    /// <param name="isKnown">Told an article as read; <see langword="true"/> leaves out its analysis.</param>
    /// <exception cref="AnalyzerUnavailableException">Another try may work.</exception>
    /// <exception cref="IOException">The bytes could not be read; so do the storage client's own exceptions say.</exception>
    public async IAsyncEnumerable<IReadOnlyList<AnalyzedItem>> AnalyzeAsync(
        Upload upload,
        Func<EnrichedArticle, CancellationToken, ValueTask<bool>> isKnown,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var results in reader.ReadAsync(upload, cancellationToken).Chunk(BatchSize).WithCancellation(cancellationToken))
        {
            var items = new AnalyzedItem[results.Length];
            await Parallel.ForAsync(0, results.Length, cancellationToken, async (i, token) =>
                items[i] = results[i] switch
                {
                    ReadResult.Read read => await AnalyzeAsync(upload, read.Article, isKnown, token),
                    ReadResult.Rejected rejected => new AnalyzedItem.Failed(
                        FailureOf(upload, rejected.ItemId, rejected.Rejection.Code, rejected.Rejection.Message, FailureStage.Read)),
                    _ => throw new InvalidOperationException($"Unknown result {results[i]}."),
                });
            yield return items;
        }
    }

    /// <summary>The record of an upload, or of one item in it, that did not become an article.</summary>
    public Failure FailureOf(Upload upload, string? item, string code, string message, FailureStage stage, int attempts = 1)
    {
        var now = clock.GetUtcNow();
        return new(
            Failure.IdOf(upload.Address ?? Nameless, item), BlobReference.Of(upload), item, code, message, stage,
            attempts, now, now, ContentHash: null, upload.Version, enricher.Analyzer);
    }

    private async ValueTask<AnalyzedItem> AnalyzeAsync(
        Upload upload, Article article, Func<EnrichedArticle, CancellationToken, ValueTask<bool>> isKnown, CancellationToken cancellationToken)
    {
        var described = enricher.Describe(article, upload);
        if (await isKnown(described, cancellationToken))
        {
            return new AnalyzedItem.Known(described.Id);
        }

        using var timeout = new CancellationTokenSource(Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return new AnalyzedItem.Enriched(await enricher.EnrichAsync(described, either.Token));
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Failed(RejectionCodes.TimedOut, $"Analysing this article took longer than {Timeout.TotalSeconds:0} s.");
        }
        catch (Exception e) when (e is not (OperationCanceledException or AnalyzerUnavailableException))
        {
            // A fault of the analyser on this text: recorded, so that it stops neither the rest of the file nor the next one.
            return Failed(TransientCodes.InternalError, $"The analyser failed on this article: {e.Message}");
        }

        AnalyzedItem.Failed Failed(string code, string message) =>
            new(FailureOf(upload, article.ItemId, code, message, FailureStage.Analyze) with { ContentHash = described.ContentHash });
    }
}
