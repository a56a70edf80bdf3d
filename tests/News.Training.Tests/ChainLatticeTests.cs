using System.Runtime.Intrinsics;
using News.Text.Tagging;

namespace News.Training.Tests;

public sealed class ChainLatticeTests
{
    private const int Length = 4;

    private static readonly TagScheme Scheme = new(1);

    private readonly float[] transitions;
    private readonly Vector512<float>[] scores;
    private readonly ChainLattice lattice = new(Scheme);
    private readonly List<(byte[] Tags, double Probability)> sequences;

    public ChainLatticeTests()
    {
        var random = new Random(11);
        transitions = Numbers(random, TagScheme.Lanes * TagScheme.Lanes);
        scores = Enumerable.Range(0, Length).Select(_ => Vector512.Create(Numbers(random, TagScheme.Lanes))).ToArray();
        lattice.Use(transitions);
        lattice.Read(scores);
        var weighed = All([]).Select(tags => (Tags: tags, Weight: Math.Exp(Score(tags)))).ToList();
        sequences = weighed.ConvertAll(sequence => (sequence.Tags, sequence.Weight / weighed.Sum(other => other.Weight)));
    }

    [Fact]
    public void A_tag_is_as_likely_as_all_sequences_that_have_it_there()
    {
        for (var i = 0; i < Length; i++)
        {
            for (var tag = 0; tag < Scheme.Count; tag++)
            {
                ((double)lattice.Marginal(i)[tag]).ShouldBe(sequences.Where(sequence => sequence.Tags[i] == tag).Sum(sequence => sequence.Probability), 1e-4);
            }
        }
    }

    [Fact]
    public void A_pair_of_tags_is_expected_as_often_as_the_sequences_have_it()
    {
        var pairs = new Vector512<float>[TagScheme.Lanes];
        lattice.SubtractPairs(pairs);
        for (var from = 0; from < TagScheme.Lanes; from++)
        {
            for (var to = 0; to < TagScheme.Lanes; to++)
            {
                (-(double)pairs[from][to]).ShouldBe(sequences.Sum(sequence => sequence.Probability * Pairs(sequence.Tags).Count(pair => pair == (from, to))), 1e-4);
            }
        }
    }

    private double Score(byte[] tags) =>
        tags.Select((tag, i) => (double)scores[i][tag]).Sum() + Pairs(tags).Sum(pair => (double)transitions[(pair.From * TagScheme.Lanes) + pair.To]);

    private static IEnumerable<(int From, int To)> Pairs(byte[] tags) =>
        tags.Append((byte)TagScheme.Edge).Select((tag, i) => (i == 0 ? TagScheme.Edge : tags[i - 1], (int)tag));

    private static IEnumerable<byte[]> All(byte[] start) => start.Length == Length
        ? Scheme.Follows(start[^1], TagScheme.Edge) ? [start] : []
        : Enumerable.Range(0, Scheme.Count).Where(tag => Scheme.Follows(start.Length == 0 ? TagScheme.Edge : start[^1], tag)).SelectMany(tag => All([.. start, (byte)tag]));

    private static float[] Numbers(Random random, int count) => Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 4) - 2).ToArray();
}
