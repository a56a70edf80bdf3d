using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace News.Sqlite;

/// <summary>A few connections that only read. Callers beyond them wait their turn; more would only share the same cores.</summary>
internal sealed class Readers : IAsyncDisposable
{
    private readonly Channel<Session> idle = Channel.CreateUnbounded<Session>();
    private int open;

    public Readers(IReadOnlyCollection<Session> sessions)
    {
        open = sessions.Count;
        foreach (var session in sessions)
        {
            idle.Writer.TryWrite(session);
        }
    }

    /// <summary>Runs <paramref name="read"/> on one snapshot of the database. Whoever gives up waiting ends what is being read.</summary>
    public async Task<T> ReadAsync<T>(Func<Session, T> read, CancellationToken cancellationToken)
    {
        Session session;
        try
        {
            session = await idle.Reader.ReadAsync(cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteNewsStore));
        }

        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            session.Waiting = cancellationToken;
            return session.InTransaction("BEGIN", read);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(error.Message, error, cancellationToken);
        }
        catch (SqliteException error)
        {
            throw StoreErrors.Translate(error);
        }
        finally
        {
            session.Waiting = default;
            idle.Writer.TryWrite(session);
        }
    }

    /// <summary>Waits for running reads.</summary>
    public async ValueTask DisposeAsync()
    {
        for (; open > 0; open--)
        {
            (await idle.Reader.ReadAsync()).Dispose();
        }

        idle.Writer.TryComplete();
    }
}
