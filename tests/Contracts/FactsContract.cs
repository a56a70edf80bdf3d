using News.Enrichment;
using News.Views;

namespace News.Contracts;

/// <summary>What aggregates are made of.</summary>
public abstract class FactsContract(IStoreFactory factory) : StoreContract(factory)
{
    private static readonly Entity Mira = Some.Entity("e_mira", "Mira Kordović", "the minister") with { Sentiment = Sentiment.Of(SentimentLabel.Negative, 0.125, 0.25, 0.625) };
    private static readonly Entity Unmeasured = Some.Entity("e_post", "Orlen Evening Post", "the Post") with { Sentiment = null };
    private static readonly Entity Other = Some.Entity("e_tolvery", "Tolvery", "Tolvery");

    [Fact]
    public async Task The_facts_of_each_article_that_a_query_finds_are_those_of_its_document()
    {
        await PutAsync(
            Some.Article("a", published: "2031-05-04") with { Entities = [Mira, Unmeasured], Sentiment = Sentiment.Of(SentimentLabel.Mixed, 0.5, 0, 0.5) },
            Some.Article("b", source: null, published: null) with { Sentiment = null },
            Some.Article("c", title: "Mill", text: "Something else.", published: "2031-06"));

        var facts = await FactsAsync(new ArticleQuery { Text = TextQuery.Parse("ferry"), Limit = 1 });

        facts.Count.ShouldBe(2);
        var dated = facts.Single(article => article.Published is not null);
        (dated.Published, dated.Source, dated.Sentiment).ShouldBe((Some.Noon.AddHours(-12), "Tidewater Courier", SentimentLabel.Mixed));
        dated.Entities.Select(found => (found.Entity.Id, found.Entity.Name, found.Entity.Category, found.Positive, found.Negative))
            .ShouldBe([("e_mira", "Mira Kordović", "Person", 0.125, 0.625), ("e_post", "Orlen Evening Post", "Person", null, null)]);
        var undated = facts.Single(article => article.Published is null);
        (undated.Source, undated.Sentiment, undated.Entities.Count).ShouldBe((null, null, 0));
    }

    [Fact]
    public async Task A_story_and_what_reprints_are_left_out_as_in_lists()
    {
        const string Ferry = "The ferry Marigold struck the breakwater at Orlen and sank, and coastguards pulled forty passengers from the water before dawn.";
        await PutAsync(
            Some.Article("a", Ferry, title: null, source: "Courier"),
            Some.Article("b", Ferry, title: null, source: "Reprint", published: "2031-05-06"),
            Some.Article("c", "A bakery in Tolvery sold its last loaf yesterday after ninety years.", title: null, source: "Post"));
        await new StoryFollower(Store, TimeProvider.System).FollowAsync(null, Cancellation);
        var story = (await FindAsync(Some.Article("a").Id)).ShouldNotBeNull().Story.ShouldNotBeNull().Id.Value;

        (await FactsAsync(new() { Story = story })).Select(article => article.Source).ShouldBe(["Courier", "Reprint"], ignoreOrder: true);
        (await FactsAsync(new() { CollapsesDuplicates = true })).Select(article => article.Source).ShouldBe(["Courier", "Post"], ignoreOrder: true);
        (await FactsAsync(new() { Text = TextQuery.Parse("ferry"), Story = story, CollapsesDuplicates = true })).ShouldHaveSingleItem().Source.ShouldBe("Courier");
    }

    [Fact]
    public async Task The_latest_revision_alone_counts()
    {
        await PutAsync(Some.Article("a", title: "First", published: "2031-05-04") with { Entities = [Mira] });
        await PutAsync(Some.Article("a", title: "Second", text: "Changed.", published: "2031-07-01") with { Entities = [Unmeasured] });

        var article = (await FactsAsync(new ArticleQuery())).ShouldHaveSingleItem();

        article.Published!.Value.Month.ShouldBe(7);
        article.Entities.ShouldHaveSingleItem().Entity.Id.ShouldBe("e_post");
    }

    [Fact]
    public async Task Entities_are_counted_over_all_articles_as_they_are_now()
    {
        await PutAsync(
            Some.Article("a", published: "2031-05-04") with { Entities = [Mira, Unmeasured] },
            Some.Article("b", published: null) with { Entities = [Mira] },
            Some.Article("c", published: "2031-06-01") with { Entities = [Mira] });
        (await Store.CountEntitiesAsync(Cancellation)).Items.Select(entity => (entity.Id, entity.Articles)).ShouldBe([("e_mira", 3), ("e_post", 1)]);

        await PutAsync(Some.Article("c", text: "Changed.", published: "2031-07-01") with { Entities = [Unmeasured] }, Some.Article("d", published: null) with { Entities = [Other] });

        for (var again = 0; again < 2; again++)
        {
            var counted = await Store.CountEntitiesAsync(Cancellation);
            (counted.Total, counted.TotalIsExact).ShouldBe((3, true));
            counted.Items.ShouldBe(
            [
                new EntityCounts("e_mira", "Mira Kordović", "Person", 2, new(2031, 5, 4, 0, 0, 0, default), new(2031, 5, 4, 0, 0, 0, default)),
                new EntityCounts("e_post", "Orlen Evening Post", "Person", 2, new(2031, 5, 4, 0, 0, 0, default), new(2031, 7, 1, 0, 0, 0, default)),
                new EntityCounts("e_tolvery", "Tolvery", "Person", 1, null, null),
            ]);
        }
    }

    [Fact]
    public async Task The_mood_towards_an_entity_is_the_mean_of_the_articles_of_a_period()
    {
        var kind = Mira with { Sentiment = Sentiment.Of(SentimentLabel.Positive, 0.625, 0.25, 0.125) };
        await PutAsync(
            Some.Article("a", published: "2031-05-04") with { Entities = [Mira] },
            Some.Article("b", published: "2031-05-30") with { Entities = [kind, Unmeasured] },
            Some.Article("c", published: "2031-06-01") with { Entities = [kind] },
            Some.Article("d", published: null) with { Entities = [kind] },
            Some.Article("e", published: "2031-06-02") with { Entities = [Unmeasured] });

        var mood = await Aggregates.MoodAsync(Store, "e_mira", Interval.Month, Cancellation);

        mood.Total.ShouldBe(3);
        mood.Items.ShouldBe(
        [
            new PeriodMood(new(2031, 5, 1), new(2031, 5, 31), 2, 0.375, 0.25, 0.375, 0),
            new PeriodMood(new(2031, 6, 1), new(2031, 6, 30), 1, 0.625, 0.25, 0.125, 0.5),
        ]);
    }

    private async Task<List<FoundArticle>> FactsAsync(ArticleQuery query) =>
        await Store.ReadFactsAsync(query, Cancellation).ToListAsync(Cancellation);
}
