using News.Enrichment;
using News.Text;
using News.Views;
using News.Views.StoryPages;

namespace News;

/// <summary>An entity as its articles show it.</summary>
/// <param name="Names">The forms as printed, those in most articles first; counted in the first <paramref name="Examined"/> articles, as <paramref name="Statements"/> are.</param>
/// <param name="Statements">How often it is quoted.</param>
public sealed record EntityPortrait(
    string Id,
    string Name,
    string Category,
    long Articles,
    DateTimeOffset? First,
    DateTimeOffset? Last,
    bool IsExact,
    IReadOnlyList<NameCount> Names,
    long Statements,
    int Examined,
    IReadOnlyList<EntityCounts> CoMentioned,
    IReadOnlyList<SourceCounts> Sources,
    IReadOnlyList<EntityStory> Stories)
{
    // As many as a page shows without becoming a list of everything.
    private const int MostShown = 25;
    private const int MostStories = 10;

    /// <returns><see langword="null"/> when no article mentions it.</returns>
    public static async Task<EntityPortrait?> FindAsync(INewsStore store, string id, CancellationToken cancellationToken)
    {
        var query = new ArticleQuery { Entity = id };
        var mentioned = await Aggregates.CountEntitiesAsync(store, query, _ => true, int.MaxValue, cancellationToken);
        if (mentioned.Items.FirstOrDefault(entity => entity.Id == id) is not { } self)
        {
            return null;
        }

        var stories = await store.SearchStoriesAsync(query with { Limit = MostStories }, cancellationToken);
        var sources = await Aggregates.CompareSourcesAsync(store, query, MostShown, cancellationToken);
        var (names, statements, examined) = (new Dictionary<string, long>(StringComparer.Ordinal), 0L, 0);
        await foreach (var article in Aggregates.ReadDocumentsAsync(store, query, cancellationToken))
        {
            examined++;
            statements += article.Statements.Count(statement => statement.Speaker.EntityId == id);
            foreach (var name in article.Entities.Where(entity => entity.Id == id).SelectMany(entity => entity.Mentions).Select(mention => mention.Text).Distinct(StringComparer.Ordinal))
            {
                names[name] = names.GetValueOrDefault(name) + 1;
            }
        }

        return new(
            id,
            self.Name,
            self.Category,
            self.Articles,
            self.First,
            self.Last,
            mentioned.TotalIsExact,
            [.. names.OrderByDescending(name => name.Value).ThenBy(name => name.Key, StringComparer.Ordinal).Take(MostShown).Select(name => new NameCount(name.Key, name.Value))],
            statements,
            examined,
            [.. mentioned.Items.Where(entity => entity.Id != id).Take(MostShown)],
            sources.Items,
            [.. stories.Items.Select(story => new EntityStory(story.Id, story.Card.Title, story.Card.Articles, new(story.Card.From, story.Card.To)))]);
    }

    /// <summary>Whether any word of a name, and those after it, begin as asked.</summary>
    public static bool HasName(string name, string beginning) =>
        $" {SearchTerms.Fold(name)}".Contains($" {SearchTerms.Fold(beginning)}", StringComparison.Ordinal);
}

public sealed record NameCount(string Text, long Articles);

/// <summary>A story that holds an article which mentions the entity; the latest come first.</summary>
public sealed record EntityStory(StoryId Id, string? Title, int Articles, StoryPeriod Period);
