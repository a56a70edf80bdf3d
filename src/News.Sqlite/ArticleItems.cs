using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Data.Sqlite;
using News.Views;

namespace News.Sqlite;

/// <summary>Reads articles as a list shows them.</summary>
internal sealed class ArticleItems(Session session, ArticleQuery query, IReadOnlyList<float> rarities)
{
    // One statement a page: twenty would each cost as much again as what they read.
    private const string Listed = "WHERE a.sort_key IN (SELECT value FROM json_each(?1))";
    private const string Plain = $"SELECT a.summary, a.link, a.story_id, a.sort_key FROM articles a {Listed}";
    private const string WithText = $"SELECT a.summary, a.link, a.story_id, a.sort_key, t.text FROM articles a JOIN article_texts t ON t.sort_key = a.sort_key {Listed}";

    private readonly Highlights? highlights = query.Text is { } text ? new(text) : null;

    /// <summary>Whether each item is what is stored with its place and its marks, and nothing else.</summary>
    public static bool AreStored(ArticleQuery query) => query is { UpdatedAfter: null, Explains: false };

    /// <param name="keys">Of articles that are there; their items come in the same order.</param>
    public IReadOnlyList<ArticleSummary> Read(IReadOnlyList<long> keys) => Read(keys, ReadItem);

    /// <inheritdoc cref="Read(IReadOnlyList{long})"/>
    public IReadOnlyList<ItemJson> ReadJson(IReadOnlyList<long> keys) => Read(keys, ReadItemJson);

    private List<T> Read<T>(IReadOnlyList<long> keys, Func<SqliteDataReader, T> read)
    {
        var items = session.List(highlights is null ? Plain : WithText, rows => (Key: rows.GetInt64(3), Item: read(rows)), Session.List(keys))
            .ToDictionary(item => item.Key, item => item.Item);
        return [.. keys.Select(key => items[key])];
    }

    private ArticleSummary ReadItem(SqliteDataReader rows)
    {
        var summary = StoredRecords.ReadSummary(rows);
        if (!rows.IsDBNull(1))
        {
            var link = StoryRows.ReadLink(rows, 1, 2);
            summary = summary with { Story = link.Story, Duplicate = link.Duplicate };
        }

        return highlights is null ? summary : Marked(summary, rows.GetString(4));
    }

    private ItemJson ReadItemJson(SqliteDataReader rows)
    {
        var summary = StoredRecords.Utf8(rows, 0);
        var marks = highlights is null ? [] : MarksIn(TitleOf(summary), StoredRecords.Utf8(rows, 4));
        return new(NewsJson.WithMarks(summary, rows.IsDBNull(1) ? [] : StoredRecords.ReadLinkJson(rows, 1, 2), marks));
    }

    private IReadOnlyList<Highlight> MarksIn(string? title, ReadOnlySpan<byte> text)
    {
        var characters = ArrayPool<char>.Shared.Rent(Math.Min(text.Length, Highlights.MaxSearched));
        Utf8.ToUtf16(text, characters, out _, out var count);   // as much as there is room for
        var marks = highlights!.In(title, characters.AsSpan(0, count));
        ArrayPool<char>.Shared.Return(characters);
        return marks;
    }

    private static string? TitleOf(ReadOnlySpan<byte> summary)
    {
        var json = new Utf8JsonReader(summary);
        while (json.Read() && !(json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("title"u8)))
        {
        }

        return json.Read() ? json.GetString() : null;
    }

    private ArticleSummary Marked(ArticleSummary summary, string text) => summary with
    {
        Highlights = highlights!.In(summary.Title, text),
        Relevance = query.Explains ? Relevance.Explain(query.Text!, rarities, new SearchableText(summary.Title, text)) : null,
    };
}
