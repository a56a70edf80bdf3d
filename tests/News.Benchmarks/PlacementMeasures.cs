using System.Diagnostics;
using System.Globalization;

namespace News.Benchmarks;

/// <summary>
/// How long each placement takes: by the clock, by the processor time of its thread, which others on the machine do not lengthen, and how much of it was spent
/// collecting garbage.
/// </summary>
internal sealed class PlacementMeasures(int count)
{
    private readonly List<TimeSpan> clock = new(count);
    private readonly List<TimeSpan> processor = new(count);
    private readonly List<TimeSpan> pauses = new(count);
    private readonly int[] collectionsBefore = Collections();

    /// <summary>Processor time that the measuring itself took, by a guess from as many readings as it made.</summary>
    public TimeSpan Overhead { get; private set; }

    public void Add(Action placement)
    {
        var (pause, busy, start) = (GC.GetTotalPauseDuration(), ThreadTime.Now(), Stopwatch.GetTimestamp());
        placement();
        clock.Add(Stopwatch.GetElapsedTime(start));
        var end = ThreadTime.Now();
        processor.Add(end - busy);
        pauses.Add(GC.GetTotalPauseDuration() - pause);
        Overhead += 2 * (ThreadTime.Now() - end);
    }

    public void Print()
    {
        Latencies.Print("placement by the clock", clock);
        Latencies.Print("placement by processor time", processor);
        var collections = Collections().Zip(collectionsBefore, (now, before) => now - before);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"collections by generation {string.Join('/', collections)}; pauses {pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause).TotalMilliseconds:F0} ms in all, longest within one placement {pauses.Max().TotalMilliseconds:F1} ms"));
    }

    private static int[] Collections() => [.. Enumerable.Range(0, GC.MaxGeneration + 1).Select(GC.CollectionCount)];
}
