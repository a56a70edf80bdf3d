using System.Globalization;
using Microsoft.Data.Sqlite;

namespace News.Sqlite;

/// <summary>One connection with its prepared statements. Parameters are <c>?1</c>, <c>?2</c> … in the order of the values. Not for concurrent use.</summary>
internal sealed class Session : IDisposable
{
    // Of SQLite's instructions: some hundred microseconds' work between two looks.
    private const int InstructionsBetweenLooks = 10_000;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    private Session(SqliteConnection connection) => this.connection = connection;

    /// <summary>Whoever waits for what runs now: a statement ends when they give up.</summary>
    public CancellationToken Waiting { get; set; }

    /// <param name="patience">How long to wait for another process's lock.</param>
    public static Session Open(string path, SqliteOpenMode mode, TimeSpan patience)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ToString());
        try
        {
            connection.Open();
            var session = new Session(connection);
            session.Run($"PRAGMA busy_timeout = {(int)patience.TotalMilliseconds}");
            session.Use(handle => SQLitePCL.raw.sqlite3_progress_handler(
                handle, InstructionsBetweenLooks, _ => session.Waiting.IsCancellationRequested ? 1 : 0, null));
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs SQL of one or many statements that are not needed again.</summary>
    public void Run(string sql)
    {
        using var command = NewCommand(sql);
        command.ExecuteNonQuery();
    }

    /// <returns>How many rows were changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    public long Number(string sql, params ReadOnlySpan<object?> values) =>
        Prepare(sql, values).ExecuteScalar() is long number ? number : throw new InvalidOperationException("The statement gives no number.");

    /// <summary>The first row; the default when there is none.</summary>
    public T? First<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var rows = Prepare(sql, values).ExecuteReader();
        return rows.Read() ? read(rows) : default;
    }

    public List<T> List<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        var list = new List<T>();
        ForEach(sql, rows => list.Add(read(rows)), values);
        return list;
    }

    public void ForEach(string sql, Action<SqliteDataReader> read, params ReadOnlySpan<object?> values)
    {
        using var rows = Prepare(sql, values).ExecuteReader();
        while (rows.Read())
        {
            read(rows);
        }
    }

    /// <summary>Numbers as one bound value, for <c>json_each</c>: a statement for each would cost more than what it does.</summary>
    public static string List(IEnumerable<long> numbers) => $"[{string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";

    /// <summary>All or nothing, under the given kind of lock.</summary>
    public T InTransaction<T>(string begin, Func<Session, T> work)
    {
        Execute(begin);
        try
        {
            var result = work(this);
            Execute("COMMIT");
            return result;
        }
        catch
        {
            // After some errors (disk full) SQLite has rolled back already.
            if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            {
                Execute("ROLLBACK");
            }

            throw;
        }
    }

    /// <summary>Gives the connection something that every statement may use.</summary>
    public void Use(Action<SQLitePCL.sqlite3> add) => add(connection.Handle!);

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = NewCommand(sql);
            for (var i = 1; i <= values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
            }

            prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private SqliteCommand NewCommand(string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is made of this project's constants; values are bound.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
