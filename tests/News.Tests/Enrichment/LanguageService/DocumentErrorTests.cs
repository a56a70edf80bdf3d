using News.Enrichment;
using News.Enrichment.LanguageService;

namespace News.Tests.Enrichment.LanguageService;

public sealed class DocumentErrorTests
{
    private static readonly DocumentRemark Invalid = new(DocumentErrorCodes.InvalidDocument, "No.");
    private static readonly DocumentRemark Broken = new(DocumentErrorCodes.InternalServerError, "Oops.");

    [Fact]
    public void A_document_that_the_service_rejects_costs_its_piece_only()
    {
        var text = Fiction.OfDocuments(3);
        var analysis = Analyses.Of(text, new SimulatedService { Rejects = (request, document) => request.Call == "entities" && document.Id == "1" ? Invalid : null });

        analysis.Skipped.ShouldBeNull();
        analysis.Mentions.Count.ShouldBe(4);
        analysis.Sentences.Count.ShouldBe(3);
        var warning = analysis.Warnings.ShouldHaveSingleItem();
        warning.Code.ShouldBe(DocumentErrorCodes.InvalidDocument);
        warning.Span.In(text).ToString().ShouldContain("Orrin");
    }

    [Fact]
    public void A_rejected_document_is_not_asked_about_again()
    {
        var service = new SimulatedService { Rejects = (request, document) => document.Id == "1" ? Invalid : null };
        Analyses.Of(Fiction.OfDocuments(3), service);
        service.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public void A_text_of_which_nothing_is_taken_is_skipped_and_says_why()
    {
        var analysis = Analyses.Of(Fiction.OfDocuments(2), new SimulatedService { Rejects = (_, _) => Invalid });
        analysis.Skipped.ShouldBe(LanguageServiceAnalyzer.RejectedByService);
        analysis.Warnings.Select(warning => warning.Message).ShouldBe(["No.", "No."]);
    }

    [Theory]
    [InlineData(DocumentErrorCodes.InternalServerError)]
    [InlineData(DocumentErrorCodes.ServiceUnavailable)]
    public void Only_documents_that_failed_for_now_are_asked_about_again(string code)
    {
        SimulatedService? service = null;
        var analysis = Analyses.Of(
            Fiction.OfDocuments(10),
            time => service = new SimulatedService(time)
            {
                Rejects = (request, document) => request.At == default && document.Id is "3" or "7" ? new(code, "Later.") : null,
            });

        service!.Asked("sentiment").Select(request => string.Join(' ', request.Documents.Select(document => document.Id)))
            .ShouldBe(["0 1 2 3 4 5 6 7 8 9", "3 7"]);
        analysis.Warnings.ShouldBeEmpty();
        analysis.Sentences.Count.ShouldBe(10);
    }

    [Fact]
    public void A_document_that_an_answer_leaves_out_is_asked_about_again()
    {
        SimulatedService? service = null;
        var analysis = Analyses.Of(
            Fiction.OfDocuments(3),
            time => service = new SimulatedService(time) { Forgets = (request, document) => request.At == default && document.Id == "2" });

        service!.Asked("sentiment").Last().Documents.ShouldHaveSingleItem().Id.ShouldBe("2");
        analysis.Sentences.Count.ShouldBe(3);
    }

    [Fact]
    public void A_document_that_keeps_failing_puts_the_article_back()
    {
        SimulatedService? service = null;
        Should.Throw<AnalyzerUnavailableException>(() => Analyses.Of(
            Fiction.OfDocuments(2),
            time => service = new SimulatedService(time) { Rejects = (_, document) => document.Id == "1" ? Broken : null }))
            .RetryAfter.ShouldNotBeNull();
        service!.Requests.Count.ShouldBe(new LanguageServiceOptions().MaxAttempts);
    }

    [Fact]
    public void Warnings_of_the_service_are_kept_with_their_place()
    {
        var text = Fiction.OfDocuments(2);
        var analysis = Analyses.Of(text, new SimulatedService { Warns = document => document.Id == "1" ? [new("LongWordsInDocument", "Words were cut.")] : [] });

        analysis.Warnings.Count.ShouldBe(3);
        analysis.Warnings.ShouldAllBe(warning => warning.Code == "LongWordsInDocument" && warning.Span.Offset > 0 && warning.Span.End == text.Length);
    }
}
