using System.Net;
using Microsoft.Azure.Cosmos;

namespace News.Azure.Tests.Double;

public sealed class BatchTests : DoubleTest
{
    [Fact]
    public async Task A_batch_does_all_kinds_of_operations_in_order()
    {
        var old = await Notes.CreateItemAsync(Note.Of("old", rank: 1), North);
        await Notes.CreateItemAsync(Note.Of("gone"), North);

        using var response = await Notes.CreateTransactionalBatch(North)
            .CreateItem(Note.Of("new", rank: 5))
            .ReplaceItem("old", Note.Of("old", rank: 2), new() { IfMatchEtag = old.ETag })
            .UpsertItem(Note.Of("new", rank: 6))
            .DeleteItem("gone")
            .ReadItem("new")
            .ExecuteAsync();

        response.Select(result => result.StatusCode)
            .ShouldBe([HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.OK]);
        response.GetOperationResultAtIndex<Note>(4).Resource.rank.ShouldBe(6);
        (await Notes.ReadItemAsync<Note>("old", North)).ETag.ShouldBe(response[1].ETag);
        await RefusedAsync(HttpStatusCode.NotFound, () => Notes.ReadItemAsync<Note>("gone", North));
    }

    [Fact]
    public async Task A_batch_with_one_failure_leaves_nothing_and_names_the_culprit()
    {
        await Notes.CreateItemAsync(Note.Of("there", rank: 1), North);

        using var response = await Notes.CreateTransactionalBatch(North)
            .CreateItem(Note.Of("a"))
            .CreateItem(Note.Of("there", rank: 2))
            .CreateItem(Note.Of("b"))
            .ExecuteAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        response.Select(result => (int)result.StatusCode).ShouldBe([424, 409, 424]);
        (await Notes.ReadItemAsync<Note>("there", North)).Resource.rank.ShouldBe(1);
        await RefusedAsync(HttpStatusCode.NotFound, () => Notes.ReadItemAsync<Note>("a", North));
    }

    [Fact]
    public async Task A_stale_etag_fails_a_batch()
    {
        var first = await Notes.CreateItemAsync(Note.Of("1"), North);
        await Notes.UpsertItemAsync(Note.Of("1", rank: 2), North);

        using var response = await Notes.CreateTransactionalBatch(North)
            .ReplaceItem("1", Note.Of("1", rank: 3), new() { IfMatchEtag = first.ETag })
            .ExecuteAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task A_batch_over_2_MB_is_refused()
    {
        using var response = await Notes.CreateTransactionalBatch(North)
            .CreateItem(Note.Of("1", tags: new string('x', 1_100_000)))
            .CreateItem(Note.Of("2", tags: new string('x', 1_100_000)))
            .ExecuteAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Bulk_does_each_operation_on_its_own_over_many_partitions()
    {
        using var bulk = Client(isBulk: true);
        var notes = bulk.GetContainer("test", "notes");

        await Task.WhenAll(Enumerable.Range(0, 300).Select(number => notes.CreateItemAsync(Note.Of($"{number}", $"p{number % 7}", number), new($"p{number % 7}"))));

        (await RefusedAsync(HttpStatusCode.Conflict, () => notes.CreateItemAsync(Note.Of("8", "p1"), new PartitionKey("p1")))).RequestCharge.ShouldBeGreaterThan(0);
        (await Notes.ReadItemAsync<Note>("299", new("p5"))).Resource.rank.ShouldBe(299);
        Account.Faults.Requests[News.Azure.Testing.RequestKind.Batch].ShouldBeLessThan(300);
    }
}
