using News.Articles;
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
}
