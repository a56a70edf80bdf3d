using News.Text.Tagging;

namespace News.English.Names;

/// <summary>Remembers the scores of words seen lately: most of a text repeats a few hundred. What it answers does not depend on what it remembers.</summary>
internal sealed class WordCache(NameModel model)
{
    private const int Slots = 1 << 14;   // 3 MB, and nine words in ten of news are found

    private readonly ulong[] keys = new ulong[Slots];
    private readonly WordScores[] scores = new WordScores[Slots];

    /// <summary>What <see cref="Find"/> knows the word by; memory is asked for what it will look at.</summary>
    public ulong Key(ReadOnlySpan<char> word, CaseStyle style)
    {
        var key = FeatureHash.Combine(Hash(word), (ulong)style + 1);
        ref readonly var kept = ref scores[(int)(key % Slots)];
        Prefetch.Of(ref keys[(int)(key % Slots)]);
        Prefetch.Of(in kept.Form);
        Prefetch.Of(in kept.OnNext);
        Prefetch.Of(in kept.OnPreviousButOne);
        return key;
    }

    /// <summary>Valid until the next call.</summary>
    public ref readonly WordScores Find(ReadOnlySpan<char> word, CaseStyle style, ulong key)
    {
        var slot = (int)(key % Slots);
        if (keys[slot] != key)
        {
            keys[slot] = key;
            WordLetters.Read(word, style, model.Knowledge, out var form, out var letters);
            WordScores.Compute(form, letters, model.Weights, out scores[slot]);
        }

        return ref scores[slot];
    }

    // Nothing else is seen of a word: all numbers of four digits are one
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = FeatureHash.Empty;
        foreach (var c in word)
        {
            hash = FeatureHash.Append(hash, WordForm.Plain(c));
        }

        return hash;
    }
}
