using News.Text.Tagging;

namespace News.Training;

/// <param name="Features">Of all tokens, one after the other.</param>
/// <param name="Starts">Where each token's features start, and the end.</param>
/// <param name="MarksOther"><see cref="LabelledSentence.MarksOther"/>.</param>
internal sealed record TaggedExample(int[] Features, int[] Starts, byte[] Tags, bool MarksOther)
{
    public ReadOnlySpan<int> FeaturesOf(int token) => Features.AsSpan(Starts[token]..Starts[token + 1]);

    /// <summary>Where a set does not mark names of other kinds, a word outside may be one: a trainer does not correct what its model believes of the two.</summary>
    public bool MayBeOther(int token) => !MarksOther && Tags[token] == TagScheme.Outside;
}

/// <param name="Weights">A row of <see cref="TagScheme.Lanes"/> for each feature.</param>
/// <param name="Transitions">Rows by the tag before, of weights by the tag after.</param>
internal sealed record TrainedWeights(float[] Weights, float[] Transitions)
{
    public static TrainedWeights Zero(int features) => new(new float[features * TagScheme.Lanes], new float[TagScheme.Lanes * TagScheme.Lanes]);

    /// <summary>Adds another's weights, brought to length 1: models with scores of different sizes vote alike.</summary>
    public void AddUnit(TrainedWeights other)
    {
        var length = (float)Math.Sqrt(other.Weights.Sum(weight => (double)weight * weight));
        Add(Weights, other.Weights, length);
        Add(Transitions, other.Transitions, length);
    }

    private static void Add(float[] sums, float[] values, float length)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += values[i] / length;
        }
    }
}
