using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using News.Articles;
using News.Telemetry;

namespace News.Azure;

/// <summary>Puts uploads of the container through the pipeline: one at a time as events tell of them, and all that events have missed.</summary>
public sealed partial class UploadProcessor(
    BlobUploads uploads, INewsStore store, NewsPipeline pipeline, TimeProvider clock, ILogger<UploadProcessor> log)
{
    // Names per look at the store; the listing comes in pages of 5,000.
    private const int ChunkSize = 1000;

    // The store's order of names. A listing may have another: Azurite sorts UTF-16, which puts letters beyond U+FFFF elsewhere.
    private static readonly Comparer<byte[]> ByteOrder = Comparer<byte[]>.Create((x, y) => x.AsSpan().SequenceCompareTo(y));

    // Uploads that a reconciliation has under way: enough that waiting for the services overlaps.
    private const int MaxAtOnce = 16;

    // The host hands a blob over five times before it gives up.
    private const int HostAttempts = 5;

    /// <summary>
    /// Compares the container with the store: whatever events were missed, doubled or lost, an upload without a receipt of its present version is still to
    /// be done. Costs one listing and one range read a thousand uploads; memory stays flat.
    /// </summary>
    public async IAsyncEnumerable<ListedUpload> FindPendingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var chunk in uploads.ListAsync(cancellationToken).Chunk(ChunkSize).WithCancellation(cancellationToken))
        {
            var (first, last) = (chunk.MinBy(Utf8, ByteOrder)!.Name, chunk.MaxBy(Utf8, ByteOrder)!.Name);
            var receipts = await store.ReadReceiptsAsync(BlobAddress.ArticlesContainer, first, last, cancellationToken);
            var byName = receipts.ToDictionary(receipt => receipt.Address.Name);
            foreach (var upload in chunk.Where(upload => !pipeline.IsDone(byName.GetValueOrDefault(upload.Name), upload.Version)))
            {
                yield return upload;
            }
        }
    }

    /// <summary>Processes what was listed.</summary>
    /// <returns><see langword="null"/> when it has been overwritten or deleted meanwhile: what is there now is another upload.</returns>
    public async Task<UploadReceipt?> ProcessAsync(ListedUpload listed, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.ProcessAsync(await uploads.OpenAsync(listed, cancellationToken), progress: null, cancellationToken);
        }
        catch (UploadChangedException)
        {
            return null;
        }
    }

    /// <summary>Processes what lies under a name now. A side-car's name stands for its upload.</summary>
    /// <returns><see langword="null"/> when nothing lies there.</returns>
    public async Task<UploadReceipt?> ProcessAsync(string name, CancellationToken cancellationToken) =>
        await uploads.FindAsync(BlobAddress.OwnerOf(name), cancellationToken) is { } listed ? await ProcessAsync(listed, cancellationToken) : null;

    /// <summary>Processes everything that events have missed. What cannot be processed now is left to the next pass, and does not stop the rest.</summary>
    /// <returns>How many uploads were processed.</returns>
    public async Task<int> ReconcileAsync(CancellationToken cancellationToken)
    {
        using var span = NewsTelemetry.Spans.StartActivity("news.reconcile");
        var count = 0;
        var left = new ConcurrentBag<ListedUpload>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = MaxAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(FindPendingAsync(cancellationToken), options, async (upload, token) =>
        {
            try
            {
                Interlocked.Add(ref count, await ProcessAsync(upload, token) is null ? 0 : 1);
            }
            catch (Exception error) when (error is not StoreUnavailableException && !token.IsCancellationRequested)
            {
                left.Add(upload);
                LogLeft(upload.Name, error.Message.Split('\n')[0].Trim());
            }
        });
        NewsTelemetry.OldestWaitingUpload.Record(left.Max(upload => clock.GetUtcNow() - upload.ReceivedAt)?.TotalSeconds ?? 0);
        return count;
    }

    /// <summary>Leaves a failure for an upload that could not be processed after all tries.</summary>
    public Task RecordFailureAsync(ListedUpload listed, string code, string message, FailureStage stage, int attempts, CancellationToken cancellationToken) =>
        pipeline.RecordFailureAsync(uploads.Describe(listed), code, message, stage, attempts, cancellationToken);

    /// <summary>Leaves a failure for an upload that the Functions host has given up. Its message names the blob and no reason.</summary>
    /// <param name="message">The platform's, JSON with <c>BlobName</c>.</param>
    public async Task RecordPoisonAsync(string message, CancellationToken cancellationToken)
    {
        using var poison = JsonDocument.Parse(message);
        var name = BlobAddress.OwnerOf(poison.RootElement.GetProperty("BlobName").GetString()!);
        if (await uploads.FindAsync(name, cancellationToken) is { } listed)
        {
            await RecordFailureAsync(
                listed, TransientCodes.GivenUp, $"The host gave up after {HostAttempts} tries; its log has the reason.", FailureStage.Fetch, HostAttempts, cancellationToken);
        }

        NewsTelemetry.PoisonedUploads.Add(1);
    }

    private static byte[] Utf8(ListedUpload upload) => Encoding.UTF8.GetBytes(upload.Name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} is left to the next reconciliation: {Reason}")]
    private partial void LogLeft(string name, string reason);
}
