using System.Net;
using System.Text.Json;

namespace NewsFunctions.Local.Tests.Http;

/// <summary>Whatever is put where a value belongs, the service answers; it never fails, and never does what the value says.</summary>
public sealed class HostileRequestTests(ServedNews news) : IClassFixture<ServedNews>
{
    private static readonly string[] Payloads =
    [
        // SQL
        "'", "''", "\"", "`", ";", "--", "/*", "*/", "' OR '1'='1", "' OR 1=1 --", "'; DROP TABLE articles; --", "\"; DROP TABLE articles; --", "1; SELECT 1",
        "x' UNION SELECT json FROM failures --", "x' AND 1=(SELECT count(*) FROM receipts) --", "?1", ":name", "@name", "$name", "%", "_", "%%%", "a%' ESCAPE '%",
        "0x41", "NULL", "ATTACH DATABASE 'x.db' AS x", "PRAGMA writable_schema=1", "load_extension('x')",

        // Full-text search
        "\"\"", "\"a", "a\"", "\"a\"\"b\"", "a*", "*", "* *", "^a", "a AND", "AND", "OR", "NOT", "NOT a", "a NOT", "NEAR", "NEAR(", "NEAR(a b, 5)", "NEAR/3",
        "title:a", "{title text}:a", "-a", "+a", "a + b", "(a", "a)", "()", "((((((((((", "a OR (b AND", "a:b:c", "“", "”„«»", "“a\"", "rank", "bm25()",

        // Characters
        "\0", "a\0b", "\u0001\u0002\u0003", "\u001b[31mred", "\u007f", "\u0085", "\u2028", "\u202e\u202d", "\u200b", "\ufeff", "\ufffe", "\uffff",
        "\U0001F9ED", "e\u0301\u0301\u0301", "ﷺ", "ß", "İ", "文章", "ﬁ",

        // Paths, addresses, headers
        "..", "../..", "../../../../etc/passwd", "..\\..\\x", "/", "//", "/etc/passwd", "C:\\x", "a/./b", "a/../b", "~", ".", "...", "con", "nul.txt", "a?b", "a#b", "a%2fb", "%2e%2e%2f",
        "%00", "%", "%zz", "file:///etc/passwd", "http://127.0.0.1/", "http://wire.example/\r\nX-Injected: 1", "a\r\nX-Injected: 1", "a\nSet-Cookie: b=c", "\r\n\r\n<html>",

        // Markup, templates, sizes
        "<script>alert(1)</script>", "&lt;", "{{7*7}}", "${7*7}", "{0}", "%s%n", "=1+1", "[]", "{}", "true", "-1", "1e999", "99999999999999999999999",
        new string('a', 5_000), new string('"', 900), string.Concat(Enumerable.Repeat("a ", 400)), string.Concat(Enumerable.Repeat("a/", 500)) + "b",
        new string('é', 1_000), new string('文', 600), string.Concat(Enumerable.Repeat("\"a\" ", 200)), new string('(', 1_000),
    ];

    // Bytes that no text has: overlong forms, halves, surrogates, and escapes that are none.
    private static readonly string[] EscapedPayloads = ["%FF%FE", "%C0%80", "%C3", "%ED%A0%80", "%ED%B0%80", "%F8%88%80%80%80", "%F4%90%80%80", "%", "%zz", "%u0041", "%0", "%25%30%30"];

    private static IEnumerable<string> Escaped => Payloads.Select(Uri.EscapeDataString).Concat(EscapedPayloads);

    [Theory]
    [InlineData("GET", "/api/articles?q={0}")]
    [InlineData("GET", "/api/articles?entity={0}")]
    [InlineData("GET", "/api/articles?source={0}")]
    [InlineData("GET", "/api/articles?sentiment={0}")]
    [InlineData("GET", "/api/articles?from={0}")]
    [InlineData("GET", "/api/articles?to={0}")]
    [InlineData("GET", "/api/articles?limit={0}")]
    [InlineData("GET", "/api/articles?cursor={0}")]
    [InlineData("GET", "/api/articles?{0}=1")]
    [InlineData("GET", "/api/articles/{0}")]
    [InlineData("GET", "/api/articles/a_x?revision={0}")]
    [InlineData("GET", "/api/uploads/{0}")]
    [InlineData("GET", "/api/failures?code={0}")]
    [InlineData("GET", "/api/failures?upload={0}")]
    [InlineData("GET", "/api/failures?cursor={0}")]
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
        foreach (var payload in Escaped)
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
