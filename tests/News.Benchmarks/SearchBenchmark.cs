using System.Diagnostics;
using System.Text.Json;

namespace News.Benchmarks;

internal static class SearchBenchmark
{
    private const int Clients = 16;
    private const int QueriesPerClient = 250;

    public static async Task RunAsync(string file)
    {
        var data = Directory.CreateTempSubdirectory("news-benchmark-").FullName;
        try
        {
            await using (var ingest = HeadProcess.Start("ingest", file, "--data", data))
            {
                Console.WriteLine((await ingest.MeasureAsync()).Output);
            }

            var words = Words(file);
            var (head, api) = await HeadProcess.ServeAsync(data);
            await using var running = head;
            using var client = api;
            await MeasureAsync(client, words, seed: 1, QueriesPerClient);   // warms up: the service is measured as it runs, not as it starts
            Latencies.Print($"{Clients} clients, two words", await MeasureAsync(client, words, seed: 2, QueriesPerClient));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<List<TimeSpan>> MeasureAsync(HttpClient api, IReadOnlyList<string> words, int seed, int queries)
    {
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            var random = new Random((seed * Clients) + client);
            var latencies = new List<TimeSpan>();
            for (var i = 0; i < queries; i++)
            {
                var query = new Uri($"/api/articles?q={words[random.Next(words.Count)]}+{words[random.Next(words.Count)]}", UriKind.Relative);
                var start = Stopwatch.GetTimestamp();
                using var answer = await api.GetAsync(query);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                latencies.Add(Stopwatch.GetElapsedTime(start));
            }

            return latencies;
        }));
        return [.. (await Task.WhenAll(clients)).SelectMany(latencies => latencies)];
    }

    // Words as often as they stand in the texts, so that frequent ones are asked for as often as people would.
    private static List<string> Words(string file) =>
    [
        .. File.ReadLines(file)
            .Where((_, number) => number % 20 == 0)
            .SelectMany(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("body").GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length >= 3 && word.All(char.IsAsciiLetter)),
    ];
}
