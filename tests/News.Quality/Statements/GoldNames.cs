using News.Articles;
using News.English;
using News.Enrichment;
using News.Text;

namespace News.Quality.Statements;

/// <summary>Stands for an analyser that finds every name, so that the measure is of the statements alone. Names are written <c>Category: name, name; Category: …</c></summary>
internal sealed class GoldNames(string names) : ITextAnalyzer
{
    private static readonly Sentiment Neutral = new(SentimentLabel.Neutral, 0, 1, 0);

    private static readonly Upload Upload = new() { FileName = "gold.txt", OpenAsync = _ => throw new InvalidOperationException("Enrichment reads no bytes.") };

    public AnalyzerVersion Version { get; } = new("gold", "1");

    public static EnrichedArticle Enrich(GoldArticle gold) => Enrich(gold, new GoldNames(gold.Published));

    /// <summary>With the names that the embedded analyser finds itself.</summary>
    public static EnrichedArticle Analyze(GoldArticle gold) => Enrich(gold, new EnglishTextAnalyzer());

    private static EnrichedArticle Enrich(GoldArticle gold, ITextAnalyzer analyzer)
    {
        var enricher = new ArticleEnricher(analyzer);
        var article = new Article(null, null, "not given", gold.Text, null, "not given", PublicationDate.Unknown("not given"), null);
        return enricher.EnrichAsync(enricher.Describe(article, Upload), CancellationToken.None).AsTask().GetAwaiter().GetResult();
    }

    public ValueTask<TextAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken) =>
        new(new TextAnalysis { Language = "en", Sentiment = Neutral, Mentions = Mentions(text) });

    private List<EntityMention> Mentions(string text)
    {
        var mentions = new List<EntityMention>();
        var all =
            from part in names.Split(';', StringSplitOptions.TrimEntries)
            where part.Contains(':', StringComparison.Ordinal)
            let colon = part.IndexOf(':', StringComparison.Ordinal)
            from name in part[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries)
            orderby name.Length descending, name
            select (Name: name, Category: part[..colon]);
        foreach (var (name, category) in all)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, name.Length);
                if (!mentions.Exists(mention => mention.Span.Overlaps(span)))
                {
                    mentions.Add(new(span, category, null, 1));
                }
            }
        }

        mentions.Sort((left, right) => left.Span.CompareTo(right.Span));
        return mentions;
    }
}
