using News.Enrichment;

namespace News.English.Tests;

/// <summary>Runs the analyser as the product does.</summary>
internal static class Analysis
{
    private static readonly EnglishTextAnalyzer Analyzer = new();

    public static TextAnalysis Of(string text, string? language = "en")
    {
        var analysis = Analyzer.AnalyzeAsync(text, language, CancellationToken.None).AsTask();
        analysis.IsCompletedSuccessfully.ShouldBeTrue("it does no I/O");
        return analysis.GetAwaiter().GetResult();
    }

    /// <summary>The mentions of a category, as printed.</summary>
    public static string[] Mentions(string text, string category) =>
        [.. Of(text).Mentions.Where(mention => mention.Category == category).Select(mention => mention.Span.In(text).ToString())];
}
