using System.Globalization;
using System.Text.Json;
using News.Articles;
using News.English;
using News.Enrichment;
using News.Stories;
using News.Tests.Stories;
using News.Text;

namespace News.Quality.Stories;

/// <summary>Stories put together in one pass, against labelled ones: B-cubed precision, recall and F1 (Bagga and Baldwin 1998).</summary>
internal static class StoryQuality
{
    private static readonly string[] Fiction = ["seen", "siblings", "outlets", "leads", "years", "unseen", "later", "fresh-leads", "courses", "pairs", "crowds", "aftermath"];

    public static async Task PrintAsync(string data, TextWriter output)
    {
        var enricher = new ArticleEnricher(new EnglishTextAnalyzer());
        foreach (var set in Fiction)
        {
            var articles = await AnalyzedAsync(enricher, Read(Path.Combine(AppContext.BaseDirectory, "Stories", set + ".stories")));
            Print($"own fiction, {set}, by date", [.. articles.OrderBy(article => article.Fingerprint.Published)], output);
            Print($"own fiction, {set}, shuffled", Shuffled(articles), output);
        }

        if (!Directory.Exists(Path.Combine(data, "clustering")))
        {
            output.WriteLine($"stories: no data at {data}/clustering");
            return;
        }

        var leads = await AnalyzedAsync(enricher, Lines(data, "ecbplus_leads.jsonl", "event"));
        Print("ECB+ leads, in order", leads, output);
        Print("ECB+ leads, shuffled", Shuffled(leads), output);
        Print("googlenews-TS, in order", [.. Lines(data, "googlenews-TS.jsonl", "cluster").Select(item => new Labelled(item.Story, Fingerprint.Of(item.Article)))], output);
    }

    private static void Print(string name, IReadOnlyList<Labelled> articles, TextWriter output)
    {
        var stories = new MemoryStories(splits: true);
        foreach (var article in articles)
        {
            stories.Add(article.Fingerprint);
        }

        var placed = articles.Select(article => (article.Story, Found: stories.Articles[article.Fingerprint.Article].Story)).ToList();
        var (gold, found, both) = (placed.CountBy(item => item.Story).ToDictionary(), placed.CountBy(item => item.Found).ToDictionary(), placed.CountBy(item => item).ToList());
        var precision = both.Sum(pair => (double)pair.Value * pair.Value / found[pair.Key.Found]) / placed.Count;
        var recall = both.Sum(pair => (double)pair.Value * pair.Value / gold[pair.Key.Story]) / placed.Count;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"stories, {name,-32} {placed.Count,6} articles {gold.Count,4} stories {found.Count,4} found  P {precision:F3}  R {recall:F3}  F1 {2 * precision * recall / (precision + recall):F3}  merges {stories.Merges}"));
    }

    private static async Task<IReadOnlyList<Labelled>> AnalyzedAsync(ArticleEnricher enricher, IEnumerable<(string Story, EnrichedArticle Article)> items)
    {
        var articles = new List<Labelled>();
        foreach (var (story, article) in items)
        {
            articles.Add(new(story, Fingerprint.Of(await enricher.EnrichAsync(article, CancellationToken.None))));
        }

        return articles;
    }

    private static IEnumerable<(string Story, EnrichedArticle Article)> Lines(string data, string file, string label) =>
        File.ReadLines(Path.Combine(data, "clustering", file)).Select((line, number) =>
        {
            var json = JsonSerializer.Deserialize<JsonElement>(line);
            return (json.GetProperty(label).ToString(), Article(null, json.GetProperty("text").GetString()!, PublicationDate.Unknown("not given"), number));
        });

    /// <summary>An article a paragraph: <c>@ story | published | headline</c>, of a lead without them <c>@ story</c>, then its text.</summary>
    private static IEnumerable<(string Story, EnrichedArticle Article)> Read(string path) =>
        File.ReadAllText(path).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Trim()).Where(block => block.StartsWith('@')).Select((block, number) =>
        {
            var lines = block.Split('\n');
            var head = lines[0][1..].Split('|', 3, StringSplitOptions.TrimEntries);
            var text = string.Join("\n\n", lines[1..]);
            return head is [var story, var date, var title]
                ? (story, Article(title, text, new(date, date.Length > 10 ? DatePrecision.Second : DatePrecision.Day, "gold"), number))
                : (head[0], Article(null, text, PublicationDate.Unknown("not given"), number));
        });

    private static EnrichedArticle Article(string? title, string text, PublicationDate published, int number) => new()
    {
        Id = ArticleId.OfContent($"{number}\n{text}"),
        Blob = new(null, null, null),
        ContentHash = Digest.Sha256(text),
        DeclaredLanguage = "en",
        Title = title,
        Text = text,
        Published = published,
        Analyzer = new("none", "1"),
    };

    private static Labelled[] Shuffled(IReadOnlyList<Labelled> articles)
    {
        var shuffled = articles.ToArray();
        new Random(1).Shuffle(shuffled);
        return shuffled;
    }

    private sealed record Labelled(string Story, Fingerprint Fingerprint);
}
