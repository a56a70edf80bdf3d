using System.Text.Json.Serialization;
using News.Articles;
using News.Enrichment;

namespace News.Views;

/// <summary>An article as a list shows it.</summary>
public sealed record ArticleSummary(
    ArticleId Id,
    int Revision,
    string? Title,
    ArticleSource? Source,
    PublicationDate Published,
    DateTimeOffset? ReceivedAt,
    string? Language,
    Sentiment? Sentiment,
    IReadOnlyList<EntityReference> Entities,
    IReadOnlyList<Highlight> Highlights,
    StoryLink? Story = null,
    Duplicate? Duplicate = null)
{
    /// <summary>How many leading entities a list shows.</summary>
    public const int LeadingEntities = 5;

    /// <summary>When it last changed; given in lists of what has changed only, as is the next.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>It has changed and is not what was asked for: a copy of the list drops it, should it have it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Removed { get; init; }

    /// <summary>How it was ranked, where that was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RelevanceExplanation? Relevance { get; init; }

    public static ArticleSummary Of(EnrichedArticle article) => new(
        article.Id,
        article.Revision,
        article.Title,
        article.Source,
        article.Published,
        article.ReceivedAt,
        article.Language,
        article.Sentiment,
        [.. article.Entities.Take(LeadingEntities).Select(EntityReference.Of)],
        []);
}

public sealed record EntityReference(string Id, string Name, string Category)
{
    public static EntityReference Of(Entity entity) => new(entity.Id, entity.Name, entity.Category);

    /// <summary>What facets and pages of entities know of an article, each once: dates and quantities are found by other means.</summary>
    public static IEnumerable<Entity> Named(EnrichedArticle article) =>
        article.Entities.Where(entity => entity.Category is not (EntityCategories.DateTime or EntityCategories.Quantity)).DistinctBy(entity => entity.Id);
}

/// <summary>Where a word of the query stands.</summary>
/// <param name="Field"><c>title</c> or <c>text</c>; the offset counts from its start.</param>
public sealed record Highlight(string Field, int Offset, int Length);
