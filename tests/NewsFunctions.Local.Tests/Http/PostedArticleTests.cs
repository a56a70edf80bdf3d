using System.Net;

namespace NewsFunctions.Local.Tests.Http;

[Collection<ServedNewsTests>]
public sealed class PostedArticleTests(ServedNews news)
{
    private const string Sentence = "The lamp was lit at dusk.";

    public static TheoryData<string, string> Types => new()
    {
        { "text/plain", $"Lamp lit\n\n{Sentence}" },
        { "text/plain; charset=utf-8", $"Lamp lit again\n\n{Sentence}" },
        { "text/markdown", $"# Lamp lit in Markdown\n\n{Sentence}" },
        { "text/html", $"<html><body><h1>Lamp lit on a page</h1><p>{Sentence}</p></body></html>" },
        { "application/xhtml+xml", $"<html xmlns='http://www.w3.org/1999/xhtml'><body><h1>Lamp lit in XHTML</h1><p>{Sentence}</p></body></html>" },
        { "application/json", $$"""{"title":"Lamp lit in JSON","text":"{{Sentence}}"}""" },
        { "application/ld+json", $$"""{"@context":"https://schema.org","@type":"NewsArticle","headline":"Lamp lit in linked data","articleBody":"{{Sentence}}"}""" },
        { "application/x-ndjson", $$"""{"id":"1","title":"Lamp lit in lines","text":"{{Sentence}}"}""" },
        { "application/rss+xml", Rss("Lamp lit in RSS") },
        { "application/xml", Rss("Lamp lit in XML") },
        { "text/xml", Rss("Lamp lit in XML text") },
        {
            "application/atom+xml",
            $"<feed xmlns='http://www.w3.org/2005/Atom'><title>Wire</title><entry><id>urn:lamp</id><title>Lamp lit in Atom</title><content>{Sentence}</content></entry></feed>"
        },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_body_without_a_name_is_read_as_its_content_type_says(string contentType, string text)
    {
        using var posted = await news.SendAsync(HttpMethod.Post, "/api/articles", ServedNews.Body(text, contentType));

        posted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var upload = await WaitAsync(posted);
        upload.Status.ShouldBe("enriched");
        upload.Article.ShouldContain("Lamp lit");
        upload.Article.ShouldContain(Sentence);
    }

    [Theory]
    [InlineData("lamps/dusk one.txt")]
    [InlineData("lamps/100% #1?.txt")]
    [InlineData("lamps/Überfahrt – ночь.txt")]
    [InlineData("lamps/a+b&c=d.txt")]
    public async Task A_name_is_kept_whatever_letters_it_has(string name)
    {
        using var posted = await news.SendAsync(HttpMethod.Post, $"/api/articles?name={Uri.EscapeDataString(name)}", ServedNews.Body($"Lamp of {name}\n\n{Sentence}"));

        posted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await ServedNews.ReadAsync(posted)).GetProperty("name").GetString().ShouldBe(name);
        (await WaitAsync(posted)).Status.ShouldBe("enriched");
        (await news.Head.GetAsync($"/api/articles/{ServedNews.IdOf(name)}")).GetProperty("blob").GetProperty("name").GetString().ShouldBe(name);
    }

    [Fact]
    public async Task Parameters_win_over_the_file()
    {
        using var posted = await news.SendAsync(
            HttpMethod.Post,
            "/api/articles?name=lamp-facts.json&title=Lamp%20named&source=Brellin%20Wire%20(caf%C3%A9)&url=https://wire.example/lamp&published=2023-01-05&language=en",
            ServedNews.Body($$"""{"title":"Other","text":"{{Sentence}}","source":"Other","published":"1999-01-01"}"""));
        await WaitAsync(posted);

        var article = await news.Head.GetAsync($"/api/articles/{ServedNews.IdOf("lamp-facts.json")}");

        article.GetProperty("title").GetString().ShouldBe("Lamp named");
        article.GetProperty("source").GetProperty("name").GetString().ShouldBe("Brellin Wire (café)");
        article.GetProperty("source").GetProperty("url").GetString().ShouldBe("https://wire.example/lamp");
        article.GetProperty("published").GetProperty("value").GetString().ShouldBe("2023-01-05");
    }

    [Fact]
    public async Task The_same_body_twice_without_a_name_is_one_upload()
    {
        using var first = await news.SendAsync(HttpMethod.Post, "/api/articles", ServedNews.Body($"Lamp doubled\n\n{Sentence}", "text/plain"));
        using var second = await news.SendAsync(HttpMethod.Post, "/api/articles", ServedNews.Body($"Lamp doubled\n\n{Sentence}", "text/plain"));

        second.Headers.Location.ShouldBe(first.Headers.Location);
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("analyze")]
    public async Task An_empty_body_is_refused(string operation)
    {
        using var answer = await news.SendAsync(HttpMethod.Post, $"/api/{operation}?name=empty.txt", ServedNews.Body(""));

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-request");
    }

    [Theory]
    [InlineData("articles", null)]
    [InlineData("articles", "image/png")]
    [InlineData("articles", "nonsense")]
    [InlineData("analyze", "application/octet-stream")]
    public async Task A_body_of_no_known_type_is_refused(string operation, string? contentType)
    {
        using var answer = await news.SendAsync(HttpMethod.Post, $"/api/{operation}", ServedNews.Body("x", contentType));

        await answer.ShouldBeProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-type");
    }

    [Theory]
    [InlineData("articles", false)]
    [InlineData("articles", true)]
    [InlineData("analyze", false)]
    public async Task A_body_that_is_too_large_is_refused_whether_it_tells_its_length_or_not(string operation, bool chunked)
    {
        var tooMuch = new MemoryStream(new byte[(16 << 20) + 1]);
        using var body = new StreamContent(tooMuch);

        using var answer = await news.SendAsync(
            HttpMethod.Post, $"/api/{operation}?name=large.txt", body, request => request.Headers.TransferEncodingChunked = chunked);

        await answer.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        using var upload = await news.GetAsync("/api/uploads/large.txt");
        await upload.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    private static string Rss(string title) => $"<rss version='2.0'><channel><title>Wire</title><item><title>{title}</title><description>{Sentence}</description></item></channel></rss>";

    private async Task<(string? Status, string Article)> WaitAsync(HttpResponseMessage posted)
    {
        var location = posted.Headers.Location!.OriginalString;
        var upload = await news.Head.WaitForAsync(location, upload => upload.GetProperty("status").GetString() != "waiting");
        var article = upload.TryGetProperty("article", out var path) ? await news.Api.GetStringAsync(new Uri(path.GetString()!, UriKind.Relative)) : "";
        return (upload.GetProperty("status").GetString(), article);
    }
}
