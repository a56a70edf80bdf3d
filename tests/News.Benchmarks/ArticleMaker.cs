using System.Globalization;
using System.Text;
using News.Articles;
using News.Enrichment;
using News.Sqlite;
using News.Text;

namespace News.Benchmarks;

/// <summary>
/// Makes articles with the statistics of real ones. Each takes its length, entities, speakers, dates and moods from a real article drawn at random; its words are drawn by how
/// often they stand in all of them. So words, entities and filters are as frequent, and as frequent together with filters, as in the real articles; what words have to do with each
/// other is lost, and there are no more entities than there were.
/// </summary>
internal sealed class ArticleMaker
{
    /// <summary>An archive of so many years, with as many articles each day.</summary>
    private const int Years = 10;

    private const int DaysOfYear = 365;

    /// <summary>Outlets of a large collection, the first with most articles: the size of an outlet falls as one over its rank (Zipf).</summary>
    private const int Sources = 200;

    private const int SentenceWords = 21;   // the mean of English news

    private readonly List<EnrichedArticle> originals;
    private readonly string[] words;
    private readonly long[] wordsUpTo;   // how many words of the texts are this one or one before it
    private readonly int count;
    private readonly DateOnly firstDay;

    private ArticleMaker(List<EnrichedArticle> originals, int count)
    {
        (this.originals, this.count) = (originals, count);
        firstDay = new(originals.Min(article => article.Published.Start() ?? DateTimeOffset.MaxValue).Year, 1, 1);
        var frequencies = originals
            .SelectMany(article => article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .CountBy(word => word)
            .OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal)
            .ToList();
        words = [.. frequencies.Select(word => word.Key)];
        wordsUpTo = new long[words.Length];
        for (var (i, sum) = (0, 0L); i < words.Length; i++)
        {
            wordsUpTo[i] = sum += frequencies[i].Value;
        }
    }

    /// <param name="count">How many will be made.</param>
    public static async Task<ArticleMaker> OfAsync(string database, int count)
    {
        await using var store = await SqliteNewsStore.OpenAsync(database, TimeProvider.System, CancellationToken.None);
        var originals = new List<EnrichedArticle>();
        for (var position = 0L; await store.ReadChangesAsync(position, 1000, CancellationToken.None) is [.., var last] changes; position = last.Position)
        {
            foreach (var change in changes)
            {
                originals.Add((await store.FindDocumentAsync(change.Id, null, CancellationToken.None))!.Read());
            }
        }

        return new(originals, count);
    }

    /// <param name="number">Below the count; the same article for the same number. They come in the order of their publication.</param>
    public EnrichedArticle Make(int number)
    {
        var random = new Random(number);
        var original = originals[random.Next(originals.Count)];
        var name = string.Create(CultureInfo.InvariantCulture, $"generated/{number}.txt");
        var text = new StringBuilder();
        var entities = original.Entities.Select(entity => entity with { Mentions = [Place(entity.Mentions[0])] }).ToList();
        var dates = original.Dates.Select(date => date with { Offset = Begin(date.Text), Length = date.Text.Length }).ToList();
        var length = original.Text.AsSpan().Count(' ');
        for (var i = 0; i < length; i++)
        {
            Begin(Word(random));
            text.Append(i % SentenceWords == SentenceWords - 1 ? "." : "");
        }

        var all = text.ToString();
        return original with
        {
            Id = ArticleId.Of(BlobAddress.ArticlesContainer, name),
            Blob = new(BlobAddress.ArticlesContainer, name, null),
            ContentHash = Digest.Sha256(all),
            Title = string.Join(' ', Enumerable.Range(0, Math.Max(1, (original.Title ?? "").AsSpan().Count(' '))).Select(_ => Word(random))),
            Text = all,
            Source = new($"Outlet {(int)Math.Pow(Sources, random.NextDouble())}", null),
            SourceReason = null,
            Published = new(firstDay.AddDays((int)((long)number * Years * DaysOfYear / count)).ToString("O", CultureInfo.InvariantCulture), DatePrecision.Day, "json"),
            Sentences = [new(0, all.Length, original.Sentiment ?? Sentiment.Of(SentimentLabel.Neutral, 0, 1, 0))],
            Entities = entities,
            Dates = dates,
            Statements = [.. original.Statements.Select(said => said with { Offset = 0, Length = Math.Min(said.Length, all.Length), Speaker = said.Speaker with { Offset = null, Length = null } })],
            Quantities = [],
            Story = null,
            Duplicate = null,
            StoryReason = EnrichedArticle.NotPlacedYet,
        };

        Mention Place(Mention mention) => mention with { Offset = Begin(mention.Text) };

        int Begin(string part)
        {
            text.Append(text.Length > 0 ? " " : "").Append(part);
            return text.Length - part.Length;
        }
    }

    private string Word(Random random)
    {
        var at = Array.BinarySearch(wordsUpTo, random.NextInt64(wordsUpTo[^1]) + 1);
        return words[at < 0 ? ~at : at];
    }
}
