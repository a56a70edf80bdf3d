using System.Diagnostics;
using System.Globalization;
using News.Articles;
using News.English;
using News.Enrichment;

namespace News.Benchmarks;

/// <summary>What entities, statements, dates and quantities cost beside the analysis that they come from: each text is analysed, and its analysis enriched, one right after the other.</summary>
internal static class EnrichmentBenchmark
{
    private const int Rounds = 5;       // the fastest of each text counts: what else a machine does only adds to it
    private const int Every = 10;       // of Reuters-21578 that is two thousand texts

    private static readonly Upload Upload = new() { FileName = "text.txt", OpenAsync = _ => throw new InvalidOperationException("Enrichment reads no bytes.") };

    public static async Task RunAsync(string file)
    {
        var analyzer = new EnglishTextAnalyzer();
        var texts = BenchmarkData.TextsOf(file, Every).Where(text => text.Length > 0).ToArray();
        var analysing = new long[texts.Length];
        var enriching = new long[texts.Length];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < texts.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                var analysis = await analyzer.AnalyzeAsync(texts[i], null, CancellationToken.None);
                var analysed = Stopwatch.GetTimestamp();
                var enricher = new ArticleEnricher(new Given(analysis));
                var article = new Article(null, null, "not given", texts[i], null, "not given", new PublicationDate("1987-03-02"), null);
                var described = enricher.Describe(article, Upload);
                var begun = Stopwatch.GetTimestamp();
                await enricher.EnrichAsync(described, CancellationToken.None);
                var end = Stopwatch.GetTimestamp();
                analysing[i] = Least(round, analysing[i], analysed - start);
                enriching[i] = Least(round, enriching[i], end - begun);
            }
        }

        var (alone, more) = (analysing.Sum(), enriching.Sum());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{texts.Length} texts: analysis {Milliseconds(alone):F0} ms, what is made of it {Milliseconds(more):F0} ms more: {100.0 * more / alone:F0} %"));
    }

    private static long Least(int round, long known, long now) => round == 0 ? now : Math.Min(known, now);

    private static double Milliseconds(long ticks) => 1000.0 * ticks / Stopwatch.Frequency;

    private sealed class Given(TextAnalysis analysis) : ITextAnalyzer
    {
        public AnalyzerVersion Version { get; } = new("given", "1");

        public ValueTask<TextAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken) => new(analysis);
    }
}
