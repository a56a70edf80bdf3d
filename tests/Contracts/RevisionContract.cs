using News.Articles;
using News.Enrichment;

namespace News.Contracts;

public abstract class RevisionContract(IStoreFactory factory) : StoreContract(factory)
{
    [Fact]
    public async Task A_new_article_is_revision_1()
    {
        var article = Some.Article();

        (await PutAsync(article)).ShouldBe(new(article.Id, 1, PutKind.Created));

        (await FindAsync(article.Id)).ShouldNotBeNull().Revision.ShouldBe(1);
    }

    [Fact]
    public async Task New_content_is_the_next_revision_and_the_earlier_stays_readable()
    {
        var article = Some.Article(text: "Two boats sank.");
        await PutAsync(article);

        (await PutAsync(Some.Article(text: "Three boats sank."))).ShouldBe(new(article.Id, 2, PutKind.Revised));

        (await FindAsync(article.Id)).ShouldNotBeNull().Text.ShouldBe("Three boats sank.");
        (await FindAsync(article.Id, 1)).ShouldNotBeNull().Text.ShouldBe("Two boats sank.");
        (await FindAsync(article.Id, 2)).ShouldNotBeNull().Revision.ShouldBe(2);
        (await FindAsync(article.Id, 3)).ShouldBeNull();
    }

    [Fact]
    public async Task A_changed_headline_source_or_date_is_new_content_too()
    {
        await PutAsync(Some.Article());

        (await PutAsync(Some.Article(title: "Ferry later"))).Kind.ShouldBe(PutKind.Revised);
        (await PutAsync(Some.Article(title: "Ferry later", source: "Orlen Evening Post"))).Kind.ShouldBe(PutKind.Revised);
        (await PutAsync(Some.Article(title: "Ferry later", source: "Orlen Evening Post", published: "2031-05-05"))).Revision.ShouldBe(4);
    }

    [Fact]
    public async Task The_same_content_again_changes_nothing()
    {
        var article = Some.Article();
        await PutAsync(article);

        (await PutAsync(article with { ReceivedAt = Some.Noon.AddHours(1) })).ShouldBe(new(article.Id, 1, PutKind.Unchanged));

        (await ChangesAsync()).Count.ShouldBe(1);
        (await FindAsync(article.Id)).ShouldNotBeNull().ReceivedAt.ShouldBe(Some.Noon);
    }

    [Fact]
    public async Task Another_analyser_replaces_the_analysis_of_the_same_revision()
    {
        var article = Some.Article();
        await PutAsync(article);

        (await PutAsync(article with { Analyzer = new("embedded-english", "2"), KeyPhrases = ["timetable"] }))
            .ShouldBe(new(article.Id, 1, PutKind.Reanalyzed));

        (await FindAsync(article.Id)).ShouldNotBeNull().KeyPhrases.ShouldBe(["timetable"]);
        (await FindAsync(article.Id, 2)).ShouldBeNull();
    }

    [Fact]
    public async Task Content_received_before_what_is_stored_is_left_out()
    {
        var article = Some.Article(text: "The later report.");
        await PutAsync(article);

        (await PutAsync(Some.Article(text: "The earlier report.", receivedAt: Some.Noon.AddSeconds(-1)))).ShouldBe(new(article.Id, 1, PutKind.Stale));

        (await FindAsync(article.Id)).ShouldNotBeNull().Text.ShouldBe("The later report.");
        (await FindAsync(article.Id, 2)).ShouldBeNull();
        (await ChangesAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Content_received_in_the_same_instant_is_not_stale()
    {
        await PutAsync(Some.Article(text: "First."));

        (await PutAsync(Some.Article(text: "Second."))).Kind.ShouldBe(PutKind.Revised);
    }

    [Fact]
    public async Task Content_seen_again_later_is_not_overtaken_by_an_event_from_between()
    {
        var article = Some.Article(text: "Back to the first wording.");
        await PutAsync(article);
        await PutAsync(article with { ReceivedAt = Some.Noon.AddHours(2) });

        (await PutAsync(Some.Article(text: "A wording that was there for an hour.", receivedAt: Some.Noon.AddHours(1)))).Kind.ShouldBe(PutKind.Stale);
    }

    [Fact]
    public async Task One_commit_may_hold_several_contents_of_one_article()
    {
        var outcomes = await Store.CommitAsync(
            new([Some.Article(text: "One."), Some.Article(text: "Two."), Some.Article(text: "Two."), Some.Article("other.txt")], [], null), Cancellation);

        outcomes.Select(outcome => (outcome.Revision, outcome.Kind))
            .ShouldBe([(1, PutKind.Created), (2, PutKind.Revised), (2, PutKind.Unchanged), (1, PutKind.Created)]);
        (await SearchAsync("one")).Total.ShouldBe(0);
        (await SearchAsync("two")).Total.ShouldBe(1);
    }

    [Fact]
    public async Task The_version_tells_what_the_latest_revision_was_made_from()
    {
        var article = Some.Article();
        (await Store.FindVersionAsync(article.Id, Cancellation)).ShouldBeNull();
        await PutAsync(article);

        (await Store.FindVersionAsync(article.Id, Cancellation)).ShouldBe(new(1, ArticleContent.Key(article), Some.Analyzer, Some.Noon));
    }

    [Fact]
    public async Task An_unknown_article_is_not_found()
    {
        (await Store.FindDocumentAsync(new ArticleId("a_nosuch"), null, Cancellation)).ShouldBeNull();
        (await Store.FindDocumentAsync(new ArticleId("'; DROP TABLE articles; --"), null, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task An_article_without_a_time_of_receipt_is_never_stale()
    {
        await PutAsync(Some.Article(text: "First."));

        (await PutAsync(Some.Article(text: "Second.") with { ReceivedAt = null })).Kind.ShouldBe(PutKind.Revised);
        (await PutAsync(Some.Article(text: "Third.", receivedAt: Some.Noon.AddDays(-1)))).Kind.ShouldBe(PutKind.Stale);
    }
}
