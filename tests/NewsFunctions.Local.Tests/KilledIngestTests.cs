namespace NewsFunctions.Local.Tests;

/// <summary>An ingest that is killed goes on where it was: nothing is lost, nothing comes twice.</summary>
public sealed class KilledIngestTests
{
    [Fact]
    public async Task Killed_five_times_within_a_file_of_3000_lines_each_line_is_there_exactly_once()
    {
        const int Lines = 3000;
        const int Kills = 5;
        using var folder = new TemporaryFolder();
        var file = folder.Write("in/count.ndjson", Uploading.Lines(Lines));
        string[] ingest = ["ingest", file, "--data", folder["data"]];

        // Short enough that five of them do not finish the file on a fast machine.
        var random = new Random(20250322);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Head.RunAndKillAsync(ingest, HasWritten, TimeSpan.FromMilliseconds(random.Next(120)));
            (await Stored.CountAsync(folder["data"])).Uploads.ShouldBe(0);
        }

        (await Stored.CountAsync(folder["data"])).Articles.ShouldBeInRange(1, Lines - 1);
        var last = await Head.RunAsync(ingest);

        last.ExitCode.ShouldBe(0, last.Errors);
        await Stored.ShouldBeExactlyOnceAsync(folder["data"], Lines, uploads: 1);

        // A store that was opened afresh has an empty log: bytes in it are this run's.
        bool HasWritten() => new FileInfo(folder["data/news.db-wal"]) is { Exists: true, Length: > 0 };
    }
}
