namespace News.Sqlite;

/// <summary>
/// Joins the segments of the search index, each of which every search must read. FTS5 joins some whenever it writes, a few pages at a time; what that leaves is joined here,
/// when nobody writes: a search then costs half.
/// </summary>
/// <remarks>
/// Segments of one size are joined two by two (the schema's <c>usermerge</c>), so that each entry is written again as often as the index has doubled, never the whole index for
/// a few articles. Source: sqlite.org/fts5.html, 6.8 and 6.13.
/// </remarks>
internal static class IndexMerging
{
    // Some 20 ms of work: a write that comes in the meantime waits no longer.
    private const int Pages = 256;

    // As FTS5 says it: a step with fewer changes found nothing to do.
    private const int LeastChanges = 2;

    /// <returns>Whether there may be more to join.</returns>
    public static bool Step(Session session) => session.InTransaction("BEGIN IMMEDIATE", locked =>
    {
        var before = Changes(locked);
        locked.Execute("INSERT INTO article_terms(article_terms, rank) VALUES('merge', ?1)", Pages);
        return Changes(locked) - before >= LeastChanges;
    });

    private static long Changes(Session session) => session.Number("SELECT total_changes()");
}
