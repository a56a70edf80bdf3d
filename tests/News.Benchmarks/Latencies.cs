using System.Globalization;

namespace News.Benchmarks;

internal static class Latencies
{
    public static void Print(string what, IReadOnlyCollection<TimeSpan> latencies)
    {
        var sorted = latencies.Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {sorted.Count} requests, ms: median {At(0.5):F2}, p95 {At(0.95):F2}, p99 {At(0.99):F2}, longest {At(1):F1}"));

        double At(double share) => sorted[(int)(share * (sorted.Count - 1))].TotalMilliseconds;
    }
}
