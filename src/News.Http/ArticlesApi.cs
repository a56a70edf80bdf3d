using Microsoft.AspNetCore.Http;
using News.Articles;
using News.Enrichment;
using News.Http.Forms;
using News.Views;

namespace News.Http;

/// <summary>Stored articles: found by what they say, and one by one.</summary>
public sealed class ArticlesApi(INewsStore store)
{
    internal IEnumerable<ApiOperation> Operations =>
    [
        new("listArticles", "GET", "/articles", "Articles, latest published first; filters combine with AND.")
        {
            Parameters = ListParameters,
            Status = StatusCodes.Status200OK,
            Answers = typeof(Page<ArticleSummary>),
            Forms = ListForms.MediaTypes,
            AnswerAsync = (request, cancellationToken) => ListAsync(store, request, ArticleParameters.Read(request), cancellationToken),
        },
        new("getArticle", "GET", "/articles/{id}", "One article with everything found in it.")
        {
            Parameters = [new("revision", "An earlier revision; the latest when left out.", "integer", Example: "1"), ArticleForms.Parameter],
            Status = StatusCodes.Status200OK,
            Answers = typeof(EnrichedArticle),
            Forms = ArticleForms.MediaTypes,
            HasTag = true,
            AnswerAsync = GetAsync,
        },
    ];

    /// <summary>The parameters of every list.</summary>
    internal static IReadOnlyList<ApiParameter> Paging { get; } =
    [
        new("limit", $"Items a page, 1 to {ArticleQuery.MaxLimit}; {ArticleQuery.DefaultLimit} when left out.", "integer", Example: "10") { Range = (1, ArticleQuery.MaxLimit) },
        new("cursor", "Where the page before ended: its nextCursor."),
    ];

    /// <summary>The parameters of every list of articles.</summary>
    internal static IReadOnlyList<ApiParameter> ListParameters { get; } =
    [
        .. ArticleParameters.Filters,
        .. ArticleParameters.Order,
        new("fields", "Further fields of the document for each item, separated by commas; with format json or ndjson.", Example: "text,dates"),
        .. Paging,
        ListForms.Parameter,
    ];

    /// <summary>The articles of a query in the form that is asked for.</summary>
    internal static async Task<IResult> ListAsync(INewsStore store, ApiRequest request, ArticleQuery query, CancellationToken cancellationToken)
    {
        var fields = ArticleFields.Read(request);
        var form = request.Choice<ListForm>("format") ?? ListForm.Json;
        if (fields.Count > 0 && form is not (ListForm.Json or ListForm.Ndjson))
        {
            throw new QueryException("fields", $"'fields' goes with format=json and format=ndjson; {ListForms.NameOf(form)} has fields of its own.");
        }

        if (form is ListForm.Csv or ListForm.Ndjson)
        {
            return await ArticleExport.OpenAsync(store, query, form, request.Text("limit") is null ? null : query.Limit, fields, cancellationToken);
        }

        if (form == ListForm.Json && fields.Count == 0)
        {
            return ApiAnswer.List(request, request.Sealed(await store.SearchJsonAsync(query, cancellationToken)), ApiJson.Compact.PageItemJson);
        }

        var page = request.Sealed(await store.SearchAsync(query, cancellationToken));
        return form == ListForm.Json
            ? ApiAnswer.List(request, page.NextCursor, await ArticleFields.AddAsync(fields, page, store, cancellationToken))
            : await ArticleFeed.AnswerAsync(store, request, page, form, cancellationToken);
    }

    private async Task<IResult> GetAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var revision = request.Number("revision", 1, int.MaxValue);
        return await store.FindDocumentAsync(new ArticleId(request.Key), revision, cancellationToken) is { } article
            ? ArticleForms.Answer(article, request.Choice<ArticleForm>("format") ?? ArticleForm.Json, request.Root)
            : ApiProblem.NotFound(revision is null
                ? $"No article has the id '{ApiRequest.Shown(request.Key)}'."
                : $"No article has the id '{ApiRequest.Shown(request.Key)}' with a revision {revision}.");
    }
}
