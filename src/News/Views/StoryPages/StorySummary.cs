using System.Text.Json.Serialization;
using News.Articles;
using News.Enrichment;
using News.Stories;

namespace News.Views.StoryPages;

/// <summary>A story as a list shows it.</summary>
/// <param name="Period">First and last publication of its articles.</param>
/// <param name="Articles">All of them, <paramref name="Duplicates"/> among them.</param>
/// <param name="Representative">The article closest to the whole, whose headline is the story's.</param>
public record StorySummary(
    StoryId Id,
    string? Title,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? TitleReason,
    StoryPeriod Period,
    int Articles,
    int Duplicates,
    IReadOnlyList<SourceCount> Sources,
    IReadOnlyList<EntityCount> Entities,
    IReadOnlyList<string> KeyPhrases,
    Sentiment? Sentiment,
    ArticleId? Representative,
    DateTimeOffset UpdatedAt)
{
    // What fits a line or two of a list.
    private const int MaxSources = 20;
    private const int MaxEntities = 10;
    private const int MaxKeyPhrases = 10;

    public static StorySummary Of(Story story)
    {
        var card = story.Card;
        return new(
            story.Id,
            card.Title,
            card.Title is null ? "no-headline" : null,
            new(card.From, card.To),
            card.Articles,
            card.Duplicates,
            [.. card.Sources.Entries.Take(MaxSources).Select(entry => new SourceCount(entry.Name, entry.Articles))],
            [.. card.Entities.Entries.Take(MaxEntities).Select(entry => new EntityCount(entry.Key, entry.Name, entry.Category!, entry.Articles))],
            [.. card.KeyPhrases.Entries.Take(MaxKeyPhrases).Select(entry => entry.Name)],
            card.Sentiment.Mean(),
            card.Representative,
            card.UpdatedAt);
    }
}

/// <summary>Both <see langword="null"/> as long as no article is dated.</summary>
public sealed record StoryPeriod(DateTimeOffset? From, DateTimeOffset? To);

public sealed record SourceCount(string Name, int Articles);

public sealed record EntityCount(string Id, string Name, string Category, int Articles);
