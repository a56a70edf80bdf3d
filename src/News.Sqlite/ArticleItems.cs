using Microsoft.Data.Sqlite;
using News.Views;

namespace News.Sqlite;

/// <summary>Reads articles as a list shows them.</summary>
internal sealed class ArticleItems(Session session, ArticleQuery query, IReadOnlyList<float> rarities)
{
    private const string Placed = "SELECT a.summary, p.link, a.story_id, a.sort_key";
    private const string Source = "FROM articles a LEFT JOIN placements p ON p.id = a.id";

    // One statement a page: twenty would each cost as much again as what they read.
    private const string Listed = "WHERE a.sort_key IN (SELECT value FROM json_each(?1))";

    private readonly Highlights? highlights = query.Text is { } text ? new(text) : null;

    /// <param name="keys">Of articles that are there; their items come in the same order.</param>
    public IReadOnlyList<ArticleSummary> Read(IReadOnlyList<long> keys)
    {
        var sql = highlights is null ? $"{Placed} {Source} {Listed}" : $"{Placed}, t.text {Source} JOIN article_texts t ON t.sort_key = a.sort_key {Listed}";
        var items = session.List(sql, rows => (Key: rows.GetInt64(3), Item: Read(rows)), Session.List(keys))
            .ToDictionary(item => item.Key, item => item.Item);
        return [.. keys.Select(key => items[key])];
    }

    private ArticleSummary Read(SqliteDataReader rows)
    {
        var summary = StoredRecords.ReadSummary(rows);
        if (!rows.IsDBNull(1))
        {
            var link = StoryRows.ReadLink(rows, 1, 2);
            summary = summary with { Story = link.Story, Duplicate = link.Duplicate };
        }

        return highlights is null ? summary : Marked(summary, rows.GetString(4));
    }

    private ArticleSummary Marked(ArticleSummary summary, string text) => summary with
    {
        Highlights = highlights!.In(summary.Title, text),
        Relevance = query.Explains ? Relevance.Explain(query.Text!, rarities, new SearchableText(summary.Title, text)) : null,
    };
}
