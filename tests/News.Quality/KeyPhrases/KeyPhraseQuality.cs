using System.Globalization;
using News.English;
using News.Text;

namespace News.Quality.KeyPhrases;

/// <summary>How many of the first five key phrases a reader would accept, and whether any says the same as another.</summary>
internal static class KeyPhraseQuality
{
    private const int Top = 5;

    public static void Print(TextWriter output)
    {
        var analyzer = new EnglishTextAnalyzer();
        var (accepted, found, repeated, errors) = (0, 0, 0, new List<string>());
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "KeyPhrases", "articles.gold")).Where(line => !line.StartsWith('#')).ToList();
        for (var i = 0; i < lines.Count; i += 2)
        {
            var analysis = analyzer.AnalyzeAsync(lines[i], "en", CancellationToken.None).AsTask().GetAwaiter().GetResult();
            var gold = lines[i + 1].TrimStart('>').Split(';').Select(Stems).ToHashSet();
            var phrases = analysis.KeyPhrases.Take(Top).ToList();
            found += phrases.Count;
            accepted += phrases.Count(phrase => gold.Contains(Stems(phrase)));
            repeated += analysis.KeyPhrases.Count - analysis.KeyPhrases.Select(Stems).Distinct().Count();
            errors.AddRange(phrases.Where(phrase => !gold.Contains(Stems(phrase))).Select(phrase => $"    not accepted: {phrase}"));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"key phrases: {accepted} of {found} of the first {Top} accepted ({100.0 * accepted / found:F1} %), {repeated} repeated, {lines.Count / 2} texts"));
        errors.ForEach(output.WriteLine);
    }

    private static string Stems(string phrase) => string.Join(' ', Tokenizer.Tokenize(phrase)
        .Where(token => token.Kind == TokenKind.Word).Select(token => EnglishStemmer.Stem(token.In(phrase).ToString().ToLowerInvariant())));
}
