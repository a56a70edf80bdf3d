using News;
using News.Articles;
using News.Azure;
using NewsFunctions.Local.Commands;

namespace NewsFunctions.Local;

/// <summary>Uploads the shipped samples to an empty service, so that there is something to ask about. They go the way of any upload.</summary>
internal sealed partial class SampleArticles(BlobUploads uploads, INewsStore store, ILogger<SampleArticles> log)
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "samples");

    public async Task UploadIfEmptyAsync(CancellationToken cancellationToken)
    {
        var counts = await store.CountAsync(cancellationToken);
        if (counts.Uploads > 0 || counts.Articles > 0 || await uploads.ListAsync(cancellationToken).AnyAsync(cancellationToken))
        {
            return;
        }

        var samples = InputFile.Find([Folder]);
        LogUploading(samples.Count);
        foreach (var sample in samples)
        {
            await sample.SaveAsync(uploads, ArticleMetadata.None, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Uploading {Count} sample files (all fiction); --no-samples leaves them out.")]
    private partial void LogUploading(int count);
}
