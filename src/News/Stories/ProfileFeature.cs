using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace News.Stories;

/// <summary>
/// A feature as a story's articles together have it: the sum of weights, and how many have it.
/// </summary>
public readonly record struct ProfileFeature
{
    public ProfileFeature(Feature feature)
        : this(feature, 1, feature.Kind == FeatureKind.NameWord ? 1 : 0)
    {
    }

    private ProfileFeature(Feature feature, int articles, int asName) => (Feature, Articles, AsName) = (feature, articles, asName);

    public Feature Feature { get; }

    public int Articles { get; }

    /// <summary>How many have it as a <see cref="FeatureKind.NameWord"/>: most of them decide what it is.</summary>
    public int AsName { get; }

    // The label stays that of the first article: of equal features any label will do.
    public ProfileFeature With(ProfileFeature other) => Sum(other.Feature.Weight, other.Articles, other.AsName);

    public ProfileFeature Without(Feature feature) => Sum(-feature.Weight, -1, feature.Kind == FeatureKind.NameWord ? -1 : 0);

    private ProfileFeature Sum(int weight, int articles, int asName)
    {
        var (sum, names) = (Articles + articles, AsName + asName);
        var kind = Feature.Kind is FeatureKind.Term or FeatureKind.NameWord ? 2 * names > sum ? FeatureKind.NameWord : FeatureKind.Term : Feature.Kind;
        return new(Feature.With(kind, Feature.Weight + weight), sum, names);
    }

    /// <summary>
    /// All features of a profile as one base64 string; of each its form (8 bytes, little-endian), kind, weight, articles, articles as name (variable-length numbers) and label.
    /// A placement reads the profiles of all candidates: made of text, they would cost more than all else.
    /// </summary>
    public sealed class ListConverter : JsonConverter<IReadOnlyList<ProfileFeature>>
    {
        public override IReadOnlyList<ProfileFeature> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                using var bytes = new BinaryReader(new MemoryStream(reader.GetBytesFromBase64()), Encoding.UTF8);
                var features = new ProfileFeature[bytes.Read7BitEncodedInt()];
                for (var i = 0; i < features.Length; i++)
                {
                    var (form, kind) = (bytes.ReadUInt64(), (FeatureKind)bytes.ReadByte());
                    var (weight, articles, asName) = (bytes.Read7BitEncodedInt(), bytes.Read7BitEncodedInt(), bytes.Read7BitEncodedInt());
                    features[i] = new(new(kind, bytes.ReadString(), weight, form), articles, asName);
                }

                return features;
            }
            catch (Exception e) when (e is EndOfStreamException or FormatException or OverflowException or OutOfMemoryException)
            {
                throw new JsonException("A profile's features are cut off.", e);
            }
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<ProfileFeature> value, JsonSerializerOptions options)
        {
            using var stream = new MemoryStream();
            using var bytes = new BinaryWriter(stream, Encoding.UTF8);
            bytes.Write7BitEncodedInt(value.Count);
            foreach (var one in value)
            {
                bytes.Write(one.Feature.Form);
                bytes.Write((byte)one.Feature.Kind);
                bytes.Write7BitEncodedInt(one.Feature.Weight);
                bytes.Write7BitEncodedInt(one.Articles);
                bytes.Write7BitEncodedInt(one.AsName);
                bytes.Write(one.Feature.Label);
            }

            bytes.Flush();
            writer.WriteBase64StringValue(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        }
    }
}
