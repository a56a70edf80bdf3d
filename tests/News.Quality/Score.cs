using System.Globalization;

namespace News.Quality;

/// <summary>Counts what was found, missed and wrongly found, and how many of the found have the right value; keeps each error for print.</summary>
internal sealed class Score(string name)
{
    private readonly List<string> errors = [];
    private int found, missed, extra, right;

    public void Add(IEnumerable<GoldLabel> gold, IReadOnlyDictionary<Text.TextSpan, (string Text, string Value)> mentions, Func<GoldLabel, string> value)
    {
        var labelled = gold.ToDictionary(label => label.Span);
        foreach (var label in labelled.Values)
        {
            if (!mentions.TryGetValue(label.Span, out var mention))
            {
                missed++;
                errors.Add($"missed   {label.Text} = {value(label)}");
                continue;
            }

            found++;
            if (mention.Value == value(label))
            {
                right++;
            }
            else
            {
                errors.Add($"value    {label.Text} = {value(label)}, not {mention.Value}");
            }
        }

        foreach (var (span, mention) in mentions.Where(pair => !labelled.ContainsKey(pair.Key)))
        {
            extra++;
            errors.Add($"extra    {mention.Text} = {mention.Value}");
        }
    }

    /// <summary>F1 in which only what has the right value counts as found.</summary>
    public double F1OfRight => Ratio(2 * right, (2 * found) + extra + missed);

    /// <summary>Span F1 counts exact spans; the value's accuracy is over all labels, so that a miss is an error there too.</summary>
    public void Print(TextWriter output)
    {
        var precision = Ratio(found, found + extra);
        var recall = Ratio(found, found + missed);
        var f1 = Ratio(2 * found, (2 * found) + extra + missed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-28} {found + missed,5} labels  P {precision,5:F1}  R {recall,5:F1}  F1 {f1,5:F1}  value right {Ratio(right, found + missed),5:F1} of labels, {Ratio(right, found),5:F1} of found"));
        foreach (var error in errors)
        {
            output.WriteLine("    " + error);
        }
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 100 : 100.0 * part / whole;
}
