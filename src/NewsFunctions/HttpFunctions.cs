using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using News.Http;

namespace NewsFunctions;

/// <summary>The API's operations as functions. A test compares them with the API's own table.</summary>
public sealed class HttpFunctions(NewsApi api)
{
    [Function("listArticles")]
    public Task<IResult> ListArticles(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/articles")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("listArticles", request, key: null, cancellationToken);

    [Function("getArticle")]
    public Task<IResult> GetArticle(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/articles/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        api.AnswerAsync("getArticle", request, id, cancellationToken);

    [Function("listStories")]
    public Task<IResult> ListStories(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/stories")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("listStories", request, key: null, cancellationToken);

    [Function("getStory")]
    public Task<IResult> GetStory(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/stories/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        api.AnswerAsync("getStory", request, id, cancellationToken);

    [Function("listStoryArticles")]
    public Task<IResult> ListStoryArticles(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/stories/{id}/articles")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        api.AnswerAsync("listStoryArticles", request, id, cancellationToken);

    [Function("getStoryTimeline")]
    public Task<IResult> GetStoryTimeline(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/stories/{id}/timeline")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        api.AnswerAsync("getStoryTimeline", request, id, cancellationToken);

    [Function("getStoryStatements")]
    public Task<IResult> GetStoryStatements(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/stories/{id}/statements")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        api.AnswerAsync("getStoryStatements", request, id, cancellationToken);

    [Function("countArticles")]
    public Task<IResult> CountArticles(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/articles/counts")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("countArticles", request, key: null, cancellationToken);

    [Function("compareSources")]
    public Task<IResult> CompareSources(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/articles/sources")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("compareSources", request, key: null, cancellationToken);

    [Function("listCoMentioned")]
    public Task<IResult> ListCoMentioned(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/articles/entities")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("listCoMentioned", request, key: null, cancellationToken);

    [Function("listSpeakers")]
    public Task<IResult> ListSpeakers(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/articles/speakers")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("listSpeakers", request, key: null, cancellationToken);

    [Function("listEntities")]
    public Task<IResult> ListEntities(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/entities")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("listEntities", request, key: null, cancellationToken);

    [Function("getEntity")]
    public Task<IResult> GetEntity(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/entities/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        api.AnswerAsync("getEntity", request, id, cancellationToken);

    [Function("getEntitySentiment")]
    public Task<IResult> GetEntitySentiment(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/entities/{id}/sentiment")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        api.AnswerAsync("getEntitySentiment", request, id, cancellationToken);

    [Function("uploadArticle")]
    public Task<IResult> UploadArticle(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/articles")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("uploadArticle", request, key: null, cancellationToken);

    [Function("signUpload")]
    public Task<IResult> SignUpload(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/uploads")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("signUpload", request, key: null, cancellationToken);

    [Function("getUpload")]
    public Task<IResult> GetUpload(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/uploads/{*name}")] HttpRequest request, string name, CancellationToken cancellationToken) =>
        api.AnswerAsync("getUpload", request, name, cancellationToken);

    [Function("listFailures")]
    public Task<IResult> ListFailures(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/failures")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("listFailures", request, key: null, cancellationToken);

    [Function("replayFailure")]
    public Task<IResult> ReplayFailure(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/failures/{id}/replay")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        api.AnswerAsync("replayFailure", request, id, cancellationToken);

    [Function("analyze")]
    public Task<IResult> Analyze(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/analyze")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("analyze", request, key: null, cancellationToken);

    [Function("getHealth")]
    public Task<IResult> GetHealth(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("getHealth", request, key: null, cancellationToken);

    [Function("getOpenApi")]
    public Task<IResult> GetOpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("getOpenApi", request, key: null, cancellationToken);

    [Function("getIndex")]
    public Task<IResult> GetIndex(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api")] HttpRequest request, CancellationToken cancellationToken) =>
        api.AnswerAsync("getIndex", request, key: null, cancellationToken);
}
