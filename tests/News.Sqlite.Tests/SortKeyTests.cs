using News.Articles;
using News.Contracts;

namespace News.Sqlite.Tests;

public sealed class SortKeyTests
{
    private static readonly string[] Newest = ["9999-12-31T23:59:59Z", "2031-05-04T00:00:01Z", "2031-05-04", "2031", "1931", "0001"];

    [Fact]
    public void Keys_rise_from_the_latest_to_the_earliest_to_the_undated()
    {
        var keys = Newest.Select(published => Key("a.txt", published)).Append(Key("a.txt", null)).ToList();

        keys.ShouldBe(keys.Order());
        keys.ShouldBeUnique();
        keys.ShouldAllBe(key => key >= SortKey.Lowest);
    }

    [Fact]
    public void Keys_of_one_instant_are_in_the_order_of_the_ids()
    {
        var ids = Enumerable.Range(0, 500).Select(number => $"{number}.txt").OrderBy(name => ArticleId.Of(Some.Container, name)).ToList();

        ids.Select(name => Key(name, "2031")).ShouldBeInOrder(SortDirection.Ascending);
        ids.Select(name => Key(name, null)).ShouldBeInOrder(SortDirection.Ascending);
    }

    [Theory]
    [InlineData("a_")]
    [InlineData("")]
    [InlineData("ARTICLE ?")]
    public void An_id_of_another_form_has_a_place_too(string id)
    {
        var article = Some.Article() with { Id = new(id) };

        SortKey.Of(article).ShouldBeInRange(SortKey.Lowest, SortKey.Highest);
    }

    [Fact]
    public async Task Articles_that_want_one_key_are_all_kept()
    {
        await using var files = new TemporaryStore();
        await using var store = await files.OpenAsync();
        var twins = Enumerable.Range(0, 5).Select(number => Some.Article() with { Id = new("a_aaaaaaaaaaaaaaaaaaaaaaaaa" + (char)('a' + number)) }).ToList();

        await store.CommitAsync(new(twins, [], null), default);
        await store.CommitAsync(new([.. twins.Select(twin => twin with { Title = "Ferry in time" })], [], null), default);

        (await store.SearchAsync(new(), default)).Items.Select(item => item.Id).ShouldBe(twins.Select(twin => twin.Id), ignoreOrder: true);
    }

    private static long Key(string name, string? published) => SortKey.Of(Some.Article(name, published: published));
}
