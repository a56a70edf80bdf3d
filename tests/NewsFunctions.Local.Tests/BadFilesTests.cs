using System.Text.Json;
using News.Tests.Articles;

namespace NewsFunctions.Local.Tests;

/// <summary>Bad files come through the container like any other: each is told by its own code, and none keeps the next one from its turn.</summary>
public sealed class BadFilesTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Each_bad_file_fails_with_its_code_and_the_good_one_after_them_is_enriched()
    {
        using var folder = new TemporaryFolder();
        await azurite.EmptyAsync();
        await using var head = await Head.ServeAsync(folder["data"], azurite.ConnectionString);
        var bad = BadFiles.All.Select((file, i) => (Name: $"bad/{i:00}/{file.Name}", file.Kind, file.Bytes, file.Code)).ToList();
        bad.Count.ShouldBeGreaterThanOrEqualTo(40);
        bad.ForEach(file => folder.Write($"in/{file.Name}", file.Bytes));
        folder.Write("in/good.txt", Uploading.Article(9));

        var upload = await Head.RunAsync(["upload", folder["in"], "--data", folder["data"]], storage: azurite.ConnectionString);

        upload.ExitCode.ShouldBe(1);
        upload.Output.ShouldStartWith($"{bad.Count + 1} files: 1 article, {bad.Count} failures");
        foreach (var file in bad)
        {
            var told = await head.GetAsync($"/api/uploads/{file.Name}");
            told.GetProperty("status").GetString().ShouldBe("failed", file.Kind);
            told.GetProperty("code").GetString().ShouldBe(file.Code, file.Kind);
            told.GetProperty("attempts").GetInt32().ShouldBe(1, file.Kind);
        }

        var listed = await AllFailuresAsync(head);
        listed.Select(failure => (failure.GetProperty("blob").GetProperty("name").GetString(), failure.GetProperty("code").GetString()))
            .ShouldBe(bad.Select(file => ((string?)file.Name, (string?)file.Code)), ignoreOrder: true);
        (await head.GetAsync("/api/uploads/good.txt")).GetProperty("status").GetString().ShouldBe("enriched");
        (await head.GetAsync("/api/articles?q=sighting")).GetProperty("total").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_file_whose_name_no_container_can_list_is_refused_before_it_hides_the_others()
    {
        using var folder = new TemporaryFolder();
        await azurite.EmptyAsync();
        await using var head = await Head.ServeAsync(folder["data"], azurite.ConnectionString);
        var unlisted = folder.Write("in/bell\u0007.txt", Uploading.Article(1));
        var good = folder.Write("in/good.txt", Uploading.Article(2));

        var refused = await Head.RunAsync(["upload", unlisted, "--data", folder["data"]], storage: azurite.ConnectionString);
        var taken = await Head.RunAsync(["upload", good, "--data", folder["data"]], storage: azurite.ConnectionString);

        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldContain("cannot be uploaded");
        taken.ExitCode.ShouldBe(0, taken.Errors);
    }

    private static async Task<List<JsonElement>> AllFailuresAsync(Head head)
    {
        List<JsonElement> failures = [];
        string? cursor = null;
        do
        {
            var page = await head.GetAsync($"/api/failures?limit=20{(cursor is null ? "" : $"&cursor={cursor}")}");
            failures.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        return failures;
    }
}
