using System.Numerics;
using News.Text;

namespace News.English.Tone;

/// <summary>Tells the sentiment of sentences, one after the other. Keeps its buffers: one for each thread.</summary>
internal sealed class ToneReader(ToneModel model)
{
    private readonly ToneSentence words = new(model.Knowledge, model.Connotations);
    private readonly ToneBuffer features = new();
    private Vector3 ofSentence;

    /// <summary>The sentiment of a sentence.</summary>
    /// <param name="names">Inside the sentence, in order, without overlap.</param>
    public ToneScores Read(EnglishDocument document, TokenRange sentence, ReadOnlySpan<TokenRange> names)
    {
        words.Read(document, sentence, names);
        features.Clear();
        ToneFeatures.OfSentence(words, features);
        ofSentence = names.IsEmpty ? Vector3.Zero : model.Target.Sum(features);
        return model.Sentence.Score(model.Sentence.Sum(features));
    }

    /// <summary>What the sentence read last makes its reader think of its n-th name, which need not be what its author thinks.</summary>
    public ToneScores Towards(int name)
    {
        features.Clear();
        ToneFeatures.OfTarget(words, words.PlaceOf(name), features);
        return model.Target.Score(ofSentence + model.Target.Sum(features));
    }
}
