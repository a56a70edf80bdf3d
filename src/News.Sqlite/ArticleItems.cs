using System.Text.Json;
using Microsoft.Data.Sqlite;
using News.Views;

namespace News.Sqlite;

/// <summary>Reads articles as a list shows them.</summary>
internal sealed class ArticleItems(Session session, ArticleQuery query, IReadOnlyList<float> rarities)
{
    private readonly Highlights? highlights = query.Text is { } text ? new(text) : null;

    /// <param name="change">When it changed, and whether it is not what was asked for; <see langword="null"/> where the list is not one of changes.</param>
    public ArticleSummary Read(long sortKey, (DateTimeOffset At, bool IsRemoved)? change)
    {
        var summary = session.First(
            "SELECT a.summary, p.link, a.story_id FROM articles a LEFT JOIN placements p ON p.id = a.id WHERE a.sort_key = ?1", ReadPlaced, sortKey)!;
        if (change is { } changed)
        {
            summary = summary with { UpdatedAt = changed.At, Removed = changed.IsRemoved ? true : null };
        }

        if (highlights is null || summary.Removed is not null)
        {
            return summary;
        }

        var text = TextOf(session.First("SELECT json FROM documents WHERE id = ?1 AND revision = ?2", StoredRecords.ReadBytes, summary.Id.Value, summary.Revision));
        return summary with
        {
            Highlights = highlights.In(summary.Title, text),
            Relevance = query.Explains ? Relevance.Explain(query.Text!, rarities, new SearchableText(summary.Title, text)) : null,
        };
    }

    private static ArticleSummary ReadPlaced(SqliteDataReader rows)
    {
        var summary = StoredRecords.ReadSummary(rows);
        if (rows.IsDBNull(1))
        {
            return summary;
        }

        var link = StoryRows.ReadLink(rows, 1, 2);
        return summary with { Story = link.Story, Duplicate = link.Duplicate };
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
