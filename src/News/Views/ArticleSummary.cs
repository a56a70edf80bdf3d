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

    public static ArticleSummary Of(EnrichedArticle article) => new(
        article.Id,
        article.Revision,
        article.Title,
        article.Source,
        article.Published,
        article.ReceivedAt,
        article.Language,
        article.Sentiment,
        [.. article.Entities.Take(LeadingEntities).Select(entity => new EntityReference(entity.Id, entity.Name, entity.Category))],
        []);
}

public sealed record EntityReference(string Id, string Name, string Category);

/// <summary>Where a word of the query stands.</summary>
/// <param name="Field"><c>title</c> or <c>text</c>; the offset counts from its start.</param>
public sealed record Highlight(string Field, int Offset, int Length);
