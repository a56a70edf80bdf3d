using System.Net;
using System.Text;
using System.Text.Json;
using News.Articles;
using News.Azure;

namespace NewsFunctions.Local.Tests.Http;

/// <summary>An address for one upload, tried on a real storage emulator: it is good for that, for a while, and for nothing else.</summary>
[Collection<ServedNewsTests>]
public sealed class SignedUploadTests(ServedNews news)
{
    private static readonly HttpClient Stranger = new();

    [Fact]
    public async Task A_stranger_can_put_one_file_there_with_what_is_known_of_it()
    {
        var signed = await SignAsync("signed/lamp one.txt", "&source=Caf%C3%A9%20Wire&published=2021-02-03");

        (await SendAsync(signed, HttpMethod.Put, "Lamp signed\n\nThe lamp was lit at dusk.")).ShouldBe(HttpStatusCode.Created);

        var upload = await news.Head.WaitForAsync(signed.GetProperty("upload").GetString()!, upload => upload.GetProperty("status").GetString() == "enriched");
        var article = await news.Head.GetAsync(upload.GetProperty("article").GetString()!);
        article.GetProperty("title").GetString().ShouldBe("Lamp signed");
        article.GetProperty("source").GetProperty("name").GetString().ShouldBe("Café Wire");
        article.GetProperty("published").GetProperty("value").GetString().ShouldBe("2021-02-03");
    }

    [Fact]
    public async Task It_lasts_a_quarter_of_an_hour_and_is_kept_by_nobody()
    {
        using var answer = await news.SendAsync(HttpMethod.Post, "/api/uploads?name=signed/lasting.txt");

        var signed = await ServedNews.ReadAsync(answer);
        (signed.GetProperty("expiresAt").GetDateTimeOffset() - TimeProvider.System.GetUtcNow()).ShouldBeInRange(TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task It_does_not_overwrite_read_or_delete_what_was_put_there()
    {
        var signed = await SignAsync("signed/once.txt");
        (await SendAsync(signed, HttpMethod.Put, "Once\n\nThe lamp was lit.")).ShouldBe(HttpStatusCode.Created);

        (await SendAsync(signed, HttpMethod.Put, "Twice\n\nThe lamp was lit.")).ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(signed, HttpMethod.Get)).ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(signed, HttpMethod.Delete)).ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(signed, HttpMethod.Put, query: "&comp=metadata")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task It_opens_no_other_name_and_no_list()
    {
        var signed = await SignAsync("signed/mine.txt");
        var url = signed.GetProperty("url").GetString()!;
        var container = url[..url.IndexOf("/signed/", StringComparison.Ordinal)];
        var grant = url[url.IndexOf('?', StringComparison.Ordinal)..];

        (await SendAsync(signed, HttpMethod.Put, "Other\n\nThe lamp was lit.", address: $"{container}/signed/other.txt{grant}")).ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(signed, HttpMethod.Get, address: $"{container}{grant}&restype=container&comp=list")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Once_expired_it_opens_nothing()
    {
        var signed = await news.Container.SignAsync("signed/late.txt", ArticleMetadata.None, TimeProvider.System.GetUtcNow().AddSeconds(-1), CancellationToken.None);

        using var request = new HttpRequestMessage(HttpMethod.Put, signed.Address) { Content = new StringContent("Late") };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        using var answer = await Stranger.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await news.Container.FindAsync("signed/late.txt", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        using var answer = await news.SendAsync(HttpMethod.Post, $"/api/uploads?name={ServedNews.Mill}");

        await answer.ShouldBeProblemAsync(HttpStatusCode.Conflict, "already-there");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?name=")]
    [InlineData("?name=../secret.txt")]
    [InlineData("?name=a%252Fb.txt")]
    public async Task A_name_is_needed_that_a_blob_can_have(string query)
    {
        using var answer = await news.SendAsync(HttpMethod.Post, $"/api/uploads{query}");

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-parameter", "name");
    }

    private async Task<JsonElement> SignAsync(string name, string query = "")
    {
        using var answer = await news.SendAsync(HttpMethod.Post, $"/api/uploads?name={Uri.EscapeDataString(name)}{query}");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await ServedNews.ReadAsync(answer);
    }

    private static async Task<HttpStatusCode> SendAsync(JsonElement signed, HttpMethod method, string text = "", string query = "", string? address = null)
    {
        using var request = new HttpRequestMessage(method, new Uri((address ?? signed.GetProperty("url").GetString()) + query));
        if (method == HttpMethod.Put)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            foreach (var header in signed.GetProperty("headers").EnumerateObject())
            {
                request.Headers.Add(header.Name, header.Value.GetString());
            }
        }

        using var answer = await Stranger.SendAsync(request);
        return answer.StatusCode;
    }
}
