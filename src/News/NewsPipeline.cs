using News.Articles;
using News.Enrichment;
using News.Telemetry;

namespace News;

/// <summary>
/// The whole flow of one upload: read, analyse what is new, store, leave a receipt. Every step may be repeated: the same upload twice changes nothing.
/// </summary>
/// <remarks>
/// Bad input becomes a <see cref="Failure"/>. Only broken infrastructure throws (the upload's stream, <see cref="AnalyzerUnavailableException"/>,
/// <see cref="StoreUnavailableException"/>): what is stored by then stays, no receipt is left, and the next call goes on from there.
/// </remarks>
public sealed class NewsPipeline(NewsAnalysis analysis, INewsStore store, TimeProvider clock)
{
    /// <summary>Whether this version of an upload has been dealt with by this analyser.</summary>
    public bool IsDone(UploadReceipt? receipt, string? version) =>
        receipt is not null && receipt.Version == version && receipt.Analyzer == analysis.Analyzer.ToString();

    /// <param name="upload">With an address and a version.</param>
    /// <param name="progress">Told how many articles were dealt with since the last report.</param>
    public async Task<UploadReceipt> ProcessAsync(Upload upload, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        using var span = NewsTelemetry.Spans.StartActivity("news.upload");
        var (address, version) = PlaceOf(upload);
        if (await store.FindReceiptAsync(address, cancellationToken) is { } earlier && IsDone(earlier, version))
        {
            return earlier;
        }

        // Each batch is stored while the next is analysed; the last goes with the receipt, so a small upload is one commit.
        var receipt = Receipt(address, version);
        var storing = Task.CompletedTask;
        IReadOnlyList<AnalyzedItem> last = [];
        await foreach (var items in analysis.AnalyzeAsync(upload, IsStoredAsync, cancellationToken))
        {
            await storing;
            storing = StoreAsync(last, null);
            last = items;
            receipt = Count(receipt, items);
        }

        await storing;
        receipt = receipt with { ProcessedAt = clock.GetUtcNow() };
        await StoreAsync(last, receipt);
        span?.SetTag("articles", receipt.Articles).SetTag("failures", receipt.Failures);
        return receipt;

        async Task StoreAsync(IReadOnlyList<AnalyzedItem> items, UploadReceipt? end)
        {
            if (items.Count > 0 || end is not null)
            {
                await CommitAsync(CommitOf(items, end), cancellationToken);
                progress?.Report(items.Count);
            }
        }
    }

    /// <summary>Leaves a failure and its receipt behind for an upload that could not be processed after all tries.</summary>
    public Task RecordFailureAsync(
        Upload upload, string code, string message, FailureStage stage, int attempts, CancellationToken cancellationToken)
    {
        var (address, version) = PlaceOf(upload);
        var failure = analysis.FailureOf(upload, item: null, code, message, stage, attempts);
        return CommitAsync(new([], [failure], Receipt(address, version) with { Failures = 1, ProcessedAt = failure.LastAt }), cancellationToken);
    }

    private async Task CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        await store.CommitAsync(commit, cancellationToken);
        foreach (var failure in commit.Failures)
        {
            NewsTelemetry.FailedUploads.Add(1, new("code", failure.Code), new("stage", failure.Stage.ToString().ToLowerInvariant()));
        }
    }

    private static (BlobAddress Address, string Version) PlaceOf(Upload upload) => (
        upload.Address ?? throw new ArgumentException("Only an upload with an address can be stored.", nameof(upload)),
        upload.Version ?? throw new ArgumentException("Only an upload with a version can be stored.", nameof(upload)));

    private static Commit CommitOf(IReadOnlyList<AnalyzedItem> items, UploadReceipt? receipt) => new(
        [.. items.OfType<AnalyzedItem.Enriched>().Select(item => item.Article)],
        [.. items.OfType<AnalyzedItem.Failed>().Select(item => item.Failure)],
        receipt);

    private static UploadReceipt Count(UploadReceipt receipt, IReadOnlyList<AnalyzedItem> items)
    {
        var ids = items.Select(IdOf).OfType<ArticleId>().ToList();
        return receipt with
        {
            Status = ids.Count > 0 ? UploadStatus.Enriched : receipt.Status,
            Articles = receipt.Articles + ids.Count,
            Failures = receipt.Failures + items.Count - ids.Count,
            FirstArticle = receipt.FirstArticle ?? (ids.Count > 0 ? ids[0] : null),
        };
    }

    private static ArticleId? IdOf(AnalyzedItem item) => item switch
    {
        AnalyzedItem.Enriched enriched => enriched.Article.Id,
        AnalyzedItem.Known known => known.Id,
        _ => null,
    };

    private UploadReceipt Receipt(BlobAddress address, string version) => new(
        address, version, analysis.Analyzer.ToString(), UploadStatus.Failed, Articles: 0, Failures: 0, FirstArticle: null, default);

    private async ValueTask<bool> IsStoredAsync(EnrichedArticle described, CancellationToken cancellationToken) =>
        await store.FindVersionAsync(described.Id, cancellationToken) is { } stored
        && stored.ContentKey == ArticleContent.Key(described)
        && stored.Analyzer == analysis.Analyzer;
}
