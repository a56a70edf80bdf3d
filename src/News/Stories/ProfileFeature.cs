namespace News.Stories;

/// <summary>A feature as a story's articles together have it: the sum of weights, and how many have it. Its label stays with the articles.</summary>
public readonly record struct ProfileFeature
{
    public ProfileFeature(Feature feature)
        : this(feature.Kind, feature.Form, feature.Weight, 1, feature.Kind == FeatureKind.NameWord ? 1 : 0)
    {
    }

    private ProfileFeature(FeatureKind kind, ulong form, int weight, int articles, int asName)
    {
        (Kind, Form, Weight, Articles, AsName) = (kind, form, weight, articles, asName);
        Key = Feature.KeyOf(kind, form);
        Background = Rarity.BackgroundOf(kind, form);
    }

    public ulong Key { get; }

    public FeatureKind Kind { get; private init; }

    /// <summary>In hundredths, summed over the articles.</summary>
    public int Weight { get; private init; }

    public int Articles { get; private init; }

    /// <summary>How many have it as a <see cref="FeatureKind.NameWord"/>: most of them decide what it is.</summary>
    public int AsName { get; private init; }

    /// <summary>How frequent it is in any English text; 0 where that is not known.</summary>
    internal float Background { get; }

    /// <summary>Whether it says when; compared on its own.</summary>
    internal bool IsTime => Kind == FeatureKind.Date;

    private ulong Form { get; }

    public ProfileFeature With(ProfileFeature other) => Sum(other.Weight, other.Articles, other.AsName);

    public ProfileFeature Without(ProfileFeature other) => Sum(-other.Weight, -other.Articles, -other.AsName);

    private ProfileFeature Sum(int weight, int articles, int asName)
    {
        var (sum, names) = (Articles + articles, AsName + asName);
        var kind = Kind is FeatureKind.Term or FeatureKind.NameWord ? 2 * names > sum ? FeatureKind.NameWord : FeatureKind.Term : Kind;
        return this with { Kind = kind, Weight = Weight + weight, Articles = sum, AsName = names };
    }

    /// <summary>Of each: form, kind, weight, articles, articles as name.</summary>
    public sealed class ListConverter() : PackedListConverter<ProfileFeature>(ProfileFeature.Read, (bytes, feature) => feature.Write(bytes));

    private void Write(BinaryWriter bytes)
    {
        bytes.Write(Form);
        bytes.Write((byte)Kind);
        bytes.Write7BitEncodedInt(Weight);
        bytes.Write7BitEncodedInt(Articles);
        bytes.Write7BitEncodedInt(AsName);
    }

    private static ProfileFeature Read(BinaryReader bytes)
    {
        var (form, kind, weight) = (bytes.ReadUInt64(), (FeatureKind)bytes.ReadByte(), bytes.Read7BitEncodedInt());
        return new(kind, form, weight, bytes.Read7BitEncodedInt(), bytes.Read7BitEncodedInt());
    }
}
