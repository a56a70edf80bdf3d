using System.Net;
using System.Text.Json;

namespace NewsFunctions.Local.Tests.Http;

[Collection(typeof(ServedNewsTests))]
public sealed class StoryTests(ServedNews news)
{
    [Fact]
    public async Task A_story_shows_its_articles_with_the_reason_why_each_is_in_it()
    {
        var id = await news.StoryOfAsync(ServedNews.Storm);

        var story = await news.Head.GetAsync($"/api/stories/{id}");
        var articles = await news.Head.GetAsync($"/api/stories/{id}/articles");

        var titles = articles.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()).ToList();
        titles.ShouldContain("Storm wrecks the pier at Sorrin Quay");
        titles.ShouldContain(story.GetProperty("title").GetString());
        story.GetProperty("articles").GetInt32().ShouldBe(titles.Count);
        story.GetProperty("growth").EnumerateArray().Select(day => day.GetProperty("date").GetString()).ShouldContain("2025-03-10");
        story.GetProperty("changes").EnumerateArray().Last().GetProperty("kind").GetString().ShouldBe("opened");
        articles.GetProperty("items")[0].GetProperty("story").GetProperty("reason").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_articles_of_a_story_come_with_facets_in_any_order_and_form()
    {
        var path = $"/api/stories/{await news.StoryOfAsync(ServedNews.Storm)}/articles";

        var latest = await news.Head.GetAsync($"{path}?facets=month,source");
        var earliest = await news.Head.GetAsync($"{path}?order=asc&fields=text");
        var table = await news.Head.Api.GetStringAsync(new Uri($"{path}?format=csv", UriKind.Relative));

        var total = latest.GetProperty("total").GetInt32();
        latest.GetProperty("facets").GetProperty("month").EnumerateArray().Sum(month => month.GetProperty("count").GetInt32()).ShouldBe(total);
        IdsOf(earliest).Reverse().ShouldBe(IdsOf(latest));
        earliest.GetProperty("items")[0].GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
        IdsOf(latest).ShouldAllBe(id => table.Contains(id, StringComparison.Ordinal));
        table.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeGreaterThan(total);   // and a header

        static string[] IdsOf(JsonElement list) => [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
    }

    [Fact]
    public async Task A_timeline_entry_quotes_a_sentence_of_a_stored_text()
    {
        var id = await news.StoryOfAsync(ServedNews.Storm);

        var timeline = await news.Head.GetAsync($"/api/stories/{id}/timeline");

        var entry = timeline.GetProperty("items").EnumerateArray().First(entry => entry.GetProperty("date").GetString() == "2025-03-10");
        var evidence = entry.GetProperty("evidence");
        var article = await news.Head.GetAsync($"/api/articles/{evidence.GetProperty("article").GetString()}?revision={evidence.GetProperty("revision")}");
        var text = article.GetProperty("text").GetString()!;
        text.Substring(evidence.GetProperty("offset").GetInt32(), evidence.GetProperty("length").GetInt32()).ShouldBe(entry.GetProperty("text").GetString());
        text.Substring(evidence.GetProperty("dateOffset").GetInt32(), evidence.GetProperty("dateLength").GetInt32()).ShouldBe("Monday");
    }

    [Fact]
    public async Task The_list_of_stories_takes_the_filters_of_articles()
    {
        var storm = await news.StoryOfAsync(ServedNews.Storm);
        var seals = await news.StoryOfAsync(ServedNews.Seals);

        (await IdsAsync("q=pier")).ShouldContain(storm);
        (await IdsAsync("q=pier")).ShouldNotContain(seals);
        (await IdsAsync("from=2025-04-01")).ShouldContain(seals);
        (await IdsAsync("from=2025-04-01")).ShouldNotContain(storm);
    }

    [Fact]
    public async Task A_dry_run_says_which_story_the_article_would_join_and_stores_nothing()
    {
        var id = await news.StoryOfAsync(ServedNews.Storm);
        var before = await news.Head.GetAsync($"/api/stories/{id}");

        using var answer = await news.SendAsync(HttpMethod.Post, "/api/analyze?published=2025-03-11", ServedNews.Body("""
            Sorrin Quay counts the cost after storm wrecks pier

            The storm that destroyed the pier at Sorrin Quay on Monday was the worst in the town for years. Shopkeepers fear the damage to the pier will cost them the summer.
            """, "text/plain"));

        var article = await ServedNews.ReadAsync(answer);
        article.GetProperty("story").GetProperty("id").GetString().ShouldBe(id);
        (await news.Head.GetAsync($"/api/stories/{id}")).GetRawText().ShouldBe(before.GetRawText());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/articles")]
    [InlineData("/timeline")]
    [InlineData("/statements")]
    public async Task A_story_that_is_not_there_is_not_found(string part)
    {
        using var answer = await news.GetAsync($"/api/stories/s_nothere{part}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ServedNews.ReadAsync(answer)).GetProperty("code").GetString().ShouldBe("not-found");
    }

    private async Task<IReadOnlyList<string?>> IdsAsync(string query) =>
        [.. (await news.Head.GetAsync($"/api/stories?{query}")).GetProperty("items").EnumerateArray().Select(story => story.GetProperty("id").GetString())];
}
