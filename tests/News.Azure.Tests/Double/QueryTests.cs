using System.Net;
using Microsoft.Azure.Cosmos;

namespace News.Azure.Tests.Double;

public sealed class QueryTests : DoubleTest
{
    [Theory]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.rank = 3", "3")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.rank > 2 AND c.rank <= 4", "3 4")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.rank < 2 OR NOT c.rank != 5", "1 5")]
    [InlineData("SELECT VALUE c.id FROM c WHERE (c.rank = 1 OR c.rank = 2) AND c.place = 'south'", "1")]
    [InlineData("SELECT VALUE c.id FROM c WHERE ARRAY_CONTAINS(c.tags, @tag)", "2 4")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.id IN ('1', \"2\", @tag)", "1 2")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.nothing = 1 OR c.nothing != 1", "")]
    [InlineData("SELECT VALUE c.id FROM c WHERE NOT (c.nothing = 1)", "")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.place > 5", "")]
    [InlineData("SELECT VALUE c.id FROM c WHERE IS_DEFINED(c.tags[1])", "4")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c[\"rank\"] = @rank", "4")]
    public async Task A_filter_keeps_what_makes_it_true(string sql, string ids) =>
        (await QueryAsync<string>(sql)).Order().ShouldBe(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.rank DESC", "5 4 3 2 1")]
    [InlineData("SELECT TOP 2 VALUE c.id FROM c ORDER BY c.rank", "1 2")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.place, c.rank DESC", "4 2 5 3 1")]
    [InlineData("SELECT VALUE c.id FROM c ORDER BY c.tags[1]", "4")]
    public async Task An_order_sorts_and_leaves_out_what_has_no_place_in_it(string sql, string ids) =>
        string.Join(' ', await QueryAsync<string>(sql)).ShouldBe(ids);

    [Fact]
    public async Task Rows_are_shaped_as_asked()
    {
        (await QueryAsync<Note>("SELECT * FROM c WHERE c.id = '2'")).ShouldHaveSingleItem().tags.ShouldBe(["even"]);
        (await QueryAsync<Dictionary<string, object>>("SELECT c.id, c.rank AS place, c.nothing FROM c WHERE c.id = '2'")).ShouldHaveSingleItem()
            .ShouldBe(new Dictionary<string, object> { ["id"] = "2", ["place"] = 2L });
        (await QueryAsync<int>("SELECT VALUE COUNT(1) FROM c WHERE c.rank > 1")).ShouldBe([4]);
        (await QueryAsync<int>("SELECT VALUE MAX(c.rank) FROM c")).ShouldBe([5]);
    }

    [Fact]
    public async Task A_query_can_be_kept_to_one_partition()
    {
        await FillAsync();

        var ids = await AllAsync(Notes.GetItemQueryIterator<string>("SELECT VALUE c.id FROM c", requestOptions: new() { PartitionKey = North }));

        ids.Order().ShouldBe(["2", "4"]);
    }

    [Theory]
    [InlineData("SELECT VALUE c.id FROM c WHERE")]
    [InlineData("SELECT VALUE c.id FROM c WHERE NOSUCH(c.id)")]
    [InlineData("SELECT VALUE d.id FROM c")]
    [InlineData("SELECT VALUE c.id FROM c WHERE c.id = 'open")]
    [InlineData("SELECT VALUE c.id FROM c; DROP c")]
    public async Task A_query_that_cannot_be_read_is_refused(string sql) => await RefusedAsync(HttpStatusCode.BadRequest, () => QueryAsync<string>(sql));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_hold_what_was_asked_for_and_no_item_is_lost_between_them(bool areSplit)
    {
        await FillAsync();
        if (areSplit)
        {
            Account.Faults.SplitPages(1);
        }

        var sizes = new List<int>();
        var ids = new List<string>();
        using var pages = Notes.GetItemQueryIterator<string>("SELECT VALUE c.id FROM c ORDER BY c.rank", requestOptions: new() { MaxItemCount = 2 });
        while (pages.HasMoreResults)
        {
            var page = await pages.ReadNextAsync();
            sizes.Add(page.Count);
            ids.AddRange(page);
        }

        ids.ShouldBe(["1", "2", "3", "4", "5"]);
        sizes.Where(size => size > 0).ShouldBe(areSplit ? [1, 1, 1, 1, 1] : [2, 2, 1]);
    }

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string sql)
    {
        await FillAsync();
        return await AllAsync(Notes.GetItemQueryIterator<T>(new QueryDefinition(sql).WithParameter("@tag", "even").WithParameter("@rank", 4)));
    }

    private async Task FillAsync()
    {
        for (var rank = 1; rank <= 5; rank++)
        {
            string[] tags = rank == 4 ? ["even", "square"] : rank == 2 ? ["even"] : [];
            var place = rank % 2 == 0 ? "north" : "south";
            await Notes.UpsertItemAsync(Note.Of($"{rank}", place, rank, tags), new(place));
        }
    }
}
