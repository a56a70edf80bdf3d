using System.Globalization;

namespace News.Benchmarks;

/// <summary>Processor time of the current thread: what a piece of work costs when others share the machine. Collections of garbage that it waits for are part of it where it does them itself.</summary>
internal static class ThreadTime
{
    // Nanoseconds on a processor, then two more numbers (Linux, Documentation/scheduler/sched-stats).
    private const string Clock = "/proc/thread-self/schedstat";

    public static TimeSpan Now() => TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Clock).Split(' ')[0], CultureInfo.InvariantCulture) / 1000.0);
}
