using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using News;
using News.Azure;

namespace NewsFunctions;

/// <summary>What happens to uploads without anybody asking.</summary>
public sealed class UploadFunctions(UploadProcessor processor, StoryFollower follower)
{
#if DEBUG
    // Azurite sends no events: the host looks for new blobs itself.
    private const BlobTriggerSource Source = BlobTriggerSource.LogsAndContainerScan;
#else
    // The only source that Flex Consumption runs.
    private const BlobTriggerSource Source = BlobTriggerSource.EventGrid;
#endif

    /// <summary>Events may come twice, late or out of order: what counts is what lies there now.</summary>
    [Function(nameof(EnrichUpload))]
    public Task EnrichUpload(
        [BlobTrigger("articles/{name}", Connection = "AzureWebJobsStorage", Source = Source)] BlobClient blob, CancellationToken cancellationToken) =>
        processor.ProcessAsync(blob.Name, cancellationToken);

    /// <summary>The host gave an upload up: nobody would hear of it otherwise.</summary>
    [Function(nameof(RecordPoison))]
    public Task RecordPoison([QueueTrigger("webjobs-blobtrigger-poison", Connection = "AzureWebJobsStorage")] string message, CancellationToken cancellationToken) =>
        processor.RecordPoisonAsync(message, cancellationToken);

    /// <summary>Every quarter of an hour: what events have missed.</summary>
    [Function(nameof(Reconcile))]
    public async Task Reconcile([TimerTrigger("0 */15 * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await processor.ReconcileAsync(cancellationToken);
        await follower.FollowAsync(progress: null, cancellationToken);
    }
}
