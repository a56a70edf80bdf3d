using System.Runtime.Intrinsics;
using News.English;
using News.English.Names;
using News.Text.Tagging;

namespace News.Training;

/// <summary>Trains the tagger of names.</summary>
/// <param name="own">Folder of what was written and labelled for this project.</param>
internal sealed class NameTraining(string data, string own, TextWriter log)
{
    // More passes (14 were tried) change the mean F1 on the development sets by less than 0.2.
    private const int Epochs = 8;

    // Mean F1 on the development sets: 72.7 by the perceptron alone, 73.0 by the conditional random field alone, 73.5 by one of each; they err differently. Two of each: less chance in each.
    private static readonly int[] Seeds = [1, 2];

    // Of 127. The file must stay small: 12 is 15 % more of it for less than 0.1 of mean F1 on the development sets, 16 is 13 % less and costs 0.1.
    private const int MinWeight = 14;

    // Of a hundred thousand weights one may be cut to what a byte holds.
    private const double ClippedShare = 1e-5;

    private readonly WordKnowledge knowledge = KnowledgeBuilder.Build(data, Path.Combine(own, "Lists"));

    public NameModel Train(IEnumerable<NameDataSet> sets)
    {
        var readings = NameDataSet.Readings(data, Path.Combine(own, "Labels")).ToList();
        var read = readings.Select(sentence => sentence.Text).ToHashSet(StringComparer.Ordinal);
        List<LabelledSentence> sentences =
        [
            .. sets.SelectMany(set => set.ReadForTraining(data)).Where(sentence => !read.Contains(sentence.Text)),   // some sets hold sentences of the text; what was read is surer
            .. readings,
            .. NameDataSet.Newswire(Path.Combine(own, "Newswire")),
        ];
        var (examples, features) = NameExamples.Of(sentences, knowledge);
        log.WriteLine($"names: {sentences.Count} sentences, {sentences.Sum(sentence => sentence.Tokens.Length)} tokens, {features.Length} features");
        var sum = TrainedWeights.Zero(features.Length);
        foreach (var seed in Seeds)
        {
            sum.AddUnit(new CrfTrainer(NameModel.Scheme, features.Length, seed).Train(examples, Epochs));
            sum.AddUnit(new PerceptronTrainer(NameModel.Scheme, features.Length, seed).Train(examples, Epochs));
        }

        return Pack(features, sum.Weights, sum.Transitions);
    }

    private NameModel Pack(FeatureKey[] features, float[] weights, float[] transitions)
    {
        var scale = sbyte.MaxValue / Quantile(weights);
        var rows = new List<KeyValuePair<FeatureKey, Vector128<sbyte>>>();
        for (var i = 0; i < features.Length; i++)
        {
            var row = Vector128<sbyte>.Zero;
            for (var tag = 0; tag < TagScheme.Lanes; tag++)
            {
                row = row.WithElement(tag, (sbyte)Math.Clamp(MathF.Round(weights[(i * TagScheme.Lanes) + tag] * scale), -sbyte.MaxValue, sbyte.MaxValue));
            }

            if (Vector128.GreaterThanOrEqualAny(Vector128.Abs(row), Vector128.Create((sbyte)MinWeight)))
            {
                rows.Add(new(features[i], row));
            }
        }

        log.WriteLine($"names: {rows.Count} features kept");
        return new(knowledge, PackedTable.Build(rows), Array.ConvertAll(transitions, value => (int)MathF.Round(value * scale)), Logistic.Unfitted);
    }

    private static float Quantile(float[] weights)
    {
        var sizes = Array.ConvertAll(weights, MathF.Abs);
        Array.Sort(sizes);
        return sizes[(int)((sizes.Length - 1) * (1 - ClippedShare))];
    }
}
