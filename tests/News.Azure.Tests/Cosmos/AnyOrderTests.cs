using News.Contracts;

namespace News.Azure.Tests.Cosmos;

/// <summary>A tenth of what tests/News.Benchmarks simulates.</summary>
public sealed class AnyOrderTests : FaultyAccountTest
{
    [Fact]
    public async Task Events_delivered_one_to_five_times_in_any_order_leave_the_newest_revision_and_no_doubles()
    {
        var deliveries = new Deliveries(events: 1_000, seed: 11);

        await deliveries.StoreAsync(Store, Cancellation);
        TestContext.Current.TestOutputHelper?.WriteLine($"{deliveries.Places} places, {deliveries.InOrder.Length} deliveries");

        (await EveryTextAsync(deliveries.Ids)).ShouldAllBe(text => text == Deliveries.NewestText);
        (await Store.CountAsync(Cancellation)).Articles.ShouldBe(deliveries.Places);
        (await ChangesAsync()).GroupBy(change => change.Id).ShouldAllBe(ofArticle =>
            ofArticle.Select(change => change.Revision).SequenceEqual(Enumerable.Range(1, ofArticle.Count())));
    }
}
