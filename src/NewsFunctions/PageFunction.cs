using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using News.Http;

namespace NewsFunctions;

/// <summary>The page, wherever the API has no route. Open to anybody: it holds nothing, and asks its user for the key that the API wants.</summary>
public sealed class PageFunction
{
    private static readonly NewsPage? Page = NewsPage.Find(Path.Combine(AppContext.BaseDirectory, "wwwroot"));

    [Function("getPage")]
    public IResult GetPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*path}")] HttpRequest request, string? path) =>
        Page?.Answer(request) ?? Results.NotFound();
}
