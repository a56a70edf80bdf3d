using News.Stories;
using News.Views;

namespace News.Sqlite;

/// <summary>Lists the stories that hold an article which a query finds, latest first.</summary>
internal sealed class StorySearch
{
    private readonly ArticleList articles;
    private readonly string list;
    private readonly Cursor? cursor;
    private readonly int limit;

    /// <exception cref="QueryException">The cursor is not one of this list's.</exception>
    public StorySearch(ArticleQuery query)
    {
        articles = new(query);
        list = $"stories {articles.Name}";
        cursor = Cursor.Read(query.Cursor, list);
        limit = Math.Clamp(query.Limit, 1, ArticleQuery.MaxLimit);
    }

    private string Found => articles.IsAll ? "?1 <= ?2" : $"id IN (SELECT story_id FROM articles WHERE sort_key IN ({articles.Keys}))";

    public Page<Story> Run(Session session)
    {
        var after = cursor ?? new Cursor(long.MaxValue);
        var values = new SqlValues(articles.Values);
        var (place, id) = (values.Add(after.Place), values.Add(after.Id));
        var rows = session.List(
            $"""
            SELECT id, version, successor, profile, card, list_order FROM stories
            WHERE successor IS NULL AND (list_order < {place} OR (list_order = {place} AND id > {id})) AND {Found}
            ORDER BY list_order DESC, id LIMIT {values.Add(limit + 1)}
            """,
            rows => (Story: StoryRows.ReadStory(rows), Order: rows.GetInt64(5)),
            values.All);
        var hasMore = rows.Count > limit;
        var total = hasMore || cursor is not null
            ? session.Number($"SELECT count(*) FROM stories WHERE successor IS NULL AND {Found}", [.. articles.Values])
            : rows.Count;
        return new(
            [.. rows.Take(limit).Select(row => row.Story)],
            total,
            TotalIsExact: true,
            hasMore ? new Cursor(rows[limit - 1].Order, rows[limit - 1].Story.Id.Value).Write(list) : null);
    }
}
