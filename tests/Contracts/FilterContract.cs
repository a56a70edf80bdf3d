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
    public async Task A_sentiment_towards_an_entity_is_not_that_of_the_article()
    {
        var negative = Sentiment.Of(SentimentLabel.Negative, 0, 0, 1);
        await PutAsync(
            Some.Article("a", title: "Blamed") with { Entities = [Some.Entity("e_mira", "Mira Kordović", "Kordović") with { Sentiment = negative }] },
            Some.Article("b", title: "Another is") with
            {
                Entities = [Some.Entity("e_mira", "Mira Kordović", "Mira"), Some.Entity("e_tom", "Tom", "Tom") with { Sentiment = negative }],
            });

        (await TitlesAsync(new ArticleQuery { Entity = "kordovic", EntitySentiment = SentimentLabel.Negative })).ShouldBe(["Blamed"]);
        (await TitlesAsync(new ArticleQuery { Entity = "e_mira", EntitySentiment = SentimentLabel.Neutral })).ShouldBe(["Another is"]);
    }

    [Theory]
    [InlineData("e_mira", "Quoted")]
    [InlineData("mira kordovic", "Quoted")]
    [InlineData("the minister", "Quoted")]
    [InlineData("A Spokesman", "Role")]
    [InlineData("spokesman")]
    public async Task A_speaker_is_asked_for_as_printed_or_as_any_name_of_the_entity(string speaker, params string[] titles)
    {
        await PutAsync(
            Some.Article("a", title: "Quoted") with
            {
                Entities = [Some.Entity("e_mira", "Mira Kordović", "Kordović")],
                Statements = [Some.Statement("the minister", "e_mira", SpeakerClass.Named)],
            },
            Some.Article("b", title: "Named only") with { Entities = [Some.Entity("e_mira", "Mira Kordović", "Kordović")] },
            Some.Article("c", title: "Role") with { Statements = [Some.Statement("a spokesman", null, SpeakerClass.Role)] });

        (await TitlesAsync(new ArticleQuery { Speaker = speaker })).ShouldBe(titles);
    }

    [Fact]
    public async Task Statements_are_asked_for_by_the_class_of_their_speakers()
    {
        await PutAsync(
            Some.Article("a", title: "Anonymous") with { Statements = [Some.Statement("people who asked not to be named", null, SpeakerClass.Anonymous)] },
            Some.Article("b", title: "Ministry") with { Statements = [Some.Statement("the ministry", null, SpeakerClass.Organization)] },
            Some.Article("c", title: "None"));

        (await TitlesAsync(new ArticleQuery { Statements = [SpeakerClass.Anonymous] })).ShouldBe(["Anonymous"]);
        (await TitlesAsync(new ArticleQuery { Statements = [SpeakerClass.Role, SpeakerClass.Organization] })).ShouldBe(["Ministry"]);
        (await TitlesAsync(new ArticleQuery { Statements = [SpeakerClass.Named] })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "British", "English")]
    [InlineData("EN-gb", "British")]
    [InlineData("de")]
    public async Task A_language_holds_its_varieties(string language, params string[] titles)
    {
        await PutAsync(
            Some.Article("a", title: "English", published: "2031-05-01"),
            Some.Article("b", title: "British", published: "2031-05-02") with { Language = "en-GB" },
            Some.Article("c", title: "Unknown") with { Language = null });

        (await TitlesAsync(new ArticleQuery { Language = language })).ShouldBe(titles);
    }

    [Theory]
    [InlineData("2025-06-09", "2025-06-10", "Day")]
    [InlineData("2025-06-01", "2025-07-01", "Day", "Month")]
    [InlineData("2025-01-01", "2026-01-01", "Day", "Month", "Year")]
    [InlineData("0001-01-01", "9999-12-31", "Day", "Month", "Year")]
    [InlineData("2025-06-10", "2025-12-31")]
    public async Task A_date_in_the_text_is_found_when_all_of_it_lies_in_the_range(string from, string before, params string[] titles)
    {
        await PutAsync(
            Dated("a", "Day", "2025-06-09T08:00"), Dated("b", "Month", "2025-06"), Dated("c", "Year", "2025"), Dated("d", "Open", null), Some.Article("e", title: "None"));

        var found = await TitlesAsync(new ArticleQuery { Mentioned = new(DateOnly.Parse(from, null), DateOnly.Parse(before, null)) });

        found.Order().ShouldBe(titles);

        static EnrichedArticle Dated(string name, string title, string? resolved) =>
            Some.Article(name, title: title) with { Dates = [new("then", 0, 4, "XXXX", resolved, "rule")] };
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
