using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using News.Text.Tagging;

namespace News.Training;

/// <summary>
/// The averaged structured perceptron (Collins, EMNLP 2002) with a margin: a sequence must beat every other by <see cref="Margin"/> for each tag in which they differ.
/// </summary>
internal sealed class PerceptronTrainer(TagScheme scheme, int features, int seed)
{
    // Chosen on the development sets: 10 and 40 are 0.2 worse.
    private const int Margin = 20;

    private readonly int[] weights = new int[features * TagScheme.Lanes];
    private readonly long[] weightSums = new long[features * TagScheme.Lanes];
    private readonly int[] transitions = new int[TagScheme.Lanes * TagScheme.Lanes];
    private readonly long[] transitionSums = new long[TagScheme.Lanes * TagScheme.Lanes];
    private readonly ViterbiDecoder decoder = new(scheme);
    private Vector512<int>[] scores = [];
    private byte[] predicted = [];
    private long step = 1;

    public TrainedWeights Train(TaggedExample[] examples, int epochs)
    {
        decoder.Use(transitions);
        var order = Enumerable.Range(0, examples.Length).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var example in order)
            {
                Learn(examples[example]);
                step++;
            }
        }

        return new(Average(weights, weightSums), Average(transitions, transitionSums));
    }

    private void Learn(TaggedExample example)
    {
        var length = example.Tags.Length;
        if (predicted.Length < length)
        {
            predicted = new byte[length * 2];
            scores = new Vector512<int>[length * 2];
        }

        var rows = MemoryMarshal.Cast<int, Vector512<int>>(weights);
        for (var i = 0; i < length; i++)
        {
            var sum = Vector512.Create(Margin).WithElement(example.Tags[i], 0);
            sum = example.MayBeOther(i) ? sum.WithElement(scheme.Other, 0) : sum;
            foreach (var feature in example.FeaturesOf(i))
            {
                sum += rows[feature];
            }

            scores[i] = sum;
        }

        var guess = predicted.AsSpan(0, length);
        decoder.Decode(scores.AsSpan(0, length), guess);
        var wanted = Wanted(example, guess);
        if (!guess.SequenceEqual(wanted))
        {
            Update(example, wanted, guess);
            decoder.Use(transitions);
        }
    }

    private byte[] Wanted(TaggedExample example, ReadOnlySpan<byte> guess)
    {
        if (example.MarksOther)
        {
            return example.Tags;
        }

        var wanted = (byte[])example.Tags.Clone();
        for (var i = 0; i < wanted.Length; i++)
        {
            wanted[i] = example.MayBeOther(i) && guess[i] == scheme.Other ? guess[i] : wanted[i];
        }

        return wanted;
    }

    private void Update(TaggedExample example, ReadOnlySpan<byte> wanted, ReadOnlySpan<byte> guess)
    {
        for (var i = 0; i <= guess.Length; i++)
        {
            var (right, got) = (TagAt(wanted, i), TagAt(guess, i));
            if (right != got)
            {
                foreach (var feature in example.FeaturesOf(i))
                {
                    Move(weights, weightSums, (feature * TagScheme.Lanes) + right, (feature * TagScheme.Lanes) + got);
                }
            }

            var (rightRow, gotRow) = (TagAt(wanted, i - 1) * TagScheme.Lanes, TagAt(guess, i - 1) * TagScheme.Lanes);
            Move(transitions, transitionSums, rightRow + right, gotRow + got);
        }
    }

    private void Move(int[] values, long[] sums, int up, int down)
    {
        values[up]++;
        sums[up] += step;
        values[down]--;
        sums[down] -= step;
    }

    private static int TagAt(ReadOnlySpan<byte> tags, int i) => i < 0 || i >= tags.Length ? TagScheme.Edge : tags[i];

    // The mean over all steps, from the last value and the sum of (step × change).
    private float[] Average(int[] values, long[] sums)
    {
        var average = new float[values.Length];
        for (var i = 0; i < average.Length; i++)
        {
            average[i] = (float)(values[i] - ((double)sums[i] / step));
        }

        return average;
    }
}
