using System.Net;
using System.Net.Http.Headers;

namespace NewsPage.Tests;

[Collection<ServedSamplesTests>]
public sealed class ServedFilesTests(ServedSamples news)
{
    // What a phone on a slow line loads within a second or two.
    private const long MostBytes = 120_000;

    [Fact]
    public async Task The_first_view_is_small_charts_included()
    {
        long bytes = 0;
        foreach (var path in new[] { "/", "/page.js", "/page.css", "/favicon.svg", "/bars.js" })
        {
            using var answer = await GetAsync(path, request => request.Headers.AcceptEncoding.ParseAdd("br"));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            bytes += (await answer.Content.ReadAsByteArrayAsync()).Length;
        }

        bytes.ShouldBeInRange(1, MostBytes);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/stories")]
    [InlineData("/stories/s_any")]
    [InlineData("/articles/a_any")]
    [InlineData("/entities/e_any")]
    [InlineData("/failures")]
    public async Task Every_view_is_the_same_document_under_a_strict_policy(string path)
    {
        using var answer = await GetAsync(path);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("require-trusted-types-for 'script'");
        policy.ShouldNotContain("unsafe");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("<div id=\"page\">");
    }

    [Theory]
    [InlineData("/page.js.map")]
    [InlineData("/nothing")]
    [InlineData("/stories/s_any/more")]
    [InlineData("/articles")]
    public async Task There_is_nothing_else(string path)
    {
        using var answer = await GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        using var first = await GetAsync("/page.js");

        using var again = await GetAsync("/page.js", request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestMessage>? adjust = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        adjust?.Invoke(request);
        return await news.Head.Api.SendAsync(request);
    }
}
