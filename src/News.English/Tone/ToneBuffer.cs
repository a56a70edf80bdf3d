using News.Text.Tagging;

namespace News.English.Tone;

/// <summary>Features of a sentence with their strengths. Grows to the longest sentence and is used again.</summary>
internal sealed class ToneBuffer
{
    private (FeatureKey Key, float Strength)[] features = new (FeatureKey, float)[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<(FeatureKey Key, float Strength)> Features => features.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(ToneTemplate template, ulong hash, float strength)
    {
        if (Count == features.Length)
        {
            Array.Resize(ref features, Count * 2);
        }

        features[Count++] = (new((byte)template, hash), strength);
    }
}
