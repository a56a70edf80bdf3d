using System.Net;

namespace NewsFunctions.Local.Tests.Http;

public sealed class RateLimitTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_client_that_asks_too_often_is_told_when_to_come_back()
    {
        using var folder = new TemporaryFolder();
        await using var head = await Head.ServeAsync(folder.Path, azurite.ConnectionString, options: ["--rate", "1"]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => head.Api.GetAsync(new Uri("/api/health", UriKind.Relative))));

        answers.ShouldContain(answer => answer.StatusCode == HttpStatusCode.OK);
        var refused = answers.First(answer => answer.StatusCode != HttpStatusCode.OK);
        await refused.ShouldBeProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        var wait = refused.Headers.RetryAfter!.Delta!.Value;
        wait.ShouldBeGreaterThan(TimeSpan.Zero);

        // Whoever waits as told is answered again.
        await Task.Delay(wait * 2);
        using var later = await head.Api.GetAsync(new Uri("/api/health", UriKind.Relative));
        later.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var answer in answers)
        {
            answer.Dispose();
        }
    }
}
