using System.Net;
using News.Azure.Testing;

namespace News.Azure.Tests.Double;

public sealed class FaultTests : DoubleTest
{
    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(403)]
    public async Task A_request_that_is_refused_is_not_carried_out(int status)
    {
        Account.Faults.Next(RequestKind.Write, new Fault(status), times: 10);

        await RefusedAsync((HttpStatusCode)status, () => Notes.CreateItemAsync(Note.Of("1"), North));

        Account.Faults.Clear();
        (await Notes.CreateItemAsync(Note.Of("1"), North)).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_request_that_met_another_is_sent_again_by_the_client_itself()
    {
        Account.Faults.Next(RequestKind.Write, Fault.RetryWith);

        (await Notes.CreateItemAsync(Note.Of("1"), North)).StatusCode.ShouldBe(HttpStatusCode.Created);

        Account.Faults.Requests[RequestKind.Write].ShouldBe(2);
    }

    [Fact]
    public async Task A_throttled_request_is_told_when_to_come_again()
    {
        Account.Faults.Next(RequestKind.Read, Fault.Throttled(TimeSpan.FromMilliseconds(250)));

        (await RefusedAsync(HttpStatusCode.TooManyRequests, () => Notes.ReadItemAsync<Note>("1", North))).RetryAfter.ShouldBe(TimeSpan.FromMilliseconds(250));
    }

    [Fact]
    public async Task A_time_out_after_the_write_leaves_the_write()
    {
        Account.Faults.Next(RequestKind.Write, Fault.TimeoutAfter);

        await RefusedAsync(HttpStatusCode.RequestTimeout, () => Notes.CreateItemAsync(Note.Of("1"), North));

        await RefusedAsync(HttpStatusCode.Conflict, () => Notes.CreateItemAsync(Note.Of("1"), North));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_broken_connection_may_hide_either_end(bool isAfterwards)
    {
        Account.Faults.Next(RequestKind.Delete, isAfterwards ? Fault.BrokenAfter : Fault.BrokenBefore, times: 20);
        await Notes.CreateItemAsync(Note.Of("1"), North);

        await Should.ThrowAsync<Exception>(() => Notes.DeleteItemAsync<Note>("1", North));

        var left = await AllAsync(Notes.GetItemQueryIterator<string>("SELECT VALUE c.id FROM c"));
        left.Count.ShouldBe(isAfterwards ? 0 : 1);
    }

    [Fact]
    public async Task A_share_of_faults_is_the_same_every_time()
    {
        Account.Faults.Some(0.5, seed: 1, Fault.TimeoutBefore);
        var first = await OutcomesAsync();
        Account.Faults.Clear();
        Account.Faults.Some(0.5, seed: 1, Fault.TimeoutBefore);

        (await OutcomesAsync()).ShouldBe(first);
        first.Distinct().Count().ShouldBe(2);
    }

    private async Task<List<bool>> OutcomesAsync()
    {
        var outcomes = new List<bool>();
        for (var i = 0; i < 20; i++)
        {
            using var response = await Notes.DeleteItemStreamAsync("1", North);
            outcomes.Add(response.StatusCode == HttpStatusCode.NotFound);
        }

        return outcomes;
    }
}
