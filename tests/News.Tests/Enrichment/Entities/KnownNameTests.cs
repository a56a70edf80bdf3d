using News.Enrichment;

namespace News.Tests.Enrichment.Entities;

/// <summary>Articles are of 10 June 2025.</summary>
public sealed class KnownNameTests
{
    [Theory]
    [InlineData("Kiev", "Location", "Q1899")]
    [InlineData("Kyiv", "Location", "Q1899")]
    [InlineData("Zelensky", "Person", "Q3874799")]
    [InlineData("Volodymyr Zelenskiy", "Person", "Q3874799")]
    [InlineData("Mr Erdogan", "Person", "Q39259")]
    [InlineData("George W. Bush", "Person", "Q207")]
    [InlineData("the U.N.", "Organization", "Q1065")]
    [InlineData("Agence France-Presse", "Organization", "Q40464")]
    public async Task Spellings_of_a_known_name_have_its_id(string name, string category, string id) => (await Only(name + " waits.", (name, category))).Id.ShouldBe(id);

    [Theory]
    [InlineData("Georgia", "Location")]
    [InlineData("Washington", "Location")]
    public async Task A_name_that_several_places_bear_stays_apart_and_says_why(string name, string category)
    {
        var place = await Only("Rain in " + name + ".", (name, category));
        place.Id.ShouldStartWith("e_");
        place.ApartReason.ShouldBe("several-have-the-name");
    }

    [Theory]
    [InlineData("President Bush spoke.", "2003-05-01", "Q207")]
    [InlineData("President Bush spoke.", "1990-05-01", "Q23505")]
    [InlineData("President Bush spoke.", "2010-05-01", null)]
    [InlineData("President Bush spoke.", "2003", null)]
    [InlineData("Bush spoke.", "2003-05-01", null)]
    public async Task A_surname_with_an_office_means_the_one_who_held_it_that_day(string text, string published, string? id)
    {
        var precision = published.Length == 4 ? News.Articles.DatePrecision.Year : News.Articles.DatePrecision.Day;
        var article = Articles.Of(text) with { Published = new(published, precision, "metadata") };
        var document = await new ArticleEnricher(new ScriptedAnalyzer(("Bush", "Person"))).EnrichAsync(article, Articles.Named, CancellationToken.None);
        var found = document.Entities.ShouldHaveSingleItem().Id;
        (found[0] == 'Q' ? found : null).ShouldBe(id);
    }

    [Fact]
    public async Task A_namesake_who_is_introduced_is_not_the_known_one()
    {
        var plumber = await Only("Tony Blair, a plumber from Vell, won the prize.", ("Tony Blair", "Person"));
        plumber.Id.ShouldStartWith("e_");
        plumber.ApartReason.ShouldBe("introduced-as-somebody-else");
    }

    [Fact]
    public async Task A_surname_belongs_to_the_articles_own_bearer_first() =>
        (await Only("Igor Putin, the manager, came. Putin left.", ("Igor Putin", "Person"), ("Putin", "Person"))).Id.ShouldStartWith("e_");

    [Theory]
    [InlineData("Denmark", "Person", "Location")]
    [InlineData("TASS", "Person", "Organization")]
    [InlineData("Ostrian Fisheries Authority", "Person", "Organization")]
    [InlineData("Denmark", "Organization", "Location")]
    [InlineData("Ada Moss", "Person", "Person")]
    public async Task A_country_or_body_is_no_person(string name, string found, string category) => (await Only(name + " agreed.", (name, found))).Category.ShouldBe(category);

    [Fact]
    public async Task A_ministry_is_one_however_its_country_is_put()
    {
        var ministry = await Only(
            "The Danish Defence Ministry, Denmark’s Ministry of Defense and the Ministry of Defence of Denmark agreed.",
            ("Danish Defence Ministry", "Organization"), ("Denmark’s Ministry of Defense", "Organization"), ("Ministry of Defence of Denmark", "Organization"));
        ministry.Mentions.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Ministries_of_two_countries_are_two_and_the_bare_name_is_neither()
    {
        var document = await Articles.Enrich(
            "The Danish Foreign Ministry met the Swedish Foreign Ministry. A Foreign Ministry paper leaked.",
            ("Danish Foreign Ministry", "Organization"), ("Swedish Foreign Ministry", "Organization"), ("A Foreign Ministry", "Organization"));
        document.Entities.Count.ShouldBe(3);
    }

    private static async Task<Entity> Only(string text, params (string Name, string Category)[] names) => (await Articles.Enrich(text, names)).Entities.ShouldHaveSingleItem();
}
