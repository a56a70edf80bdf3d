using System.Net;
using System.Net.Http.Headers;
using static NewsFunctions.Local.Tests.Http.ServedNews;

namespace NewsFunctions.Local.Tests.Http;

[Collection<ServedNewsTests>]
public sealed class ArticleTests(ServedNews news)
{
    [Fact]
    public async Task An_article_is_served_with_what_its_upload_said()
    {
        var article = await news.Head.GetAsync($"/api/articles/{IdOf(Mill)}");

        article.GetProperty("title").GetString().ShouldBe("Tide mill at Sorrin Quay wins praise");
        article.GetProperty("source").GetProperty("name").GetString().ShouldBe("Tolvery Post");
        article.GetProperty("published").GetProperty("value").GetString().ShouldBe("2025-03-01");
        article.GetProperty("blob").GetProperty("name").GetString().ShouldBe(Mill);
    }

    [Fact]
    public async Task Each_revision_stays_readable_and_the_latest_is_the_default()
    {
        await news.Container.SaveTextAsync("revised.txt", "Oyster beds opened\n\nThe first oyster count gave nine.");
        await news.Head.WaitForUploadAsync("revised.txt");
        await news.Container.SaveTextAsync("revised.txt", "Oyster beds closed\n\nThe second oyster count gave none.");
        await news.Head.WaitForAsync("/api/articles?q=oyster closed", page => page.GetProperty("total").GetInt32() == 1);

        var path = $"/api/articles/{IdOf("revised.txt")}";
        (await news.Head.GetAsync(path)).GetProperty("revision").GetInt32().ShouldBe(2);
        (await news.Head.GetAsync($"{path}?revision=1")).GetProperty("title").GetString().ShouldBe("Oyster beds opened");
        (await news.Head.GetAsync($"{path}?revision=2")).GetProperty("title").GetString().ShouldBe("Oyster beds closed");
        using var missing = await news.GetAsync($"{path}?revision=3");
        await missing.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/openapi.json")]
    [InlineData("/api/uploads/" + Mill)]
    [InlineData("/api/articles?format=atom&from=2025-03&to=2025-03")]
    [InlineData("/api/articles/" + nameof(Mill))]
    [InlineData("/api/articles/" + nameof(Mill) + "?format=annotations")]
    public async Task What_a_client_has_already_is_not_sent_again(string path)
    {
        path = path.Replace(nameof(Mill), IdOf(Mill), StringComparison.Ordinal);
        using var first = await news.GetAsync(path);
        var tag = first.Headers.ETag.ShouldNotBeNull();

        using var same = await news.SendAsync(HttpMethod.Get, path, adjust: request => request.Headers.IfNoneMatch.Add(tag));
        using var other = await news.SendAsync(HttpMethod.Get, path, adjust: request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\"")));

        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        same.Headers.ETag.ShouldBe(tag);
        (await same.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_headers_alone_can_be_asked_for()
    {
        using var answer = await news.SendAsync(HttpMethod.Head, $"/api/articles/{IdOf(Mill)}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag.ShouldNotBeNull();
        answer.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(0);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }
}
