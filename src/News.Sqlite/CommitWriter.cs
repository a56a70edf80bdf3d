using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace News.Sqlite;

/// <summary>Writes one commit inside a transaction.</summary>
internal sealed class CommitWriter(Session session, PendingIndex index, TimeProvider clock)
{
    private const long NoKey = -1;

    private sealed record Latest(ArticleVersion Version, long SortKey);

    public IReadOnlyList<PutOutcome> Write(PreparedCommit commit)
    {
        List<PutOutcome> outcomes = [.. commit.Articles.Select(Put)];
        if (commit.Receipt is { } receipt)
        {
            Put(receipt, commit.Failures);
        }

        foreach (var failure in commit.Failures)
        {
            Put(failure);
        }

        return outcomes;
    }

    private PutOutcome Put(PreparedArticle prepared)
    {
        var id = prepared.Article.Id;
        var latest = session.First(
            "SELECT revision, content_key, analyzer_name, analyzer_version, received_at, sort_key FROM articles WHERE id = ?1", ReadLatest, id.Value);
        var next = new ArticleVersion(prepared.Article.Revision, prepared.ContentKey, prepared.Article.Analyzer, prepared.Article.ReceivedAt);
        var kind = next.Over(latest?.Version);
        if (kind != PutKind.Stale)
        {
            session.Execute("DELETE FROM failures WHERE id = ?1", Failure.IdOf(id));
        }

        switch (kind)
        {
            case PutKind.Created:
                Store(prepared, NoKey, next.ReceivedAt, kind);
                return new(id, prepared.Article.Revision, kind);
            case PutKind.Revised or PutKind.Reanalyzed:
                var revision = kind == PutKind.Revised ? latest!.Version.Revision + 1 : latest!.Version.Revision;
                Store(prepared.Numbered(revision), latest.SortKey, next.LaterReceipt(latest.Version), kind);
                return new(id, revision, kind);
            default:
                // Content seen again is newer than anything received before: it must not be overtaken by a late event.
                if (kind == PutKind.Unchanged && next.ReceivedAt > latest!.Version.ReceivedAt)
                {
                    session.Execute("UPDATE articles SET received_at = ?2 WHERE id = ?1", id.Value, next.ReceivedAt?.UtcTicks);
                }

                return new(id, latest!.Version.Revision, kind);
        }
    }

    private void Store(PreparedArticle prepared, long oldKey, DateTimeOffset? receivedAt, PutKind kind)
    {
        var (article, id) = (prepared.Article, prepared.Article.Id.Value);
        var sortKey = FreeKey(prepared.SortKey, id);
        session.Execute(
            """
            INSERT INTO articles(sort_key, id, revision, content_key, analyzer_name, analyzer_version, received_at, summary)
            VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            ON CONFLICT(id) DO UPDATE SET
                sort_key = excluded.sort_key, revision = excluded.revision, content_key = excluded.content_key,
                analyzer_name = excluded.analyzer_name, analyzer_version = excluded.analyzer_version,
                received_at = excluded.received_at, summary = excluded.summary
            """,
            sortKey, id, article.Revision, prepared.ContentKey, article.Analyzer.Name, article.Analyzer.Version, receivedAt?.UtcTicks, prepared.Summary);
        session.Execute(
            "INSERT INTO documents(id, revision, json) VALUES(?1, ?2, ?3) ON CONFLICT(id, revision) DO UPDATE SET json = excluded.json",
            id, article.Revision, prepared.Json);
        session.Execute("INSERT INTO changes(id, revision, kind) VALUES(?1, ?2, ?3)", id, article.Revision, (int)kind);
        var changed = Math.Max(clock.GetUtcNow().UtcTicks, session.Number("SELECT coalesce(max(changed), 0) FROM article_facts") + 1);
        if (oldKey != NoKey)
        {
            index.Remove(oldKey);
            session.Execute("DELETE FROM article_facts WHERE sort_key = ?1", oldKey);
            session.Execute("DELETE FROM article_texts WHERE sort_key = ?1", oldKey);
        }

        index.Add(sortKey, prepared.Terms);
        session.Execute("INSERT INTO article_texts(sort_key, text) VALUES(?1, ?2)", sortKey, article.Text);
        prepared.Facts.Write(session, sortKey, changed, isNew: kind == PutKind.Created);
    }

    /// <summary>The wanted key, or the next one that no other article has.</summary>
    private long FreeKey(long wanted, string id)
    {
        while (session.First("SELECT id FROM articles WHERE sort_key = ?1", rows => rows.GetString(0), wanted) is { } owner && owner != id)
        {
            wanted++;
        }

        return wanted;
    }

    private void Put(Failure failure)
    {
        var stored = session.First("SELECT json FROM failures WHERE id = ?1", StoredRecords.ReadFailure, failure.Id);
        var merged = failure.After(stored);
        session.Execute(
            "INSERT OR REPLACE INTO failures(id, container, name, item, version, code, last_at, json) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            merged.Id, merged.Blob.Container, merged.Blob.Name, merged.Item, merged.Version, merged.Code, merged.LastAt.UtcTicks,
            JsonSerializer.SerializeToUtf8Bytes(merged, NewsJson.Compact.Failure));
    }

    private void Put(UploadReceipt receipt, IReadOnlyList<Failure> failures)
    {
        var (container, name) = receipt.Address;
        session.Execute(
            "DELETE FROM failures WHERE container = ?1 AND name = ?2 AND item IS NOT NULL AND version IS NOT ?3", container, name, receipt.Version);
        var ofUpload = Failure.IdOf(receipt.Address, null);
        if (failures.All(failure => failure.Id != ofUpload))
        {
            session.Execute("DELETE FROM failures WHERE id = ?1", ofUpload);
        }

        session.Execute(
            "INSERT OR REPLACE INTO receipts(container, name, json) VALUES(?1, ?2, ?3)",
            container, name, JsonSerializer.SerializeToUtf8Bytes(receipt, NewsJson.Compact.UploadReceipt));
    }

    private static Latest ReadLatest(SqliteDataReader rows) => new(StoredRecords.ReadVersion(rows), rows.GetInt64(5));
}
