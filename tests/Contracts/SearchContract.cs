using News.Views;

namespace News.Contracts;

public abstract class SearchContract(IStoreFactory factory) : StoreContract(factory)
{
    [Theory]
    [InlineData("price")]
    [InlineData("PRICES")]
    [InlineData("pricing")]
    [InlineData("prices rise")]
    [InlineData("rose prices")]
    public async Task A_word_is_found_in_any_inflection(string q)
    {
        await PutAsync(Some.Article("a", "Pricing of bread: it rose, and prices will rise.", "Bread"), Some.Article("b", "Nothing of the kind.", "Calm"));

        (await TitlesAsync(q)).ShouldBe(["Bread"]);
    }

    [Theory]
    [InlineData("kordovic")]
    [InlineData("KORDOVIĆ")]
    [InlineData("Kordovic's")]
    [InlineData("lodzin")]
    [InlineData("1500")]
    [InlineData("\"1,500 crowns\"")]
    [InlineData("U.N.")]
    [InlineData("un")]
    [InlineData("Київ")]
    [InlineData("北京")]
    public async Task Case_accents_and_punctuation_do_not_matter(string q)
    {
        await PutAsync(Some.Article("a", "Mira Kordović’s bill in Łodzin was 1,500 crowns, the U.N. said. КИЇВ. 我在北京。", "Bill"));

        (await TitlesAsync(q)).ShouldBe(["Bill"]);
    }

    [Fact]
    public async Task All_words_must_occur_in_title_or_text()
    {
        await PutAsync(
            Some.Article("a", "The bridge is closed.", "Bridge shut"),
            Some.Article("b", "The harbour is closed.", "Harbour shut"));

        (await TitlesAsync("bridge shut closed")).ShouldBe(["Bridge shut"]);
        (await TitlesAsync("bridge harbour")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"storm warnings\"", true)]
    [InlineData("“Storm Warnings”", true)]
    [InlineData("\"storm warning\"", false)]
    [InlineData("\"warnings storm\"", false)]
    [InlineData("\"coast storm\"", false)]
    [InlineData("\"the coast\" storm", true)]
    [InlineData("\"warnings\"", true)]
    public async Task A_phrase_is_found_exactly_as_written(string q, bool isFound)
    {
        await PutAsync(Some.Article("a", "Storm warnings were given for the coast.", "The coast"));

        (await TitlesAsync(q)).Count.ShouldBe(isFound ? 1 : 0);
    }

    [Fact]
    public async Task Only_the_latest_revision_is_found()
    {
        await PutAsync(Some.Article(text: "A tanker ran aground."));
        await PutAsync(Some.Article(text: "A trawler ran aground.", published: "2031-06-01"));

        (await SearchAsync("tanker")).Total.ShouldBe(0);
        (await SearchAsync("trawler")).Items.ShouldHaveSingleItem().Revision.ShouldBe(2);
    }

    [Fact]
    public async Task Where_the_words_stand_is_marked()
    {
        await PutAsync(Some.Article("a", "The ferry left. Two ferries, no crew.", "Ferry gone"));

        (await SearchAsync("ferry \"no crew\"")).Items.ShouldHaveSingleItem().Highlights
            .ShouldBe([new("title", 0, 5), new("text", 4, 5), new("text", 20, 7), new("text", 29, 7)]);
        (await SearchAsync(new ArticleQuery())).Items.ShouldHaveSingleItem().Highlights.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_found_article_is_summarised()
    {
        var article = Some.Article() with
        {
            Entities = [.. Enumerable.Range(1, 7).Select(number => Some.Entity($"e_{number}", $"Person {number}", $"Person {number}"))],
        };
        await PutAsync(article);

        var found = (await SearchAsync(new ArticleQuery())).Items.ShouldHaveSingleItem();

        found.ShouldBe(ArticleSummary.Of(article) with { Revision = 1, Entities = found.Entities, Highlights = found.Highlights });
        found.Entities.ShouldBe(ArticleSummary.Of(article).Entities);
    }

    [Theory]
    [InlineData("x' OR 1=1 --")]
    [InlineData("\"x\" OR text:x NEAR(x y, 5) NOT *")]
    [InlineData("title : ^x + {text} (")]
    [InlineData("~x @x .x ~~ \\ % _ ; \0 x")]
    [InlineData("article_terms MATCH 'x'")]
    [InlineData("\uD800 x \uDC00")]
    public async Task Signs_of_a_query_language_only_separate_words(string q)
    {
        await PutAsync(Some.Article("a", "x"));

        (await SearchAsync(q)).Total.ShouldBeInRange(0, 1);
        (await SearchAsync("x")).Total.ShouldBe(1);
    }

    [Fact]
    public async Task A_query_may_have_as_many_words_as_can_be_parsed()
    {
        var words = string.Join(' ', Enumerable.Range(1, TextQuery.MaxTerms).Select(number => $"w{number}"));
        await PutAsync(Some.Article("a", words));

        (await SearchAsync(words)).Total.ShouldBe(1);
        (await SearchAsync($"\"{words}\"")).Total.ShouldBe(1);
    }
}
