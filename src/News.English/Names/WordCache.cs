using News.Text.Tagging;

namespace News.English.Names;

/// <summary>Remembers the scores of words seen lately: most of a text repeats a few hundred. What it answers does not depend on what it remembers.</summary>
internal sealed class WordCache(NameModel model)
{
    private const int Slots = 1 << 12;   // about 2 MB, and nine words in ten of news are found

    private readonly ulong[] keys = new ulong[Slots];
    private readonly WordScores[] scores = new WordScores[Slots];

    /// <summary>Valid until the next call.</summary>
    public ref readonly WordScores Find(ReadOnlySpan<char> word, bool shouted)
    {
        var key = FeatureHash.Combine(FeatureHash.Of(word), shouted ? 2ul : 1ul);
        var slot = (int)(key % Slots);
        if (keys[slot] != key)
        {
            keys[slot] = key;
            WordForm.Read(word, shouted, model.Knowledge, out var form);
            WordScores.Compute(form, model.Weights, out scores[slot]);
        }

        return ref scores[slot];
    }
}
