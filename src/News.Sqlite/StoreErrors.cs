using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace News.Sqlite;

/// <summary>SQLite's errors in the words of the port.</summary>
internal static class StoreErrors
{
    public const string Full = "store-full";
    public const string Locked = "store-locked";
    public const string Unavailable = "store-unavailable";
    public const string Newer = "store-newer";
    public const string Damaged = "store-damaged";

    public static StoreUnavailableException Translate(SqliteException error) => error.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => new(Full, "The disk that holds the database is full; nothing of this was stored. Make room and try again.", error),
        raw.SQLITE_IOERR => new(
            Full,
            $"The database file could not be read or written (SQLite error {error.SqliteExtendedErrorCode}): the disk is full or failing. Nothing of this was stored.",
            error),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(Locked, "Another process keeps the database locked; nothing of this was stored. Try again.", error),
        raw.SQLITE_NOTADB => new(Damaged, "The file is not a database; it was left as it is.", error),
        raw.SQLITE_CORRUPT => new(Damaged, "The database file is damaged; it was left as it is. Restore a copy or start with an empty folder.", error),
        _ => new(Unavailable, $"The database cannot be used: {error.Message}", error),
    };
}
