using News.Stories;
using News.Views;

namespace News.Sqlite;

/// <summary>Lists the stories that hold an article which a query finds, latest first.</summary>
internal sealed class StorySearch
{
    private readonly string? match;
    private readonly (long First, long Last) range;
    private readonly string list;
    private readonly Cursor? cursor;
    private readonly int limit;

    /// <exception cref="QueryException">The cursor is not one of this list's.</exception>
    public StorySearch(ArticleQuery query)
    {
        match = SearchIndex.MatchOf(query);
        range = SortKey.Between(query.From, query.Before);
        list = $"stories {range.First} {range.Last} {match}";
        cursor = Cursor.Read(query.Cursor, list);
        limit = Math.Clamp(query.Limit, 1, ArticleQuery.MaxLimit);
    }

    private string Found =>
        match is not null ? "id IN (SELECT story_id FROM articles WHERE sort_key IN (SELECT rowid FROM article_terms WHERE article_terms MATCH ?1 AND rowid BETWEEN ?2 AND ?3))"
        : range == (SortKey.Lowest, SortKey.Highest) ? "?1 IS NULL AND ?2 <= ?3"
        : "?1 IS NULL AND id IN (SELECT story_id FROM articles WHERE sort_key BETWEEN ?2 AND ?3)";

    public Page<Story> Run(Session session)
    {
        var after = cursor ?? new Cursor(long.MaxValue);
        var rows = session.List(
            $"""
            SELECT id, version, successor, profile, card, last_at FROM stories
            WHERE successor IS NULL AND (last_at < ?4 OR (last_at = ?4 AND id > ?5)) AND {Found}
            ORDER BY last_at DESC, id LIMIT ?6
            """,
            rows => (Story: StoryRows.ReadStory(rows), LastAt: rows.GetInt64(5)),
            match, range.First, range.Last, after.Place, after.Id, limit + 1);
        var hasMore = rows.Count > limit;
        var total = hasMore || cursor is not null
            ? session.Number($"SELECT count(*) FROM stories WHERE successor IS NULL AND {Found}", match, range.First, range.Last)
            : rows.Count;
        return new(
            [.. rows.Take(limit).Select(row => row.Story)],
            total,
            TotalIsExact: true,
            hasMore ? new Cursor(rows[limit - 1].LastAt, rows[limit - 1].Story.Id.Value).Write(list) : null);
    }
}
