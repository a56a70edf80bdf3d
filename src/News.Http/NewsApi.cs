using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using News.Views;

namespace News.Http;

/// <summary>The API of both heads: its operations, and one way to answer any of them.</summary>
public sealed partial class NewsApi
{
    /// <summary>Before every path.</summary>
    public const string Prefix = "/api";

    // As long as a client may sensibly wait before it tries a store or container again.
    private const string RetryAfterSeconds = "2";

    private readonly Dictionary<string, ApiOperation> operations;
    private readonly Lazy<ReadOnlyMemory<byte>> openApi;   // takes longer to make than all else of a start, and few ask for it
    private readonly INewsStore store;
    private readonly ILogger<NewsApi> log;
    private CursorSeal? seal;

    public NewsApi(
        ArticlesApi articles, AggregatesApi aggregates, EntitiesApi entities, StoriesApi stories, UploadsApi uploads, FailuresApi failures, AnalysisApi analysis, HealthApi health,
        INewsStore store, ILogger<NewsApi> log)
    {
        (this.store, this.log) = (store, log);
        ApiOperation[] all =
        [
            .. articles.Operations, .. aggregates.Operations, .. entities.Operations, .. stories.Operations, .. uploads.Operations, .. failures.Operations,
            .. analysis.Operations, .. health.Operations,
            new("getIndex", "GET", "", "Where everything is.")
            {
                Access = ApiAccess.Anyone,
                Status = StatusCodes.Status200OK,
                Answers = typeof(IndexView),
                HasTag = true,
                AnswerAsync = (_, _) => Task.FromResult(ApiAnswer.Tagged(IndexView.Of(Operations), ApiJson.Compact.IndexView)),
            },
            new("getOpenApi", "GET", "/openapi.json", "This document.")
            {
                Access = ApiAccess.Anyone,
                Status = StatusCodes.Status200OK,
                HasTag = true,
                AnswerAsync = (_, _) => Task.FromResult(ApiAnswer.Single(OpenApi)),
            },
        ];
        operations = all.ToDictionary(operation => operation.Name);
        openApi = new(() => OpenApiDocument.Of(all));
    }

    internal IReadOnlyCollection<ApiOperation> Operations => operations.Values;

    private ReadOnlyMemory<byte> OpenApi => openApi.Value;

    /// <summary>Answers a request that the head has routed. Never throws for what a client sent: faults become problem details.</summary>
    /// <param name="operation"><see cref="ApiOperation.Name"/>.</param>
    /// <param name="key">The value in the path, where the operation has one.</param>
    public async Task<IResult> AnswerAsync(string operation, HttpRequest request, string? key, CancellationToken cancellationToken)
    {
        var asked = operations[operation];

        // Routing leaves an escaped slash as it is, and clients escape the slashes of a name.
        key = key?.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var headers = request.HttpContext.Response.Headers;
        SecurityHeaders.Set(request.HttpContext.Response);
        try
        {
            var unknown = request.Query.Keys.FirstOrDefault(name => asked.Parameters.All(parameter => parameter.Name != name));
            return asked.Key is { } name && string.IsNullOrEmpty(key) ? ApiProblem.NotFound($"The path lacks its {name}: {Prefix}{asked.DocumentPath}.")
                : unknown is not null ? ApiProblem.Of(StatusCodes.Status400BadRequest, "unknown-parameter", Expected(asked), unknown)
                : await asked.AnswerAsync(new ApiRequest(request, key, operation, await SealOfAsync(asked, cancellationToken)), cancellationToken);
        }
        catch (QueryException e)
        {
            return ApiProblem.Invalid(e.Parameter, e.Message);
        }
        catch (BadHttpRequestException e)
        {
            var code = e.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => Articles.RejectionCodes.TooLarge,
                StatusCodes.Status415UnsupportedMediaType => Articles.RejectionCodes.UnsupportedType,
                _ => "bad-request",
            };
            return ApiProblem.Of(e.StatusCode, code, e.Message);
        }
        catch (StoreUnavailableException e)
        {
            headers.RetryAfter = RetryAfterSeconds;
            return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, e.Code, e.Message);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException && !cancellationToken.IsCancellationRequested)
        {
            LogStorageFault(operation, e.Message.Split('\n')[0]);
            headers.RetryAfter = RetryAfterSeconds;
            return ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "storage-unavailable", "The blob storage does not answer now.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFault(operation, e);
            return ApiProblem.Of(StatusCodes.Status500InternalServerError, "internal-error", "This is a fault of the service; its log has the details.");
        }
    }

    /// <summary>Asked of the store once; where two requests are the first, both get the same.</summary>
    private async ValueTask<CursorSeal?> SealOfAsync(ApiOperation operation, CancellationToken cancellationToken) =>
        operation.Parameters.Any(parameter => parameter.Name == "cursor") ? seal ??= await CursorSeal.OfAsync(store, cancellationToken) : null;

    private static string Expected(ApiOperation operation) =>
        operation.Parameters.Count == 0
            ? $"{operation.Method} {Prefix}{operation.DocumentPath} takes no parameters."
            : $"{operation.Method} {Prefix}{operation.DocumentPath} takes {string.Join(", ", operation.Parameters.Select(parameter => parameter.Name))}.";

    [LoggerMessage(Level = LogLevel.Error, Message = "{Operation} failed")]
    private partial void LogFault(string operation, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Operation}: blob storage failed: {Reason}")]
    private partial void LogStorageFault(string operation, string reason);
}
