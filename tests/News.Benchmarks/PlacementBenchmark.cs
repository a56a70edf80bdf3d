using System.Diagnostics;
using System.Globalization;
using News.Articles;
using News.Enrichment;
using News.Stories;
using News.Tests.Stories;

namespace News.Benchmarks;

/// <summary>
/// Placement among more and more articles. They are generated: 150 words each, drawn by how frequent words are in open English text, and from the forty rare words and
/// six made-up names of its story; a story has ten articles on average.
/// </summary>
internal static class PlacementBenchmark
{
    private const int ArticleWords = 150;
    private const int ArticlesOfStory = 10;
    private const int StoryWords = 40;
    private const int StoryNames = 6;
    private const double StoryPart = 0.35;
    private const int Measured = 2000;

    private static readonly int[] UsualSizes = [10_000, 100_000];

    /// <param name="sizes">Further ones, rising; an article takes some 14 kB of memory.</param>
    public static void Run(params IEnumerable<int> sizes)
    {
        var words = new WordPool(new Random(1));
        var stories = new MemoryStories();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var size in UsualSizes.Concat(sizes))
        {
            while (stories.Articles.Count < size - Measured)
            {
                stories.Add(words.Next(size));
            }

            var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / stories.Articles.Count;
            var articles = Enumerable.Range(0, Measured).Select(_ => words.Next(size)).ToList();
            var measures = new PlacementMeasures(Measured);
            var cpu = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (var article in articles)
            {
                measures.Add(() => stories.Add(article));
            }

            var seconds = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{stories.Articles.Count} articles in {stories.All.Count} stories: {Measured / seconds:F0} articles a CPU second, {memory} bytes an article with its fingerprint"));
            measures.Print();
        }
    }

    private sealed class WordPool(Random random)
    {
        private readonly List<string[]> open = [];
        private int made;

        // Ranks fall as in English: the frequency of a word is about one over its rank (Zipf). 30,000 words have letters of their own.
        private string Word() => "w" + Letters((int)Math.Pow(30_000, random.NextDouble()));

        public Fingerprint Next(int size)
        {
            if (open.Count == 0 || random.Next(ArticlesOfStory) == 0)
            {
                open.Add([.. Enumerable.Range(0, StoryWords).Select(_ => Word() + "e"), .. Enumerable.Range(0, StoryNames).Select(_ => "N" + Letters(random.Next(1_000_000)))]);
            }

            // News moves on: articles are of the latest two hundred stories.
            var story = open[^(1 + random.Next(Math.Min(open.Count, 200)))];
            var text = string.Join(' ', Enumerable.Range(0, ArticleWords).Select(_ => random.NextDouble() < StoryPart ? story[random.Next(story.Length)] : Word()));
            return Fingerprint.Of(new EnrichedArticle
            {
                Id = new(string.Create(CultureInfo.InvariantCulture, $"a_{made++:D8}")),
                Blob = new(null, null, null),
                ContentHash = Text.Digest.Sha256(text),
                Text = text,
                Published = PublicationDate.Unknown($"generated for {size}"),
                Analyzer = new("none", "1"),
            });
        }

        private static string Letters(int number)
        {
            var letters = "";
            for (; number > 0; number /= 20)
            {
                letters += "bcdfghjklmnpqrstvwxz"[number % 20] + "a";
            }

            return letters;
        }
    }
}
