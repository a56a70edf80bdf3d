using System.Reflection;

namespace News.Sqlite.Tests;

/// <summary>Lets two workers call a store one call at a time, in an order that a seed decides: every interleaving of their steps can come up, and comes up again with the same seed.</summary>
/// <param name="store">An <see cref="INewsStore"/>, or what has those of its methods that the workers call.</param>
internal sealed class TwoWriters(object store, Random random)
{
    private readonly Lock guard = new();
    private readonly Queue<TaskCompletionSource>[] waiting = [new(), new()];   // a worker may call several times at once
    private readonly bool[] done = new bool[2];
    private bool running;

    public Task RunAsync(Func<INewsStore, Task> first, Func<INewsStore, Task> second) => Task.WhenAll(WorkAsync(0, first), WorkAsync(1, second));

    private async Task WorkAsync(int worker, Func<INewsStore, Task> work)
    {
        try
        {
            await work(Turns.Of(store, () => TurnAsync(worker), Pass));
        }
        finally
        {
            lock (guard)
            {
                done[worker] = true;
            }

            Next();
        }
    }

    private Task TurnAsync(int worker)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (guard)
        {
            waiting[worker].Enqueue(turn);
        }

        Next();
        return turn.Task;
    }

    private void Pass()
    {
        lock (guard)
        {
            running = false;
        }

        Next();
    }

    // Nobody goes on before both stand at a call, or one has ended: only then is there a choice.
    private void Next()
    {
        TaskCompletionSource? chosen = null;
        lock (guard)
        {
            var ready = Enumerable.Range(0, 2).Where(worker => waiting[worker].Count > 0).ToArray();
            if (!running && ready.Length > 0 && Enumerable.Range(0, 2).All(worker => done[worker] || waiting[worker].Count > 0))
            {
                chosen = waiting[ready[random.Next(ready.Length)]].Dequeue();
                running = true;
            }
        }

        chosen?.SetResult();
    }

    /// <summary>Waits for a turn before each call.</summary>
    public class Turns : DispatchProxy
    {
        private static readonly MethodInfo Waiting = typeof(Turns).GetMethod(nameof(CallAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

        private object store = null!;
        private Func<Task> turn = null!;
        private Action pass = null!;

        public static INewsStore Of(object store, Func<Task> turn, Action pass)
        {
            var proxy = Create<INewsStore, Turns>();
            var turns = (Turns)(object)proxy;
            (turns.store, turns.turn, turns.pass) = (store, turn, pass);
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            Waiting.MakeGenericMethod(targetMethod!.ReturnType.GenericTypeArguments[0]).Invoke(this, [targetMethod, args]);

        private async Task<T> CallAsync<T>(MethodInfo method, object?[] args)
        {
            await turn();
            try
            {
                return await (Task<T>)(store is INewsStore ? method : store.GetType().GetMethod(method.Name)!).Invoke(store, args)!;
            }
            finally
            {
                pass();
            }
        }
    }
}
