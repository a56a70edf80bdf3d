using System.Net;

namespace NewsFunctions.Local.Tests.Http;

[Collection<ServedNewsTests>]
public sealed class AnalyzeTests(ServedNews news)
{
    [Fact]
    public async Task A_dry_run_answers_with_the_article_and_stores_nothing()
    {
        using var answer = await news.SendAsync(
            HttpMethod.Post, "/api/analyze?name=dry.txt&source=Tolvery%20Post", ServedNews.Body("Dry run\n\nMarta Ollenby said it was unrepeatable."));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var article = await ServedNews.ReadAsync(answer);
        article.GetProperty("title").GetString().ShouldBe("Dry run");
        article.GetProperty("source").GetProperty("name").GetString().ShouldBe("Tolvery Post");
        article.GetProperty("entities").EnumerateArray().ShouldContain(entity => entity.GetProperty("name").GetString() == "Marta Ollenby");
        (await news.ListAsync("q=unrepeatable")).ShouldBeEmpty();
        using var upload = await news.GetAsync("/api/uploads/dry.txt");
        upload.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("bad.json", "{", "malformed-json")]
    [InlineData("bad.txt", " \n ", "empty")]
    [InlineData("bad.docx", "Text.", "unsupported-type")]
    [InlineData("bad.txt", "%PDF-1.7", "not-text")]
    [InlineData("two.ndjson", "{\"text\":\"One.\"}\n{\"text\":\"Two.\"}", "many-articles")]
    public async Task A_file_that_gives_no_article_is_told_with_its_code(string name, string text, string code)
    {
        using var answer = await news.SendAsync(HttpMethod.Post, $"/api/analyze?name={name}", ServedNews.Body(text));

        await answer.ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, code);
    }
}
