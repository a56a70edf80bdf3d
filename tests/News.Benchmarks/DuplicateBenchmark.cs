using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using News.Stories;

namespace News.Benchmarks;

/// <summary>Sketching and indexing of the same texts by this product and by npm minhash, by turns, each by the CPU time it took itself.</summary>
internal static class DuplicateBenchmark
{
    private const int Rounds = 3;
    private const int Texts = 2000;

    public static async Task RunAsync(string file)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "duplicates");
        await RunAsync("npm", folder, "", "ci", "--silent");
        var all = BenchmarkData.TextsOf(file).ToList();
        Sketch(all);   // compiles: the product is measured as it runs, not as it starts
        for (var round = 0; round < Rounds; round++)
        {
            var texts = all.Skip(round * Texts).Take(Texts).ToList();
            var peer = JsonSerializer.Deserialize<JsonElement>(await RunAsync("node", folder, JsonSerializer.Serialize(texts), "minhash.js"));
            var ours = Sketch(all);
            var (mine, theirs) = (all.Count / ours, texts.Count / peer.GetProperty("cpuSeconds").GetDouble());
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"round {round + 1}: {mine:F0} documents a CPU second, npm minhash with LSH {theirs:F0}: {mine / theirs:F1} times"));
        }
    }

    /// <returns>CPU seconds.</returns>
    private static double Sketch(List<string> texts)
    {
        var start = Process.GetCurrentProcess().TotalProcessorTime;
        var index = new Dictionary<string, List<TextSketch>>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var sketch = TextSketch.Of(text, out _);
            var candidates = new HashSet<TextSketch>();
            foreach (var key in sketch.Keys)
            {
                if (!index.TryGetValue(key, out var others))
                {
                    index[key] = others = [];
                }

                candidates.UnionWith(others);
                others.Add(sketch);
            }

            _ = candidates.Count(other => sketch.Resemblance(other) >= TextDuplicates.NearSimilarity);
        }

        return (Process.GetCurrentProcess().TotalProcessorTime - start).TotalSeconds;
    }

    private static async Task<string> RunAsync(string command, string folder, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{command} ended with {process.ExitCode}.");
    }
}
