using System.Diagnostics;
using System.Globalization;
using News.Azure.Testing;
using News.Contracts;
using News.Views;

namespace News.Benchmarks;

/// <summary>Whether the account double is fast enough for a contract suite: stores as small as a test's, used by many at once.</summary>
internal static class DoubleBenchmark
{
    private const int Clients = 8;
    private const int RoundsPerStore = 20;
    private const int StoresPerClient = 8;

    // What a round asks of a store: each is one operation.
    private static readonly Func<INewsStore, int, Task>[] Round =
    [
        (store, number) => store.CommitAsync(new([Some.Article($"{number}.txt")], [], Some.Receipt($"{number}.txt")), default),
        (store, number) => store.CommitAsync(new([Some.Article($"{number}.txt", text: "Another wording.")], [], null), default),
        (store, number) => store.CommitAsync(new([], [Some.Failure($"{number}.json")], null), default),
        (store, number) => store.FindDocumentAsync(Some.Article($"{number}.txt").Id, revision: 1, default),
        (store, number) => store.FindVersionAsync(Some.Article($"{number}.txt").Id, default),
        (store, number) => store.FindReceiptAsync(Some.Address($"{number}.txt"), default),
        (store, _) => store.SearchAsync(new() { Text = TextQuery.Parse("another wording") }, default),
        (store, _) => store.ReadChangesAsync(0, 10, default),
        (store, _) => store.ListFailuresAsync(new FailureQuery(), default),
        (store, number) => store.TryMoveCheckpointAsync("benchmark", number, number + 1, default),
        (store, _) => store.CountAsync(default),
    ];

    public static async Task RunAsync()
    {
        await using var account = await CosmosDouble.StartAsync();
        await RunAsync(account, "warm", client: 0);
        using var process = Process.GetCurrentProcess();
        var (start, used) = (Stopwatch.GetTimestamp(), process.TotalProcessorTime);
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => RunAsync(account, "measured", client))));
        var elapsed = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        used = process.TotalProcessorTime - used;
        var operations = Clients * StoresPerClient * RoundsPerStore * Round.Length;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{operations} operations in {elapsed.TotalSeconds:F1} s: {operations / elapsed.TotalSeconds:F0} operations/s, {operations / used.TotalSeconds:F0} for each second of processor time; {account.Faults.Requests.Values.Sum() / (double)operations:F1} requests each"));
    }

    private static async Task RunAsync(CosmosDouble account, string name, int client)
    {
        for (var number = 0; number < StoresPerClient; number++)
        {
            await using var store = await DoubledStore.OpenAsync(account, $"{name}-{client}-{number}");
            for (var round = 0; round < RoundsPerStore; round++)
            {
                foreach (var ask in Round)
                {
                    await ask(store, round);
                }
            }
        }
    }
}
