using System.Globalization;
using News.English.Names;
using News.Training;

namespace News.Quality.Models;

/// <summary>Names on test sets, never seen in training.</summary>
internal static class NameQuality
{
    private const int Bins = 10;

    public static void Print(string data, TextWriter output)
    {
        output.WriteLine("## Names: precision / recall / **F1** of exact spans, in percent\n");
        output.WriteLine("| set | all | PER | ORG | LOC |\n|---|---|---|---|---|");
        var names = new List<(string Set, int Margin, bool IsRight)>();
        foreach (var set in NameDataSet.Test)
        {
            if (!File.Exists(Path.Combine(data, set.File)))
            {
                output.WriteLine($"| {set.File} | skipped: not there |");
                continue;
            }

            var sentences = set.Read(data).ToList();
            output.WriteLine(Row(set.File, NameScore.Of(NameModel.Default, sentences)));
            names.AddRange(ConfidenceFit.Names(NameModel.Default, sentences).Select(name => (set.File, name.Margin, name.IsRight)));
        }

        output.WriteLine("\n## Confidence of names: what was claimed, what was right\n");
        output.WriteLine("| set | claimed | names | mean claim | right |\n|---|---|---|---|---|");
        foreach (var set in names.GroupBy(name => name.Set))
        {
            Reliability(set.Key, [.. set.Select(name => (name.Margin, name.IsRight))], output);
        }

        output.WriteLine();
    }

    private static string Row(string name, SpanScore score) =>
        $"| {name} | {score.Row()} | {score.Row(NameType.Person)} | {score.Row(NameType.Organization)} | {score.Row(NameType.Location)} |";

    private static void Reliability(string set, List<(int Margin, bool IsRight)> names, TextWriter output)
    {
        foreach (var bin in names.Select(name => (Claim: NameModel.Default.Confidence(name.Margin), name.IsRight))
            .GroupBy(name => Math.Min((int)(name.Claim * Bins), Bins - 1)).OrderBy(bin => bin.Key))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {set} | {(double)bin.Key / Bins:F1}–{(bin.Key + 1.0) / Bins:F1} | {bin.Count()} | {bin.Average(name => name.Claim):F2} | {bin.Average(name => name.IsRight ? 1 : 0):F2} |"));
        }
    }
}
