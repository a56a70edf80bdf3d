using News.Text.Tagging;

namespace News.English.Tone;

/// <summary>Features of a sentence with their strengths. Grows to the longest sentence and is used again.</summary>
internal sealed class ToneBuffer
{
    private FeatureKey[] keys = new FeatureKey[1024];
    private float[] strengths = new float[1024];
    private FoundFeature[] found = new FoundFeature[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<FeatureKey> Keys => keys.AsSpan(0, Count);

    public ReadOnlySpan<float> Strengths => strengths.AsSpan(0, Count);

    public void Clear() => Count = 0;

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

    /// <summary>Those of the features that have weights. Valid until the next call.</summary>
    public ReadOnlySpan<FoundFeature> FoundIn(PackedTable<ToneWeights> weights) => found.AsSpan(0, weights.Find(Keys, found));
}
