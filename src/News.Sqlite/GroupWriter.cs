using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace News.Sqlite;

/// <summary>
/// The one writer of a store: takes what is waiting, writes it in one transaction and tells each caller after it is on disk, so that many callers share the price of
/// one flush (group commit).
/// </summary>
/// <remarks>A group that fails is taken apart and each of its writes tried alone: one that cannot be written never fails its neighbours.</remarks>
internal sealed class GroupWriter : IAsyncDisposable
{
    private const int MaxQueued = 256;
    private const int MaxGroup = 256;

    /// <summary>Bounds the write-ahead log and the time that one transaction keeps other processes waiting.</summary>
    private const long MaxGroupBytes = 16 << 20;

    // Between two steps of joining segments: a writer at work comes again sooner.
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(100);

    private readonly Session session;
    private readonly Channel<Pending> queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(MaxQueued) { SingleReader = true });
    private readonly Task loop;

    public GroupWriter(Session session)
    {
        this.session = session;
        loop = Task.Run(RunAsync);
    }

    /// <summary>Runs <paramref name="work"/> in a transaction; returns when that is durable.</summary>
    /// <param name="size">Roughly how many bytes it writes.</param>
    /// <param name="cancellationToken">Takes the work back while it is waiting.</param>
    public async Task<T> WriteAsync<T>(long size, Func<Session, PendingIndex, T> work, CancellationToken cancellationToken)
    {
        var pending = new Pending<T>(size, work, cancellationToken);
        try
        {
            await queue.Writer.WriteAsync(pending, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteNewsStore));
        }

        return await pending.Written;
    }

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
        session.Dispose();
    }

    private async Task RunAsync()
    {
        for (var next = NextAsync(); await next; next = NextAsync())
        {
            var group = TakeGroup();
            if (group.Count > 0 && !TryWrite(group, out var error))
            {
                Separate(group, error);
            }
        }
    }

    /// <returns>Whether there is more to write; <see langword="false"/> at the end.</returns>
    private async Task<bool> NextAsync()
    {
        var next = queue.Reader.WaitToReadAsync().AsTask();
        while (!next.IsCompleted && await Task.WhenAny(next, Task.Delay(Idle)) != next && TryMerge())
        {
        }

        return await next;
    }

    private bool TryMerge()
    {
        try
        {
            return IndexMerging.Step(session);
        }
        catch (SqliteException)
        {
            // Nothing is lost: another process writes now, or the disk is full, of which the next writer is told.
            return false;
        }
    }

    private List<Pending> TakeGroup()
    {
        var group = new List<Pending>();
        var size = 0L;
        while (group.Count < MaxGroup && size < MaxGroupBytes && queue.Reader.TryRead(out var pending))
        {
            if (!pending.WasCancelled())
            {
                group.Add(pending);
                size += pending.Size;
            }
        }

        return group;
    }

    private void Separate(List<Pending> group, Exception error)
    {
        // Behind a lock each alone would wait as long again, and fail in the same way.
        if (group.Count == 1 || error is StoreUnavailableException { Code: StoreErrors.Locked })
        {
            group.ForEach(pending => pending.Fail(error));
            return;
        }

        foreach (var pending in group)
        {
            if (!TryWrite([pending], out var own))
            {
                pending.Fail(own);
            }
        }
    }

    private bool TryWrite(List<Pending> group, out Exception error)
    {
        try
        {
            session.InTransaction("BEGIN IMMEDIATE", locked =>
            {
                var index = new PendingIndex();
                group.ForEach(pending => pending.Run(locked, index));
                index.Flush(locked);
                return group.Count;
            });
        }
        catch (Exception caught)
        {
            // Every fault belongs to its caller; the loop goes on.
            error = caught is SqliteException sqlite ? StoreErrors.Translate(sqlite) : caught;
            return false;
        }

        group.ForEach(pending => pending.Succeed());
        error = null!;
        return true;
    }

    private abstract class Pending(long size)
    {
        public long Size { get; } = size;

        public abstract bool WasCancelled();

        public abstract void Run(Session session, PendingIndex index);

        public abstract void Succeed();

        public abstract void Fail(Exception error);
    }

    private sealed class Pending<T>(long size, Func<Session, PendingIndex, T> work, CancellationToken cancellationToken) : Pending(size)
    {
        private readonly TaskCompletionSource<T> written = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T result = default!;

        public Task<T> Written => written.Task;

        public override bool WasCancelled() => cancellationToken.IsCancellationRequested && written.TrySetCanceled(cancellationToken);

        public override void Run(Session session, PendingIndex index) => result = work(session, index);

        public override void Succeed() => written.SetResult(result);

        public override void Fail(Exception error) => written.SetException(error);
    }
}
