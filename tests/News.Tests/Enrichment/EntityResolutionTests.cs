using News.Enrichment;
using News.Text;

namespace News.Tests.Enrichment;

public sealed class EntityResolutionTests
{
    [Fact]
    public async Task A_later_surname_joins_the_full_name()
    {
        var document = await Articles.Enrich("Ana Orwin spoke. Orwin’s aides left; Ana Q. Orwin stayed.", ("Ana Orwin", "Person"), ("Ana Q. Orwin", "Person"), ("Orwin’s", "Person"));
        var person = document.Entities.ShouldHaveSingleItem();
        person.Name.ShouldBe("Ana Orwin");
        person.Mentions.Select(mention => mention.Text).ShouldBe(["Ana Orwin", "Orwin’s", "Ana Q. Orwin"]);
    }

    [Fact]
    public async Task A_surname_that_came_first_is_no_label()
    {
        const string text = "Orwin lost, and Ana Orwin left.";
        var analyzer = new ScriptedAnalyzer { Spoil = analysis => analysis with { Mentions = [Person(0, 5), Person(16, 9)] } };
        var named = await new ArticleEnricher(analyzer).EnrichAsync(Articles.Of(text), Articles.Named, CancellationToken.None);
        named.Entities.ShouldHaveSingleItem().Name.ShouldBe("Ana Orwin");
    }

    [Fact]
    public async Task A_surname_of_two_people_stays_apart()
    {
        const string text = "Ana Orwin met Bo Orwin. Then Orwin left.";
        var analyzer = new ScriptedAnalyzer { Spoil = analysis => analysis with { Mentions = [Person(0, 9), Person(14, 8), Person(29, 5)] } };
        var document = await new ArticleEnricher(analyzer).EnrichAsync(Articles.Of(text), Articles.Named, CancellationToken.None);
        document.Entities.Select(entity => entity.Name).ShouldBe(["Ana Orwin", "Bo Orwin", "Orwin"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_acronym_defined_in_brackets_joins_its_name()
    {
        var document = await Articles.Enrich(
            "The Dockers of Telmark Union (DTU) struck. The DTU rests.", ("Dockers of Telmark Union", "Organization"), ("DTU", "Organization"));
        var union = document.Entities.ShouldHaveSingleItem();
        union.Name.ShouldBe("Dockers of Telmark Union");
        union.Mentions.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Brackets_that_spell_something_else_join_nothing()
    {
        var document = await Articles.Enrich("The Dockers Union (HQ) struck. HQ is shut.", ("Dockers Union", "Organization"), ("HQ", "Organization"));
        document.Entities.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Names_of_one_country_are_one_entity_with_its_wikidata_id()
    {
        var document = await Articles.Enrich("Britain and the U.K. and the United Kingdom.", ("Britain", "Location"), ("U.K.", "Location"), ("the United Kingdom", "Location"));
        var country = document.Entities.ShouldHaveSingleItem();
        (country.Id, country.Name, country.Mentions.Count).ShouldBe(("Q145", "United Kingdom", 3));
    }

    [Fact]
    public async Task A_name_that_several_places_bear_gets_no_wikidata_id()
    {
        var document = await Articles.Enrich("Floods in Georgia.", ("Georgia", "Location"));
        document.Entities.ShouldHaveSingleItem().Id.ShouldBe("e_" + Digest.Id("Location\ngeorgia"));
    }

    [Fact]
    public async Task The_same_name_and_category_has_the_same_id_in_every_article()
    {
        var first = await Articles.Enrich("The Halden\nTrust pays.", ("The Halden\nTrust", "Organization"));
        var second = await Articles.Enrich("Nobody asked the Halden Trust.", ("Halden Trust", "Organization"));
        first.Entities[0].Id.ShouldBe(second.Entities[0].Id);
        first.Entities[0].Name.ShouldBe("The Halden Trust");
    }

    [Fact]
    public async Task A_person_and_a_place_of_one_name_are_two_entities()
    {
        var document = await Articles.Enrich("Maro spoke in Vell.", ("Maro", "Person"), ("Vell", "Location"));
        document.Entities.Select(entity => entity.Category).ShouldBe(["Person", "Location"]);
    }

    [Fact]
    public async Task Salience_sums_to_one_and_sorts_the_entities_and_leaves_out_dates_and_quantities()
    {
        var document = await Articles.Enrich(
            "Maro paid 20 crowns on Monday. Maro will pay Vell and Ana Orwin.",
            ("Maro", "Location"), ("Vell", "Location"), ("Ana Orwin", "Person"), ("20 crowns", "Quantity"), ("Monday", "DateTime"));
        document.Entities[0].Name.ShouldBe("Maro");
        Math.Round(document.Entities.Sum(entity => entity.Salience), 9).ShouldBe(1);
        document.Entities.Select(entity => entity.Salience).ShouldBeInOrder(SortDirection.Descending);
        document.Entities.Where(entity => entity.Category is "Quantity" or "DateTime").ShouldAllBe(entity => entity.Salience == 0);
    }

    [Fact]
    public async Task What_is_not_measured_says_so()
    {
        var document = await Articles.Enrich("Maro waits.", ("Maro", "Location"));
        document.Entities[0].Sentiment.ShouldBeNull();
        document.Entities[0].SentimentReason.ShouldBe("not-measured");
    }

    [Fact]
    public async Task Every_mention_quotes_the_text()
    {
        const string text = "Ana Orwin of Maro met Bo Vell in Maro.";
        var document = await Articles.Enrich(text, ("Ana Orwin", "Person"), ("Maro", "Location"), ("Bo Vell", "Person"));
        document.Entities.SelectMany(entity => entity.Mentions).ShouldAllBe(mention => text.Substring(mention.Offset, mention.Length) == mention.Text);
    }

    private static EntityMention Person(int offset, int length) => new(new(offset, length), "Person", null, 0.9);

    [Fact]
    public async Task An_entity_has_the_mean_of_what_its_mentions_show()
    {
        const string text = "Ana Orwin won. Orwin lied. Orwin left.";
        var analyzer = new ScriptedAnalyzer
        {
            Spoil = analysis => analysis with
            {
                Mentions =
                [
                    Person(0, 9) with { Sentiment = new(SentimentLabel.Positive, 0.9, 0.1, 0) },
                    Person(15, 5) with { Sentiment = new(SentimentLabel.Negative, 0, 0.3, 0.7) },
                    Person(27, 5),
                ],
            },
        };
        var person = (await new ArticleEnricher(analyzer).EnrichAsync(Articles.Of(text), Articles.Named, CancellationToken.None)).Entities.ShouldHaveSingleItem();
        person.Sentiment.ShouldBe(new(SentimentLabel.Mixed, 0.45, 0.2, 0.35));
        person.SentimentReason.ShouldBeNull();
    }
}
