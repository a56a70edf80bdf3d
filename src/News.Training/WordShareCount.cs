using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using News.Text;

namespace News.Training;

/// <summary>Counts in how many texts each word stem stands, on open text: what story placement knows of English before there is a corpus.</summary>
internal static class WordShareCount
{
    // A chunk stands for an article: the running texts do not say where one ends, the summaries are of a sentence or two each.
    private const int ArticleWords = 300;
    private const int SummaryWords = 100;

    // Mixed text and news summaries are near to news, briefings are one kind of speech and five times as large.
    private const double MixedPart = 0.45;
    private const double SummaryPart = 0.35;
    private const double BriefingPart = 0.2;

    private const double Texts = 100_000;

    // Rarer stems are counted by too few texts to say how rare they are.
    private const int Fewest = 30;

    /// <summary>A stem, a tab and its share in <see cref="Texts"/> a line, in order of stems.</summary>
    public static void Write(string data, Stream file)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        Add(Lines(Path.Combine(data, "text/open_mixed.txt.gz")), ArticleWords, MixedPart);
        Add(Summaries(Path.Combine(data, "silver/current_events_links.json")), SummaryWords, SummaryPart);
        Add(Lines(Path.Combine(data, "text/whitehouse_briefings.txt.gz")), ArticleWords, BriefingPart);
        using var writer = new StreamWriter(file, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var (stem, share) in shares.Select(pair => (pair.Key, (int)Math.Round(pair.Value * Texts))).Where(pair => pair.Item2 >= Fewest).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stem}\t{share}"));
        }

        void Add(IEnumerable<string> lines, int words, double part)
        {
            var counts = Count(lines, words, out var texts);
            foreach (var (stem, count) in counts)
            {
                shares[stem] = shares.GetValueOrDefault(stem) + (part * count / texts);
            }
        }
    }

    private static Dictionary<string, int> Count(IEnumerable<string> lines, int words, out int texts)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var chunk = new HashSet<string>(StringComparer.Ordinal);
        var buffer = new char[SearchTermReader.MaxTermLength];
        (texts, var read) = (0, 0);
        foreach (var line in lines)
        {
            var reader = new SearchTermReader(line, buffer);
            while (reader.Read())
            {
                chunk.Add(EnglishStemmer.Stem(reader.Term.ToString()));
                read++;
            }

            if (read >= words)
            {
                foreach (var stem in chunk)
                {
                    counts[stem] = counts.GetValueOrDefault(stem) + 1;
                }

                chunk.Clear();
                (texts, read) = (texts + 1, 0);
            }
        }

        return counts;
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return Joined(line);
        }
    }

    private static IEnumerable<string> Summaries(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var summary in document.RootElement.EnumerateArray())
        {
            yield return Joined(string.Join(' ', summary.GetProperty("w").EnumerateArray().Select(word => word.GetString())));
        }
    }

    // The texts have their possessives and shortened words cut off: “Serrow 's”, “do n't”.
    private static string Joined(string line) => line.Replace(" '", "'", StringComparison.Ordinal).Replace(" ’", "’", StringComparison.Ordinal).Replace(" n't", "n't", StringComparison.Ordinal);
}
