using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsFunctions.Local.Tests;

/// <summary>A process that is killed between the change feed and the stories ends, run again, where one ends that was left alone.</summary>
public sealed class KilledPlacementTests
{
    private const int Articles = 1500;
    private const int Events = 150;
    private const int Kills = 25;

    // With fewer articles left to place, a fast machine would be done before it is killed: it begins anew.
    private const int FewestLeft = 500;

    [Fact]
    public async Task Killed_25_times_while_placing_it_comes_to_the_same_stories()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("in/reports.ndjson", string.Join('\n', Enumerable.Range(0, Articles).Select(Report)));
        string[] ingest = ["ingest", file, "--data", folder["data"]];
        (await Head.RunAsync(ingest)).ExitCode.ShouldBe(0);
        var expected = StoriesOf(folder["data"]);
        Unplace(folder["data"]);

        var random = new Random(20250401);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Head.RunAndKillAsync(ingest, HasWritten, TimeSpan.FromMilliseconds(random.Next(60)));
            if (StoriesOf(folder["data"]).Count(story => story.Length == 0) < FewestLeft)
            {
                Unplace(folder["data"]);
            }
        }

        (await Head.RunAsync(ingest)).ExitCode.ShouldBe(0);
        StoriesOf(folder["data"]).ShouldBe(expected);

        // A store that was opened afresh has an empty log: bytes in it are this run's.
        bool HasWritten() => new FileInfo(folder["data/news.db-wal"]) is { Exists: true, Length: > 0 };
    }

    private static string Report(int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Brindlehaven{(char)('a' + (number % Events % 26))}{number % Events}");
        return $$"""
            {"id":"{{number}}","title":"Dispatch {{number}} from {{name}}","text":"The {{name}} viaduct gave way and crews searched under {{name}} for the {{number}}th hour. A pump of {{number}} horsepower was sent to {{name}}."}
            """.Trim();
    }

    private static List<string> StoriesOf(string data) => Query(data, "SELECT id || ' ' || ifnull(story_id, '') || ' ' || ifnull(duplicate_of, '') FROM articles ORDER BY id")
        .Select(row => row.EndsWith("  ", StringComparison.Ordinal) ? "" : row).ToList();

    /// <summary>Takes every article out of its story again; the articles and their feed stay.</summary>
    private static void Unplace(string data) => Query(data, """
        DELETE FROM placements; DELETE FROM text_keys; DELETE FROM stories; DELETE FROM story_keys; DELETE FROM term_statistics; DELETE FROM checkpoints;
        UPDATE articles SET story_id = NULL, duplicate_of = NULL, placed = NULL, link = NULL;
        """);

    private static List<string> Query(string data, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "news.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        var list = new List<string>();
        while (rows.Read())
        {
            list.Add(rows.GetString(0));
        }

        return list;
    }
}
