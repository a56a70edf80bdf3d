using System.Globalization;
using News.English.Names;
using News.Text.Tagging;

namespace News.Training;

/// <summary>Precision, recall and F1 of exact spans by type, as CoNLL counts them.</summary>
internal sealed class SpanScore
{
    private readonly int[] gold = new int[NameModel.Scheme.Types], found = new int[NameModel.Scheme.Types], right = new int[NameModel.Scheme.Types];

    public double F1 => Ratio(2 * right.Sum(), gold.Sum() + found.Sum());

    public void Add(ReadOnlySpan<byte> wanted, ReadOnlySpan<byte> tags)
    {
        var expected = Spans(wanted);
        var actual = Spans(tags);
        foreach (var span in expected)
        {
            gold[span.Type]++;
            right[span.Type] += actual.Contains(span) ? 1 : 0;
        }

        foreach (var span in actual)
        {
            found[span.Type]++;
        }
    }

    /// <summary>Precision, recall and F1 in percent, for a table.</summary>
    public string Row(NameType type) => Row(right[(int)type], found[(int)type], gold[(int)type]);

    /// <inheritdoc cref="Row(NameType)"/>
    public string Row() => Row(right.Sum(), found.Sum(), gold.Sum());

    /// <summary>The spans of a well-formed sequence.</summary>
    public static HashSet<(int First, int End, int Type)> Spans(ReadOnlySpan<byte> tags)
    {
        var spans = new HashSet<(int, int, int)>();
        var first = 0;
        for (var i = 0; i < tags.Length; i++)
        {
            var part = NameModel.Scheme.PartOf(tags[i]);
            first = part is TagPart.Begin or TagPart.Alone ? i : first;
            if (part is TagPart.End or TagPart.Alone)
            {
                spans.Add((first, i + 1, TagScheme.TypeOf(tags[i])));
            }
        }

        return spans;
    }

    private static string Row(int right, int found, int gold) =>
        string.Create(CultureInfo.InvariantCulture, $"{Ratio(right, found):F1} / {Ratio(right, gold):F1} / **{Ratio(2 * right, gold + found):F1}**");

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
