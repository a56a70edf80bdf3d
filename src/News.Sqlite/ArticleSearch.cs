using System.Text.Json;
using Microsoft.Data.Sqlite;
using News.Views;

namespace News.Sqlite;

/// <summary>Answers an <see cref="ArticleQuery"/>: a range of sort keys, and within it the rows of the search index that match.</summary>
internal sealed class ArticleSearch
{
    private const string Matches = "article_terms WHERE article_terms MATCH ?1 AND rowid BETWEEN ?2 AND ?3";

    private const string Summaries = "SELECT a.summary, a.sort_key, p.link, a.story_id FROM articles a LEFT JOIN placements p ON p.id = a.id";

    private readonly ArticleQuery query;
    private readonly string? match;
    private readonly (long First, long Last) range;
    private readonly string list;
    private readonly Cursor? cursor;

    /// <exception cref="QueryException">The cursor is not one of this query's.</exception>
    public ArticleSearch(ArticleQuery query)
    {
        this.query = query;
        match = SearchIndex.MatchOf(query);
        range = SortKey.Between(query.From, query.Before);
        list = $"{range.First} {range.Last} {match}";
        cursor = Cursor.Read(query.Cursor, list);
    }

    public Page<ArticleSummary> Run(Session session)
    {
        var limit = Math.Clamp(query.Limit, 1, ArticleQuery.MaxLimit);
        var rows = Rows(session, cursor is { } end ? end.Place + 1 : range.First, limit + 1);
        var hasMore = rows.Count > limit;
        var total = !query.WithTotal ? 0 : hasMore || cursor is not null ? Count(session) : rows.Count;
        var highlights = query.Text is { } text ? new Highlights(text) : null;
        return new(
            [.. rows.Take(limit).Select(row => highlights is null ? row.Summary : row.Summary with { Highlights = HighlightsOf(row.Summary, highlights, session) })],
            total,
            TotalIsExact: query.WithTotal,
            hasMore ? new Cursor(rows[limit - 1].SortKey).Write(list) : null);
    }

    private List<(long SortKey, ArticleSummary Summary)> Rows(Session session, long first, int limit) => match is null
        ? session.List(
            $"{Summaries} WHERE a.sort_key BETWEEN ?1 AND ?2 ORDER BY a.sort_key LIMIT ?3", ReadRow, first, range.Last, limit)
        : session.List(
            $"{Summaries} WHERE a.sort_key IN (SELECT rowid FROM {Matches} ORDER BY rowid LIMIT ?4) ORDER BY a.sort_key", ReadRow, match, first, range.Last, limit);

    private static (long SortKey, ArticleSummary Summary) ReadRow(SqliteDataReader rows)
    {
        var summary = StoredRecords.ReadSummary(rows);
        if (rows.IsDBNull(2))
        {
            return (rows.GetInt64(1), summary);
        }

        var link = StoryRows.ReadLink(rows, 2, 3);
        return (rows.GetInt64(1), summary with { Story = link.Story, Duplicate = link.Duplicate });
    }

    private long Count(Session session) => match is null
        ? session.Number("SELECT count(*) FROM articles WHERE sort_key BETWEEN ?1 AND ?2", range.First, range.Last)
        : session.Number($"SELECT count(*) FROM {Matches}", match, range.First, range.Last);

    private static IReadOnlyList<Highlight> HighlightsOf(ArticleSummary summary, Highlights highlights, Session session)
    {
        var json = session.First("SELECT json FROM documents WHERE id = ?1 AND revision = ?2", StoredRecords.ReadBytes, summary.Id.Value, summary.Revision);
        return highlights.In(summary.Title, TextOf(json));
    }

    /// <summary>The document's text alone: reading the whole of each would cost more than the search.</summary>
    private static string TextOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isText = reader.ValueTextEquals("text"u8);
            reader.Read();
            if (isText)
            {
                return reader.GetString() ?? "";
            }

            reader.Skip();
        }

        return "";
    }
}
