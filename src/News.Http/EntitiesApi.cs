using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using News.Views;

namespace News.Http;

/// <summary>Who and what the articles are about.</summary>
public sealed class EntitiesApi(INewsStore store)
{
    internal static ApiParameter IntervalParameter { get; } = new("interval", "How long each period is; day when left out.", Values: ["day", "week", "month"]);

    internal IEnumerable<ApiOperation> Operations =>
    [
        new("listEntities", "GET", "/entities", "People, places, organisations …, those in most articles first.")
        {
            Parameters =
            [
                new("q", "The beginning of a name, or of any word in it.", Example: "tress"),
                new("category", "Only this category.", Example: "Person"),
                .. ArticlesApi.Paging,
            ],
            Status = StatusCodes.Status200OK,
            Answers = typeof(Page<EntityCounts>),
            AnswerAsync = ListAsync,
        },
        new("getEntity", "GET", "/entities/{id}", "One entity: its names, what it is mentioned with, who writes of it.")
        {
            Status = StatusCodes.Status200OK,
            Answers = typeof(EntityPortrait),
            HasTag = true,
            AnswerAsync = GetAsync,
        },
        new("getEntitySentiment", "GET", "/entities/{id}/sentiment", "The sentiment towards an entity over time.")
        {
            Parameters = [IntervalParameter],
            Status = StatusCodes.Status200OK,
            Answers = typeof(EntityMood),
            HasTag = true,
            AnswerAsync = async (request, cancellationToken) => ApiAnswer.Tagged(
                await Aggregates.MoodAsync(store, request.Key, request.Choice<Interval>("interval") ?? Interval.Day, cancellationToken), ApiJson.Compact.EntityMood),
        },
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var limit = request.Number("limit", 1, ArticleQuery.MaxLimit) ?? ArticleQuery.DefaultLimit;
        var (beginning, category) = (request.Text("q"), request.Text("category"));
        var after = Place.Read(request.Cursor);
        var all = await store.CountEntitiesAsync(cancellationToken);
        var found = all.Items
            .Where(entity => (category is null || entity.Category.Equals(category, StringComparison.OrdinalIgnoreCase)) && (beginning is null || EntityPortrait.HasName(entity.Name, beginning)))
            .ToList();
        var rest = found.Where(entity => after?.IsBefore(entity) ?? true).Take(limit + 1).ToList();
        var next = rest.Count > limit ? new Place(rest[limit - 1].Articles, rest[limit - 1].Id).Write() : null;
        return ApiAnswer.List(request, request.Sealed(new Page<EntityCounts>([.. rest.Take(limit)], found.Count, all.TotalIsExact, next)), ApiJson.Compact.PageEntityCounts);
    }

    private async Task<IResult> GetAsync(ApiRequest request, CancellationToken cancellationToken) =>
        await EntityPortrait.FindAsync(store, request.Key, cancellationToken) is { } portrait
            ? ApiAnswer.Tagged(portrait, ApiJson.Compact.EntityPortrait)
            : ApiProblem.NotFound($"No article mentions an entity with the id '{ApiRequest.Shown(request.Key)}'.");

    /// <summary>Where a page of entities ended.</summary>
    private sealed record Place(long Articles, string Id)
    {
        public string Write() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Articles} {Id}")));

        /// <exception cref="QueryException">It is no cursor.</exception>
        public static Place? Read(string? cursor) =>
            cursor is null ? null
            : Base64Url.IsValid(cursor) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split(' ', 2) is [var articles, var id]
                && long.TryParse(articles, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? new(count, id)
            : throw new QueryException("cursor", "The cursor is not one that a page ended with.");

        public bool IsBefore(EntityCounts entity) =>
            entity.Articles < Articles || (entity.Articles == Articles && string.CompareOrdinal(entity.Id, Id) > 0);
    }
}
