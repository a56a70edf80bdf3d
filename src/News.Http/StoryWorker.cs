using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace News.Http;

/// <summary>
/// Places what this process, or another on the same data, has stored: follows the change feed as long as the service runs. For a store that wakes nobody, as SQLite; Cosmos DB
/// wakes a function.
/// </summary>
public sealed partial class StoryWorker(StoryFollower stories, TimeProvider clock, ILogger<StoryWorker> log) : BackgroundService
{
    // A look at the feed costs two point reads; an article has its story within a second of being found.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await stories.FollowAsync(null, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The store takes nothing now, or an article could not be placed: the articles stay, and the next look is the next try.
                LogNotPlaced(e.Message.Split('\n')[0].Trim());
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Articles could not be placed into stories, trying again: {Reason}")]
    private partial void LogNotPlaced(string reason);
}
