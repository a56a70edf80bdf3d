using Microsoft.Azure.Cosmos;
using News.Enrichment;
using News.Stories;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>
/// Lists stories, latest first: all of them by their order, or those of the articles that a query finds. Of many such articles the latest are looked at; the total is then
/// called inexact.
/// </summary>
internal sealed class StoryList(ItemAccess items, StoryReader reader, Func<ArticleQuery, CancellationToken, Task<Page<ArticleSummary>>> search)
{
    /// <summary>Most articles whose stories are listed.</summary>
    private const int MaxArticles = 500;

    public async Task<Page<Story>> RunAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        var asked = query with { Cursor = null, Limit = ArticleQuery.MaxLimit };
        var isFiltered = asked != new ArticleQuery { Limit = ArticleQuery.MaxLimit, Statements = asked.Statements } || asked.Statements.Count > 0;
        var list = $"stories {asked} {new SearchCondition(asked).Name}";
        var after = ListCursor.Read(query.Cursor, list) ?? ListOrder.Lowest;
        var limit = Math.Clamp(query.Limit, 1, ArticleQuery.MaxLimit);
        var (rows, total, isExact) = isFiltered ? await FilteredAsync(asked, after, cancellationToken) : await AllAsync(after, limit, cancellationToken);
        return new(
            [.. rows.Take(limit).Select(row => row.Read())],
            total,
            isExact,
            rows.Count > limit ? ListCursor.Write(rows[limit - 1].StoryOrder!, list) : null);
    }

    private async Task<(IReadOnlyList<StoryItem> Rows, long Total, bool IsExact)> AllAsync(string after, int limit, CancellationToken cancellationToken)
    {
        var rows = await items
            .QueryAsync<StoryItem>(
                new QueryDefinition("SELECT * FROM c WHERE c.storyOrder > @after ORDER BY c.storyOrder").WithParameter("@after", after),
                partition: null, limit + 1, cancellationToken)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var total = await items.NumberAsync(new("SELECT VALUE COUNT(1) FROM c WHERE c.storyOrder > ''"), partition: null, cancellationToken);
        return (rows, total, true);
    }

    private async Task<(IReadOnlyList<StoryItem> Rows, long Total, bool IsExact)> FilteredAsync(ArticleQuery query, string after, CancellationToken cancellationToken)
    {
        var ids = new HashSet<StoryId>();
        var lookedAt = 0;
        do
        {
            var page = await search(query, cancellationToken);
            lookedAt += page.Items.Count;
            ids.UnionWith(page.Items.Select(article => article.Story?.Id).OfType<StoryId>());
            query = query with { Cursor = page.NextCursor };
        }
        while (query.Cursor is not null && lookedAt < MaxArticles);

        var found = (await reader.StoriesAsync(ids, cancellationToken)).Where(story => story.StoryOrder is not null).ToList();
        return (
            [.. found.Where(story => string.CompareOrdinal(story.StoryOrder, after) > 0).OrderBy(story => story.StoryOrder, StringComparer.Ordinal)],
            found.Count,
            query.Cursor is null);
    }
}
