using News.Enrichment;

namespace News.Views;

/// <summary>What aggregates are made of: the facts of an article that a query finds.</summary>
/// <param name="Published">The first instant of its day, month or year; <see langword="null"/> when unknown.</param>
/// <param name="Entities">Most salient first; no dates and quantities.</param>
public sealed record FoundArticle(DateTimeOffset? Published, string? Source, SentimentLabel? Sentiment, IReadOnlyList<FoundEntity> Entities)
{
    public static FoundArticle Of(EnrichedArticle article) => new(
        article.Published.Start(),
        article.Source?.Name,
        article.Sentiment?.Label,
        [
            .. article.Entities.Where(entity => entity.Category is not (EntityCategories.DateTime or EntityCategories.Quantity)).DistinctBy(entity => entity.Id)
                .Select(entity => new FoundEntity(new(entity.Id, entity.Name, entity.Category), entity.Sentiment?.Positive, entity.Sentiment?.Negative)),
        ]);
}

/// <param name="Positive">The shares of the sentiment towards the entity; <see langword="null"/> where it was not measured.</param>
public readonly record struct FoundEntity(EntityReference Entity, double? Positive, double? Negative);
