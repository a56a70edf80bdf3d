using System.Globalization;
using News.English.Tone;

namespace News.Training;

/// <summary>F1 of each sentiment and their mean (macro-F1), in percent.</summary>
internal sealed class ToneScore
{
    private readonly int[][] confusion = [new int[LogisticTrainer.Labels], new int[LogisticTrainer.Labels], new int[LogisticTrainer.Labels]];

    public double MacroF1 => Enumerable.Range(0, LogisticTrainer.Labels).Average(F1);

    public void Add(int label, ToneScores scores) => confusion[label][Best(scores)]++;

    /// <summary>Negative, neutral, positive and their mean, for a table.</summary>
    public string Row() => string.Create(CultureInfo.InvariantCulture, $"{F1(0):F1} | {F1(1):F1} | {F1(2):F1} | **{MacroF1:F1}**");

    private static int Best(ToneScores scores) =>
        scores.Negative >= scores.Neutral && scores.Negative >= scores.Positive ? 0 : scores.Neutral >= scores.Positive ? 1 : 2;

    private double F1(int label)
    {
        double all = 0;
        for (var other = 0; other < LogisticTrainer.Labels; other++)
        {
            all += confusion[label][other] + confusion[other][label];
        }

        return all == 0 ? 0 : 200 * confusion[label][label] / all;
    }
}
