using News.Text.Tagging;

namespace News.English.Names;

/// <summary>Features of one token on their way to the weights.</summary>
internal ref struct FeatureBuffer(Span<FeatureKey> keys)
{
    /// <summary>Enough for any group of features that <see cref="NameFeatures"/> makes.</summary>
    public const int Capacity = 160;

    private readonly Span<FeatureKey> keys = keys;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<FeatureKey> Keys => keys[..Count];

    public void Clear() => Count = 0;

    public void Add(NameTemplate template, ulong hash) => keys[Count++] = new((byte)template, hash);
}
