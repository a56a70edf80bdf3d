using News.Articles;
using News.Enrichment;
using News.Text;

namespace News.Tests.Enrichment;

public sealed class ArticleEnricherTests
{
    private const string Text = "Dues rise. The port of Maro objects.";

    [Fact]
    public async Task The_document_says_where_the_article_lies_and_what_it_is()
    {
        var document = await Articles.Enrich(Text);
        document.Id.ShouldBe(ArticleId.Of("articles", "maro/dues.txt"));
        document.Blob.ShouldBe(new("articles", "maro/dues.txt", "0x1"));
        document.Revision.ShouldBe(1);
        document.ContentHash.ShouldBe(Digest.Sha256(Text));
        document.Title.ShouldBe("Dues rise in Maro");
        document.Source!.Name.ShouldBe("The Maro Ledger");
        document.Published.Value.ShouldBe("2025-06-10");
        document.ReceivedAt.ShouldBe(Articles.Named.ReceivedAt);
        document.ReceivedAtReason.ShouldBeNull();
        document.Analyzer.ShouldBe(new("scripted", "1+" + ArticleEnricher.RulesVersion));
        document.KeyPhrases.ShouldBe(["harbour dues"]);
        document.AnalysisSkipped.ShouldBeNull();
    }

    [Fact]
    public async Task An_item_of_a_file_has_an_id_of_its_own()
    {
        var document = await new ArticleEnricher(new ScriptedAnalyzer()).EnrichAsync(Articles.Of(Text) with { ItemId = "7" }, Articles.Named, CancellationToken.None);
        document.Id.ShouldBe(ArticleId.Of("articles", "maro/dues.txt", "7"));
    }

    [Fact]
    public async Task Text_that_never_had_a_name_is_known_by_its_content()
    {
        var document = await new ArticleEnricher(new ScriptedAnalyzer()).EnrichAsync(Articles.Of(Text), Articles.Unnamed, CancellationToken.None);
        document.Id.ShouldBe(ArticleId.OfContent(document.ContentHash));
        document.Blob.ShouldBe(new(null, null, null));
        document.ReceivedAt.ShouldBeNull();
        document.ReceivedAtReason.ShouldBe(ArticleEnricher.NotReceived);
    }

    [Fact]
    public async Task An_item_that_never_had_a_name_keeps_the_id_it_came_with()
    {
        var document = await new ArticleEnricher(new ScriptedAnalyzer()).EnrichAsync(Articles.Of(Text) with { ItemId = "maro-7" }, Articles.Unnamed, CancellationToken.None);
        document.Id.ShouldBe(new ArticleId("maro-7"));
    }

    [Fact]
    public async Task Dates_are_resolved_by_the_publication_date_and_their_numbers_count_nothing()
    {
        var document = await Articles.Enrich("The port counted 40 barges on Sunday.");
        document.Dates.ShouldHaveSingleItem().Resolved.ShouldBe("2025-06-08");
        document.Quantities.ShouldHaveSingleItem().Of.ShouldBe("barges");
    }

    [Fact]
    public async Task A_headline_alone_is_not_analysed()
    {
        var document = await Articles.Enrich("");
        document.AnalysisSkipped.ShouldBe(new(ArticleEnricher.NoText));
        document.Sentiment.ShouldBeNull();
        document.Sentences.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_analyser_skipped_says_why()
    {
        var analyzer = new ScriptedAnalyzer { Spoil = _ => new() { Language = "de", Skipped = "no-model-for-language" } };
        var document = await new ArticleEnricher(analyzer).EnrichAsync(Articles.Of(Text), Articles.Named, CancellationToken.None);
        document.Language.ShouldBe("de");
        document.AnalysisSkipped.ShouldBe(new("no-model-for-language"));
    }

    [Fact]
    public async Task A_document_survives_being_written_and_read()
    {
        var json = NewsJson.Write(await Articles.Enrich(Text, ("Maro", "Location")));
        NewsJson.Write(NewsJson.Read(json)).ShouldBe(json);
    }
}
