using System.Globalization;
using Microsoft.AspNetCore.Http;
using News.Enrichment;
using News.Http.Forms;
using News.Stories;
using News.Views;
using News.Views.StoryPages;

namespace News.Http;

/// <summary>Stories, and what their articles together tell.</summary>
public sealed class StoriesApi(INewsStore store)
{
    // Timeline and statements read whole documents: of a story with more originals, the latest so many.
    private const int MaxRead = 300;

    internal IEnumerable<ApiOperation> Operations =>
    [
        new("listStories", "GET", "/stories", "Stories that hold an article which passes the filters, latest publication first.")
        {
            Parameters = [.. ArticleParameters.Filters, .. ArticlesApi.Paging],
            Status = StatusCodes.Status200OK,
            Answers = typeof(Page<StorySummary>),
            AnswerAsync = ListAsync,
        },
        Of("getStory", "", "One story with its course and its changes.", typeof(StoryPage), [], GetAsync),
        Of("listStoryArticles", "/articles", "Its articles, as /articles lists them.", typeof(Page<ArticleSummary>), ArticlesApi.ListParameters, ListArticlesAsync)
            with { Forms = ListForms.MediaTypes },
        Of("getStoryTimeline", "/timeline", "What happened when: one entry an event, each with the sentences that tell of it.", typeof(Page<TimelineEntry>), ArticlesApi.Paging, GetTimelineAsync),
        Of("getStoryStatements", "/statements", "Who said what, by speaker.", typeof(StatementsView), ArticlesApi.Paging, GetStatementsAsync),
    ];

    private ApiOperation Of(
        string name, string path, string summary, Type answers, IReadOnlyList<ApiParameter> parameters,
        Func<Story, ApiRequest, CancellationToken, Task<IResult>> answerAsync) => new(name, "GET", "/stories/{id}" + path, summary)
        {
            Parameters = parameters,
            Status = StatusCodes.Status200OK,
            Answers = answers,
            HasTag = path.Length == 0,
            MayAnswer = [StatusCodes.Status308PermanentRedirect],
            AnswerAsync = async (request, cancellationToken) => await store.FindStoryAsync(new(request.Key), cancellationToken) switch
            {
                null => ApiProblem.NotFound($"No story has the id '{ApiRequest.Shown(request.Key)}'."),
                { Successor: { } successor } => Results.Redirect(
                    $"{NewsApi.Prefix}/stories/{successor}{path}{request.Http.QueryString}", permanent: true, preserveMethod: true),
                { IsOpen: false } => ApiProblem.NotFound($"The story '{ApiRequest.Shown(request.Key)}' has no articles any more."),
                { } story => await answerAsync(story, request, cancellationToken),
            },
        };

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var page = await store.SearchStoriesAsync(ArticleParameters.Read(request), cancellationToken);
        return ApiAnswer.List(request, request.Sealed(page.Of(StorySummary.Of)), ApiJson.Compact.PageStorySummary);
    }

    private async Task<IResult> GetAsync(Story story, ApiRequest request, CancellationToken cancellationToken) =>
        ApiAnswer.Tagged(StoryPage.Of(story, await store.ReadMembersAsync(story.Id, cancellationToken)), ApiJson.Compact.StoryPage);

    private Task<IResult> ListArticlesAsync(Story story, ApiRequest request, CancellationToken cancellationToken) =>
        ArticlesApi.ListAsync(store, request, ArticleParameters.Read(request) with { Story = story.Id.Value }, cancellationToken);

    private async Task<IResult> GetTimelineAsync(Story story, ApiRequest request, CancellationToken cancellationToken)
    {
        var entries = Timeline.Of(await ReadOriginalsAsync(story, cancellationToken));
        return ApiAnswer.List(request, PageOf(entries, request), ApiJson.Compact.PageTimelineEntry);
    }

    private async Task<IResult> GetStatementsAsync(Story story, ApiRequest request, CancellationToken cancellationToken)
    {
        var said = WhoSaidWhat.Of(await ReadOriginalsAsync(story, cancellationToken));
        var page = PageOf(said.Speakers, request);
        return ApiAnswer.List(request, page.NextCursor, new StatementsView(page.Items, page.Total, page.TotalIsExact, page.NextCursor, said.Shares), ApiJson.Compact.StatementsView);
    }

    private async Task<IReadOnlyList<EnrichedArticle>> ReadOriginalsAsync(Story story, CancellationToken cancellationToken)
    {
        var members = await store.ReadMembersAsync(story.Id, cancellationToken);
        var articles = new List<EnrichedArticle>();
        foreach (var member in members.Where(member => member.IsOriginal).OrderByDescending(member => member.Facts.Published).ThenBy(member => member.Article).Take(MaxRead))
        {
            if (await store.FindDocumentAsync(member.Article, null, cancellationToken) is { } document)
            {
                articles.Add(document.Read());
            }
        }

        return articles;
    }

    // A story's timeline is made whole and then cut: its cursor is a place in it.
    private static Page<T> PageOf<T>(IReadOnlyList<T> all, ApiRequest request)
    {
        var limit = request.Number("limit", 1, ArticleQuery.MaxLimit) ?? ArticleQuery.DefaultLimit;
        var start = request.Cursor is { } cursor ? int.Parse(cursor, CultureInfo.InvariantCulture) : 0;
        var next = start + limit < all.Count ? (start + limit).ToString(CultureInfo.InvariantCulture) : null;
        return request.Sealed(new Page<T>([.. all.Skip(start).Take(limit)], all.Count, TotalIsExact: true, next));
    }
}

/// <summary>A page of speakers, with the shares of all of them.</summary>
internal sealed record StatementsView(IReadOnlyList<SpeakerStatements> Items, long Total, bool TotalIsExact, string? NextCursor, SpeakerShares Shares);
