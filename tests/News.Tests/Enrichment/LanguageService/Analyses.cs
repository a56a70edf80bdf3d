using News.Enrichment;
using News.Enrichment.LanguageService;

namespace News.Tests.Enrichment.LanguageService;

internal static class Analyses
{
    public static LanguageServiceAnalyzer Analyzer(ILanguageService service, TimeProvider time, Action<LanguageServiceOptions>? configure = null)
    {
        var options = new LanguageServiceOptions();
        configure?.Invoke(options);
        return new(service, Fiction.Sentences, options, time);
    }

    /// <summary>The analysis of one text in virtual time.</summary>
    public static TextAnalysis Of(string text, Func<VirtualTime, SimulatedService> service, string? language = "en")
    {
        TextAnalysis? analysis = null;
        VirtualTime.Run(async time => analysis = await Analyzer(service(time), time).AnalyzeAsync(text, language, CancellationToken.None));
        return analysis!;
    }

    public static TextAnalysis Of(string text, SimulatedService service, string? language = "en") => Of(text, _ => service, language);
}
