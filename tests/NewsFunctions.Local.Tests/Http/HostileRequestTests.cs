using System.Net;
using System.Text.Json;
using News.Contracts;

namespace NewsFunctions.Local.Tests.Http;

/// <summary>
/// Whatever is sent where a value belongs, the service answers; it never fails, and never does what the value says. Here over HTTP, by routes of each kind; every parameter
/// is asked in <see cref="EveryParameterTests"/>.
/// </summary>
public sealed class HostileRequestTests(ServedNews news) : IClassFixture<ServedNews>
{
    // Bytes that no text has: overlong forms, halves, surrogates, and escapes that are none.
    private static readonly string[] EscapedPayloads = ["%FF%FE", "%C0%80", "%C3", "%ED%A0%80", "%ED%B0%80", "%F8%88%80%80%80", "%F4%90%80%80", "%", "%zz", "%u0041", "%0", "%25%30%30"];

    private static IEnumerable<string> Escaped => HostileValues.All.Select(Uri.EscapeDataString).Concat(EscapedPayloads);

    [Theory]
    [InlineData("GET", "/api/articles?q={0}")]
    [InlineData("GET", "/api/articles?{0}=1")]
    [InlineData("GET", "/api/articles/{0}")]
    [InlineData("GET", "/api/uploads/{0}")]
    [InlineData("GET", "/api/failures?upload={0}")]
    [InlineData("POST", "/api/failures/{0}/replay")]
    [InlineData("POST", "/api/analyze?name={0}")]
    [InlineData("POST", "/api/analyze?name=a.txt&published={0}")]
    public async Task No_value_makes_the_service_fail(string method, string path)
    {
        foreach (var payload in Escaped)
        {
            using var answer = await AskAsync(method, path, payload);

            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity, HttpStatusCode.RequestUriTooLong);
        }

        (await news.Head.GetAsync("/api/health")).GetProperty("articles").GetInt64().ShouldBeGreaterThanOrEqualTo(4);
    }

    [Theory]
    [InlineData("name={0}")]
    [InlineData("name=hostile/{0}.txt")]
    [InlineData("name=source.txt&source={0}")]
    [InlineData("name=url.txt&url=http://wire.example/{0}")]
    [InlineData("name=published.txt&published={0}")]
    public async Task Each_upload_is_refused_or_taken_and_what_is_taken_comes_to_an_end(string query)
    {
        List<string> taken = [];
        foreach (var payload in Escaped.Where((_, number) => number % 3 == 0))   // each that is taken is stored, read and analysed
        {
            using var answer = await AskAsync("POST", $"/api/articles?{query}", payload);

            answer.StatusCode.ShouldBeOneOf([HttpStatusCode.Accepted, HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.RequestUriTooLong], payload);
            if (answer.StatusCode == HttpStatusCode.Accepted)
            {
                taken.Add(answer.Headers.Location!.OriginalString);
            }
        }

        taken.ShouldNotBeEmpty();
        foreach (var upload in taken.Distinct())
        {
            await news.Head.WaitForAsync(upload, state => state.GetProperty("status").GetString() is "enriched" or "failed");
        }
    }

    private async Task<HttpResponseMessage> AskAsync(string method, string path, string payload)
    {
        var body = method == "POST" ? ServedNews.Body("Hostile\n\nIt is text.", "text/plain") : null;
        var answer = await news.SendAsync(new HttpMethod(method), path.Replace("{0}", payload, StringComparison.Ordinal), body);

        answer.Headers.Contains("X-Injected").ShouldBeFalse();
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var text = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.IsSuccessStatusCode && text.Length > 0)
        {
            // The web server itself answers, without a body, what is no request: an escaped NUL in a path.
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            JsonSerializer.Deserialize<JsonElement>(text).GetProperty("code").GetString().ShouldNotBe("internal-error", payload);
        }

        return answer;
    }
}
