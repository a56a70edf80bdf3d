using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using News.Text.Tagging;

namespace News.English.Tone;

/// <summary>Features of a sentence with their strengths. Grows to the longest sentence and is used again.</summary>
/// <param name="rows">Of the words of the sentence, which are then summed and not kept; <see langword="null"/> keeps their features as any others, for training.</param>
internal sealed class ToneBuffer(ToneRows? rows = null)
{
    private FeatureKey[] keys = new FeatureKey[1024];
    private float[] strengths = new float[1024];
    private FoundFeature[] found = new FoundFeature[1024];
    private Vector128<float> words;

    public int Count { get; private set; }

    public ReadOnlySpan<FeatureKey> Keys => keys.AsSpan(0, Count);

    public ReadOnlySpan<float> Strengths => strengths.AsSpan(0, Count);

    public void Clear() => (Count, words) = (0, default);

    /// <summary>Must be called before features of the words of a sentence are added.</summary>
    public void Expect(ToneSentence sentence) => rows?.Read(sentence);

    public void Add(ToneTemplate template, ulong hash, float strength)
    {
        if (Count == keys.Length)
        {
            Array.Resize(ref keys, Count * 2);
            Array.Resize(ref strengths, Count * 2);
            Array.Resize(ref found, Count * 2);
        }

        keys[Count] = new((byte)template, hash);
        strengths[Count++] = strength;
    }

    /// <summary>The word at <paramref name="i"/> and its class in a use.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ToneSentence sentence, int i, ToneUse use, float scale = 1)
    {
        if (rows is null)
        {
            Keep(sentence[i], use, scale);
        }
        else
        {
            words += rows.Of(i, use) * scale;
        }
    }

    /// <summary>What all features say together, as negative, neutral, positive.</summary>
    public Vector3 Sum(PackedTable<ToneWeights> weights)
    {
        var sums = (words / ToneRows.Tenths).AsVector3();
        foreach (var feature in found.AsSpan(0, weights.Find(Keys, found)))
        {
            var weight = weights.ValueAt(feature);
            sums += new Vector3(weight.Negative, weight.Neutral, weight.Positive) * strengths[feature.Key];
        }

        return sums;
    }

    private void Keep(in ToneWord word, ToneUse use, float scale)
    {
        Add(ToneTemplate.WordUse + (int)use, word.Form, ToneRows.StrengthOfWord(use) * scale);
        if (ToneRows.StrengthOfClass(use) is var strength and not 0)
        {
            Add(ToneTemplate.ClassUse + (int)use, word.Class, strength * scale);
        }
    }
}
