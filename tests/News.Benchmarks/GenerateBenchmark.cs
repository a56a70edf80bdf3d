using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using News.Sqlite;

namespace News.Benchmarks;

/// <summary>Fills a data folder with as many articles as are asked for, made from the articles of a file (<see cref="ArticleMaker"/>), so that searches and reads can be measured at any size.</summary>
/// <remarks>They are stored as the pipeline stores them, but not analysed and not placed into stories: the follower of stories is told that it has seen them.</remarks>
internal static class GenerateBenchmark
{
    private const int BatchSize = 200;

    /// <param name="kept">A folder that is kept with the articles of the file in it; a temporary one when <see langword="null"/>.</param>
    public static async Task RunAsync(int count, string file, string folder, string? kept)
    {
        using var originals = await BenchmarkData.OpenAsync(file, kept);
        var maker = await ArticleMaker.OfAsync(originals.Database, count);
        await using var store = await SqliteNewsStore.OpenAsync(Path.Combine(folder, "news.db"), TimeProvider.System, CancellationToken.None);
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Partitioner.Create(0, count, BatchSize).GetDynamicPartitions(),
            async (range, cancellationToken) => await store.CommitAsync(
                new([.. Enumerable.Range(range.Item1, range.Item2 - range.Item1).Select(maker.Make)], [], null), cancellationToken));

        for (var position = 0L; await store.ReadChangesAsync(position, BatchSize, CancellationToken.None) is [.., var last]; position = last.Position)
        {
            await store.TryMoveCheckpointAsync(StoryFollower.Name, position, last.Position, CancellationToken.None);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} articles in {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s"));
    }
}
