using System.Net;
using System.Text.Json;
using static NewsFunctions.Local.Tests.Http.ServedNews;

namespace NewsFunctions.Local.Tests.Http;

[Collection<ServedNewsTests>]
public sealed class UploadAndFailureTests(ServedNews news)
{
    [Fact]
    public async Task An_enriched_upload_leads_to_its_article()
    {
        var upload = await news.Head.GetAsync($"/api/uploads/{Mill}");

        upload.GetProperty("status").GetString().ShouldBe("enriched");
        upload.GetProperty("article").GetString().ShouldBe($"/api/articles/{IdOf(Mill)}");
        upload.TryGetProperty("code", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_failed_upload_tells_why_and_is_listed_among_the_failures()
    {
        var upload = await news.Head.WaitForUploadAsync(Broken);
        var failures = await news.Head.GetAsync($"/api/failures?code=malformed-json&upload={Broken}");

        upload.GetProperty("status").GetString().ShouldBe("failed");
        upload.GetProperty("code").GetString().ShouldBe("malformed-json");
        upload.GetProperty("stage").GetString().ShouldBe("read");
        upload.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        upload.GetProperty("firstAt").GetDateTimeOffset().ShouldBeLessThanOrEqualTo(upload.GetProperty("lastAt").GetDateTimeOffset());
        var failure = failures.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        failure.GetProperty("id").GetString().ShouldBe(upload.GetProperty("failureId").GetString());
        failure.GetProperty("blob").GetProperty("name").GetString().ShouldBe(Broken);
    }

    [Theory]
    [InlineData("code=not-a-code")]
    [InlineData("upload=" + Mill)]
    [InlineData("code=empty&upload=" + Broken)]
    public async Task Failures_are_filtered(string query) =>
        (await news.Head.GetAsync($"/api/failures?{query}")).GetProperty("total").GetInt32().ShouldBe(0);

    [Fact]
    public async Task Failures_have_pages()
    {
        await news.Container.SaveTextAsync("lines.ndjson", "{1\n{2\n{3");
        await news.Head.WaitForUploadAsync("lines.ndjson");

        List<string?> items = [];
        var path = "/api/failures?upload=lines.ndjson&limit=2";
        for (JsonElement page; path is not null; path = page.GetProperty("nextCursor").GetString() is { } cursor ? $"/api/failures?upload=lines.ndjson&limit=2&cursor={cursor}" : null)
        {
            page = await news.Head.GetAsync(path);
            items.AddRange(page.GetProperty("items").EnumerateArray().Select(failure => failure.GetProperty("item").GetString()));
        }

        items.ShouldBeUnique();
        items.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_mended_upload_resolves_its_failure()
    {
        await news.Container.SaveTextAsync("mended.json", "{");
        (await news.Head.WaitForUploadAsync("mended.json")).GetProperty("status").GetString().ShouldBe("failed");

        await news.Container.SaveTextAsync("mended.json", """{"title": "Mended", "text": "It is whole."}""");

        await news.Head.WaitForAsync("/api/uploads/mended.json", upload => upload.GetProperty("status").GetString() == "enriched");
        (await news.Head.GetAsync("/api/failures?upload=mended.json")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_replay_is_one_more_attempt()
    {
        await news.Container.SaveTextAsync("again.json", "{");
        var failed = await news.Head.WaitForUploadAsync("again.json");
        var failure = (await news.Head.GetAsync("/api/failures?upload=again.json")).GetProperty("items")[0];

        using var replay = await news.SendAsync(HttpMethod.Post, failure.GetProperty("replay").GetString()!);

        replay.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        replay.Headers.Location!.OriginalString.ShouldBe("/api/uploads/again.json");
        var again = await news.Head.WaitForAsync(
            "/api/uploads/again.json", upload => upload.TryGetProperty("attempts", out var attempts) && attempts.GetInt32() == 2);
        again.GetProperty("failureId").GetString().ShouldBe(failed.GetProperty("failureId").GetString());
        again.GetProperty("firstAt").GetDateTimeOffset().ShouldBe(failed.GetProperty("firstAt").GetDateTimeOffset());
    }
}
