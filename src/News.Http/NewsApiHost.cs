using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace News.Http;

/// <summary>How a head takes the API in.</summary>
public static class NewsApiHost
{
    /// <summary>Needs <see cref="INewsStore"/>, <see cref="NewsAnalysis"/>, <see cref="StoryFollower"/>, <see cref="Azure.BlobUploads"/> and <see cref="Articles.ReaderOptions"/> beside it.</summary>
    public static IServiceCollection AddNewsApi(this IServiceCollection services) => services
        .AddSingleton<ArticlesApi>()
        .AddSingleton<AggregatesApi>()
        .AddSingleton<EntitiesApi>()
        .AddSingleton<StoriesApi>()
        .AddSingleton<UploadsApi>()
        .AddSingleton<FailuresApi>()
        .AddSingleton<AnalysisApi>()
        .AddSingleton<HealthApi>()
        .AddSingleton<NewsApi>();

    /// <summary>Guards everything that is mapped after it.</summary>
    public static void UseNewsAccess(this IApplicationBuilder app, AccessOptions options) => app.UseMiddleware<AccessGuard>(options);

    /// <summary>Maps every operation below <see cref="NewsApi.Prefix"/>; what is no route, or not that method's, is a problem too.</summary>
    /// <remarks>By request delegates: making one out of a delegate of another form compiles code, which sixty times is most of a start.</remarks>
    public static void MapNewsApi(this IEndpointRouteBuilder routes, AccessOptions access)
    {
        var api = routes.ServiceProvider.GetRequiredService<NewsApi>();
        var keys = new ApiKeys(access);
        var group = routes.MapGroup(NewsApi.Prefix);
        foreach (var operation in api.Operations)
        {
            group.MapMethods(operation.Path, MethodsOf(operation), async context =>
            {
                var answer = keys.Refusal(operation, context.Request) ?? await api.AnswerAsync(
                    operation.Name,
                    context.Request,
                    operation.Key is { } key ? (string?)context.Request.RouteValues[key] : null,
                    context.RequestAborted);
                await answer.ExecuteAsync(context);
            });
        }

        foreach (var path in api.Operations.GroupBy(operation => operation.Path))
        {
            var methods = string.Join(", ", path.SelectMany(MethodsOf));
            var shown = path.First().DocumentPath;
            group.Map(path.Key, context =>
            {
                context.Response.Headers.Allow = methods;
                return ApiProblem.Of(StatusCodes.Status405MethodNotAllowed, "method-not-allowed", $"{NewsApi.Prefix}{shown} takes {methods}.").ExecuteAsync(context);
            }).WithOrder(int.MaxValue - 1);
        }

        routes.MapFallback(context => ApiProblem.NotFound($"There is nothing here; {NewsApi.Prefix}/openapi.json lists what there is.").ExecuteAsync(context));
    }

    // Whoever may read a resource may ask for its headers alone.
    private static string[] MethodsOf(ApiOperation operation) => operation.Method == HttpMethods.Get ? [HttpMethods.Get, HttpMethods.Head] : [operation.Method];
}
