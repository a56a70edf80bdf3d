namespace News.Sqlite;

/// <summary>The changes that a transaction will make to the search index, kept until its end and then made in the order of their keys.</summary>
/// <remarks>FTS5 collects rows in memory as long as their ids rise and writes a segment whenever one falls; out of order, every article would cost a segment.</remarks>
internal sealed class PendingIndex
{
    private readonly SortedSet<long> removed = [];
    private readonly SortedDictionary<long, IndexRow> added = [];

    public void Remove(long sortKey)
    {
        if (!added.Remove(sortKey))
        {
            removed.Add(sortKey);
        }
    }

    public void Add(long sortKey, IndexRow row) => added.Add(sortKey, row);

    public void Flush(Session session)
    {
        foreach (var sortKey in removed)
        {
            session.Execute("DELETE FROM article_terms WHERE rowid = ?1", sortKey);
        }

        foreach (var (sortKey, row) in added)
        {
            session.Execute("INSERT INTO article_terms(rowid, title, text, filters) VALUES(?1, ?2, ?3, ?4)", sortKey, row.Title, row.Text, row.Filters);
        }
    }
}
