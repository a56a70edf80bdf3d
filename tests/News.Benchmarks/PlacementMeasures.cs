using System.Diagnostics;
using System.Globalization;

namespace News.Benchmarks;

/// <summary>How long each placement takes by the clock, and how much of it was spent collecting garbage.</summary>
internal sealed class PlacementMeasures(int count)
{
    private readonly List<TimeSpan> clock = new(count);
    private readonly List<TimeSpan> pauses = new(count);
    private readonly int[] collectionsBefore = Collections();

    public void Add(Action placement)
    {
        var (pause, start) = (GC.GetTotalPauseDuration(), Stopwatch.GetTimestamp());
        placement();
        clock.Add(Stopwatch.GetElapsedTime(start));
        pauses.Add(GC.GetTotalPauseDuration() - pause);
    }

    public void Print()
    {
        Latencies.Print("placement", clock);
        var collections = Collections().Zip(collectionsBefore, (now, before) => now - before);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"collections by generation {string.Join('/', collections)}; pauses {pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause).TotalMilliseconds:F0} ms in all, longest within one placement {pauses.Max().TotalMilliseconds:F1} ms"));
    }

    private static int[] Collections() => [.. Enumerable.Range(0, GC.MaxGeneration + 1).Select(GC.CollectionCount)];
}
