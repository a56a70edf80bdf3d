using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using News.Views;

namespace News.Http;

/// <summary>What the articles of a query come to: the filters are those of the list of articles.</summary>
public sealed class AggregatesApi(INewsStore store)
{
    private static readonly ApiParameter Limit = new("limit", $"Items, 1 to {ArticleQuery.MaxLimit}; {ArticleQuery.DefaultLimit} when left out.", "integer", Example: "10")
    {
        Range = (1, ArticleQuery.MaxLimit),
    };

    internal IEnumerable<ApiOperation> Operations =>
    [
        new("countArticles", "GET", "/articles/counts", "Articles and their sentiment over time; periods without articles are left out.")
        {
            Parameters = [.. ArticleParameters.Filters, EntitiesApi.IntervalParameter],
            Status = StatusCodes.Status200OK,
            Answers = typeof(CountsOverTime),
            AnswerAsync = async (request, cancellationToken) => ApiAnswer.Object(
                await store.CountOverTimeAsync(ArticleParameters.Filter(request), request.Choice<Interval>("interval") ?? Interval.Day, cancellationToken),
                ApiJson.Compact.CountsOverTime),
        },
        Top("compareSources", "/articles/sources", "Sources compared: how much each published, when, and in what mood.",
            (store, query, limit, cancellationToken) => store.CompareSourcesAsync(query, limit, cancellationToken), ApiJson.Compact.TopListSourceCounts),
        Top("listCoMentioned", "/articles/entities", "Entities that the articles mention; with a filter by entity, those mentioned with it.",
            (store, query, limit, cancellationToken) => Aggregates.CountEntitiesAsync(
                store, query, entity => entity.Id != query.Entity && !entity.Name.Equals(query.Entity, StringComparison.OrdinalIgnoreCase), limit, cancellationToken),
            ApiJson.Compact.TopListEntityCounts),
        Top("listSpeakers", "/articles/speakers", $"Who is quoted in most of the articles, of the first {Aggregates.MostDocuments}.", Aggregates.CountSpeakersAsync, ApiJson.Compact.TopListSpeakerCounts),
    ];

    private ApiOperation Top<T>(
        string name, string path, string summary, Func<INewsStore, ArticleQuery, int, CancellationToken, Task<TopList<T>>> count, JsonTypeInfo<TopList<T>> type) =>
        new(name, "GET", path, summary)
        {
            Parameters = [.. ArticleParameters.Filters, Limit],
            Status = StatusCodes.Status200OK,
            Answers = typeof(TopList<T>),
            AnswerAsync = async (request, cancellationToken) => ApiAnswer.Object(
                await count(store, ArticleParameters.Filter(request), request.Number("limit", 1, ArticleQuery.MaxLimit) ?? ArticleQuery.DefaultLimit, cancellationToken), type),
        };
}
