using System.Net;
using Microsoft.Azure.Cosmos;

namespace News.Azure.Tests.Double;

public sealed class DocumentTests : DoubleTest
{
    [Fact]
    public async Task A_document_is_read_by_id_and_partition_key()
    {
        var created = await Notes.CreateItemAsync(Note.Of("1", rank: 7, tags: ["Łodzin", "\U0001F6A2"]), North);

        var read = await Notes.ReadItemAsync<Note>("1", North);

        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        read.Resource.rank.ShouldBe(7);
        read.Resource.tags.ShouldBe(["Łodzin", "\U0001F6A2"]);
        read.ETag.ShouldBe(created.ETag);
        await RefusedAsync(HttpStatusCode.NotFound, () => Notes.ReadItemAsync<Note>("2", North));
        await RefusedAsync(HttpStatusCode.NotFound, () => Notes.ReadItemAsync<Note>("1", new("south")));
    }

    [Fact]
    public async Task Two_partitions_may_hold_the_same_id()
    {
        await Notes.CreateItemAsync(Note.Of("1", "north", 1), North);
        await Notes.CreateItemAsync(Note.Of("1", "south", 2), new("south"));

        (await Notes.ReadItemAsync<Note>("1", new("south"))).Resource.rank.ShouldBe(2);
    }

    [Fact]
    public async Task Creating_what_exists_is_a_conflict_and_changes_nothing()
    {
        await Notes.CreateItemAsync(Note.Of("1", rank: 1), North);

        await RefusedAsync(HttpStatusCode.Conflict, () => Notes.CreateItemAsync(Note.Of("1", rank: 2), North));

        (await Notes.ReadItemAsync<Note>("1", North)).Resource.rank.ShouldBe(1);
    }

    [Fact]
    public async Task A_replacement_with_a_stale_etag_is_refused()
    {
        var first = await Notes.CreateItemAsync(Note.Of("1", rank: 1), North);
        var second = await Notes.ReplaceItemAsync(Note.Of("1", rank: 2), "1", North, IfMatch(first.ETag));

        second.ETag.ShouldNotBe(first.ETag);
        await RefusedAsync(HttpStatusCode.PreconditionFailed, () => Notes.ReplaceItemAsync(Note.Of("1", rank: 3), "1", North, IfMatch(first.ETag)));
        await RefusedAsync(HttpStatusCode.PreconditionFailed, () => Notes.UpsertItemAsync(Note.Of("1", rank: 3), North, IfMatch(first.ETag)));
        await RefusedAsync(HttpStatusCode.PreconditionFailed, () => Notes.DeleteItemAsync<Note>("1", North, IfMatch(first.ETag)));
        (await Notes.ReadItemAsync<Note>("1", North)).Resource.rank.ShouldBe(2);
    }

    [Fact]
    public async Task An_upsert_creates_and_then_replaces()
    {
        (await Notes.UpsertItemAsync(Note.Of("1", rank: 1), North)).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await Notes.UpsertItemAsync(Note.Of("1", rank: 2), North)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await Notes.ReadItemAsync<Note>("1", North)).Resource.rank.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_deleted_or_never_was_is_not_found()
    {
        await Notes.CreateItemAsync(Note.Of("1"), North);
        await Notes.DeleteItemAsync<Note>("1", North);

        await RefusedAsync(HttpStatusCode.NotFound, () => Notes.ReadItemAsync<Note>("1", North));
        await RefusedAsync(HttpStatusCode.NotFound, () => Notes.DeleteItemAsync<Note>("1", North));
        await RefusedAsync(HttpStatusCode.NotFound, () => Notes.ReplaceItemAsync(Note.Of("1"), "1", North));
    }

    [Fact]
    public async Task A_document_in_another_partition_than_it_says_is_refused() =>
        await RefusedAsync(HttpStatusCode.BadRequest, () => Notes.CreateItemAsync(Note.Of("1", "north"), new PartitionKey("south")));

    [Fact]
    public async Task An_item_may_have_2_MB_and_no_more()
    {
        await Notes.CreateItemAsync(Note.Of("1", tags: new string('x', 2_000_000)), North);

        await RefusedAsync(HttpStatusCode.RequestEntityTooLarge, () => Notes.CreateItemAsync(Note.Of("2", tags: new string('x', 2_100_000)), North));
    }

    [Fact]
    public async Task A_request_costs_what_the_price_list_says_of_its_size()
    {
        var small = await Notes.CreateItemAsync(Note.Of("1"), North);
        var large = await Notes.CreateItemAsync(Note.Of("2", tags: new string('x', 130_800)), North);

        small.RequestCharge.ShouldBe(4.95);
        large.RequestCharge.ShouldBe(48.19, tolerance: 0.1);
        (await Notes.ReadItemAsync<Note>("1", North)).RequestCharge.ShouldBe(1);
    }

    private static ItemRequestOptions IfMatch(string etag) => new() { IfMatchEtag = etag };
}
