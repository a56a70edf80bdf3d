using System.Collections.Concurrent;
using System.Threading.Channels;
using News;
using News.Azure;
using News.Enrichment;
using News.Views;
using NewsFunctions.Local.Azurite;

namespace NewsFunctions.Local;

/// <summary>
/// Finds new and overwritten uploads by comparing the container with the store, again and again, and puts each through the pipeline. Nothing is kept in
/// memory that matters: whatever came while it was down, or was cut off, is found by the next comparison.
/// </summary>
internal sealed partial class UploadWatcher(
    BlobUploads uploads, UploadProcessor processor, INewsStore store, TimeProvider clock, ILogger<UploadWatcher> log,
    AzuriteService? azurite = null, SampleArticles? samples = null) : BackgroundService
{
    // As often as Azure's poison rule: a sixth try of the same thing has never been known to help.
    private const int MaxAttempts = 5;

    // Uploads under way at once: enough that their commits share disk flushes while two cores analyse.
    private const int Workers = 16;

    private static readonly TimeSpan ScanInterval = TimeSpan.FromSeconds(1);

    // A pause of this many times a scan's length bounds its share of the machine when the container is large.
    private const int PausePerScan = 4;

    private readonly ConcurrentDictionary<string, byte> underWay = new();
    private readonly ConcurrentDictionary<string, Retry> retries = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (azurite is not null)
        {
            await azurite.Started.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!azurite.Started.IsCompletedSuccessfully)
            {
                // The command ends, and says why.
                return;
            }
        }

        await PrepareAsync(stoppingToken);
        var queue = Channel.CreateBounded<ListedUpload>(Workers);
        var workers = Enumerable.Range(0, Workers).Select(_ => WorkAsync(queue.Reader, stoppingToken)).ToArray();
        while (!stoppingToken.IsCancellationRequested)
        {
            var start = clock.GetTimestamp();
            await ScanAsync(queue.Writer, stoppingToken);
            var scan = clock.GetElapsedTime(start);
            await Task.Delay(PausePerScan * scan > ScanInterval ? PausePerScan * scan : ScanInterval, clock, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(workers);
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        for (var isReady = false; !isReady;)
        {
            try
            {
                await uploads.EnsureContainerAsync(cancellationToken);
                await (samples?.UploadIfEmptyAsync(cancellationToken) ?? Task.CompletedTask);
                isReady = true;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                LogScanFailed(Reason(e));
                await Task.Delay(ScanInterval, clock, cancellationToken);
            }
        }
    }

    private async Task ScanAsync(ChannelWriter<ListedUpload> queue, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var upload in processor.FindPendingAsync(cancellationToken))
            {
                var isDue = !retries.TryGetValue(upload.Name, out var retry) || retry.NotBefore <= clock.GetUtcNow();
                if (isDue && underWay.TryAdd(upload.Name, 0))
                {
                    await queue.WriteAsync(upload, cancellationToken);
                }
            }
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Storage or store cannot be reached: the next scan is the next try, and nothing is lost by waiting.
            LogScanFailed(Reason(e));
        }
    }

    private async Task WorkAsync(ChannelReader<ListedUpload> queue, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var listed in queue.ReadAllAsync(cancellationToken))
            {
                await ProcessAsync(listed, cancellationToken);
                underWay.TryRemove(listed.Name, out _);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopping: what is under way is found again by the next start.
        }
    }

    private async Task ProcessAsync(ListedUpload listed, CancellationToken cancellationToken)
    {
        try
        {
            var receipt = await processor.ProcessAsync(listed, cancellationToken);
            retries.TryRemove(listed.Name, out _);
            await (receipt is null ? Task.CompletedTask : TellAsync(receipt, cancellationToken));
        }
        catch (Exception e) when (e is StoreUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            // Concerns every upload alike, so it counts against none.
            LogStoreUnavailable(Reason(e));
            await Task.Delay(ScanInterval, clock, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            await RetryLaterAsync(listed, e, cancellationToken);
        }
    }

    private async Task TellAsync(UploadReceipt receipt, CancellationToken cancellationToken)
    {
        if (receipt.Articles > 0)
        {
            LogEnriched(receipt.Address.Name, Plural.Of(receipt.Articles, "article"));
        }

        if (receipt.Failures > 0)
        {
            var failures = await store.ListFailuresAsync(new FailureQuery(Upload: receipt.Address, Limit: 1), cancellationToken);
            LogFailed(receipt.Address.Name, Plural.Of(receipt.Failures, "failure"), failures.Items is [var latest] ? $"{latest.Code}: {latest.Message}" : "replayed");
        }
    }

    private async Task RetryLaterAsync(ListedUpload listed, Exception fault, CancellationToken cancellationToken)
    {
        var attempts = retries.TryGetValue(listed.Name, out var retry) && retry.Version == listed.Version ? retry.Attempts + 1 : 1;
        if (attempts < MaxAttempts)
        {
            var delay = BackOff(attempts, (fault as AnalyzerUnavailableException)?.RetryAfter);
            retries[listed.Name] = new(listed.Version, attempts, clock.GetUtcNow() + delay);
            LogWillRetry(listed.Name, attempts, MaxAttempts, delay.TotalSeconds, Reason(fault));
            return;
        }

        var (code, stage) = fault switch
        {
            AnalyzerUnavailableException => (TransientCodes.AnalyzerUnavailable, FailureStage.Analyze),
            global::Azure.RequestFailedException or AggregateException or IOException => (TransientCodes.FetchFailed, FailureStage.Fetch),
            _ => (TransientCodes.InternalError, FailureStage.Read),
        };
        LogGaveUp(listed.Name, attempts, fault);
        await processor.RecordFailureAsync(listed, code, Reason(fault), stage, attempts, cancellationToken);
        retries.TryRemove(listed.Name, out _);
    }

    // 1, 2, 4, 8 s, or as long as the service asked.
    private static TimeSpan BackOff(int attempts, TimeSpan? asked)
    {
        var delay = TimeSpan.FromSeconds(1 << (attempts - 1));
        return asked > delay ? asked.Value : delay;
    }

    private static string Reason(Exception e) => e.Message.Split('\n')[0].Trim();

    private readonly record struct Retry(string Version, int Attempts, DateTimeOffset NotBefore);

    [LoggerMessage(Level = LogLevel.Information, Message = "enriched  {Name}: {Articles}")]
    private partial void LogEnriched(string name, string articles);

    [LoggerMessage(Level = LogLevel.Warning, Message = "failed  {Name}: {Failures}, {Reason}")]
    private partial void LogFailed(string name, string failures, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The container could not be compared with the store, trying again: {Reason}")]
    private partial void LogScanFailed(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store takes nothing now, waiting: {Reason}")]
    private partial void LogStoreUnavailable(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name}: try {Attempts} of {MaxAttempts} failed, again in {Seconds} s: {Reason}")]
    private partial void LogWillRetry(string name, int attempts, int maxAttempts, double seconds, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Name}: gave up after {Attempts} tries")]
    private partial void LogGaveUp(string name, int attempts, Exception fault);
}
