using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using News.Text.Tagging;

namespace News.Tests.Text.Tagging;

public sealed class ViterbiDecoderTests
{
    private static readonly TagScheme Scheme = new(2);

    [Fact]
    public void The_sequence_found_is_the_best_of_all_well_formed_ones() => Check.QuickThrowOnFailure(Prop.ForAll(Problems(), problem =>
    {
        var (tags, _) = Decode(problem);
        problem.Score(tags).ShouldBe(All(problem.Length).Max(problem.Score));
        All(problem.Length).ShouldContain(sequence => sequence.SequenceEqual(tags));
    }));

    [Fact]
    public void A_margin_is_the_distance_to_the_best_sequence_with_another_tag_there() => Check.QuickThrowOnFailure(Prop.ForAll(Problems(), problem =>
    {
        var (tags, margins) = Decode(problem);
        for (var i = 0; i < tags.Length; i++)
        {
            margins[i].ShouldBe(problem.Score(tags) - All(problem.Length).Where(sequence => sequence[i] != tags[i]).Max(problem.Score));
        }
    }));

    [Fact]
    public void Longer_sequences_after_shorter_ones_are_decoded_alike()
    {
        var random = new Random(5);
        var problems = Enumerable.Range(1, 40).Select(length => Problem.Of(length, random)).ToList();
        var decoder = new ViterbiDecoder(Scheme);
        foreach (var problem in problems.Concat(problems.AsEnumerable().Reverse()))
        {
            var tags = new byte[problem.Length];
            decoder.Use(problem.Transitions);
            decoder.Decode(problem.Emissions, tags);
            tags.ShouldBe(Decode(problem).Tags);
        }
    }

    [Fact]
    public void No_tokens_have_no_tags() => new ViterbiDecoder(Scheme).Decode([], []);

    [Fact]
    public void A_sequence_whose_scores_could_overflow_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ViterbiDecoder(Scheme).Decode(new Vector512<int>[ViterbiDecoder.MaxLength + 1], new byte[ViterbiDecoder.MaxLength + 1]));

    private static (byte[] Tags, int[] Margins) Decode(Problem problem)
    {
        var decoder = new ViterbiDecoder(Scheme);
        var tags = new byte[problem.Length];
        var margins = new int[problem.Length];
        decoder.Use(problem.Transitions);
        decoder.Decode(problem.Emissions, tags);
        decoder.Margins(problem.Emissions, tags, margins);
        return (tags, margins);
    }

    private static Arbitrary<Problem> Problems() =>
        (from length in Gen.Choose(1, 5) from seed in Gen.Choose(0, int.MaxValue - 1) select Problem.Of(length, new Random(seed))).ToArbitrary();

    /// <summary>All well-formed sequences of a length.</summary>
    private static List<byte[]> All(int length)
    {
        var sequences = new List<byte[]> { Array.Empty<byte>() };
        for (var i = 0; i <= length; i++)
        {
            sequences = sequences.SelectMany(sequence => (i == length ? [(byte)TagScheme.Edge] : Enumerable.Range(0, Scheme.Count).Select(tag => (byte)tag))
                .Where(tag => Scheme.Follows(sequence.Length == 0 ? TagScheme.Edge : sequence[^1], tag))
                .Select(tag => (byte[])[.. sequence, tag])).ToList();
        }

        return sequences.ConvertAll(sequence => sequence[..^1]);
    }

    private sealed record Problem(Vector512<int>[] Emissions, int[] Transitions)
    {
        public int Length => Emissions.Length;

        public static Problem Of(int length, Random random) => new(
            Enumerable.Range(0, length).Select(_ => Vector512.Create(Numbers(random, TagScheme.Lanes))).ToArray(),
            Numbers(random, TagScheme.Lanes * TagScheme.Lanes));

        public int Score(byte[] tags)
        {
            var score = 0;
            for (var i = 0; i <= tags.Length; i++)
            {
                var (previous, next) = (i == 0 ? TagScheme.Edge : tags[i - 1], i == tags.Length ? TagScheme.Edge : tags[i]);
                score += Transitions[(previous * TagScheme.Lanes) + next] + (i < tags.Length ? Emissions[i][tags[i]] : 0);
            }

            return score;
        }

        private static int[] Numbers(Random random, int count) => Enumerable.Range(0, count).Select(_ => random.Next(-1000, 1000)).ToArray();
    }
}
