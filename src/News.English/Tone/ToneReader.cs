using System.Numerics;
using News.Text;

namespace News.English.Tone;

/// <summary>Tells the sentiment of sentences, one after the other. Keeps its buffers: one for each thread.</summary>
internal sealed class ToneReader(ToneModel model)
{
    private readonly ToneSentence words = new(model.Knowledge, model.Connotations);
    private readonly ToneBuffer sentenceFeatures = new(new(model.Sentence.Words));
    private readonly ToneBuffer targetFeatures = new(new(model.Target.Words));
    private Vector3 ofSentence;

    /// <summary>The sentiment of a sentence.</summary>
    /// <param name="names">Inside the sentence, in order, without overlap.</param>
    public ToneScores Read(EnglishDocument document, TokenRange sentence, ReadOnlySpan<TokenRange> names)
    {
        words.Read(document, sentence, names);
        ofSentence = names.IsEmpty ? Vector3.Zero : OfSentence(model.Target, targetFeatures);
        return model.Sentence.Score(OfSentence(model.Sentence, sentenceFeatures));
    }

    /// <summary>What the sentence read last makes its reader think of its n-th name, which need not be what its author thinks.</summary>
    public ToneScores Towards(int name)
    {
        targetFeatures.Clear();
        ToneFeatures.OfTarget(words, words.PlaceOf(name), targetFeatures);
        return model.Target.Score(ofSentence + targetFeatures.Sum(model.Target.Weights));
    }

    private Vector3 OfSentence(ToneClassifier classifier, ToneBuffer features)
    {
        features.Clear();
        features.Expect(words);
        ToneFeatures.OfSentence(words, features);
        return features.Sum(classifier.Weights);
    }
}
