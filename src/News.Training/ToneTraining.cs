using System.Runtime.InteropServices;
using News.English.Names;
using News.English.Tone;
using News.Text.Tagging;

namespace News.Training;

/// <summary>Trains the sentiment of sentences and towards targets, both from sentences with marked targets.</summary>
internal sealed class ToneTraining(WordKnowledge knowledge, TextWriter log)
{
    private const int MinCount = 2;

    private readonly ToneSentence words = new(knowledge);
    private readonly ToneBuffer buffer = new();

    public ToneModel Train(IReadOnlyList<LabelledTarget> targets) => new(
        knowledge,
        Train("sentence", targets, (sentence, _, features) => ToneFeatures.OfSentence(sentence, features)),
        Train("target", targets, (sentence, target, features) =>
        {
            ToneFeatures.OfSentence(sentence, features);
            ToneFeatures.OfTarget(sentence, sentence.PlaceOf(target), features);
        }));

    private ToneClassifier Train(string name, IReadOnlyList<LabelledTarget> targets, Action<ToneSentence, int, ToneBuffer> extract)
    {
        var numbers = new Dictionary<FeatureKey, int>();
        var counts = new List<int>();
        var examples = targets.Select(target => Number(target, extract, numbers, counts)).ToList();
        var kept = examples.ConvertAll(example => Frequent(example, counts));
        var weights = new LogisticTrainer(counts.Count).Train(kept);
        log.WriteLine($"sentiment of {name}: {targets.Count} examples, {counts.Count(count => count >= MinCount)} features");
        return Pack(numbers, weights);
    }

    private ToneExample Number(LabelledTarget target, Action<ToneSentence, int, ToneBuffer> extract, Dictionary<FeatureKey, int> numbers, List<int> counts)
    {
        words.Read(target.Document, target.Sentence, target.Names);
        buffer.Clear();
        extract(words, target.Target, buffer);
        var strengths = new SortedDictionary<int, float>();
        foreach (var (key, strength) in buffer.Features)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var seen);
            if (!seen)
            {
                number = counts.Count;
                counts.Add(0);
            }

            counts[number]++;
            strengths[number] = strengths.GetValueOrDefault(number) + strength;
        }

        return new([.. strengths.Keys], [.. strengths.Values], target.Label);
    }

    private static ToneExample Frequent(ToneExample example, List<int> counts)
    {
        var kept = Enumerable.Range(0, example.Features.Length).Where(i => counts[example.Features[i]] >= MinCount).ToArray();
        return example with { Features = Array.ConvertAll(kept, i => example.Features[i]), Strengths = Array.ConvertAll(kept, i => example.Strengths[i]) };
    }

    private static ToneClassifier Pack(Dictionary<FeatureKey, int> numbers, float[] weights)
    {
        var unit = weights.Max(MathF.Abs) / sbyte.MaxValue;
        var rows = new List<KeyValuePair<FeatureKey, ToneWeights>>();
        foreach (var (key, number) in numbers)
        {
            var row = new ToneWeights(Byte(number, 0), Byte(number, 1), Byte(number, 2));
            if (row != default)
            {
                rows.Add(new(key, row));
            }
        }

        return new(PackedTable.Build(rows), unit);

        sbyte Byte(int number, int label) => (sbyte)MathF.Round(weights[(number * LogisticTrainer.Labels) + label] / unit);
    }
}
