using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace News.Text.Tagging;

/// <summary>
/// Finds the well-formed tag sequence with the highest sum of tag and transition scores (Viterbi), first of equals by tag number. Keeps its buffers: one for each thread.
/// </summary>
/// <param name="scheme">Transitions that it forbids are never taken.</param>
public sealed class ViterbiDecoder(TagScheme scheme)
{
    /// <summary>Longest sequence for which scores of at most 2^14 a tag cannot overflow.</summary>
    public const int MaxLength = 1 << 12;

    private const int Never = -(1 << 28);

    private readonly Vector512<int>[] forward = new Vector512<int>[TagScheme.Lanes];
    private readonly Vector512<int>[] backward = new Vector512<int>[TagScheme.Lanes];
    private readonly int count = scheme.Count;
    private Vector512<int>[] scores = [];
    private Vector512<int>[] origins = [];

    /// <param name="transitions"><see cref="TagScheme.Lanes"/> rows by the tag before, of as many scores by the tag after; <see cref="TagScheme.Edge"/> is the edge.</param>
    public void Use(ReadOnlySpan<int> transitions)
    {
        var next = MemoryMarshal.Cast<Vector512<int>, int>(forward.AsSpan());
        var previous = MemoryMarshal.Cast<Vector512<int>, int>(backward.AsSpan());
        for (var from = 0; from < TagScheme.Lanes; from++)
        {
            for (var to = 0; to < TagScheme.Lanes; to++)
            {
                var cell = (from * TagScheme.Lanes) + to;
                next[cell] = scheme.Follows(from, to) ? transitions[cell] : Never;
                previous[(to * TagScheme.Lanes) + from] = next[cell];
            }
        }
    }

    /// <param name="emissions">For each token the scores of its tags.</param>
    /// <param name="tags">Receives a tag for each token.</param>
    public void Decode(ReadOnlySpan<Vector512<int>> emissions, Span<byte> tags)
    {
        var length = emissions.Length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaxLength);
        if (length == 0)
        {
            return;
        }

        if (scores.Length < length)
        {
            scores = new Vector512<int>[length * 2];
            origins = new Vector512<int>[length * 2];
        }

        scores[0] = forward[TagScheme.Edge] + emissions[0];
        for (var i = 1; i < length; i++)
        {
            scores[i] = Best(forward, scores[i - 1], out origins[i]) + emissions[i];
        }

        _ = Best(forward, scores[length - 1], out var last);
        var tag = last[TagScheme.Edge];
        for (var i = length - 1; i >= 0; i--)
        {
            tags[i] = (byte)tag;
            tag = origins[i][tag];
        }
    }

    /// <summary>
    /// How much each chosen tag is worth: the score of the best sequence less that of the best one with another tag there (max-marginals).
    /// To be called after <see cref="Decode"/>, with its emissions and tags.
    /// </summary>
    public void Margins(ReadOnlySpan<Vector512<int>> emissions, ReadOnlySpan<byte> tags, Span<int> margins)
    {
        var after = backward[TagScheme.Edge];
        for (var i = emissions.Length - 1; i >= 0; i--)
        {
            var through = scores[i] + after;
            var chosen = through[tags[i]];
            margins[i] = chosen - Highest(through.WithElement(tags[i], Never));
            after = Best(backward, after + emissions[i], out _);
        }
    }

    private Vector512<int> Best(Vector512<int>[] rows, Vector512<int> before, out Vector512<int> origin)
    {
        Span<int> from = stackalloc int[TagScheme.Lanes];
        before.CopyTo(from);
        var best = Vector512.Create(from[0]) + rows[0];
        origin = Vector512<int>.Zero;
        for (var tag = 1; tag < count; tag++)
        {
            var candidate = Vector512.Create(from[tag]) + rows[tag];
            var better = Vector512.GreaterThan(candidate, best);
            best = Vector512.ConditionalSelect(better, candidate, best);
            origin = Vector512.ConditionalSelect(better, Vector512.Create(tag), origin);
        }

        return Vector512.Max(best, Vector512.Create(Never));
    }

    private int Highest(Vector512<int> values)
    {
        var highest = values[0];
        for (var tag = 1; tag < count; tag++)
        {
            highest = Math.Max(highest, values[tag]);
        }

        return highest;
    }
}
