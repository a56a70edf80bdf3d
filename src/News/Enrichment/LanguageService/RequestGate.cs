namespace News.Enrichment.LanguageService;

/// <summary>
/// What every request of every worker passes: it is closed while the service asks to be left alone, and lets only so many requests through in any minute.
/// </summary>
internal sealed class RequestGate(int requestsPerMinute, TimeSpan maxWait, TimeProvider time)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // A longer Retry-After is a fault of the service or of a clock.
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    private readonly long _made = time.GetTimestamp();
    private readonly Lock _lock = new();
    private readonly Queue<TimeSpan> _lastMinute = new();
    private TimeSpan _opens;

    private TimeSpan Now => time.GetElapsedTime(_made);

    /// <summary>How long the service is to be left alone from now on.</summary>
    public TimeSpan Pause
    {
        get
        {
            lock (_lock)
            {
                return Later(_opens - Now, TimeSpan.Zero);
            }
        }
    }

    /// <summary>Returns when a request may start, which must then start at once.</summary>
    /// <exception cref="AnalyzerUnavailableException">That would take longer than the longest wait.</exception>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        var giveUp = Now + maxWait;
        while (TryEnter() is { } wait)
        {
            if (Now + wait > giveUp)
            {
                throw new AnalyzerUnavailableException("Azure AI Language asked for a pause, or the requests of this minute are used up.", retryAfter: wait);
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    public void CloseFor(TimeSpan pause)
    {
        lock (_lock)
        {
            _opens = Later(_opens, Now + (pause < LongestPause ? pause : LongestPause));
        }
    }

    /// <returns>After what time to try again; <see langword="null"/> when the request may start.</returns>
    private TimeSpan? TryEnter()
    {
        lock (_lock)
        {
            var now = Now;
            while (_lastMinute.TryPeek(out var oldest) && oldest + Minute <= now)
            {
                _lastMinute.Dequeue();
            }

            var opens = _lastMinute.Count < requestsPerMinute ? _opens : Later(_opens, _lastMinute.Peek() + Minute);
            if (opens > now)
            {
                return WholeMilliseconds(opens - now);
            }

            _lastMinute.Enqueue(now);
            return null;
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    // Timers drop fractions of a millisecond, and would wake too early, again and again.
    private static TimeSpan WholeMilliseconds(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
