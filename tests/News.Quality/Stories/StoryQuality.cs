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
    private static readonly string[] Fiction = ["seen", "siblings", "outlets", "leads", "years", "unseen", "later", "fresh-leads", "courses", "pairs", "crowds", "aftermath", "pairs-kept", "aftermath-kept"];

    public static async Task PrintAsync(string data, TextWriter output)
    {
        var enricher = new ArticleEnricher(new EnglishTextAnalyzer());
        foreach (var set in Fiction)
        {
            var articles = await AnalyzedAsync(enricher, Read(Path.Combine(AppContext.BaseDirectory, "Stories", set + ".stories")));
            PrintOrders($"own fiction, {set}", [.. articles.OrderBy(article => article.Fingerprint.Published)], output);
        }

        if (!Directory.Exists(Path.Combine(data, "clustering")))
        {
            output.WriteLine($"stories: no data at {data}/clustering");
            return;
        }

        var leads = await AnalyzedAsync(enricher, Lines(data, "ecbplus_leads.jsonl", "event"));
        PrintOrders("ECB+ leads", leads, output);
        Print("googlenews-TS, in order", [.. Lines(data, "googlenews-TS.jsonl", "cluster").Select(item => new Labelled(item.Story, Fingerprint.Of(item.Article)))], output);
    }

    /// <summary>How much the stories depend on the order of their articles: those of one order held against those of another, by B-cubed F1.</summary>
    private static void PrintOrders(string name, IReadOnlyList<Labelled> articles, TextWriter output)
    {
        var (inOrder, shuffled) = (Print($"{name}, in order", articles, output), Print($"{name}, shuffled", Shuffled(articles), output));
        var late = Found(Late(articles));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"stories, {name}: as like those in order as {F1Of(Against(shuffled)):F3} when shuffled, {F1Of(Against(late)):F3} when every tenth article comes last"));

        IEnumerable<(StoryId, StoryId)> Against(IReadOnlyDictionary<ArticleId, StoryId> found) => found.Select(article => (inOrder[article.Key], article.Value));
    }

    private static Dictionary<ArticleId, StoryId> Print(string name, IReadOnlyList<Labelled> articles, TextWriter output)
    {
        var found = Found(articles);
        var (precision, recall) = BCubed(articles.Select(article => (article.Story, found[article.Fingerprint.Article])));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"stories, {name,-36} {articles.Count,6} articles {articles.DistinctBy(article => article.Story).Count(),4} stories {found.Values.Distinct().Count(),4} found  P {precision:F3}  R {recall:F3}  F1 {F1Of(precision, recall):F3}"));
        return found;
    }

    private static Dictionary<ArticleId, StoryId> Found(IReadOnlyList<Labelled> articles)
    {
        var stories = new MemoryStories(splits: true);
        foreach (var article in articles)
        {
            stories.Add(article.Fingerprint);
        }

        return stories.Articles.ToDictionary(article => article.Key, article => article.Value.Story);
    }

    private static (double Precision, double Recall) BCubed<T>(IEnumerable<(T Story, StoryId Found)> placed)
        where T : notnull
    {
        var both = placed.CountBy(item => item).ToList();
        var articles = both.Sum(pair => pair.Value);
        return (Part(pair => pair.Found), Part(pair => pair.Story));

        // Of each article's group, the part that is in its other group too.
        double Part<TGroup>(Func<(T Story, StoryId Found), TGroup> group) =>
            both.GroupBy(pair => group(pair.Key)).Sum(pairs => pairs.Sum(pair => (double)pair.Value * pair.Value) / pairs.Sum(pair => pair.Value)) / articles;
    }

    private static double F1Of<T>(IEnumerable<(T Story, StoryId Found)> placed)
        where T : notnull => BCubed(placed) is var (precision, recall) ? F1Of(precision, recall) : 0;

    private static double F1Of(double precision, double recall) => 2 * precision * recall / (precision + recall);

    /// <summary>As when an article is analysed anew: it leaves its story and comes last.</summary>
    private static IReadOnlyList<Labelled> Late(IReadOnlyList<Labelled> articles) => [.. articles.Index().OrderBy(article => article.Index % 10 == 0).Select(article => article.Item)];

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
