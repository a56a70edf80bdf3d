using News.English.Names;
using News.Text;
using News.Text.Tagging;

namespace News.English.Tone;

/// <summary>What sentiment needs to know of a word’s letters.</summary>
internal readonly record struct ToneForm(ulong Stem, ushort Class, bool LooksLikeName);

/// <summary>Remembers the forms of words seen lately. What it answers does not depend on what it remembers.</summary>
internal sealed class ToneForms(WordKnowledge knowledge)
{
    private const int Slots = 1 << 12;     // as many as the names' cache
    private const int MaxStemmed = 40;     // longer words are no words

    private readonly ulong[] keys = new ulong[Slots];
    private readonly ToneForm[] forms = new ToneForm[Slots];

    /// <summary>Valid until the next call.</summary>
    public ref readonly ToneForm Find(ReadOnlySpan<char> word)
    {
        var key = FeatureHash.Combine(FeatureHash.Of(word), 1);
        var slot = (int)(key % Slots);
        if (keys[slot] != key)
        {
            keys[slot] = key;
            WordForm.Read(word, CaseStyle.Usual, knowledge, out var form);
            forms[slot] = new(Stem(word), form.Classes.Fine, form is { IsCapitalised: true, IsWrittenSmall: false });
        }

        return ref forms[slot];
    }

    /// <summary>Hash of the stem, whatever the word's case and the kind of its marks.</summary>
    public static ulong Stem(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[MaxStemmed];
        if (word.Length > MaxStemmed)
        {
            return FeatureHash.Of(word);
        }

        for (var i = 0; i < word.Length; i++)
        {
            letters[i] = char.ToLowerInvariant(WordForm.Plain(word[i]));
        }

        return FeatureHash.Of(letters[..EnglishStemmer.Stem(letters[..word.Length])]);
    }
}
