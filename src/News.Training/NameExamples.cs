using System.Runtime.InteropServices;
using News.English.Names;
using News.Text.Tagging;

namespace News.Training;

/// <summary>Sentences as feature numbers. Features seen once say more about their sentence than about names and are left out.</summary>
/// <param name="Features">The feature behind each number, in order of first sight.</param>
internal sealed record NameExamples(TaggedExample[] Examples, FeatureKey[] Features)
{
    private const int MinCount = 2;

    public static NameExamples Of(IEnumerable<LabelledSentence> sentences, WordKnowledge knowledge)
    {
        var numbers = new Dictionary<FeatureKey, int>();
        var counts = new List<int>();
        var sentence = new NameSentence(knowledge);
        var examples = sentences.Select(labelled => Number(labelled, sentence, numbers, counts)).ToArray();
        var kept = Renumber(counts, out var renumbered);
        var features = new FeatureKey[kept];
        foreach (var (key, number) in numbers)
        {
            if (renumbered[number] >= 0)
            {
                features[renumbered[number]] = key;
            }
        }

        return new(Array.ConvertAll(examples, example => Compact(example, renumbered)), features);
    }

    private static TaggedExample Number(LabelledSentence labelled, NameSentence sentence, Dictionary<FeatureKey, int> numbers, List<int> counts)
    {
        var buffer = new FeatureBuffer(stackalloc FeatureKey[FeatureBuffer.Capacity]);
        var features = new List<int>();
        var starts = new int[labelled.Tokens.Length + 1];
        sentence.Read(labelled.Text, labelled.Tokens);
        for (var i = 0; i < labelled.Tokens.Length; i++)
        {
            buffer.Clear();
            NameFeatures.All(sentence, i, ref buffer);
            foreach (var key in buffer.Keys)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var seen);
                if (!seen)
                {
                    number = counts.Count;
                    counts.Add(0);
                }

                counts[number]++;
                features.Add(number);
            }

            starts[i + 1] = features.Count;
        }

        return new([.. features], starts, labelled.Tags, labelled.MarksOther);
    }

    private static int Renumber(List<int> counts, out int[] renumbered)
    {
        renumbered = new int[counts.Count];
        var kept = 0;
        for (var i = 0; i < renumbered.Length; i++)
        {
            renumbered[i] = counts[i] >= MinCount ? kept++ : -1;
        }

        return kept;
    }

    private static TaggedExample Compact(TaggedExample example, int[] renumbered)
    {
        var features = new List<int>(example.Features.Length);
        var starts = new int[example.Starts.Length];
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            foreach (var feature in example.Features.AsSpan(example.Starts[i]..example.Starts[i + 1]))
            {
                if (renumbered[feature] >= 0)
                {
                    features.Add(renumbered[feature]);
                }
            }

            starts[i + 1] = features.Count;
        }

        return example with { Features = [.. features], Starts = starts };
    }
}
