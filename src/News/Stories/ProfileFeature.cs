using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace News.Stories;

/// <summary>
/// A feature as a story's articles together have it: the sum of weights, and how many have it. Written as one string, <c>t75/3/1 ferry</c>: kind, weight, articles,
/// articles that have it as a word of a name, label.
/// </summary>
[JsonConverter(typeof(ProfileFeatureConverter))]
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

    public sealed class ProfileFeatureConverter : JsonConverter<ProfileFeature>
    {
        public override ProfileFeature Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString() ?? "";
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            return space > 1 && text[1..space].Split('/') is [var weight, var articles, var asName]
                ? new(new(Feature.KindOf(text[0]), text[(space + 1)..], Number(weight)), Number(articles), Number(asName))
                : throw new JsonException("A profile's feature is a kind, three numbers and a label.");
        }

        public override void Write(Utf8JsonWriter writer, ProfileFeature value, JsonSerializerOptions options) => writer.WriteStringValue(string.Create(
            CultureInfo.InvariantCulture, $"{Feature.LetterOf(value.Feature.Kind)}{value.Feature.Weight}/{value.Articles}/{value.AsName} {value.Feature.Label}"));

        private static int Number(string digits) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new JsonException($"'{digits}' is no number.");
    }
}
