using News.Articles;
using News.Enrichment;
using News.Views;

namespace News.Contracts;

public abstract class PagingContract(IStoreFactory factory) : StoreContract(factory)
{
    [Fact]
    public async Task The_latest_publication_comes_first_and_the_undated_last()
    {
        await PutAsync(
            Some.Article("a", title: "Undated", published: null),
            Some.Article("b", title: "Old", published: "1931"),
            Some.Article("c", title: "New", published: "2031-05-04T08:00:00Z"),
            Some.Article("d", title: "Start of that day", published: "2031-05-04"));

        (await TitlesAsync(new ArticleQuery())).ShouldBe(["New", "Start of that day", "Old", "Undated"]);
        (await TitlesAsync("ferry")).ShouldBe(["New", "Start of that day", "Old", "Undated"]);
    }

    [Theory]
    [InlineData("2031-05-04")]
    [InlineData(null)]
    public async Task Articles_of_the_same_time_come_in_the_order_of_their_ids(string? published)
    {
        var articles = Enumerable.Range(0, 50).Select(number => Some.Article($"{number}.txt", published: published)).ToList();
        await PutAsync(articles);

        (await SearchAsync(new ArticleQuery { Limit = 100 })).Items.Select(item => item.Id).ShouldBe(articles.Select(article => article.Id).Order());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ferry")]
    public async Task Following_the_cursors_shows_each_article_once_while_others_come_in(string? q)
    {
        var query = new ArticleQuery { Text = q is null ? null : TextQuery.Parse(q), Limit = 7 };
        var old = Enumerable.Range(0, 60).Select(number => Some.Article($"{number}.txt", published: Date(number))).ToList();
        await PutAsync(old);
        var seen = new List<ArticleId>();
        for (var round = 0; ; round++)
        {
            var page = await SearchAsync(query);
            page.Total.ShouldBe(60 + round);
            seen.AddRange(page.Items.Select(item => item.Id));
            if (page.NextCursor is null)
            {
                break;
            }

            query = query with { Cursor = page.NextCursor };
            await PutAsync(Some.Article($"new {round}.txt", published: Date(round * 4)));
        }

        seen.ShouldBeUnique();
        old.Select(article => article.Id).ShouldBeSubsetOf(seen);

        // One day in four has no date; several articles share a day.
        static string? Date(int number) => number % 4 == 3 ? null : $"2031-05-{(number % 9) + 1:00}";
    }

    [Fact]
    public async Task Instants_that_are_one_tick_apart_are_told_apart_by_cursors()
    {
        var articles = Enumerable.Range(0, 40).Select(number => Some.Article($"{number}.txt", receivedAt: Some.Noon.AddTicks(number))).ToList();
        await PutAsync(articles);

        (await ShownAsync(new() { Sort = ArticleSort.Received })).ShouldBe(articles.Select(article => article.Id).Reverse());
        (await ShownAsync(new() { Sort = ArticleSort.Received, IsAscending = true })).ShouldBe(articles.Select(article => article.Id));
        (await ShownAsync(new() { UpdatedAfter = DateTimeOffset.MinValue })).ShouldBe(articles.Select(article => article.Id), ignoreOrder: true);
    }

    [Theory]
    [InlineData(ArticleSort.Published, true, null)]
    [InlineData(ArticleSort.Published, true, "ferry")]
    [InlineData(ArticleSort.Received, false, null)]
    [InlineData(ArticleSort.Received, false, "ferry NOT \"no such phrase\"")]
    [InlineData(ArticleSort.Received, true, "ferry")]
    [InlineData(ArticleSort.Relevance, false, "ferry OR orlen OR title:late")]
    [InlineData(ArticleSort.Relevance, true, "ferry")]
    public async Task In_any_order_each_old_article_is_shown_once_while_others_come_in(ArticleSort sort, bool isAscending, string? q)
    {
        var query = new ArticleQuery { Text = q is null ? null : TextQuery.Parse(q), Sort = sort, IsAscending = isAscending, Limit = 7 };
        var old = Enumerable.Range(0, 40).Select(Article).ToList();
        await PutAsync(old);
        var inOrder = (await SearchAsync(query with { Limit = 100 })).Items.Select(item => item.Id).ToList();
        inOrder.ShouldBe(old.Select(article => article.Id), ignoreOrder: true);
        var seen = new List<ArticleId>();
        for (var round = 0; ; round++)
        {
            var page = await SearchAsync(query);
            seen.AddRange(page.Items.Select(item => item.Id));
            if (page.NextCursor is null)
            {
                break;
            }

            query = query with { Cursor = page.NextCursor };
            await PutAsync([.. Enumerable.Range(0, 5).Select(number => Article((100 * (round + 1)) + number))]);
        }

        seen.ShouldBeUnique();
        seen.Where(inOrder.Contains).ShouldBe(inOrder);

        static EnrichedArticle Article(int number) => Some.Article(
            $"{number}.txt",
            $"The ferry{string.Concat(Enumerable.Repeat(" to Orlen", number % 5))} was late{string.Concat(Enumerable.Repeat(" again", number % 7))}.",
            published: number % 4 == 3 ? null : $"2031-05-{(number % 9) + 1:00}",
            receivedAt: Some.Noon.AddMinutes(number * 37 % 50));
    }

    [Fact]
    public async Task Lists_are_in_the_order_asked_for()
    {
        await PutAsync(
            Some.Article("a", title: "Undated", published: null, receivedAt: Some.Noon.AddHours(2)),
            Some.Article("b", title: "Old", published: "1931", receivedAt: Some.Noon.AddHours(3)),
            Some.Article("c", title: "New", published: "2031-05-04", receivedAt: Some.Noon));

        (await TitlesAsync(new ArticleQuery { IsAscending = true })).ShouldBe(["Old", "New", "Undated"]);
        (await TitlesAsync(new ArticleQuery { IsAscending = true, From = new(2000, 1, 1, 0, 0, 0, default) })).ShouldBe(["New"]);
        (await TitlesAsync(new ArticleQuery { Sort = ArticleSort.Received })).ShouldBe(["Old", "Undated", "New"]);
        (await TitlesAsync(new ArticleQuery { Sort = ArticleSort.Received, IsAscending = true, Text = TextQuery.Parse("ferry") })).ShouldBe(["New", "Undated", "Old"]);
    }

    [Fact]
    public async Task What_fits_best_comes_first_and_tells_why()
    {
        await PutAsync(
            Some.Article("a", "The mill stands. A ferry passed.", "Mill"),
            Some.Article("b", "The ferry was late.", "Ferry"),
            Some.Article("c", "The mill stands by the mill race, where the ferry passes every day with bread, and the miller waits.", "Town"));
        var query = new ArticleQuery { Text = TextQuery.Parse("ferry mill* NOT \"no such words\" OR ferry"), Sort = ArticleSort.Relevance, Explains = true };

        var items = (await SearchAsync(query)).Items;

        items.Select(item => item.Title).ShouldBe(["Mill", "Town", "Ferry"]);
        var scores = items.Select(item => item.Relevance!.Score).ToList();
        scores.ShouldBe(scores.OrderDescending());
        var mill = items[0].Relevance!;
        mill.Words.ShouldBe(6);
        mill.Score.ShouldBe(mill.Terms.Sum(term => term.Score));
        mill.Terms.Select(term => (term.Term, term.InTitle, term.InText)).ShouldBe([("ferry", 0, 1), ("mill*", 1, 1)]);
        (await SearchAsync(query with { Explains = false })).Items[0].Relevance.ShouldBeNull();
    }

    [Fact]
    public async Task A_cursor_that_was_changed_is_refused()
    {
        await PutAsync(Some.Article("a"), Some.Article("b"), Some.Article("c"));
        var query = new ArticleQuery { Limit = 1 };
        var cursor = (await SearchAsync(query)).NextCursor!;
        for (var i = 0; i < cursor.Length; i++)
        {
            var changed = cursor[..i] + (cursor[i] == 'A' ? 'E' : 'A') + cursor[(i + 1)..];

            (await Should.ThrowAsync<QueryException>(() => SearchAsync(query with { Cursor = changed }))).Parameter.ShouldBe("cursor");
        }
    }

    [Fact]
    public async Task The_last_page_has_no_cursor_even_when_it_is_full()
    {
        await PutAsync(Some.Article("a"), Some.Article("b"));

        (await SearchAsync(new ArticleQuery { Limit = 2 })).NextCursor.ShouldBeNull();
        (await SearchAsync(new ArticleQuery { Limit = 1 })).NextCursor.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_query_only_and_for_any_limit()
    {
        await PutAsync(Some.Article("a"), Some.Article("b"), Some.Article("c"));
        var query = new ArticleQuery { Limit = 1, Source = "Tidewater Courier" };
        var cursor = (await SearchAsync(query)).NextCursor;

        (await SearchAsync(query with { Cursor = cursor, Limit = 10 })).Items.Count.ShouldBe(2);
        (await Should.ThrowAsync<QueryException>(() => SearchAsync(new ArticleQuery { Cursor = cursor }))).Parameter.ShouldBe("cursor");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("not a cursor!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("\0\uD800'\"")]
    public async Task A_made_up_cursor_is_refused(string cursor) =>
        (await Should.ThrowAsync<QueryException>(() => SearchAsync(new ArticleQuery { Cursor = cursor }))).Parameter.ShouldBe("cursor");

    /// <summary>By pages of one.</summary>
    private async Task<List<ArticleId>> ShownAsync(ArticleQuery query)
    {
        var seen = new List<ArticleId>();
        for (var page = await SearchAsync(query with { Limit = 1 }); ; page = await SearchAsync(query with { Limit = 1, Cursor = page.NextCursor }))
        {
            seen.AddRange(page.Items.Select(item => item.Id));
            if (page.NextCursor is null || seen.Count > 100)
            {
                return seen;
            }
        }
    }
}
