using System.Diagnostics;
using System.Globalization;
using News.Azure.Testing;
using News.Contracts;

namespace News.Benchmarks;

/// <summary>What Event Grid may do to events, at the size that a test has no time for.</summary>
internal static class EventsBenchmark
{
    private const int Events = 10_000;

    public static async Task RunAsync()
    {
        await using var account = await CosmosDouble.StartAsync();
        await using var store = await DoubledStore.OpenAsync(account, "events");
        var deliveries = new Deliveries(Events, seed: 11);
        var start = Stopwatch.GetTimestamp();
        await deliveries.StoreAsync(store, CancellationToken.None);
        var elapsed = Stopwatch.GetElapsedTime(start);

        var newest = 0;
        foreach (var id in deliveries.Ids)
        {
            newest += (await store.FindDocumentAsync(id, revision: null, CancellationToken.None))?.Read().Text == Deliveries.NewestText ? 1 : 0;
        }

        var articles = (await store.CountAsync(CancellationToken.None)).Articles;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Events} events of {deliveries.Places} places, delivered {deliveries.InOrder.Length} times in {elapsed.TotalSeconds:F1} s: newest revision at {newest} places, {articles - deliveries.Places} articles doubled"));
    }
}
