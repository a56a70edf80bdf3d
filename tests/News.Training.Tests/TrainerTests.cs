using System.Runtime.Intrinsics;
using News.Text.Tagging;

namespace News.Training.Tests;

public sealed class TrainerTests
{
    private const string Crf = nameof(CrfTrainer), Perceptron = nameof(PerceptronTrainer);
    private const int Features = 4, Epochs = 20;

    private static readonly TagScheme Scheme = new(1);

    [Theory]
    [InlineData(Crf)]
    [InlineData(Perceptron)]
    public void What_the_features_tell_is_learned(string trainer)
    {
        var trained = Train(trainer, Examples(seed: 1), seed: 1);
        foreach (var example in Examples(seed: 2))
        {
            Tag(trained, example).ShouldBe(example.Tags);
        }
    }

    [Theory]
    [InlineData(Crf)]
    [InlineData(Perceptron)]
    public void The_same_examples_and_seed_give_the_same_weights(string trainer)
    {
        var (first, second) = (Train(trainer, Examples(seed: 1), seed: 3), Train(trainer, Examples(seed: 1), seed: 3));
        first.Weights.ShouldBe(second.Weights);
        first.Transitions.ShouldBe(second.Transitions);
    }

    [Theory]
    [InlineData(Crf)]
    [InlineData(Perceptron)]
    public void Another_seed_gives_other_weights(string trainer) =>
        Train(trainer, Examples(seed: 1), seed: 4).Weights.ShouldNotBe(Train(trainer, Examples(seed: 1), seed: 3).Weights);

    [Theory]
    [InlineData(Crf)]
    [InlineData(Perceptron)]
    public void Where_other_names_are_not_marked_a_guess_at_one_is_not_corrected(string trainer)
    {
        // Feature 0 is the word of another kind of name, marked in one set and not in the other.
        var marked = new TaggedExample([0], [0, 1], [(byte)Scheme.Other], MarksOther: true);
        var unmarked = new TaggedExample([0], [0, 1], [TagScheme.Outside], MarksOther: false);
        var denied = unmarked with { MarksOther = true };
        Tag(Train(trainer, [marked, unmarked, unmarked, unmarked], seed: 1), marked).ShouldBe([(byte)Scheme.Other]);
        Tag(Train(trainer, [marked, denied, denied, denied], seed: 1), marked).ShouldBe([(byte)TagScheme.Outside]);
    }

    private static TrainedWeights Train(string trainer, TaggedExample[] examples, int seed) => trainer == Crf
        ? new CrfTrainer(Scheme, Features, seed).Train(examples, Epochs)
        : new PerceptronTrainer(Scheme, Features, seed).Train(examples, Epochs);

    private static byte[] Tag(TrainedWeights trained, TaggedExample example)
    {
        var decoder = new ViterbiDecoder(Scheme);
        var tags = new byte[example.Tags.Length];
        decoder.Use(Array.ConvertAll(trained.Transitions, Rounded));
        decoder.Decode(
            Array.ConvertAll(example.Features, feature => Vector512.Create(Array.ConvertAll(trained.Weights[(feature * TagScheme.Lanes)..((feature + 1) * TagScheme.Lanes)], Rounded))),
            tags);
        return tags;
    }

    private static int Rounded(float value) => (int)MathF.Round(value * 100);

    // Feature 1 opens a span of two tokens, whose second looks like any other (feature 2); feature 3 is a span of its own.
    private static TaggedExample[] Examples(int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, 60).Select(_ =>
        {
            var features = new List<int>();
            var tags = new List<byte>();
            for (var i = 0; i < 8; i++)
            {
                (int Feature, TagPart Part)[] piece = random.Next(3) switch
                {
                    0 => [(1, TagPart.Begin), (2, TagPart.End)],
                    1 => [(3, TagPart.Alone)],
                    _ => [(2, TagPart.Outside)],
                };
                features.AddRange(piece.Select(token => token.Feature));
                tags.AddRange(piece.Select(token => (byte)TagScheme.Tag(0, token.Part)));
            }

            return new TaggedExample([.. features], [.. Enumerable.Range(0, features.Count + 1)], [.. tags], MarksOther: true);
        }).ToArray();
    }
}
