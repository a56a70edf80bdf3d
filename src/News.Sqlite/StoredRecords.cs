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

    public static StoredDocument ReadDocument(SqliteDataReader rows) => new(new(rows.GetString(0)), rows.GetInt32(1), rows.GetFieldValue<byte[]>(2));

    private static T Read<T>(SqliteDataReader rows, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(ReadBytes(rows), type) ?? throw new JsonException("A stored record is an object.");
}
