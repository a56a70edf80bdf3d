using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using News.Text;
using News.Text.Tagging;

namespace News.English.Names;

/// <summary>Tags the tokens of a sentence as parts of names. Keeps its buffers: one for each thread; nothing is allocated for a token.</summary>
internal sealed class NameTagger(NameModel model)
{
    // Longer than any sentence; longer ones (tables, missing full stops) are cut, which costs at most a name at the cut.
    private const int MaxLength = 512;

    private readonly NameSentence sentence = new(model.Knowledge);
    private readonly WordCache cache = new(model);
    private readonly PairCache wordsThenShapes = new(model.Weights, NameTemplate.WordAndShapeAfter, NameTemplate.WordBeforeAndShape);
    private readonly PairCache shapesThenWords = new(model.Weights, NameTemplate.ShapeAndWordAfter, NameTemplate.ShapeBeforeAndWord);
    private readonly ShapeCache shapes = new(model.Weights);
    private readonly ViterbiDecoder decoder = model.Decoder();
    private readonly Vector256<short>[] sums = new Vector256<short>[MaxLength];
    private readonly Vector512<int>[] emissions = new Vector512<int>[MaxLength];
    private readonly ulong[] keys = new ulong[MaxLength];
    private readonly (ulong WordThenShape, ulong ShapeThenWord)[] pairs = new (ulong, ulong)[MaxLength + 1];
    private WordScores before, after;

    /// <param name="tokens">One sentence.</param>
    /// <param name="tags">Receives the tag of each token by <see cref="NameModel.Scheme"/>.</param>
    /// <param name="margins">Receives by how much each tag beats the next best.</param>
    public void Tag(string text, ReadOnlySpan<Token> tokens, Span<byte> tags, Span<int> margins)
    {
        for (var first = 0; first < tokens.Length; first += MaxLength)
        {
            var length = Math.Min(MaxLength, tokens.Length - first);
            TagPiece(text, tokens.Slice(first, length), tags.Slice(first, length), margins.Slice(first, length));
        }
    }

    private void TagPiece(string text, ReadOnlySpan<Token> tokens, Span<byte> tags, Span<int> margins)
    {
        ScoreWords(text, tokens);
        ScorePairs();
        ScoreTogether();
        var scores = emissions.AsSpan(0, tokens.Length);
        decoder.Decode(scores, tags);
        if (tags.ContainsAnyExcept((byte)TagScheme.Outside))
        {
            decoder.Margins(scores, tags, margins);
        }
        else
        {
            margins.Clear();
        }
    }

    private void ScoreWords(string text, ReadOnlySpan<Token> tokens)
    {
        var style = NameSentence.StyleOf(text, tokens);
        sentence.Reset(tokens.Length);
        sums.AsSpan(0, tokens.Length).Clear();
        for (var i = 0; i < tokens.Length; i++)
        {
            keys[i] = cache.Key(tokens[i].In(text), style);
        }

        Spread(-2, in Edge(ref before, -1));
        Spread(-1, in before);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var word = ref cache.Find(tokens[i].In(text), style, keys[i]);
            sentence.Set(i) = word.Form;
            Spread(i, word);
        }

        Spread(tokens.Length, in Edge(ref after, tokens.Length));
        Spread(tokens.Length + 1, in after);
        sentence.Complete(style);
    }

    private ref WordScores Edge(ref WordScores edge, int i)
    {
        if (edge.Form.Lower == 0)
        {
            WordScores.Compute(sentence.Word(i), default, model.Weights, out edge);
        }

        return ref edge;
    }

    // What the word at i says of itself and of its neighbours
    private void Spread(int i, in WordScores word)
    {
        Add(i - 2, word.OnPreviousButOne);
        Add(i - 1, word.OnPrevious);
        Add(i, word.Own);
        Add(i + 1, word.OnNext);
        Add(i + 2, word.OnNextButOne);
    }

    private void Add(int i, Vector256<short> scores)
    {
        if ((uint)i < (uint)sentence.Count)
        {
            sums[i] += scores;
        }
    }

    private void ScorePairs()
    {
        for (var i = 0; i <= sentence.Count; i++)
        {
            ref readonly var first = ref sentence.Word(i - 1);
            ref readonly var second = ref sentence.Word(i);
            pairs[i] = (wordsThenShapes.Expect(NameFeatures.WordThenShape(first, second)), shapesThenWords.Expect(NameFeatures.ShapeThenWord(first, second)));
        }

        for (var i = 0; i <= sentence.Count; i++)
        {
            Spread(i, wordsThenShapes.Find(pairs[i].WordThenShape));
            Spread(i, shapesThenWords.Find(pairs[i].ShapeThenWord));
        }
    }

    // Several words at a time, so that memory is asked for much at once
    [SkipLocalsInit]
    private void ScoreTogether()
    {
        var features = new FeatureBuffer(stackalloc FeatureKey[FeatureBuffer.Capacity]);
        Span<int> words = stackalloc int[FeatureBuffer.Capacity];   // whose the features are
        for (var i = 0; i < sentence.Count; i++)
        {
            sums[i] += shapes.Find(sentence, i);
            var start = features.Count;
            NameFeatures.Rare(sentence, i, ref features);
            words[start..features.Count].Fill(i);
            if (features.IsFull || i == sentence.Count - 1)
            {
                AddAll(ref features, words);
            }
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            emissions[i] = Vector512.Create(Vector256.WidenLower(sums[i]), Vector256.WidenUpper(sums[i]));
        }
    }

    [SkipLocalsInit]
    private void AddAll(ref FeatureBuffer features, ReadOnlySpan<int> words)
    {
        Span<FoundFeature> found = stackalloc FoundFeature[FeatureBuffer.Capacity];
        foreach (var feature in found[..model.Weights.Find(features.Keys, found)])
        {
            sums[words[feature.Key]] += WordScores.Widen(model.Weights.ValueAt(feature));
        }

        features.Clear();
    }

    // What the words at i - 1 and i say together
    private void Spread(int i, in PairScores pair)
    {
        Add(i - 1, pair.OnFirst);
        Add(i, pair.OnSecond);
    }
}
