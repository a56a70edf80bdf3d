using News.Articles;

namespace News.Tests.Articles;

public sealed class JsonTests
{
    [Theory]
    [InlineData("title", "text", "published")]
    [InlineData("headline", "body", "date")]
    [InlineData("title", "content", "date")]
    public async Task Our_own_shape_has_several_names_for_things(string title, string text, string published)
    {
        var article = await Reading.OneAsync("a.json", $$"""
            {"{{title}}": "Ferry sails", "{{text}}": "It sails.\nAgain.", "{{published}}": "2025-06-10", "source": "Brellin Wire", "url": "https://brellin.example/7", "language": "en"}
            """);

        article.ShouldBe(new(
            null, "Ferry sails", null, "It sails.\nAgain.", new("Brellin Wire", "https://brellin.example/7"), null,
            new("2025-06-10", DatePrecision.Day, "json"), "en"));
    }

    [Fact]
    public async Task A_schema_org_article_is_read()
    {
        var article = await Reading.OneAsync("a.json", """
            {"@context": "https://schema.org", "@type": "ReportageNewsArticle", "headline": "Ferry sails", "articleBody": "It sails.",
             "datePublished": "2025-06-10T08:15:00Z", "publisher": {"@type": "Organization", "name": "Brellin Wire"}, "url": "https://brellin.example/7", "inLanguage": "en"}
            """);

        article.Title.ShouldBe("Ferry sails");
        article.Source.ShouldBe(new("Brellin Wire", "https://brellin.example/7"));
        article.Published.Value.ShouldBe("2025-06-10T08:15:00Z");
    }

    [Theory]
    [InlineData("""{"uri": "http://wire.example/1", "headline": "Ferry sails", "body_xhtml": "<p>It <b>sails</b>.</p><p>Again.</p>", "versioncreated": "2025-06-10T08:15:00Z", "copyrightholder": "Brellin Wire", "language": "en"}""")]
    [InlineData("""{"uri": "http://wire.example/1", "headline": "Ferry sails", "body_text": "It sails.\n\nAgain.", "versioncreated": "2025-06-10T08:15:00Z", "copyrightholder": "Brellin Wire", "language": "en"}""")]
    [InlineData("""{"uri": "http://wire.example/1", "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Ferry sails"}], "bodies": [{"contenttype": "text/html", "value": "<p>It sails.</p><p>Again.</p>"}], "firstcreated": "2025-06-10T08:15:00Z", "infosources": [{"name": "Brellin Wire"}], "language": "en"}""")]
    public async Task Ninjs_is_read_in_all_its_versions(string json)
    {
        var article = await Reading.OneAsync("a.json", json);

        article.ShouldBe(new(
            null, "Ferry sails", null, "It sails.\n\nAgain.", new("Brellin Wire", "http://wire.example/1"), null,
            new("2025-06-10T08:15:00Z", DatePrecision.Second, "json"), "en"));
    }

    [Theory]
    [InlineData("""[{"id": "x", "text": "One."}, {"text": "Two."}, {"url": "http://a.example/3", "text": "Three."}]""")]
    [InlineData("""{"articles": [{"id": "x", "text": "One."}, {"text": "Two."}, {"url": "http://a.example/3", "text": "Three."}]}""")]
    public async Task A_list_holds_many_articles_with_ids_of_their_own(string json) =>
        (await Reading.ArticlesAsync("a.json", json)).Select(article => (article.ItemId, article.Text))
            .ShouldBe([("x", "One."), ("2", "Two."), ("http://a.example/3", "Three.")]);

    [Fact]
    public async Task A_bad_item_leaves_the_others_alone()
    {
        var results = await Reading.AllAsync("a.json", """[{"text": "One."}, 7, {"title": "", "text": ""}, {"text": "Four."}]""");

        results.Select(result => result is ReadResult.Rejected rejected ? $"{rejected.ItemId} {rejected.Rejection.Code}" : ((ReadResult.Read)result).Article.Text)
            .ShouldBe(["One.", "2 unknown-document", "3 empty", "Four."]);
    }

    [Fact]
    public async Task A_headline_without_a_body_is_a_news_flash()
    {
        var article = await Reading.OneAsync("a.json", """{"title": "Ferry sails", "text": ""}""");

        article.Title.ShouldBe("Ferry sails");
        article.Text.ShouldBe("");
    }

    [Fact]
    public async Task Other_shapes_are_told_what_was_expected() =>
        (await Reading.AllAsync("a.json", """{"weather": 7}"""))[0].ShouldBeOfType<ReadResult.Rejected>().Rejection.Message.ShouldContain("NewsArticle");
}
