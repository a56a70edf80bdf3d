using System.Net;
using System.Net.Http.Headers;
using News.Http;

namespace NewsFunctions.Local.Tests.Http;

/// <summary>A service that was started with keys.</summary>
public sealed class GuardedNews(AzuriteFixture azurite) : IAsyncLifetime
{
    public const string Key = "write-and-read";
    public const string ReadKey = "read-alone";

    private readonly TemporaryFolder folder = new();
    private Head? head;

    internal Head Head => head!;

    public async ValueTask InitializeAsync() =>
        head = await Head.ServeAsync(folder.Path, azurite.ConnectionString, options: ["--key", Key, "--read-key", ReadKey]);

    public async ValueTask DisposeAsync()
    {
        await Head.DisposeAsync();
        folder.Dispose();
    }
}

/// <summary>Who may do what: every route with every credential.</summary>
public sealed class AccessTests(GuardedNews news) : IClassFixture<GuardedNews>
{
    private static readonly Dictionary<string, ApiAccess> Routes = new()
    {
        ["GET /"] = ApiAccess.Anyone,
        ["GET /health"] = ApiAccess.Anyone,
        ["GET /openapi.json"] = ApiAccess.Anyone,
        ["GET /articles"] = ApiAccess.Read,
        ["GET /articles/{id}"] = ApiAccess.Read,
        ["GET /articles/counts"] = ApiAccess.Read,
        ["GET /articles/sources"] = ApiAccess.Read,
        ["GET /articles/entities"] = ApiAccess.Read,
        ["GET /articles/speakers"] = ApiAccess.Read,
        ["GET /stories"] = ApiAccess.Read,
        ["GET /stories/{id}"] = ApiAccess.Read,
        ["GET /stories/{id}/articles"] = ApiAccess.Read,
        ["GET /stories/{id}/timeline"] = ApiAccess.Read,
        ["GET /stories/{id}/statements"] = ApiAccess.Read,
        ["GET /entities"] = ApiAccess.Read,
        ["GET /entities/{id}"] = ApiAccess.Read,
        ["GET /entities/{id}/sentiment"] = ApiAccess.Read,
        ["GET /uploads/{name}"] = ApiAccess.Read,
        ["GET /failures"] = ApiAccess.Read,
        ["POST /articles"] = ApiAccess.Write,
        ["POST /uploads"] = ApiAccess.Write,
        ["POST /analyze"] = ApiAccess.Write,
        ["POST /failures/{id}/replay"] = ApiAccess.Write,
    };

    private static readonly (string Name, Action<HttpRequestHeaders> Send, ApiAccess[] Opens)[] Credentials =
    [
        ("none", _ => { }, [ApiAccess.Anyone]),
        ("a wrong key", headers => headers.Authorization = new("Bearer", "wrong"), [ApiAccess.Anyone]),
        ("a key cut short", headers => headers.Authorization = new("Bearer", GuardedNews.Key[..^1]), [ApiAccess.Anyone]),
        ("another scheme", headers => headers.Authorization = new("Basic", GuardedNews.Key), [ApiAccess.Anyone]),
        ("the read key", headers => headers.Authorization = new("Bearer", GuardedNews.ReadKey), [ApiAccess.Anyone, ApiAccess.Read]),
        ("the read key as Azure Functions takes it", headers => headers.Add("x-functions-key", GuardedNews.ReadKey), [ApiAccess.Anyone, ApiAccess.Read]),
        ("the key", headers => headers.Authorization = new("Bearer", GuardedNews.Key), [ApiAccess.Anyone, ApiAccess.Read, ApiAccess.Write]),
        ("the key as Azure Functions takes it", headers => headers.Add("x-functions-key", GuardedNews.Key), [ApiAccess.Anyone, ApiAccess.Read, ApiAccess.Write]),
    ];

    [Fact]
    public async Task Every_route_is_in_the_table()
    {
        var document = await news.Head.GetAsync("/api/openapi.json");

        document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}"))
            .ShouldBe(Routes.Keys, ignoreOrder: true);
    }

    [Fact]
    public async Task Every_route_opens_to_the_credentials_that_it_should_and_to_no_other()
    {
        foreach (var (route, access) in Routes)
        {
            foreach (var (name, send, opens) in Credentials)
            {
                using var answer = await AskAsync(route, send);

                var what = $"{route} with {name}";
                if (opens.Contains(access))
                {
                    answer.StatusCode.ShouldNotBe(HttpStatusCode.Unauthorized, what);
                    answer.StatusCode.ShouldNotBe(HttpStatusCode.Forbidden, what);
                }
                else if (opens.Contains(ApiAccess.Read))
                {
                    await answer.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "read-only-key");
                }
                else
                {
                    await answer.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, name == "none" || name == "another scheme" ? "key-missing" : "key-unknown");
                    answer.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Bearer");
                }
            }
        }
    }

    [Theory]
    [InlineData("/api/articles", HttpStatusCode.Unauthorized)]
    [InlineData("/api/health", HttpStatusCode.OK)]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/health?colour=red", HttpStatusCode.BadRequest)]
    public async Task Every_answer_has_the_headers_that_keep_browsers_from_harm(string path, HttpStatusCode status)
    {
        using var answer = await news.Head.Api.GetAsync(new Uri(path, UriKind.Relative));

        answer.StatusCode.ShouldBe(status);
        foreach (var (name, value) in ((string, string)[])[
            ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"), ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"), ("Cache-Control", "no-cache, private")])
        {
            answer.Headers.GetValues(name).ShouldBe([value], name);
        }

        answer.Headers.Any(header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase)).ShouldBeFalse();
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory]
    [InlineData("GET", "/api/health")]
    [InlineData("OPTIONS", "/api/articles")]
    [InlineData("POST", "/api/articles?name=planted.txt")]
    public async Task A_page_of_another_site_is_refused(string method, string path)
    {
        using var answer = await SendAsync(method, path, headers =>
        {
            headers.Add("Origin", "https://elsewhere.example");
            headers.Authorization = new("Bearer", GuardedNews.Key);
        });

        await answer.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "foreign-origin");
    }

    [Fact]
    public async Task A_page_of_its_own_is_not()
    {
        using var answer = await SendAsync("GET", "/api/health", headers => headers.Add("Origin", news.Head.Api.BaseAddress!.GetLeftPart(UriPartial.Authority)));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> AskAsync(string route, Action<HttpRequestHeaders> send) => route.Split(' ') is [var method, var path]
        ? SendAsync(method, "/api" + path.Replace("{id}", "x", StringComparison.Ordinal).Replace("{name}", "x", StringComparison.Ordinal).TrimEnd('/'), send)
        : throw new InvalidOperationException(route);

    private async Task<HttpResponseMessage> SendAsync(string method, string path, Action<HttpRequestHeaders> send)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        send(request.Headers);
        return await news.Head.Api.SendAsync(request);
    }
}
