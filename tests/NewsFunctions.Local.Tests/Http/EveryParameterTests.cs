using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using News;
using News.Articles;
using News.Contracts;
using News.Http;
using News.Sqlite;

namespace NewsFunctions.Local.Tests.Http;

/// <summary>Every hostile value in every parameter of every operation that reads the store, as the operations name them: a new one is asked too.</summary>
public sealed class EveryParameterTests : IAsyncLifetime
{
    // These ask blob storage.
    private const string Uploads = "/uploads";

    private readonly TemporaryFolder folder = new();
    private INewsStore store = null!;
    private ServiceProvider services = null!;
    private NewsApi api = null!;

    public async ValueTask InitializeAsync()
    {
        store = await SqliteNewsStore.OpenAsync(Path.Combine(folder.Path, "news.db"), TimeProvider.System, default);
        var articles = new[] { "a", "b" }.Select(name => Some.Article(name) with { Entities = [Some.Entity("e_mira", "Mira", "ferry")] });
        await store.CommitAsync(new([.. articles], [Some.Failure("broken.json")], null), default);
        await new StoryFollower(store, TimeProvider.System).FollowAsync(null, default);
        services = new ServiceCollection().AddLogging().BuildServiceProvider();
        api = new(
            new(store), new(store), new(store), new(store), new(null!, null!, null!, null!), new(store), new(null!, null!, null!), new(store, null!), store,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<NewsApi>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        await services.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task No_value_of_any_parameter_makes_an_answer_a_fault()
    {
        var story = (await store.SearchStoriesAsync(new(), default)).Items[0].Id.Value;
        foreach (var operation in Reading)
        {
            var key = operation.Key is null ? null : operation.Path.StartsWith("/stories", StringComparison.Ordinal) ? story
                : operation.Path.StartsWith("/entities", StringComparison.Ordinal) ? "e_mira"
                : Some.Article("a").Id.Value;
            foreach (var parameter in operation.Parameters)
            {
                foreach (var value in HostileValues.All)
                {
                    await ShouldBeAnswerAsync(operation, key, $"?{parameter.Name}={Escaped(value)}", $"{operation.Path} {parameter.Name}={value}");
                }
            }
        }
    }

    [Fact]
    public async Task No_key_in_a_path_and_no_name_of_a_parameter_makes_an_answer_a_fault()
    {
        foreach (var operation in Reading)
        {
            foreach (var value in HostileValues.All)
            {
                (await ShouldBeAnswerAsync(operation, "x", $"?{Escaped(value)}=1", value)).ShouldBe(StatusCodes.Status400BadRequest, value);
                if (operation.Key is not null && value.Length > 0)
                {
                    (await ShouldBeAnswerAsync(operation, value, "", value)).ShouldBeOneOf(StatusCodes.Status404NotFound, StatusCodes.Status200OK);
                }
            }
        }
    }

    private IEnumerable<ApiOperation> Reading =>
        api.Operations.Where(operation => operation.Method == HttpMethods.Get && !operation.Path.StartsWith(Uploads, StringComparison.Ordinal));

    // Halves of surrogate pairs cannot be sent; what a client makes of them can.
    private static string Escaped(string value) => Uri.EscapeDataString(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value)));

    private async Task<int> ShouldBeAnswerAsync(ApiOperation operation, string? key, string query, string asked)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = operation.Method;
        context.Request.Scheme = "http";
        context.Request.Host = new("localhost");
        context.Request.Path = NewsApi.Prefix + "/x";
        context.Request.QueryString = new(query);
        using var body = new MemoryStream();
        context.Response.Body = body;

        await (await api.AnswerAsync(operation.Name, context.Request, key, default)).ExecuteAsync(context);

        // Plain conditions: there are tens of thousands of answers.
        var status = context.Response.StatusCode;
        if (status is not (StatusCodes.Status200OK or StatusCodes.Status400BadRequest or StatusCodes.Status404NotFound)
            || context.Response.Headers.Any(header => header.Value.ToString().AsSpan().ContainsAny("\r\n\0")))
        {
            Assert.Fail($"{status}: {asked}");
        }

        if (status != StatusCodes.Status200OK)
        {
            using var problem = JsonDocument.Parse(body.ToArray());
            if (context.Response.ContentType != "application/problem+json" || problem.RootElement.GetProperty("code").GetString() == "internal-error")
            {
                Assert.Fail($"{problem.RootElement}: {asked}");
            }
        }

        return status;
    }
}
