using System.Runtime.CompilerServices;
using News.Articles;

namespace News.Azure;

/// <summary>
/// Compares the container with the store: whatever events were missed, doubled or lost, an upload without a receipt of its present version is still to be done.
/// </summary>
public sealed class PendingUploads(BlobUploads uploads, INewsStore store, NewsPipeline pipeline)
{
    // Names per look at the store; the listing comes in pages of 5,000.
    private const int ChunkSize = 1000;

    /// <summary>Costs one listing and one range read a thousand uploads; memory stays flat.</summary>
    public async IAsyncEnumerable<ListedUpload> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var chunk in uploads.ListAsync(cancellationToken).Chunk(ChunkSize).WithCancellation(cancellationToken))
        {
            var receipts = await store.ReadReceiptsAsync(BlobAddress.ArticlesContainer, chunk[0].Name, chunk[^1].Name, cancellationToken);
            var byName = receipts.ToDictionary(receipt => receipt.Address.Name);
            foreach (var upload in chunk.Where(upload => !pipeline.IsDone(byName.GetValueOrDefault(upload.Name), upload.Version)))
            {
                yield return upload;
            }
        }
    }
}
