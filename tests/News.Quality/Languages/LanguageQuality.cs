using System.Globalization;
using News.English.Languages;
using News.Text;

namespace News.Quality.Languages;

/// <summary>Short texts in many languages, told without any declaration.</summary>
internal static class LanguageQuality
{
    public static void Print(TextWriter output)
    {
        var (right, unknown, errors) = (0, 0, new List<string>());
        var texts = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Languages", "sentences.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToList();
        foreach (var cells in texts)
        {
            var found = LanguageDetector.Default.Detect(cells[1], Tokenizer.Tokenize(cells[1]), declared: null);
            right += found == cells[0] ? 1 : 0;
            unknown += found is null ? 1 : 0;
            if (found != cells[0])
            {
                errors.Add($"    {cells[0]}, not {found ?? "unknown"}: {cells[1]}");
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"languages: {right} of {texts.Count} texts right ({100.0 * right / texts.Count:F1} %), {unknown} unknown, {texts.Select(cells => cells[0]).Distinct().Count()} languages"));
        errors.ForEach(output.WriteLine);
    }
}
