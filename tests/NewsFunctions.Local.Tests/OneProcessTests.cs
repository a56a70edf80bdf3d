using System.Net;
using System.Text.Json;
using News.Articles;

namespace NewsFunctions.Local.Tests;

/// <summary>The whole of it as a newcomer starts it: real Azurite, real SQLite, real HTTP.</summary>
public sealed class OneProcessTests
{
    [Fact]
    public async Task Samples_become_articles_and_survive_a_restart()
    {
        using var folder = new TemporaryFolder();
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*", SearchOption.AllDirectories)
            .Count(path => !BlobAddress.IsSidecarName(path));
        JsonElement first;
        await using (var head = await Head.ServeAsync(folder.Path, samples: true))
        {
            await head.WaitForAsync("/api/health", health => health.GetProperty("uploads").GetInt64() == files);
            first = await head.GetAsync("/api/articles?limit=100");
            first.GetProperty("total").GetInt32().ShouldBeGreaterThanOrEqualTo(files);
            (await head.GetAsync("/api/failures")).GetProperty("total").GetInt32().ShouldBe(0);
            (await head.StopAsync()).ShouldBe(0);
        }

        await using var again = await Head.ServeAsync(folder.Path, samples: true);
        JsonElement.DeepEquals(await again.GetAsync("/api/articles?limit=100"), first).ShouldBeTrue();
    }

    [Fact]
    public async Task An_upload_is_found_by_its_words_and_each_mention_points_at_its_text()
    {
        using var folder = new TemporaryFolder();
        await using var head = await Head.ServeAsync(folder["data"]);
        var file = folder.Write("ollenby.txt", Uploading.Article(41));

        var upload = await Head.RunAsync(["upload", file, "--data", folder["data"], "--source", "Tolvery Post"]);

        upload.ExitCode.ShouldBe(0, upload.Errors);
        upload.Output.ShouldContain("1 file: 1 article, 0 failures");
        var found = (await head.GetAsync("/api/articles?q=\"grey seals\" keeper&source=tolvery post")).GetProperty("items")[0];
        var article = await head.GetAsync($"/api/articles/{found.GetProperty("id").GetString()}");
        article.GetProperty("title").GetString().ShouldBe("Lighthouse keeper reports sighting 41");
        var text = article.GetProperty("text").GetString()!;
        var mentions = article.GetProperty("entities").EnumerateArray().SelectMany(entity => entity.GetProperty("mentions").EnumerateArray()).ToList();
        mentions.ShouldNotBeEmpty();
        mentions.ShouldAllBe(mention =>
            text.Substring(mention.GetProperty("offset").GetInt32(), mention.GetProperty("length").GetInt32()) == mention.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Posting_tells_where_to_ask_and_a_bad_file_fails_with_its_code()
    {
        using var folder = new TemporaryFolder();
        await using var head = await Head.ServeAsync(folder.Path);
        using var body = new ByteArrayContent([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37, 0x0A, 0, 0, 0]);

        using var posted = await PostWhenStorageIsUpAsync(head, "/api/articles?name=scans/page.txt", body);

        posted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        posted.Headers.Location!.ToString().ShouldBe("/api/uploads/scans/page.txt");
        var upload = await head.WaitForUploadAsync("scans/page.txt");
        upload.GetProperty("status").GetString().ShouldBe("failed");
        upload.GetProperty("code").GetString().ShouldBe("not-text");
        upload.GetProperty("attempts").GetInt32().ShouldBe(1);

        // A replay is another attempt at the same failure.
        using var replay = await head.Api.PostAsync(new Uri($"/api/failures/{upload.GetProperty("failureId").GetString()}/replay", UriKind.Relative), null);
        replay.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await head.WaitForAsync("/api/uploads/scans/page.txt", again => again.TryGetProperty("attempts", out var attempts) && attempts.GetInt32() == 2);
        (await head.GetAsync("/api/failures")).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Ingest_and_upload_give_the_same_ids()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/coast/seals.txt", Uploading.Article(7));
        (await Head.RunAsync(["ingest", folder["in"], "--data", folder["one"]])).ExitCode.ShouldBe(0);
        await using var ingested = await Head.ServeAsync(folder["one"]);
        await using var uploaded = await Head.ServeAsync(folder["two"]);
        (await Head.RunAsync(["upload", folder["in"], "--data", folder["two"]])).ExitCode.ShouldBe(0);

        var ids = new[] { ingested, uploaded }.Select(async head => (await head.GetAsync("/api/articles")).GetProperty("items")[0].GetProperty("id").GetString());

        (await Task.WhenAll(ids)).ShouldAllBe(id => id == ArticleId.Of("articles", "coast/seals.txt").Value);
    }

    [Fact]
    public async Task A_second_service_on_the_same_folder_is_refused()
    {
        using var folder = new TemporaryFolder();
        await using var head = await Head.ServeAsync(folder.Path);

        var second = await Head.RunAsync(["serve", "--url", "http://127.0.0.1:0", "--data", folder.Path]);

        second.ExitCode.ShouldBe(1);
        second.Errors.ShouldStartWith("Another service runs on");
    }

    [Fact]
    public async Task A_machine_without_Node_is_told_so_in_a_line()
    {
        using var folder = new TemporaryFolder();

        var result = await Head.RunAsync(["serve", "--url", "http://127.0.0.1:0", "--data", folder["data"]], path: folder.Path);

        result.ExitCode.ShouldBe(1);
        // Who has no Azurite yet is first told that it is to be installed.
        var line = result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains("Installing", StringComparison.Ordinal)).ShouldHaveSingleItem();
        line.ShouldEndWith("was not found: install Node.js 20 or later (or set AzureWebJobsStorage to a storage account)");
    }

    private static async Task<HttpResponseMessage> PostWhenStorageIsUpAsync(Head head, string path, HttpContent body)
    {
        for (var attempt = 0; ; attempt++)
        {
            var answer = await head.Api.PostAsync(new Uri(path, UriKind.Relative), body);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || attempt == 50)
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(200);
        }
    }
}
