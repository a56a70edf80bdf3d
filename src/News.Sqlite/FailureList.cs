using News.Views;

namespace News.Sqlite;

/// <summary>Answers a <see cref="FailureQuery"/>: latest first, ties by id.</summary>
internal sealed class FailureList
{
    private const string OfCode = "failures WHERE (?1 IS NULL OR code = ?1)";

    private readonly FailureQuery query;
    private readonly Cursor after;

    /// <exception cref="QueryException">The cursor is not one of this query's.</exception>
    public FailureList(FailureQuery query)
    {
        this.query = query;
        after = Cursor.Read(query.Cursor, query.Code ?? "") ?? new Cursor(long.MaxValue);
    }

    public Page<Failure> Run(Session session)
    {
        var limit = Math.Clamp(query.Limit, 1, ArticleQuery.MaxLimit);
        var failures = session.List(
            $"SELECT json FROM {OfCode} AND last_at <= ?2 AND (last_at < ?2 OR id > ?3) ORDER BY last_at DESC, id LIMIT ?4",
            StoredRecords.ReadFailure, query.Code, after.Place, after.Id, limit + 1);
        var page = failures.Take(limit).ToList();
        return new(
            page,
            session.Number($"SELECT count(*) FROM {OfCode}", query.Code),
            TotalIsExact: true,
            failures.Count > limit ? new Cursor(page[^1].LastAt.UtcTicks, page[^1].Id).Write(query.Code ?? "") : null);
    }
}
