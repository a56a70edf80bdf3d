using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;
using News.Views;

namespace News.Sqlite;

/// <summary>Rows as the core's records. Where a record is kept as JSON, it is the row's first column.</summary>
internal static class StoredRecords
{
    public static byte[] ReadBytes(SqliteDataReader rows) => rows.GetFieldValue<byte[]>(0);

    public static ArticleSummary ReadSummary(SqliteDataReader rows) => Read(rows, NewsJson.Compact.ArticleSummary);

    public static Failure ReadFailure(SqliteDataReader rows) => Read(rows, NewsJson.Compact.Failure);

    public static UploadReceipt ReadReceipt(SqliteDataReader rows) => Read(rows, NewsJson.Compact.UploadReceipt);

    public static Change ReadChange(SqliteDataReader rows) =>
        new(rows.GetInt64(0), new(rows.GetString(1)), rows.GetInt32(2), (PutKind)rows.GetInt32(3));

    public static ArticleVersion ReadVersion(SqliteDataReader rows) => new(
        rows.GetInt32(0),
        rows.GetString(1),
        new(rows.GetString(2), rows.GetString(3)),
        rows.IsDBNull(4) ? null : new DateTimeOffset(rows.GetInt64(4), TimeSpan.Zero));

    /// <summary>A row of id, revision, document, and where it was placed its link and story.</summary>
    public static StoredDocument ReadDocument(SqliteDataReader rows)
    {
        var json = rows.GetFieldValue<byte[]>(2);
        return new(new(rows.GetString(0)), rows.GetInt32(1), rows.IsDBNull(3) ? json : NewsJson.WithPlacement(json, ReadLinkJson(rows, 3, 4)));
    }

    /// <summary>The JSON of <see cref="StoryRows.ReadLink"/>.</summary>
    public static byte[] ReadLinkJson(SqliteDataReader rows, int link, int story) => NewsJson.InStory(Utf8(rows, link), Utf8(rows, story));

    /// <summary>A blob, or a text in UTF-8, where SQLite has it: not copied, and gone with the row.</summary>
    public static ReadOnlySpan<byte> Utf8(SqliteDataReader rows, int column) => SQLitePCL.raw.sqlite3_column_blob(rows.Handle, column);

    public static T Read<T>(SqliteDataReader rows, int column, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(rows.GetFieldValue<byte[]>(column), type) ?? throw new JsonException("A stored record is an object.");

    private static T Read<T>(SqliteDataReader rows, JsonTypeInfo<T> type) => Read(rows, 0, type);
}
