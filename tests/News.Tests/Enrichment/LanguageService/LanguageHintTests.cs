using News.Enrichment.LanguageService;

namespace News.Tests.Enrichment.LanguageService;

public sealed class LanguageHintTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("DE-at", "de")]
    [InlineData("pt-PT", "pt")]
    [InlineData("pt-BR", "pt-BR")]
    [InlineData("zh", "zh-hans")]
    [InlineData("zh-CN", "zh-hans")]
    [InlineData("zh-Hant-TW", "zh-hant")]
    [InlineData("zh-HK", "zh-hant")]
    public void A_declared_language_is_kept_and_sent_as_the_service_writes_it(string declared, string sent)
    {
        var service = new SimulatedService();
        Analyses.Of("Orrin slept.", service, declared).Language.ShouldBe(declared);
        service.Requests.Select(request => request.Call).ShouldBe(["sentiment", "entities", "phrases"]);
        service.Requests.ShouldAllBe(request => request.Documents[0].Language == sent);
    }

    [Theory]
    [InlineData("fr", "fr", "fr")]
    [InlineData("zh_chs", "zh-Hans", "zh-hans")]
    [InlineData("zh_cht", "zh-Hant", "zh-hant")]
    public void An_undeclared_language_is_detected_from_the_first_piece(string detected, string tag, string sent)
    {
        var service = new SimulatedService { Language = detected };
        Analyses.Of(Fiction.OfDocuments(3), service, language: null).Language.ShouldBe(tag);

        var question = service.Asked("language").ShouldHaveSingleItem().Documents.ShouldHaveSingleItem();
        question.Language.ShouldBeNull();
        service.Asked("entities").ShouldAllBe(request => request.Documents.All(document => document.Language == sent));
    }

    [Theory]
    [InlineData("Qwx zzk.")]
    [InlineData(" \n ")]
    public void A_text_that_does_not_show_its_language_is_skipped(string text)
    {
        var analysis = Analyses.Of(text, new SimulatedService { Language = DetectedLanguage.Unknown }, language: null);
        analysis.Language.ShouldBeNull();
        analysis.Skipped.ShouldBe(LanguageServiceAnalyzer.LanguageUnknown);
    }

    [Theory]
    [InlineData("sentiment", 1)]
    [InlineData("entities", 3)]
    [InlineData("phrases", 3)]
    public void A_language_that_the_service_has_no_model_for_is_skipped(string call, int requests)
    {
        var service = new SimulatedService
        {
            Rejects = (request, _) => request.Call == call ? new(DocumentErrorCodes.UnsupportedLanguage, "Supported languages: en.") : null,
        };
        var analysis = Analyses.Of("Orrin slept.", service, "xx");

        analysis.Language.ShouldBe("xx");
        analysis.Skipped.ShouldBe(LanguageServiceAnalyzer.NoModelForLanguage);
        analysis.Sentiment.ShouldBeNull();
        service.Requests.Count.ShouldBe(requests);
    }
}
