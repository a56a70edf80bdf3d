namespace NewsFunctions.Local.Tests;

/// <summary>Whatever happens between an upload and its article, each upload ends as exactly one article.</summary>
public sealed class NothingLostTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_same_upload_twice_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var uploads = await azurite.EmptyAsync();
        await using var head = await Head.ServeAsync(folder.Path, azurite.ConnectionString);
        await uploads.SaveTextAsync("seals.txt", Uploading.Article(3));
        var first = await WaitForArticleAsync(head, revision: 1);

        await uploads.SaveTextAsync("seals.txt", Uploading.Article(3));
        await uploads.SaveTextAsync("after.txt", Uploading.Article(4));
        await head.WaitForUploadAsync("after.txt");
        await head.WaitForUploadAsync("seals.txt");

        (await head.GetAsync("/api/articles")).GetProperty("total").GetInt32().ShouldBe(2);
        (await WaitForArticleAsync(head, revision: 1)).ShouldBe(first);
    }

    [Fact]
    public async Task An_overwritten_upload_is_the_next_revision_and_the_earlier_one_stays_readable()
    {
        using var folder = new TemporaryFolder();
        var uploads = await azurite.EmptyAsync();
        await using var head = await Head.ServeAsync(folder.Path, azurite.ConnectionString);
        await uploads.SaveTextAsync("seals.txt", Uploading.Article(3));
        var id = await WaitForArticleAsync(head, revision: 1);

        await uploads.SaveTextAsync("seals.txt", Uploading.Article(5));

        (await WaitForArticleAsync(head, revision: 2)).ShouldBe(id);
        (await head.GetAsync($"/api/articles/{id}")).GetProperty("title").GetString().ShouldBe("Lighthouse keeper reports sighting 5");
        (await head.GetAsync($"/api/articles/{id}?revision=1")).GetProperty("title").GetString().ShouldBe("Lighthouse keeper reports sighting 3");
    }

    [Fact]
    public async Task An_upload_overwritten_while_it_is_processed_ends_with_the_newest_content()
    {
        using var folder = new TemporaryFolder();
        var uploads = await azurite.EmptyAsync();
        await using var head = await Head.ServeAsync(folder.Path, azurite.ConnectionString);
        await uploads.SaveTextAsync("count.ndjson", Uploading.Lines(LineCount, "first"));
        await head.WaitForAsync("/api/health", health => health.GetProperty("articles").GetInt32() > 0);

        await uploads.SaveTextAsync("count.ndjson", Uploading.Lines(LineCount, "second"));

        await head.WaitForUploadAsync("count.ndjson");
        (await head.GetAsync("/api/articles?q=second")).GetProperty("total").GetInt32().ShouldBe(LineCount);
        (await head.GetAsync("/api/articles?q=first")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Two_uploads_with_the_same_text_are_two_articles()
    {
        using var folder = new TemporaryFolder();
        var uploads = await azurite.EmptyAsync();
        await using var head = await Head.ServeAsync(folder.Path, azurite.ConnectionString);
        await uploads.SaveTextAsync("a.txt", Uploading.Article(3));
        await uploads.SaveTextAsync("b.txt", Uploading.Article(3));

        await head.WaitForAsync("/api/articles", page => page.GetProperty("total").GetInt32() == 2);
    }

    [Fact]
    public async Task Each_upload_is_processed_once_whatever_letters_its_name_has()
    {
        // UTF-16 puts the first before the second, UTF-8 the other way round.
        string[] names = ["\U0001F9ED.txt", "\uFDFA.txt"];
        using var folder = new TemporaryFolder();
        var uploads = await azurite.EmptyAsync();
        await using var head = await Head.ServeAsync(folder.Path, azurite.ConnectionString);
        foreach (var name in (string[])[.. names, "later.txt", "last.txt"])
        {
            await uploads.SaveTextAsync(name, Uploading.Article(1));
            await head.WaitForUploadAsync(Uri.EscapeDataString(name));
        }

        names.ShouldAllBe(name => head.Log.Split($"enriched  {name}", StringSplitOptions.None).Length == 2);
    }

    [Fact]
    public async Task Killed_25_times_while_1000_articles_come_in_each_is_there_exactly_once()
    {
        const int Articles = 1000;
        const int Kills = 25;
        using var folder = new TemporaryFolder();
        var uploads = await azurite.EmptyAsync();
        var uploading = Task.Run(async () =>
        {
            for (var i = 0; i < Articles; i++)
            {
                await uploads.SaveTextAsync($"in/{i:0000}.txt", Uploading.Article(i));
            }
        });

        var random = new Random(20250321);
        for (var kill = 0; kill < Kills; kill++)
        {
            var victim = await Head.ServeAsync(folder.Path, azurite.ConnectionString);
            await Task.Delay(random.Next(50, 1200));
            await victim.KillAsync();
            await victim.DisposeAsync();
        }

        await uploading;
        await using (var head = await Head.ServeAsync(folder.Path, azurite.ConnectionString))
        {
            await head.WaitForAsync("/api/health", health => health.GetProperty("uploads").GetInt32() == Articles);
            await head.StopAsync();
        }

        await Stored.ShouldBeExactlyOnceAsync(folder.Path, Articles, uploads: Articles);
    }

    [Fact]
    public async Task Storage_that_stops_and_starts_again_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        var uploads = await azurite.EmptyAsync();
        await using var head = await Head.ServeAsync(folder.Path, azurite.ConnectionString);
        await uploads.SaveTextAsync("before.txt", Uploading.Article(1));
        await head.WaitForUploadAsync("before.txt");

        await azurite.StopAsync();
        await head.WaitForAsync("/api/uploads/before.txt", answer => answer.TryGetProperty("code", out var code) && code.GetString() == "storage-unavailable");
        (await head.GetAsync("/api/articles")).GetProperty("total").GetInt32().ShouldBe(1);
        await azurite.StartAsync();

        await uploads.SaveTextAsync("after.txt", Uploading.Article(2));
        (await head.WaitForUploadAsync("after.txt")).GetProperty("status").GetString().ShouldBe("enriched");
        (await head.GetAsync("/api/failures")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    private const int LineCount = 2000;

    private static async Task<string> WaitForArticleAsync(Head head, int revision)
    {
        var page = await head.WaitForAsync(
            "/api/articles?q=sighting",
            page => page.GetProperty("items").EnumerateArray().Any(item => item.GetProperty("revision").GetInt32() == revision));
        return page.GetProperty("items").EnumerateArray().Last().GetProperty("id").GetString()!;
    }
}
