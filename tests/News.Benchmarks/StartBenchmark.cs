using System.Diagnostics;
using System.Text;

namespace News.Benchmarks;

internal static class StartBenchmark
{
    private const int Runs = 10;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(20);

    public static async Task RunAsync()
    {
        var data = Directory.CreateTempSubdirectory("news-benchmark-").FullName;
        try
        {
            Latencies.Print("start to first answer", await StartsAsync(data, null));
            Latencies.Print("by dotnet run", (await StartsAsync(data, HeadProcess.DotnetRun))[1..]);   // the first may build
            Latencies.Print("upload to found", await UploadsAsync(data));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<List<TimeSpan>> StartsAsync(string data, IReadOnlyList<string>? program)
    {
        var starts = new List<TimeSpan>();
        for (var run = 0; run <= Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            var (head, api) = await HeadProcess.ServeAsync(data, program);
            using var answer = await api.GetAsync(new Uri("/api/articles", UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            starts.Add(Stopwatch.GetElapsedTime(start));
            api.Dispose();
            await head.DisposeAsync();
        }

        return starts;
    }

    private static async Task<List<TimeSpan>> UploadsAsync(string data)
    {
        var (head, api) = await HeadProcess.ServeAsync(data);
        await using var running = head;
        using var client = api;
        var latencies = new List<TimeSpan>();
        for (var run = 0; run <= Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            while (!await TryUploadAsync(client, run))
            {
                await Task.Delay(Poll);   // storage is still starting
            }

            while (!(await client.GetStringAsync(new Uri($"/api/articles?q=benchmark+number{run}", UriKind.Relative))).Contains("\"total\":1", StringComparison.Ordinal))
            {
                await Task.Delay(Poll);
            }

            latencies.Add(Stopwatch.GetElapsedTime(start));
        }

        return latencies[1..];   // the first waits for storage
    }

    private static async Task<bool> TryUploadAsync(HttpClient api, int run)
    {
        using var body = new StringContent($"A benchmark\n\nThe benchmark has number{run}.", Encoding.UTF8, "text/plain");
        using var answer = await api.PostAsync(new Uri($"/api/articles?name=benchmark/{run}.txt", UriKind.Relative), body);
        return answer.IsSuccessStatusCode;
    }
}
