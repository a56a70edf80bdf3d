using System.Globalization;

namespace News.Benchmarks;

internal static class IngestBenchmark
{
    public static async Task RunAsync(string file)
    {
        var data = Directory.CreateTempSubdirectory("news-benchmark-").FullName;
        try
        {
            var first = await MeasureAsync(file, data);
            var second = await MeasureAsync(file, data);
            Console.WriteLine($"first   {first.Output}");
            Console.WriteLine($"second  {second.Output}");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"first {first.Elapsed.TotalSeconds:F1} s; second {second.Elapsed.TotalSeconds:F2} s, {first.Elapsed / second.Elapsed:F1}x faster"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"resident MiB: {first.MiBAt(0.25):F0} at a quarter, {first.MiBAt(0.5):F0} at half, {first.MiBAt(0.75):F0} at three quarters, {first.MiBAt(1):F0} at the end, peak {first.PeakMiB:F0}"));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<CommandMeasures> MeasureAsync(string file, string data)
    {
        await using var head = HeadProcess.Start("ingest", file, "--data", data);
        return await head.MeasureAsync();
    }
}
