using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using News.Text.Tagging;

namespace News.Training;

/// <summary>
/// How likely each tag, and each pair of tags, is in a sequence, given scores (forward–backward; Rabiner, Proc. IEEE 1989). Values are scaled at each token, so that
/// no length of sentence overflows.
/// </summary>
internal sealed class ChainLattice(TagScheme scheme)
{
    private const float Tiny = 1e-30f;   // keeps a sum of impossible things from being a divisor of 0

    private readonly Vector512<float> tags = Vector512.Create([.. Enumerable.Range(0, TagScheme.Lanes).Select(tag => tag < scheme.Count ? 1f : 0f)]);
    private readonly Vector512<float>[] next = new Vector512<float>[TagScheme.Lanes];
    private readonly Vector512<float>[] previous = new Vector512<float>[TagScheme.Lanes];
    private Vector512<float>[] potentials = [], forward = [], backward = [];
    private int length;

    /// <param name="transitions">Rows by the tag before, of scores by the tag after.</param>
    public void Use(ReadOnlySpan<float> transitions)
    {
        var rows = MemoryMarshal.Cast<Vector512<float>, float>(next.AsSpan());
        var columns = MemoryMarshal.Cast<Vector512<float>, float>(previous.AsSpan());
        for (var from = 0; from < TagScheme.Lanes; from++)
        {
            for (var to = 0; to < TagScheme.Lanes; to++)
            {
                var cell = (from * TagScheme.Lanes) + to;
                rows[cell] = scheme.Follows(from, to) ? MathF.Exp(transitions[cell]) : 0;
                columns[(to * TagScheme.Lanes) + from] = rows[cell];
            }
        }
    }

    /// <param name="scores">Of the tags of each token; not empty.</param>
    public void Read(ReadOnlySpan<Vector512<float>> scores)
    {
        length = scores.Length;
        if (potentials.Length < length)
        {
            (potentials, forward, backward) = (new Vector512<float>[length * 2], new Vector512<float>[length * 2], new Vector512<float>[length * 2]);
        }

        for (var i = 0; i < length; i++)
        {
            potentials[i] = Vector512.Exp(scores[i] - Vector512.Create(Highest(scores[i]))) * tags;
            forward[i] = Normal((i == 0 ? next[TagScheme.Edge] : Through(next, forward[i - 1])) * potentials[i]);
        }

        backward[length - 1] = previous[TagScheme.Edge];
        for (var i = length - 2; i >= 0; i--)
        {
            backward[i] = Normal(Through(previous, backward[i + 1] * potentials[i + 1]));
        }
    }

    public Vector512<float> Marginal(int i) => Normal(forward[i] * backward[i]);

    /// <summary>Takes the expected count of each pair of tags off the rows by the tag before.</summary>
    public void SubtractPairs(Span<Vector512<float>> pairs)
    {
        pairs[TagScheme.Edge] -= Normal(next[TagScheme.Edge] * potentials[0] * backward[0]);
        for (var i = 1; i <= length; i++)
        {
            var after = i == length ? Vector512<float>.Zero.WithElement(TagScheme.Edge, 1) : potentials[i] * backward[i];
            var all = Vector512.Create(Vector512.Sum(Through(next, forward[i - 1]) * after) + Tiny);
            for (var tag = 0; tag < scheme.Count; tag++)
            {
                pairs[tag] -= Vector512.Create(forward[i - 1][tag]) * next[tag] * after / all;
            }
        }
    }

    private Vector512<float> Through(Vector512<float>[] rows, Vector512<float> values)
    {
        var sum = Vector512<float>.Zero;
        for (var tag = 0; tag < scheme.Count; tag++)
        {
            sum += Vector512.Create(values[tag]) * rows[tag];
        }

        return sum;
    }

    private float Highest(Vector512<float> scores)
    {
        var highest = scores[0];
        for (var tag = 1; tag < scheme.Count; tag++)
        {
            highest = MathF.Max(highest, scores[tag]);
        }

        return highest;
    }

    private static Vector512<float> Normal(Vector512<float> values) => values / Vector512.Create(Vector512.Sum(values) + Tiny);
}
