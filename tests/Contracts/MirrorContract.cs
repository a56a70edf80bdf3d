using News.Articles;
using News.Views;

namespace News.Contracts;

public abstract class MirrorContract(IStoreFactory factory) : StoreContract(factory)
{
    [Fact]
    public async Task What_has_changed_since_comes_in_the_order_of_the_changes()
    {
        await PutAsync(Some.Article("a", title: "A"));
        await PutAsync(Some.Article("b", title: "B"));
        var first = (await SearchAsync(new ArticleQuery { UpdatedAfter = DateTimeOffset.MinValue })).Items;
        first.Select(item => item.Title).ShouldBe(["A", "B"]);

        await PutAsync(Some.Article("a", "Another text.", "A again"));
        await PutAsync(Some.Article("c", title: "C"));

        var since = (await SearchAsync(new ArticleQuery { UpdatedAfter = first[^1].UpdatedAt })).Items;
        since.Select(item => (item.Title, item.Revision, item.Removed)).ShouldBe([("A again", 2, null), ("C", 1, null)]);
        (await SearchAsync(new ArticleQuery { UpdatedAfter = since[^1].UpdatedAt })).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_longer_in_the_list_is_told_and_what_never_was_is_not()
    {
        await PutAsync(Some.Article("a", "A storm.", "A"), Some.Article("b", "A calm.", "B"), Some.Article("c", "A storm.", "C"));
        var query = new ArticleQuery { Text = TextQuery.Parse("storm"), UpdatedAfter = DateTimeOffset.MinValue };
        var first = await SearchAsync(query);
        first.Items.Select(item => item.Title).ShouldBe(["A", "C"], ignoreOrder: true);

        await PutAsync(Some.Article("a", "It has passed.", "A later"));
        await PutAsync(Some.Article("d", "A calm.", "D"));

        var since = await SearchAsync(query with { UpdatedAfter = first.Items[^1].UpdatedAt });
        var gone = since.Items.ShouldHaveSingleItem();
        gone.Id.ShouldBe(Some.Article("a").Id);
        gone.Removed.ShouldBe(true);
        gone.Highlights.ShouldBeEmpty();
        since.Total.ShouldBe(1);
    }

    [Theory]
    [InlineData("ferry")]
    [InlineData("\"the ferry\"")]
    public async Task A_copy_that_follows_is_the_list_whatever_happens_meanwhile(string q)
    {
        var list = new ArticleQuery { Text = TextQuery.Parse(q), Source = "Tidewater Courier", Limit = 3 };
        var copy = new SortedDictionary<ArticleId, int>();
        var last = DateTimeOffset.MinValue;
        var random = new Random(5);
        for (var round = 0; round < 12; round++)
        {
            await PutAsync([.. Enumerable.Range(0, 6).Select(_ => Change(random, round))]);
            var query = list with { UpdatedAfter = last };
            do
            {
                var page = await SearchAsync(query);
                foreach (var item in page.Items)
                {
                    _ = item.Removed == true ? copy.Remove(item.Id) : (copy[item.Id] = item.Revision) > 0;
                    last = item.UpdatedAt!.Value;
                }

                await PutAsync(Change(random, round));
                query = query with { Cursor = page.NextCursor };
            }
            while (query.Cursor is not null);
        }

        for (var page = await SearchAsync(list with { UpdatedAfter = last, Limit = 100 }); page.Items.Count > 0; page = await SearchAsync(list with { UpdatedAfter = last, Limit = 100 }))
        {
            foreach (var item in page.Items)
            {
                _ = item.Removed == true ? copy.Remove(item.Id) : (copy[item.Id] = item.Revision) > 0;
                last = item.UpdatedAt!.Value;
            }
        }

        var current = (await SearchAsync(list with { Limit = 100 })).Items;
        copy.ShouldBe(current.ToDictionary(item => item.Id, item => item.Revision).OrderBy(pair => pair.Key));

        static News.Enrichment.EnrichedArticle Change(Random random, int round) => Some.Article(
            $"{random.Next(20)}.txt",
            $"The {(random.Next(2) == 0 ? "ferry" : "mill")} was seen {random.Next(1_000)} times.",
            source: random.Next(3) == 0 ? "Orlen Evening Post" : "Tidewater Courier",
            receivedAt: Some.Noon.AddMinutes(round));
    }
}
