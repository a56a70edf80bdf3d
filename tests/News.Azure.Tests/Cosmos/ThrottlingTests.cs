using News.Azure.Testing;
using News.Contracts;
using News.Telemetry;

namespace News.Azure.Tests.Cosmos;

public sealed class ThrottlingTests : FaultyAccountTest
{
    [Fact]
    public async Task With_3_of_10_requests_throttled_nothing_is_lost_and_nothing_doubled_and_each_is_counted()
    {
        const int Articles = 200;
        using var throttled = new Measurements(NewsTelemetry.ThrottledRequests);
        Account.Faults.Some(0.3, seed: 7, Fault.Throttled(TimeSpan.FromMilliseconds(1)));

        await Task.WhenAll(Enumerable.Range(0, Articles).Select(number =>
            Store.CommitAsync(new([Some.Article($"{number}.txt")], [], Some.Receipt($"{number}.txt")), Cancellation)));

        TestContext.Current.TestOutputHelper?.WriteLine($"{Articles} uploads at once, {throttled.Total("service", "cosmos")} requests throttled");
        (await ChangesAsync()).Select(change => change.Kind).ShouldBe(Enumerable.Repeat(PutKind.Created, Articles));
        (await Store.CountAsync(Cancellation)).ShouldBe(new(Articles, 0, Articles));
        throttled.Total("service", "cosmos").ShouldBeGreaterThan(Articles * 0.3);
    }

    [Fact]
    public async Task With_every_kind_of_fault_at_once_nothing_is_lost_and_nothing_doubled()
    {
        const int Articles = 60;
        foreach (var (seed, fault) in new[] { Fault.Unavailable, Fault.TimeoutBefore, Fault.TimeoutAfter }.Index())
        {
            Account.Faults.Some(0.03, seed, fault);
        }

        Account.Faults.Some(0.1, seed: 9, Fault.PreconditionFailed, RequestKind.Batch);
        Account.Faults.SplitPages(7);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Articles).Select(number =>
            Store.CommitAsync(Commit.Of(Some.Article($"{number}.txt")), Cancellation)));

        outcomes.ShouldAllBe(outcome => outcome[0].Kind == PutKind.Created);
        (await ChangesAsync()).Select(change => change.Id).ShouldBeUnique();
        (await ChangesAsync()).Count.ShouldBe(Articles);
    }

    [Fact]
    public async Task No_request_is_sent_before_the_time_that_the_account_named()
    {
        var wait = TimeSpan.FromMilliseconds(300);
        Account.Faults.Next(RequestKind.Read, Fault.Throttled(wait), times: 2);
        var start = TimeProvider.System.GetTimestamp();

        await Store.FindVersionAsync(Some.Article().Id, Cancellation);

        TimeProvider.System.GetElapsedTime(start).ShouldBeGreaterThanOrEqualTo(wait * 2);
        Account.Faults.Requests[RequestKind.Read].ShouldBe(3);
    }

    [Fact]
    public async Task An_account_that_asks_for_more_patience_than_there_is_is_given_up_at_once()
    {
        Account.Faults.Next(RequestKind.Read, Fault.Throttled(TimeSpan.FromHours(1)));

        var error = await Should.ThrowAsync<StoreUnavailableException>(() => Store.FindVersionAsync(Some.Article().Id, Cancellation));

        error.Code.ShouldBe("store-unavailable");
        error.Message.ShouldContain("raise its throughput");
        (await Store.FindVersionAsync(Some.Article().Id, Cancellation)).ShouldBeNull();
    }
}
