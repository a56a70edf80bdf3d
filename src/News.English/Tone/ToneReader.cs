using News.Text;

namespace News.English.Tone;

/// <summary>Tells the sentiment of sentences. Keeps its buffers: one for each thread.</summary>
internal sealed class ToneReader(ToneModel model)
{
    private readonly ToneSentence words = new(model.Knowledge);
    private readonly ToneBuffer features = new();

    public ToneScores OfSentence(EnglishDocument document, TokenRange sentence)
    {
        words.Read(document, sentence, default);
        features.Clear();
        ToneFeatures.OfSentence(words, features);
        return model.Sentence.Score(features);
    }

    /// <summary>What the sentence makes its reader think of the target, which need not be what its author thinks.</summary>
    /// <param name="target">Tokens of the sentence; not empty.</param>
    public ToneScores OfTarget(EnglishDocument document, TokenRange sentence, TokenRange target)
    {
        words.Read(document, sentence, target);
        features.Clear();
        ToneFeatures.OfSentence(words, features);
        ToneFeatures.OfTarget(words, features);
        return model.Target.Score(features);
    }
}
