using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using News.English;

namespace News.Benchmarks;

/// <summary>The embedded analyser and analysers on npm over the same texts in turn, so that whatever else the machine does slows all of them.</summary>
internal static class PeersBenchmark
{
    private const string Ours = "News.English";
    private const int Rounds = 4;       // the first warms up and is not counted
    private const int Every = 10;       // of Reuters-21578 that is two thousand texts
    private const double MiB = 1 << 20;

    private static readonly string[] Peers = ["wink-nlp", "compromise", "vader-sentiment", "sentiment"];
    private static readonly EnglishTextAnalyzer Analyzer = new();

    public static async Task RunAsync(string file)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "peers");
        await RunAsync(folder, "npm", "ci", "--no-audit", "--no-fund");
        var watch = Stopwatch.StartNew();
        await Analyzer.AnalyzeAsync("The council met on Monday.", null, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load: {watch.Elapsed.TotalMilliseconds:F0} ms to the first analysis, {Environment.WorkingSet / MiB:F0} MiB resident"));

        var texts = BenchmarkData.TextsOf(file, Every).Where(text => text.Length > 0).ToArray();
        var words = texts.Sum(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        var shared = Path.Combine(folder, "texts.json");
        await File.WriteAllTextAsync(shared, JsonSerializer.Serialize(texts));
        using var node = Process.Start(new ProcessStartInfo("node", ["peers.js", shared]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var seconds = Peers.Prepend(Ours).ToDictionary(name => name, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            seconds[Ours].Add(await AnalyzeAsync(texts));
            foreach (var peer in Peers)
            {
                await node.StandardInput.WriteLineAsync(peer);
                var answer = await node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The peers stopped.");
                seconds[peer].Add(JsonSerializer.Deserialize<JsonElement>(answer).GetProperty("cpuSeconds").GetDouble());
            }
        }

        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Print(texts.Length, words, seconds);
    }

    private static async Task<double> AnalyzeAsync(string[] texts)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        foreach (var text in texts)
        {
            await Analyzer.AnalyzeAsync(text, null, CancellationToken.None);
        }

        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static void Print(int texts, int words, Dictionary<string, List<double>> seconds)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{texts} texts, {words} words, best of {Rounds - 1} rounds in turn, {Environment.WorkingSet / MiB:F0} MiB resident at the end\n"));
        Console.WriteLine("| analyser | words per CPU second | News.English to it |\n|---|---|---|");
        var ours = seconds[Ours].Skip(1).Min();
        foreach (var (name, rounds) in seconds)
        {
            var best = rounds.Skip(1).Min();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {words / best:N0} | {best / ours:F1}x |"));
        }
    }

    private static async Task RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed.");
        }
    }
}
