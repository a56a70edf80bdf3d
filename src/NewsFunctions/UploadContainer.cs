using Microsoft.Extensions.Hosting;
using News.Azure;

namespace NewsFunctions;

/// <summary>Makes the container for uploads before anything is asked of it.</summary>
internal sealed class UploadContainer(BlobUploads uploads) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => uploads.EnsureContainerAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
