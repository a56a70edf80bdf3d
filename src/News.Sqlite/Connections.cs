using Microsoft.Data.Sqlite;

namespace News.Sqlite;

/// <summary>How the two kinds of connections are set up.</summary>
internal static class Connections
{
    private const int MinReaders = 2;
    private const int MaxReaders = 8;

    // 8 KiB pages hold most documents in two or three; 8 MiB of them a connection keep the index's upper levels and recent articles.
    private const int PageSize = 8 << 10;
    private const int CacheKibibytes = 8 << 10;

    // The log is folded back at 16 MiB, and given back to the disk beyond 64 MiB.
    private const int CheckpointPages = (16 << 20) / PageSize;
    private const int LogSizeLimit = 64 << 20;

    public static int ReaderCount => Math.Clamp(Environment.ProcessorCount, MinReaders, MaxReaders);

    /// <summary>Opens or makes the file and migrates it. FULL flushes the log at each commit: what was acknowledged survives a power cut.</summary>
    public static Session OpenWriter(string path, TimeSpan patience)
    {
        var session = Session.Open(path, SqliteOpenMode.ReadWriteCreate, patience);
        try
        {
            Schema.Version(session, Schema.Steps);   // before anything is written: the file may be another program's
            session.Run(
                $"""
                PRAGMA page_size = {PageSize};
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA cache_size = -{CacheKibibytes};
                PRAGMA wal_autocheckpoint = {CheckpointPages};
                PRAGMA journal_size_limit = {LogSizeLimit};
                """);
            Schema.Migrate(session, Schema.Steps);
            Reindexing.Run(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public static Session OpenReader(string path, TimeSpan patience)
    {
        var session = Session.Open(path, SqliteOpenMode.ReadOnly, patience);
        session.Run($"PRAGMA cache_size = -{CacheKibibytes}");
        session.Use(RelevanceFunction.Register);
        session.Use(KeysFunction.Register);
        return session;
    }
}
