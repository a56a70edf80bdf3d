using News.Views;

namespace News.Sqlite;

/// <summary>Answers a <see cref="FailureQuery"/>: latest first, ties by id.</summary>
internal sealed class FailureList
{
    private const string Wanted = "failures WHERE (?1 IS NULL OR code = ?1) AND (?2 IS NULL OR (container = ?2 AND name = ?3))";

    private readonly FailureQuery query;
    private readonly string list;
    private readonly Cursor after;

    /// <exception cref="QueryException">The cursor is not one of this query's.</exception>
    public FailureList(FailureQuery query)
    {
        this.query = query;
        list = $"{query.Code} {query.Upload}";
        after = Cursor.Read(query.Cursor, list) ?? new Cursor(long.MaxValue);
    }

    public Page<Failure> Run(Session session)
    {
        var limit = Math.Clamp(query.Limit, 1, ArticleQuery.MaxLimit);
        var failures = session.List(
            $"SELECT json FROM {Wanted} AND last_at <= ?4 AND (last_at < ?4 OR id > ?5) ORDER BY last_at DESC, id LIMIT ?6",
            StoredRecords.ReadFailure, query.Code, query.Upload?.Container, query.Upload?.Name, after.Place, after.Id, limit + 1);
        var page = failures.Take(limit).ToList();
        return new(
            page,
            session.Number($"SELECT count(*) FROM {Wanted}", query.Code, query.Upload?.Container, query.Upload?.Name),
            TotalIsExact: true,
            failures.Count > limit ? new Cursor(page[^1].LastAt.UtcTicks, page[^1].Id).Write(list) : null);
    }
}
