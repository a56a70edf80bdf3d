using Microsoft.AspNetCore.Http;
using News.Articles;
using News.Enrichment;
using News.Views;

namespace News.Http;

/// <summary>Stored articles: found by what they say, and one by one.</summary>
public sealed class ArticlesApi(INewsStore store)
{
    internal IEnumerable<ApiOperation> Operations =>
    [
        new("listArticles", "GET", "/articles", "Articles, latest published first; filters combine with AND.")
        {
            Parameters =
            [
                .. ArticleParameters.Filters,
                .. Paging,
            ],
            Status = StatusCodes.Status200OK,
            Answers = typeof(Page<ArticleSummary>),
            AnswerAsync = ListAsync,
        },
        new("getArticle", "GET", "/articles/{id}", "One article with everything found in it.")
        {
            Parameters = [new("revision", "An earlier revision; the latest when left out.", "integer")],
            Status = StatusCodes.Status200OK,
            Answers = typeof(EnrichedArticle),
            AnswerAsync = GetAsync,
        },
    ];

    /// <summary>The parameters of every list.</summary>
    internal static IReadOnlyList<ApiParameter> Paging { get; } =
    [
        new("limit", $"Items a page, 1 to {ArticleQuery.MaxLimit}; {ArticleQuery.DefaultLimit} when left out.", "integer"),
        new("cursor", "Where the page before ended: its nextCursor."),
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var page = await store.SearchAsync(ArticleParameters.Read(request), cancellationToken);
        return ApiAnswer.List(request, page, ApiJson.Compact.PageArticleSummary);
    }

    private async Task<IResult> GetAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var revision = request.Number("revision", 1, int.MaxValue);
        return await store.FindDocumentAsync(new ArticleId(request.Key), revision, cancellationToken) is { } article
            ? ApiAnswer.Single(article.Json)
            : ApiProblem.NotFound(revision is null
                ? $"No article has the id '{ApiRequest.Shown(request.Key)}'."
                : $"No article has the id '{ApiRequest.Shown(request.Key)}' with a revision {revision}.");
    }
}
