namespace News.Tests.Enrichment.LanguageService;

/// <summary>
/// A clock that jumps to the next timer when nothing is left to do. Everything runs on the calling thread, so that a story with hundreds of workers and hours of
/// waiting takes milliseconds and goes the same way each time.
/// </summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly PriorityQueue<(Timer Timer, int Version), (long Due, long Order)> _timers = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _work = new();
    private long _order;

    public TimeSpan Elapsed { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        period.ShouldBe(Timeout.InfiniteTimeSpan);
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public static void Run(Func<VirtualTime, Task> story)
    {
        var time = new VirtualTime();
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new Loop(time));
        try
        {
            var end = story(time);
            while (!end.IsCompleted)
            {
                time.Step();
            }

            end.GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    private void Step()
    {
        if (_work.TryDequeue(out var work))
        {
            work.Callback(work.State);
        }
        else if (_timers.TryDequeue(out var next, out var key))
        {
            if (next.Version == next.Timer.Version)
            {
                Elapsed = new(key.Due);
                next.Timer.Fire();
            }
        }
        else
        {
            throw new InvalidOperationException("Everything waits, and for nothing that time brings.");
        }
    }

    private sealed class Timer(VirtualTime time, Action fire) : ITimer
    {
        public int Version { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Version++;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                time._timers.Enqueue((this, Version), ((time.Elapsed + dueTime).Ticks, time._order++));
            }

            return true;
        }

        public void Dispose() => Version++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Loop(VirtualTime time) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => time._work.Enqueue((d, state));
    }
}
