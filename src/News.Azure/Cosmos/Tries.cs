using System.Net;
using Microsoft.Azure.Cosmos;

namespace News.Azure.Cosmos;

/// <summary>
/// The tries of one operation: what the account refuses for now is sent again when it says (<c>Retry-After</c>), else after a growing pause, until the operation's patience
/// is used up.
/// </summary>
internal sealed class Tries(TimeProvider clock, TimeSpan patience)
{
    /// <summary>Without a word from the service: about the time of one request, doubled each time, up to what a short outage takes.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>The service's own status: two writes met.</summary>
    private const int RetryWith = 449;

    private TimeSpan waited;
    private TimeSpan pause = FirstPause;

    /// <summary>A request may have been carried out although it failed: a conflict after that may be with ourselves.</summary>
    public bool AnswerWasLost { get; private set; }

    public async Task<T> RunAsync<T>(Func<Task<T>> request, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await request();
            }
            catch (Exception error) when (IsPassing(error) && !cancellationToken.IsCancellationRequested)
            {
                AnswerWasLost |= MayHaveHappened(error);
                var wait = (error as CosmosException)?.RetryAfter ?? Grow();
                if (waited + wait > patience)
                {
                    throw;
                }

                waited += wait;
                await Task.Delay(wait, clock, cancellationToken);
            }
        }
    }

    /// <summary>Whether another try may work.</summary>
    public static bool IsPassing(Exception error) => error is HttpRequestException or OperationCanceledException or CosmosException
    {
        StatusCode: HttpStatusCode.RequestTimeout or HttpStatusCode.Gone or HttpStatusCode.TooManyRequests
            or (HttpStatusCode)RetryWith or HttpStatusCode.ServiceUnavailable or HttpStatusCode.InternalServerError,
    };

    private static bool MayHaveHappened(Exception error) => error is not CosmosException { StatusCode: HttpStatusCode.TooManyRequests or (HttpStatusCode)RetryWith };

    private TimeSpan Grow()
    {
        var now = pause;
        pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        return now;
    }
}
