using News.Enrichment;
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
    [InlineData("title : ^x + {text}")]
    [InlineData("~x @x .x ~~ \\ % _ ; \0 x")]
    [InlineData("article_terms MATCH 'x'")]
    [InlineData("\uD800 x \uDC00")]
    public async Task Signs_of_a_query_language_only_separate_words(string q)
    {
        await PutAsync(Some.Article("a", "x"));

        (await SearchAsync(q)).Total.ShouldBeInRange(0, 1);
        (await SearchAsync("x")).Total.ShouldBe(1);
    }

    [Theory]
    [InlineData("storm OR calm", "Calm", "Storm")]
    [InlineData("storm AND harbour", "Storm")]
    [InlineData("harbour NOT storm", "Calm")]
    [InlineData("NOT harbour", "Other")]
    [InlineData("NOT (storm OR calm)", "Other")]
    [InlineData("NOT NOT storm", "Storm")]
    [InlineData("harbour NOT (storm NOT warnings)", "Calm", "Storm")]
    [InlineData("mill OR NOT harbour", "Other")]
    [InlineData("storm calm OR mill", "Other")]
    [InlineData("(storm OR calm) harbour", "Calm", "Storm")]
    [InlineData("harbour NOT \"storm warnings\"", "Calm")]
    [InlineData("harbour NOT \"storm warning\"", "Calm", "Storm")]
    [InlineData("NOT \"storm warnings\"", "Calm", "Other")]
    [InlineData("and", "Calm")]
    public async Task Words_are_combined_by_operators(string q, params string[] titles) => await ShouldFindAsync(q, titles);

    [Theory]
    [InlineData("warn*", "Storm")]
    [InlineData("WARNI*", "Storm")]
    [InlineData("warnings*", "Storm")]
    [InlineData("warningss*")]
    [InlineData("har* -", "Calm", "Storm")]
    [InlineData("NOT har*", "Other")]
    [InlineData("prin*", "Other")]
    public async Task A_star_finds_words_that_begin_so_as_printed(string q, params string[] titles) => await ShouldFindAsync(q, titles);

    [Theory]
    [InlineData("harbour NEAR/1 storm", "Storm")]
    [InlineData("storms NEAR/1 harbours", "Storm")]
    [InlineData("storm NEAR/0 warnings", "Storm")]
    [InlineData("warnings NEAR/0 storms", "Storm")]
    [InlineData("harbour NEAR/0 storm")]
    [InlineData("\"storm warnings\" NEAR/3 harbour", "Storm")]
    [InlineData("\"storm warnings\" NEAR/3 harbours")]
    [InlineData("warn* NEAR/3 harbour", "Storm")]
    [InlineData("all NEAR/100 printed")]
    [InlineData("harbour NEAR/3 warnings NEAR/0 storm", "Storm")]
    [InlineData("harbour NOT (storm NEAR/5 harbour)", "Calm")]
    public async Task Near_finds_words_with_few_others_between_them(string q, params string[] titles) =>
        await ShouldFindAsync(q, titles);

    [Theory]
    [InlineData("title:storm", "Storm")]
    [InlineData("title:harbour")]
    [InlineData("title:(storm OR calm) harbour", "Calm", "Storm")]
    [InlineData("NOT title:storm", "Calm", "Other")]
    [InlineData("title:sto*", "Storm")]
    [InlineData("title:\"storm\"", "Storm")]
    [InlineData("source:\"Orlen Evening Post\"", "Other")]
    [InlineData("harbour source:\"tidewater courier\"", "Calm", "Storm")]
    [InlineData("source:Orlen")]
    [InlineData("entity:ollenby", "Storm")]
    [InlineData("entity:(ollenby OR e_mira)", "Calm", "Storm")]
    [InlineData("speaker:\"the harbour master\"", "Storm")]
    [InlineData("speaker:ollenby NOT title:storm")]
    [InlineData("entity:ollenby title:\"calm\"")]
    public async Task A_field_says_where_to_look(string q, params string[] titles) => await ShouldFindAsync(q, titles);

    [Fact]
    public async Task What_is_excluded_is_not_marked()
    {
        await PutAsync(Some.Article("a", "The ferry left.", "Ferries"));

        (await SearchAsync("left NOT title:boat")).Items.ShouldHaveSingleItem().Highlights.ShouldBe([new("text", 10, 4)]);
        (await SearchAsync("title:ferry OR boat")).Items.ShouldHaveSingleItem().Highlights.ShouldBe([new("title", 0, 7)]);
    }

    /// <summary>Three articles, found in the order of their titles.</summary>
    private async Task ShouldFindAsync(string q, string[] titles)
    {
        var master = Some.Entity("e_ollenby", "Marta Ollenby", "Ollenby");
        await PutAsync(
            Some.Article("a", "All of the harbour saw storm warnings.", "Storm", published: "2031-05-02") with
            {
                Entities = [master],
                Statements = [Some.Statement("the harbour master", "e_ollenby", SpeakerClass.Role)],
            },
            Some.Article("b", "The harbour is calm, and stays so.", "Calm", published: "2031-05-03") with { Entities = [Some.Entity("e_mira", "Mira", "she")] },
            Some.Article("c", "The mill has printed a book of princes.", "Other", source: "Orlen Evening Post", published: "2031-05-01"));

        var page = await SearchAsync(q);

        page.Items.Select(item => item.Title).Order().ShouldBe(titles);
        page.Total.ShouldBe(titles.Length);
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
