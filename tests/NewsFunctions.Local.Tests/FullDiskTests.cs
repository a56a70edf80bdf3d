namespace NewsFunctions.Local.Tests;

/// <summary>A full disk is told in one line, breaks nothing, and work goes on where it stopped once there is room.</summary>
public sealed class FullDiskTests(AzuriteFixture azurite)
{
    private const int SmallMebibytes = 4;
    private const int AmpleMebibytes = 400;
    private const int Articles = 1500;

    [Fact]
    public async Task Ingest_stops_with_one_clear_line_and_the_same_command_finishes_it_once_there_is_room()
    {
        using var disk = SmallDisk.Mount(SmallMebibytes);
        using var folder = new TemporaryFolder();
        var file = folder.Write("in/count.ndjson", Uploading.Lines(Articles));

        var full = await Head.RunAsync(["ingest", file, "--data", disk.Data]);

        full.ExitCode.ShouldBe(1);
        full.Errors.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain("Make room and try again");
        var stored = await Stored.CountAsync(disk.Data);
        stored.Articles.ShouldBeInRange(1, Articles - 1);
        stored.Uploads.ShouldBe(0);

        disk.Grow(AmpleMebibytes);
        var again = await Head.RunAsync(["ingest", file, "--data", disk.Data]);

        again.ExitCode.ShouldBe(0, again.Errors);
        await Stored.ShouldBeExactlyOnceAsync(disk.Data, Articles, uploads: 1);
    }

    [Fact]
    public async Task A_service_goes_on_answering_and_takes_what_waited_once_there_is_room()
    {
        using var disk = SmallDisk.Mount(SmallMebibytes);
        var uploads = await azurite.EmptyAsync();
        await using var head = await Head.ServeAsync(disk.Data, azurite.ConnectionString);
        await uploads.SaveTextAsync("first.txt", Uploading.Article(1));
        await head.WaitForUploadAsync("first.txt");

        await uploads.SaveTextAsync("count.ndjson", Uploading.Lines(Articles));
        await head.WaitForLogAsync("The store takes nothing now");
        await uploads.SaveTextAsync("later.txt", Uploading.Article(2));

        (await head.GetAsync("/api/articles?q=sighting")).GetProperty("total").GetInt32().ShouldBe(1);
        (await head.GetAsync("/api/uploads/count.ndjson")).GetProperty("status").GetString().ShouldBe("waiting");
        (await head.GetAsync("/api/failures")).GetProperty("total").GetInt32().ShouldBe(0);

        disk.Grow(AmpleMebibytes);
        foreach (var name in (string[])["count.ndjson", "later.txt"])
        {
            (await head.WaitForUploadAsync(name)).GetProperty("status").GetString().ShouldBe("enriched");
        }

        await head.StopAsync();
        await Stored.ShouldBeExactlyOnceAsync(disk.Data, Articles + 2, uploads: 3);
    }
}
