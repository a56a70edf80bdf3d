using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace News.Benchmarks;

/// <summary>Point reads beside a bare Kestrel that answers with the same bytes, and a whole export with the memory that it takes.</summary>
internal static class ReadsBenchmark
{
    private const int Rounds = 5;
    private const int Articles = 200;

    public static async Task RunAsync(string file, string? kept)
    {
        using var data = await BenchmarkData.OpenAsync(file, kept);
        var (head, api) = await HeadProcess.ServeAsync(data.Folder);
        await using var running = head;
        using var client = api;
        using var files = BenchmarkData.Temporary();
        await ReadAsync(client, files.Folder);
        await ExportAsync(head, client, "ndjson");
        await ExportAsync(head, client, "csv");
    }

    /// <summary>Answers with a folder's files.</summary>
    public static Task ServeFilesAsync(string folder)
    {
        var files = Directory.GetFiles(folder).ToDictionary(path => $"/api/articles/{Path.GetFileName(path)}", File.ReadAllBytes);
        return BareServer.ServeAsync(request => files[request.Path]);
    }

    // In turns, so that whatever else the machine does falls on both.
    private static async Task ReadAsync(HttpClient api, string folder)
    {
        var items = new List<JsonElement>();
        for (var cursor = ""; cursor is not null && items.Count < Articles;)
        {
            var page = await api.GetFromJsonAsync<JsonElement>(new Uri($"/api/articles?limit=100{cursor}", UriKind.Relative));
            items.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("nextCursor").GetString() is { } next ? $"&cursor={next}" : null;
        }

        var paths = items.Select(item => $"/api/articles/{item.GetProperty("id").GetString()}").ToList();
        foreach (var path in paths)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, path[(path.LastIndexOf('/') + 1)..]), await api.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
        }

        await using var bare = await BareServer.StartAsync("bare", folder);
        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var (one, other) = (await LoadGenerator.RunAsync(api.BaseAddress!, paths), await LoadGenerator.RunAsync(bare.Address, paths));
            if (round > 0)   // the first warms both up
            {
                ours.Add(one.PerSecond);
                theirs.Add(other.PerSecond);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"point reads of {paths.Count} articles, {LoadGenerator.Connections} connections: {Median(ours):N0}/s, a bare Kestrel with the same bytes {Median(theirs):N0}/s: {Median(ours) / Median(theirs):F2} of it"));
    }

    private static async Task ExportAsync(HeadProcess head, HttpClient api, string format)
    {
        var before = head.ResidentMiB;
        var (peak, bytes, buffer) = (before, 0L, new byte[1 << 16]);
        var start = Stopwatch.GetTimestamp();
        using var answer = await api.GetAsync(new Uri($"/api/articles?format={format}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        await using var content = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        for (var (read, chunks) = (0, 0); (read = await content.ReadAsync(buffer)) > 0; chunks++)
        {
            bytes += read;
            if (chunks % 100 == 0)
            {
                peak = Math.Max(peak, head.ResidentMiB);
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"export as {format}: {bytes / 1e6:F1} MB in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s; resident MiB {before:F0} before, at most {peak:F0}"));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
