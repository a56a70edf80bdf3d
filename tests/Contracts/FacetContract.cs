using News.Enrichment;
using News.Views;

namespace News.Contracts;

public abstract class FacetContract(IStoreFactory factory) : StoreContract(factory)
{
    private static readonly Facet[] All = Enum.GetValues<Facet>();

    [Fact]
    public async Task Values_are_counted_over_the_whole_list()
    {
        await PutAsync(
            Some.Article("a", "A storm.", published: "2031-05-01") with { Entities = [Mira, Tom, Some.Entity("e_5", "5", "5") with { Category = EntityCategories.Quantity }] },
            Some.Article("b", "A storm.", published: "2031-06-01") with { Entities = [Mira], Sentiment = Sentiment.Of(SentimentLabel.Negative, 0, 0, 1) },
            Some.Article("c", "A storm.", source: "Orlen Evening Post", published: null) with { Language = null },
            Some.Article("d", "A calm.") with { Entities = [Tom] });

        var page = await SearchAsync(new ArticleQuery { Text = TextQuery.Parse("storm"), Facets = All, Limit = 1 });

        page.Total.ShouldBe(3);
        var facets = page.Facets.ShouldNotBeNull();
        facets.IsExact.ShouldBeTrue();
        facets.Entity.ShouldBe([new("e_mira", 2, "Mira Kordović", "Person"), new("e_tom", 1, "Tom Brell", "Person")]);
        facets.Source.ShouldBe([new("Tidewater Courier", 2), new("Orlen Evening Post", 1)]);
        facets.Sentiment.ShouldBe([new("neutral", 2), new("negative", 1)]);
        facets.Language.ShouldBe([new("en", 2)]);
        facets.Month.ShouldBe([new("2031-06", 1), new("2031-05", 1)]);
    }

    [Fact]
    public async Task Only_what_is_asked_for_is_counted()
    {
        await PutAsync(Some.Article());

        (await SearchAsync(new ArticleQuery())).Facets.ShouldBeNull();
        (await SearchAsync(new ArticleQuery { Facets = [Facet.Source] })).Facets.ShouldNotBeNull().Month.ShouldBeNull();
    }

    [Fact]
    public async Task Counts_follow_what_comes_in_and_what_changes()
    {
        var query = new ArticleQuery { Facets = [Facet.Source, Facet.Month] };
        (await SearchAsync(query)).Facets!.Source.ShouldBeEmpty();
        await PutAsync(Some.Article("a"), Some.Article("b"));
        (await SearchAsync(query)).Facets!.Source.ShouldBe([new("Tidewater Courier", 2)]);

        await PutAsync(Some.Article("a", "It was in time.", source: "Orlen Evening Post", published: "2031-07-01"));

        var facets = (await SearchAsync(query)).Facets!;
        facets.Source.ShouldBe([new("Orlen Evening Post", 1), new("Tidewater Courier", 1)]);
        facets.Month.ShouldBe([new("2031-07", 1), new("2031-05", 1)]);
    }

    [Fact]
    public async Task Of_many_values_the_most_frequent_are_given()
    {
        await PutAsync([.. Enumerable.Range(0, Facets.MaxValues + 5).SelectMany(number =>
            Enumerable.Range(0, number == 7 ? 2 : 1).Select(copy => Some.Article($"{number} {copy}", source: $"Source {number:00}")))]);

        var sources = (await SearchAsync(new ArticleQuery { Facets = [Facet.Source] })).Facets!.Source!;

        sources.Count.ShouldBe(Facets.MaxValues);
        sources[0].ShouldBe(new("Source 07", 2));
        sources.Skip(1).Take(2).Select(count => count.Value).ShouldBe(["Source 00", "Source 01"]);
    }

    private static Entity Mira => Some.Entity("e_mira", "Mira Kordović", "she");

    private static Entity Tom => Some.Entity("e_tom", "Tom Brell", "he");
}
