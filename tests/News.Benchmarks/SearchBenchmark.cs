using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using News.Text;

namespace News.Benchmarks;

/// <summary>Queries of two words at 16 clients, beside a bare server that puts the same FTS5 query to the same file by hand.</summary>
internal static class SearchBenchmark
{
    private const int QueriesPerClient = 250;
    private const int Rounds = 3;

    // Of a million articles the by-hand query answers a hundred questions a second: a round then ends before all are asked.
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(15);

    private const int PageSize = 25;

    /// <summary>What is asked beside the two words.</summary>
    private static readonly (string Name, string Parameters)[] Kinds =
    [
        ("two words", ""),
        ("with three facets", "&facets=entity,source,month"),
        ("in a month and a mood", "&from=1987-03&to=1987-03&sentiment=neutral"),
        ("by relevance", "&sort=relevance"),
    ];

    public static async Task RunAsync(string file, string? kept)
    {
        using var data = await BenchmarkData.OpenAsync(file, kept);
        var words = BenchmarkData.WordsOf(file);
        var (head, api) = await HeadProcess.ServeAsync(data.Folder);
        await using var running = head;
        using var client = api;
        await using var bare = await BareServer.StartAsync("bare-search", data.Database);
        foreach (var (name, parameters) in Kinds)
        {
            var (ours, theirs) = (new List<TimeSpan>(), new List<TimeSpan>());
            var (ourTime, theirTime) = (TimeSpan.Zero, TimeSpan.Zero);
            for (var round = 0; round <= Rounds; round++)   // in turns; the first warms both up
            {
                var (before, bareBefore) = (head.Processor, bare.Processor);
                var one = await LoadGenerator.RunAsync(client.BaseAddress!, connection => Queries(words, (round * 100) + connection, parameters));
                var other = parameters.Length == 0 ? await LoadGenerator.RunAsync(bare.Address, connection => Queries(words, (round * 100) + connection, "")) : null;
                if (round > 0)
                {
                    ours.AddRange(one.Latencies);
                    theirs.AddRange(other?.Latencies ?? []);
                    (ourTime, theirTime) = (ourTime + head.Processor - before, theirTime + bare.Processor - bareBefore);
                }
            }

            Latencies.Print(name, ours);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {ourTime.TotalMilliseconds / ours.Count:F2} ms of the server's processor time each"));
            if (theirs.Count > 0)
            {
                Latencies.Print("the same FTS5 query by hand", theirs);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"  {theirTime.TotalMilliseconds / theirs.Count:F2} ms each: we take {ourTime / theirTime:F2} times that"));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"resident MiB at the end: {head.ResidentMiB:F0}"));
    }

    /// <summary>Answers <c>?q=one+two</c> with the page and the total, by the two statements that anyone would write.</summary>
    public static Task ServeByHandAsync(string database)
    {
        var idle = new ConcurrentBag<SqliteConnection>();
        return BareServer.ServeAsync(request =>
        {
            if (!idle.TryTake(out var connection))
            {
                connection = new($"Data Source={database};Mode=ReadOnly;Pooling=False");
                connection.Open();
            }

            var match = string.Join(" AND ", request.Query["q"].ToString().Split(' ').Select(word => $"\"~{EnglishStemmer.Stem(word)}\""));
            using var items = new MemoryStream();
            items.Write("{\"items\":["u8);
            using (var page = connection.CreateCommand())
            {
                page.CommandText = "SELECT summary FROM article_terms JOIN articles ON sort_key = article_terms.rowid WHERE article_terms MATCH $q ORDER BY article_terms.rowid LIMIT $page";
                page.Parameters.AddWithValue("$page", PageSize);
                page.Parameters.AddWithValue("$q", match);
                using var rows = page.ExecuteReader();
                for (var first = true; rows.Read(); first = false)
                {
                    items.Write(first ? ""u8 : ","u8);
                    items.Write(rows.GetFieldValue<byte[]>(0));
                }
            }

            using (var total = connection.CreateCommand())
            {
                total.CommandText = "SELECT count(*) FROM article_terms WHERE article_terms MATCH $q";
                total.Parameters.AddWithValue("$q", match);
                items.Write(System.Text.Encoding.ASCII.GetBytes($"],\"total\":{total.ExecuteScalar()}}}"));
            }

            idle.Add(connection);
            return items.ToArray();
        });
    }

    private static IEnumerable<string> Queries(IReadOnlyList<string> words, int seed, string parameters)
    {
        var random = new Random(seed);
        var start = Stopwatch.GetTimestamp();
        return Enumerable.Range(0, QueriesPerClient).TakeWhile(_ => Stopwatch.GetElapsedTime(start) < LongestRound).Select(_ => $"/api/articles?q={words[random.Next(words.Count)]}+{words[random.Next(words.Count)]}{parameters}");
    }
}
