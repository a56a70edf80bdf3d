namespace News.Sqlite;

/// <summary>Makes the search index anew, from the documents, for the articles that a step of <see cref="Schema"/> has left without.</summary>
/// <remarks>In parts, each its own transaction: the write-ahead log stays small, and a process that is stopped goes on where it was.</remarks>
internal static class Reindexing
{
    private const int PartSize = 500;

    public static void Run(Session session)
    {
        if (IsNeeded(session))
        {
            while (session.InTransaction("BEGIN IMMEDIATE", RunPart) == PartSize)
            {
            }
        }
    }

    private static bool IsNeeded(Session session) => session.InTransaction("BEGIN", snapshot => snapshot.Number("SELECT EXISTS(SELECT 1 FROM unindexed)")) > 0;

    private static int RunPart(Session session)
    {
        var articles = session.List(
            """
            SELECT documents.json, unindexed.sort_key, unindexed.change
            FROM unindexed JOIN articles USING(sort_key) JOIN documents ON documents.id = articles.id AND documents.revision = articles.revision
            ORDER BY unindexed.sort_key LIMIT ?1
            """,
            rows => (Article: NewsJson.Read(StoredRecords.ReadBytes(rows)), SortKey: rows.GetInt64(1), Change: rows.GetInt64(2)),
            PartSize);
        var index = new PendingIndex();
        foreach (var (article, sortKey, change) in articles)
        {
            index.Add(sortKey, SearchIndex.RowOf(article));

            // When it changed was not written down; its place among the changes was, and is before any instant that a clock shows.
            ArticleFacts.Of(article).Write(session, sortKey, changed: change, isNew: article.Revision == 1);
            session.Execute("DELETE FROM unindexed WHERE sort_key = ?1", sortKey);
        }

        index.Flush(session);
        return articles.Count;
    }
}
