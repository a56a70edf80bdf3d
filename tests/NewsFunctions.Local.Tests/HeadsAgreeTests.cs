using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using News.Http;

namespace NewsFunctions.Local.Tests;

/// <summary>The Functions head cannot be built everywhere, so its source is compared with the API's table, which the local head maps.</summary>
public sealed partial class HeadsAgreeTests
{
    [Fact]
    public async Task Both_heads_have_the_same_operations()
    {
        var source = await File.ReadAllTextAsync(Path.Combine(Repository(), "src", "NewsFunctions", "HttpFunctions.cs"));
        var functions = HttpFunction().Matches(source).Select(match => (
            Name: match.Groups["name"].Value,
            Method: match.Groups["method"].Value.ToUpperInvariant(),
            Path: "/" + match.Groups["route"].Value,
            IsAnonymous: match.Groups["level"].Value == "Anonymous",
            Asked: match.Groups["asked"].Value));

        var api = new NewsApi(
            new(null!), new(null!), new(null!), new(null!), new(null!, null!, null!, null!), new(null!), new(null!, null!, null!), new(null!, null!), null!, NullLogger<NewsApi>.Instance);
        functions.ShouldBe(api.Operations.Select(operation => (operation.Name, operation.Method, NewsApi.Prefix + operation.Path, operation.Access == ApiAccess.Anyone, operation.Name)), ignoreOrder: true);
    }

    [Fact]
    public async Task A_store_that_wakes_nobody_is_followed_by_the_same_worker()
    {
        var source = await File.ReadAllTextAsync(Path.Combine(Repository(), "src", "NewsFunctions", "NewsServices.cs"));
        FollowedOnSqlite().IsMatch(source).ShouldBeTrue();
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsFunctions.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex("""
        \["Store"\] == "sqlite"\)\s*\{\s*services\.AddHostedService<StoryWorker>
        """)]
    private static partial Regex FollowedOnSqlite();

    [GeneratedRegex("""
        \[Function\("(?<name>\w+)"\)\].*?HttpTrigger\(AuthorizationLevel\.(?<level>\w+), "(?<method>\w+)", Route = "(?<route>[^"]+)"\).*?AnswerAsync\("(?<asked>\w+)"
        """, RegexOptions.Singleline)]
    private static partial Regex HttpFunction();
}
