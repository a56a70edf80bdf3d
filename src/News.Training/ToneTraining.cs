using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using News.English.Names;
using News.English.Tone;
using News.Text.Tagging;

namespace News.Training;

/// <summary>Trains the sentiment of sentences and towards targets, both from sentences with marked targets.</summary>
internal sealed class ToneTraining(WordKnowledge knowledge, Connotations connotations, TextWriter log)
{
    private const int MinCount = 2;

    // Chosen by cross-validation: macro-F1 68.5; 68.3 by the plain regression alone, 68.4 at a scale and vote of 1. Sentences alone gain nothing by it (61.9, 61.6).
    private const float EvidenceScale = 0.7f, EvidenceVote = 2;

    private readonly ToneSentence words = new(knowledge, connotations);
    private readonly ToneBuffer buffer = new();

    public ToneModel Train(IReadOnlyList<LabelledTarget> targets) => new(
        knowledge,
        connotations,
        Train("sentence", targets, Regression, (sentence, _, features) => ToneFeatures.OfSentence(sentence, features)),
        Train("target", targets, WithEvidence, (sentence, target, features) =>
        {
            ToneFeatures.OfSentence(sentence, features);
            ToneFeatures.OfTarget(sentence, sentence.PlaceOf(target), features);
        }));

    private ToneClassifier Train(string name, IReadOnlyList<LabelledTarget> targets, Func<List<ToneExample>, int, float[]> learn, Action<ToneSentence, int, ToneBuffer> extract)
    {
        var numbers = new Dictionary<FeatureKey, int>();
        var counts = new List<int>();
        var examples = targets.Select(target => Number(target, extract, numbers, counts)).ToList();
        var kept = examples.ConvertAll(example => Frequent(example, counts));
        var weights = learn(kept, counts.Count);
        log.WriteLine($"sentiment of {name}: {targets.Count} examples, {counts.Count(count => count >= MinCount)} features");
        return Pack(numbers, weights);
    }

    private ToneExample Number(LabelledTarget target, Action<ToneSentence, int, ToneBuffer> extract, Dictionary<FeatureKey, int> numbers, List<int> counts)
    {
        words.Read(target.Document, target.Sentence, target.Names);
        buffer.Clear();
        extract(words, target.Target, buffer);
        var strengths = new SortedDictionary<int, float>();
        for (var i = 0; i < buffer.Count; i++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, buffer.Keys[i], out var seen);
            if (!seen)
            {
                number = counts.Count;
                counts.Add(0);
            }

            counts[number]++;
            strengths[number] = strengths.GetValueOrDefault(number) + buffer.Strengths[i];
        }

        return new([.. strengths.Keys], [.. strengths.Values], target.Label);
    }

    private static ToneExample Frequent(ToneExample example, List<int> counts)
    {
        var kept = Enumerable.Range(0, example.Features.Length).Where(i => counts[example.Features[i]] >= MinCount).ToArray();
        return example with { Features = Array.ConvertAll(kept, i => example.Features[i]), Strengths = Array.ConvertAll(kept, i => example.Strengths[i]) };
    }

    private static float[] Regression(List<ToneExample> examples, int features) => new LogisticTrainer(features).Train(examples);

    // Two regressions, of the features as they are and of the features scaled by their evidence; they err differently, and the mean of their weights is one model.
    private static float[] WithEvidence(List<ToneExample> examples, int features)
    {
        var evidence = Evidence(examples, features);
        var scaled = examples.ConvertAll(example => example with { Strengths = [.. example.Strengths.Select((strength, i) => strength * evidence[example.Features[i]])] });
        var (plain, byEvidence) = (Regression(examples, features), Regression(scaled, features));
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = (plain[i] + (EvidenceVote * evidence[i / LogisticTrainer.Labels] * byEvidence[i])) / (1 + EvidenceVote);
        }

        return plain;
    }

    // How much likelier a feature is with one label than with the others, by naive Bayes: the mean of the three logarithms (Wang and Manning, ACL 2012)
    private static float[] Evidence(List<ToneExample> examples, int features)
    {
        var (counts, labels) = (new int[features * LogisticTrainer.Labels], new int[LogisticTrainer.Labels]);
        foreach (var example in examples)
        {
            labels[example.Label]++;
            foreach (var feature in example.Features)
            {
                counts[(feature * LogisticTrainer.Labels) + example.Label]++;
            }
        }

        return [.. counts.Chunk(LogisticTrainer.Labels).Select(ofFeature => EvidenceScale * Enumerable.Range(0, LogisticTrainer.Labels).Average(label =>
        {
            var here = (ofFeature[label] + 1f) / (labels[label] + 2);
            var elsewhere = (ofFeature.Sum() - ofFeature[label] + 1f) / (examples.Count - labels[label] + 2);
            return MathF.Abs(MathF.Log(here / elsewhere));
        }))];
    }

    private static ToneClassifier Pack(Dictionary<FeatureKey, int> numbers, float[] weights)
    {
        var unit = weights.Max(MathF.Abs) / sbyte.MaxValue;
        var others = new List<KeyValuePair<FeatureKey, ToneWeights>>();
        var words = new Dictionary<FeatureKey, Vector512<sbyte>>();
        foreach (var (key, number) in numbers)
        {
            var weight = new ToneWeights(Byte(number, 0), Byte(number, 1), Byte(number, 2));
            if (weight == default)
            {
                continue;
            }

            if (key.Template < (byte)ToneTemplate.WordUse)
            {
                others.Add(new(key, weight));
                continue;
            }

            var isClass = key.Template >= (byte)ToneTemplate.ClassUse;
            var use = key.Template - (byte)(isClass ? ToneTemplate.ClassUse : ToneTemplate.WordUse);
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(words, isClass ? ToneRows.KeyOfClass(key.Hash) : ToneRows.KeyOfWord(key.Hash), out _);
            row = row
                .WithElement(use * ToneRows.Parts, weight.Negative)
                .WithElement((use * ToneRows.Parts) + 1, weight.Neutral)
                .WithElement((use * ToneRows.Parts) + 2, weight.Positive);
        }

        return new(PackedTable.Build(words), PackedTable.Build(others), unit, Vector3.Zero);

        sbyte Byte(int number, int label) => (sbyte)MathF.Round(weights[(number * LogisticTrainer.Labels) + label] / unit);
    }
}
