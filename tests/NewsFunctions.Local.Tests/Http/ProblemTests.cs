using System.Net;

namespace NewsFunctions.Local.Tests.Http;

/// <summary>Whatever is wrong with a request, the answer has one shape and names what is wrong.</summary>
[Collection<ServedNewsTests>]
public sealed class ProblemTests(ServedNews news)
{
    [Theory]
    [InlineData("/api/articles?colour=red", "colour")]
    [InlineData("/api/articles?q=quay&Limit=3", "Limit")]
    [InlineData("/api/articles/a_x?q=quay", "q")]
    [InlineData("/api/uploads/mill.txt?q=quay", "q")]
    [InlineData("/api/failures?q=quay", "q")]
    [InlineData("/api/health?verbose", "verbose")]
    [InlineData("/api/openapi.json?v=3", "v")]
    public async Task An_unknown_parameter_is_refused_by_name(string path, string parameter)
    {
        using var answer = await news.GetAsync(path);

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "unknown-parameter", parameter);
    }

    [Theory]
    [InlineData("articles?q=%22grey%20seals", "q")]
    [InlineData("articles?q=%E2%80%9Cgrey", "q")]
    [InlineData("articles?q=...", "q")]
    [InlineData("articles?q=a&q=b", "q")]
    [InlineData("articles?sentiment=happy", "sentiment")]
    [InlineData("articles?sentiment=0", "sentiment")]
    [InlineData("articles?from=yesterday", "from")]
    [InlineData("articles?from=2025-13", "from")]
    [InlineData("articles?from=2025-02-30", "from")]
    [InlineData("articles?to=10.06.2025", "to")]
    [InlineData("articles?to=2025-06-10T25:00:00Z", "to")]
    [InlineData("articles?limit=0", "limit")]
    [InlineData("articles?limit=101", "limit")]
    [InlineData("articles?limit=-1", "limit")]
    [InlineData("articles?limit=2.5", "limit")]
    [InlineData("articles?limit=ten", "limit")]
    [InlineData("articles?limit=99999999999999999999", "limit")]
    [InlineData("articles?cursor=made-up", "cursor")]
    [InlineData("articles?cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "cursor")]
    [InlineData("articles?cursor=!", "cursor")]
    [InlineData("articles/a_x?revision=0", "revision")]
    [InlineData("articles/a_x?revision=latest", "revision")]
    [InlineData("failures?limit=0", "limit")]
    [InlineData("failures?cursor=made-up", "cursor")]
    public async Task A_bad_value_is_refused_with_its_parameter(string path, string parameter)
    {
        using var answer = await news.GetAsync($"/api/{path}");

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-parameter", parameter);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../secret.txt")]
    [InlineData("a/../b.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b.txt")]
    [InlineData(@"a\b.txt")]
    [InlineData("a\nb.txt")]
    [InlineData("a\0b.txt")]
    [InlineData("a\uFFFEb.txt")]
    [InlineData("a\uFFFFb.txt")]
    public async Task A_name_that_leaves_its_folder_or_cannot_be_shown_is_refused(string name)
    {
        using var answer = await news.SendAsync(HttpMethod.Post, $"/api/articles?name={Uri.EscapeDataString(name)}", ServedNews.Body("Text."));

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-parameter", "name");
    }

    [Theory]
    [InlineData("GET", "/api/nothing")]
    [InlineData("GET", "/api/articles/a_x/more")]
    [InlineData("GET", "/api/articles/a_unknown")]
    [InlineData("GET", "/api/uploads")]
    [InlineData("GET", "/api/uploads/")]
    [InlineData("GET", "/api/uploads/no/such.txt")]
    [InlineData("POST", "/api/failures/f_unknown/replay")]
    [InlineData("DELETE", "/elsewhere")]
    public async Task What_is_not_there_is_not_found(string method, string path)
    {
        using var answer = await news.SendAsync(new HttpMethod(method), path);

        await answer.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("DELETE", "/api/articles", "GET", "HEAD", "POST")]
    [InlineData("PUT", "/api/articles/a_x", "GET", "HEAD")]
    [InlineData("PATCH", "/api/uploads/a/b.txt", "GET", "HEAD")]
    [InlineData("POST", "/api/failures", "GET", "HEAD")]
    [InlineData("GET", "/api/failures/f_x/replay", "POST")]
    [InlineData("GET", "/api/analyze", "POST")]
    [InlineData("OPTIONS", "/api/health", "GET", "HEAD")]
    [InlineData("BREW", "/api/openapi.json", "GET", "HEAD")]
    public async Task A_wrong_method_is_told_the_right_ones(string method, string path, params string[] allowed)
    {
        using var answer = await news.SendAsync(new HttpMethod(method), path);

        await answer.ShouldBeProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        answer.Content.Headers.Allow.ShouldBe(allowed, ignoreOrder: true);
    }

    [Theory]
    [InlineData("news.example")]
    [InlineData("127.0.0.1.news.example")]
    [InlineData("192.0.2.7:7071")]
    public async Task A_foreign_host_is_refused(string host)
    {
        using var answer = await news.SendAsync(HttpMethod.Get, "/api/articles", adjust: request => request.Headers.Host = host);

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "foreign-host");
    }

    [Theory]
    [InlineData("/api/articles")]
    [InlineData("/api/articles?q=quay")]
    [InlineData("/api/uploads/mill.txt")]
    [InlineData("/api/failures")]
    [InlineData("/api/health")]
    [InlineData("/api/openapi.json")]
    public async Task No_answer_lets_its_type_be_guessed(string path)
    {
        using var answer = await news.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public async Task Health_tells_version_analyser_and_counts()
    {
        var health = await news.Head.GetAsync("/api/health");

        health.GetProperty("status").GetString().ShouldBe("healthy");
        health.GetProperty("version").GetString().ShouldBe((await Head.RunAsync(["--version"])).Output.Trim());
        health.GetProperty("analyzer").GetString().ShouldNotBeNullOrEmpty();
        health.GetProperty("articles").GetInt64().ShouldBeGreaterThanOrEqualTo(4);
        health.GetProperty("failures").GetInt64().ShouldBeGreaterThanOrEqualTo(1);
        health.GetProperty("uploads").GetInt64().ShouldBeGreaterThanOrEqualTo(5);
    }
}
