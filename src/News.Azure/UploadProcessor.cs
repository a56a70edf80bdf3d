using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using News.Articles;

namespace News.Azure;

/// <summary>Puts uploads of the container through the pipeline: one at a time as events tell of them, and all that events have missed.</summary>
public sealed class UploadProcessor(BlobUploads uploads, INewsStore store, NewsPipeline pipeline)
{
    // Names per look at the store; the listing comes in pages of 5,000.
    private const int ChunkSize = 1000;

    // The store's order of names. A listing may have another: Azurite sorts UTF-16, which puts letters beyond U+FFFF elsewhere.
    private static readonly Comparer<byte[]> ByteOrder = Comparer<byte[]>.Create((x, y) => x.AsSpan().SequenceCompareTo(y));

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

    /// <summary>Processes everything that events have missed.</summary>
    /// <returns>How many uploads that were.</returns>
    public async Task<int> ReconcileAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var upload in FindPendingAsync(cancellationToken))
        {
            count += await ProcessAsync(upload, cancellationToken) is null ? 0 : 1;
        }

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
    }

    private static byte[] Utf8(ListedUpload upload) => Encoding.UTF8.GetBytes(upload.Name);
}
