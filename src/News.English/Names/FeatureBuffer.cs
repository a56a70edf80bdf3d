using News.Text.Tagging;

namespace News.English.Names;

/// <summary>Features of one or several tokens on their way to the weights.</summary>
internal ref struct FeatureBuffer(Span<FeatureKey> keys)
{
    public const int Capacity = 256;

    /// <summary>Enough for any group of features that <see cref="NameFeatures"/> makes.</summary>
    private const int Group = 160;

    private readonly Span<FeatureKey> keys = keys;

    public int Count { get; private set; }

    /// <summary>Whether there may be no room for another group.</summary>
    public readonly bool IsFull => Count > Capacity - Group;

    public readonly ReadOnlySpan<FeatureKey> Keys => keys[..Count];

    public void Clear() => Count = 0;

    public void Add(NameTemplate template, ulong hash) => keys[Count++] = new((byte)template, hash);
}
