using News.Enrichment;
using News.Text;

namespace News.Tests.Enrichment;

/// <summary>Finds what a test says is there: each name by its occurrences in the text.</summary>
internal sealed class ScriptedAnalyzer(params (string Name, string Category)[] names) : ITextAnalyzer
{
    public static readonly Sentiment Neutral = new(SentimentLabel.Neutral, 0, 1, 0);

    public Func<TextAnalysis, TextAnalysis> Spoil { get; init; } = analysis => analysis;

    public AnalyzerVersion Version { get; } = new("scripted", "1");

    public ValueTask<TextAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken) => new(Spoil(new()
    {
        Language = "en",
        Sentences = [new(new(0, text.Length), Neutral)],
        Sentiment = Neutral,
        Mentions = [.. names.SelectMany(name => Occurrences(text, name)).OrderBy(mention => mention.Span)],
        KeyPhrases = ["harbour dues"],
    }));

    private static IEnumerable<EntityMention> Occurrences(string text, (string Name, string Category) name)
    {
        for (var at = text.IndexOf(name.Name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name.Name, at + name.Name.Length, StringComparison.Ordinal))
        {
            yield return new(new(at, name.Name.Length), name.Category, null, 0.75);
        }
    }
}
