using System.Net;
using System.Text.Json;

namespace NewsFunctions.Local.Tests.Http;

internal static class ProblemAssertions
{
    private static readonly string[] Fields = ["type", "title", "status", "detail", "code"];

    /// <summary>Every error has the one shape.</summary>
    public static async Task<JsonElement> ShouldBeProblemAsync(this HttpResponseMessage answer, HttpStatusCode status, string code, string? parameter = null)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var problem = await ServedNews.ReadAsync(answer);
        problem.EnumerateObject().Select(field => field.Name).ShouldBe(parameter is null ? Fields : [.. Fields, "parameter"]);
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("code").GetString().ShouldBe(code);
        if (parameter is not null)
        {
            problem.GetProperty("parameter").GetString().ShouldBe(parameter);
        }

        return problem;
    }
}
