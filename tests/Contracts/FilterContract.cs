using News.Enrichment;
using News.Views;

namespace News.Contracts;

public abstract class FilterContract(IStoreFactory factory) : StoreContract(factory)
{
    [Theory]
    [InlineData("e_mira")]
    [InlineData("Mira Kordović")]
    [InlineData("mira kordovic")]
    [InlineData("the minister")]
    public async Task An_entity_is_asked_for_by_id_or_by_any_of_its_names(string entity)
    {
        await PutAsync(
            Some.Article("a", title: "With") with { Entities = [Some.Entity("e_mira", "Mira Kordović", "the minister")] },
            Some.Article("b", title: "Without") with { Entities = [Some.Entity("e_mir", "Mira", "minister")] });

        (await TitlesAsync(new ArticleQuery { Entity = entity })).ShouldBe(["With"]);
    }

    [Fact]
    public async Task A_source_is_asked_for_by_name_whatever_the_case()
    {
        await PutAsync(
            Some.Article("a", title: "Courier", source: "Tidewater Courier"),
            Some.Article("b", title: "Post", source: "Orlen Evening Post"),
            Some.Article("c", title: "Unknown", source: null));

        (await TitlesAsync(new ArticleQuery { Source = "TIDEWATER courier" })).ShouldBe(["Courier"]);
        (await TitlesAsync(new ArticleQuery { Source = "Tidewater" })).ShouldBeEmpty();
        (await TitlesAsync(new ArticleQuery { Source = "\" OR \"" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_without_letters_are_told_apart()
    {
        await PutAsync(Some.Article("a", title: "Exclamations", source: "!!!"), Some.Article("b", title: "Questions", source: "???"));

        (await TitlesAsync(new ArticleQuery { Source = "!!!" })).ShouldBe(["Exclamations"]);
    }

    [Fact]
    public async Task A_sentiment_is_that_of_the_whole_article()
    {
        await PutAsync(
            Some.Article("a", title: "Good") with { Sentiment = Sentiment.Of(SentimentLabel.Positive, 1, 0, 0) },
            Some.Article("b", title: "Plain"),
            Some.Article("c", title: "Not analysed") with { Sentiment = null });

        (await TitlesAsync(new ArticleQuery { Sentiment = SentimentLabel.Positive })).ShouldBe(["Good"]);
        (await TitlesAsync(new ArticleQuery { Sentiment = SentimentLabel.Mixed })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_range_of_dates_holds_its_start_and_not_its_end()
    {
        await PutAsync(
            Some.Article("a", title: "Year", published: "2031"),
            Some.Article("b", title: "Day", published: "2031-05-04"),
            Some.Article("c", title: "Second", published: "2031-05-04T12:00:00Z"),
            Some.Article("d", title: "Zone", published: "2031-05-04T12:30:00+02:00"),
            Some.Article("e", title: "Undated", published: null));

        (await TitlesAsync(new ArticleQuery { From = Some.Noon })).ShouldBe(["Second"]);
        (await TitlesAsync(new ArticleQuery { From = Some.Noon.AddSeconds(1) })).ShouldBeEmpty();
        (await TitlesAsync(new ArticleQuery { Before = Some.Noon })).ShouldBe(["Zone", "Day", "Year"]);
        (await TitlesAsync(new ArticleQuery { From = new(2031, 5, 4, 0, 0, 0, default), Before = Some.Noon.AddSeconds(1) })).ShouldBe(["Second", "Zone", "Day"]);
        (await TitlesAsync(new ArticleQuery { From = DateTimeOffset.MinValue, Before = DateTimeOffset.MaxValue })).Count.ShouldBe(4);
        (await TitlesAsync(new ArticleQuery { From = Some.Noon, Before = Some.Noon })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Filters_and_words_combine()
    {
        await PutAsync(
            Some.Article("a", "A storm.", "1", published: "2031-05-01"),
            Some.Article("b", "A storm.", "2", published: "2031-05-02"),
            Some.Article("c", "A storm.", "3", source: "Orlen Evening Post", published: "2031-05-02"),
            Some.Article("d", "A calm.", "4", published: "2031-05-02"));

        var page = await SearchAsync(new ArticleQuery
        {
            Text = TextQuery.Parse("storms"),
            Source = "Tidewater Courier",
            Sentiment = SentimentLabel.Neutral,
            From = new(2031, 5, 2, 0, 0, 0, default),
        });

        page.Items.ShouldHaveSingleItem().Title.ShouldBe("2");
        page.Total.ShouldBe(1);
    }
}
