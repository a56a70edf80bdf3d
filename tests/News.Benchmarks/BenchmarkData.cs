using System.Text.Json;

namespace News.Benchmarks;

/// <summary>A data folder filled with the articles of a file: one given by its user, which is kept and filled once, or a temporary one.</summary>
internal sealed class BenchmarkData : IDisposable
{
    private readonly bool isKept;

    private BenchmarkData(string folder, bool isKept) => (Folder, this.isKept) = (folder, isKept);

    public string Folder { get; }

    public string Database => Path.Combine(Folder, "news.db");

    /// <param name="kept">The folder to keep; <see langword="null"/> for a temporary one.</param>
    public static async Task<BenchmarkData> OpenAsync(string file, string? kept)
    {
        var data = Temporary(kept);
        if (!File.Exists(data.Database))
        {
            await using var ingest = HeadProcess.Start("ingest", file, "--data", data.Folder);
            Console.WriteLine((await ingest.MeasureAsync()).Output);
        }

        return data;
    }

    public static BenchmarkData Temporary(string? kept = null) =>
        new(kept ?? Directory.CreateTempSubdirectory("news-benchmark-").FullName, kept is not null);

    /// <summary>Words as often as they stand in the texts of a file, so that frequent ones are asked for as often as people would.</summary>
    public static List<string> WordsOf(string file) =>
    [
        .. TextsOf(file, every: 20)
            .SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Length >= 3 && word.All(char.IsAsciiLetter))
            .Select(word => word.ToLowerInvariant()),
    ];

    /// <summary>The bodies of a file's articles, those without one as empty text.</summary>
    public static IEnumerable<string> TextsOf(string file, int every = 1) => File.ReadLines(file)
        .Where((_, number) => number % every == 0)
        .Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("body").GetString()!);

    public void Dispose()
    {
        if (!isKept)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
