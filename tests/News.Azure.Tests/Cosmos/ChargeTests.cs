using System.Globalization;
using Microsoft.Extensions.Logging;
using News.Azure.Cosmos;
using News.Contracts;
using News.Enrichment;
using News.Views;

namespace News.Azure.Tests.Cosmos;

/// <summary>What the operations of the store are charged by the published price list; the figures of docs/scale.md.</summary>
public sealed class ChargeTests : FaultyAccountTest
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 3_000).Select(number => $"w{number.ToString("x", CultureInfo.InvariantCulture)}ing")];

    [Fact]
    public async Task Every_operation_tells_what_it_was_charged()
    {
        var log = new ChargeLog();
        await using var store = await Stores.OpenAsync(DoubledStore.Patience, log);
        foreach (var number in Enumerable.Range(0, 60))
        {
            await store.CommitAsync(new([News(number)], [], Some.Receipt($"{number}.txt")), Cancellation);
        }

        log.Name("before");
        await TellAsync("new article, with receipt", store => store.CommitAsync(new([News(60)], [], Some.Receipt("60.txt")), Cancellation));
        await TellAsync("the same again", store => store.CommitAsync(Commit.Of(News(60)), Cancellation));
        await TellAsync("another revision", store => store.CommitAsync(Commit.Of(News(60, seed: 1)), Cancellation));
        await TellAsync("another analysis", store => store.CommitAsync(Commit.Of(News(60, seed: 1) with { Analyzer = new("other", "1") }), Cancellation));
        await TellAsync("failure", store => store.CommitAsync(new([], [Some.Failure("bad.txt")], null), Cancellation));
        await TellAsync("document", store => store.FindDocumentAsync(News(1).Id, null, Cancellation));
        await TellAsync("63 changes, first read", store => store.ReadChangesAsync(0, 100, Cancellation));
        await TellAsync("63 changes, read again", store => store.ReadChangesAsync(0, 100, Cancellation));
        await TellAsync("placing 61 articles", store => new StoryFollower(store, TimeProvider.System).FollowAsync(null, Cancellation));
        await TellAsync("list of 25 stories", store => store.SearchStoriesAsync(new(), Cancellation));
        await TellAsync("page of 25, newest", store => store.SearchAsync(new(), Cancellation));
        await TellAsync("page of 25, two words", store => store.SearchAsync(new() { Text = TextQuery.Parse($"{Words[0]} {Words[1]}") }, Cancellation));
        await TellAsync("receipt", store => store.FindReceiptAsync(Some.Address("60.txt"), Cancellation));

        log.Of("new article, with receipt").RequestUnits.ShouldBeInRange(10, 40);
        log.Of("the same again").RequestUnits.ShouldBeLessThan(5);
        log.Of("document").Requests.ShouldBe(2);
        log.Of("63 changes, read again").RequestUnits.ShouldBeLessThan(100);
        (log.Of("placing 61 articles").RequestUnits / 61).ShouldBeLessThan(100);

        async Task TellAsync(string name, Func<CosmosNewsStore, Task> act)
        {
            await act(store);
            log.Name(name);
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-28}{log.Of(name).RequestUnits,8:0.0} RU in {log.Of(name).Requests} requests"));
        }
    }

    /// <summary>500 words of a vocabulary of 3,000, of which the first are in every article; twelve names, each in six articles.</summary>
    private static EnrichedArticle News(int number, int seed = 0)
    {
        var random = new Random((number * 10) + seed);
        var text = string.Join(' ', Enumerable.Range(0, 500).Select(word => word < 2 ? Words[word] : Words[(int)(Words.Length * Math.Pow(random.NextDouble(), 3))]));
        return Some.Article($"{number}.txt", text) with
        {
            Entities = [.. Enumerable.Range(0, 12).Select(name => Some.Entity($"e_{number / 6}_{name}", $"Person {name} of {number / 6}", $"Person {name}"))],
            Sentences = [.. Enumerable.Range(0, 25).Select(sentence => new Sentence(sentence * 100, 90, Some.Neutral))],
        };
    }

    /// <summary>Adds charges up, and gives the sum a name.</summary>
    private sealed class ChargeLog : ILogger<CosmosNewsStore>
    {
        private readonly Dictionary<string, (double RequestUnits, int Requests)> named = [];
        private (double RequestUnits, int Requests) sum;

        public void Name(string name)
        {
            named[name] = sum;
            sum = default;
        }

        public (double RequestUnits, int Requests) Of(string name) => named[name];

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (state is IReadOnlyList<KeyValuePair<string, object?>> values && values.ToDictionary(value => value.Key, value => value.Value) is var told)
            {
                sum = (sum.RequestUnits + (double)told["RequestUnits"]!, sum.Requests + (int)told["Requests"]!);
            }
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;
    }
}
