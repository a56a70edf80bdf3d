using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using News.Enrichment;
using News.Text;
using News.Text.Tagging;

namespace News.Stories;

/// <summary>What a feature is; its first letter in lower case stands for it where features are written down.</summary>
public enum FeatureKind
{
    /// <summary>A word of the text, compared by its stem.</summary>
    Term,

    /// <summary>Compared by the last name.</summary>
    Person,

    /// <summary>An organisation, a place or any other name.</summary>
    Name,

    /// <summary>A day that the text speaks of, compared by month and day: many texts leave the year open.</summary>
    Date,
}

/// <summary>One thing that an article is about. Written as one string, <c>t25 ferry</c>: kind, weight, label; the key follows from kind and label.</summary>
[JsonConverter(typeof(FeatureConverter))]
public readonly record struct Feature
{
    public Feature(FeatureKind kind, string label, int weight)
    {
        (Kind, Label, Weight) = (kind, label, weight);
        Key = FeatureHash.Combine((ulong)(kind == FeatureKind.Person ? FeatureKind.Name : kind) + 1, FeatureHash.Of(Form(kind, label)));
    }

    public FeatureKind Kind { get; }

    /// <summary>As printed, for reasons.</summary>
    public string Label { get; }

    /// <summary>How much the article is about it, in hundredths.</summary>
    public int Weight { get; }

    /// <summary>Equal for features that are the same thing.</summary>
    public ulong Key { get; }

    /// <summary>The key under which an index holds it.</summary>
    public string IndexKey => IndexKeyOf(Key);

    internal static string IndexKeyOf(ulong key) => key.ToString("x16", CultureInfo.InvariantCulture);

    internal static char LetterOf(FeatureKind kind) => kind switch
    {
        FeatureKind.Term => 't',
        FeatureKind.Person => 'p',
        FeatureKind.Name => 'n',
        _ => 'd',
    };

    internal static FeatureKind KindOf(char letter) => letter switch
    {
        't' => FeatureKind.Term,
        'p' => FeatureKind.Person,
        'n' => FeatureKind.Name,
        'd' => FeatureKind.Date,
        _ => throw new JsonException($"'{letter}' is no kind of feature."),
    };

    private static string Form(FeatureKind kind, string label) => kind switch
    {
        FeatureKind.Term => EnglishStemmer.Stem(label),
        FeatureKind.Person => NameFolding.Surname(SearchTerms.Fold(NameFolding.Fold(label))),
        FeatureKind.Name => SearchTerms.Fold(NameFolding.Fold(label)),
        _ => label.Length > 5 ? label[^5..] : label,   // MM-DD of YYYY-MM-DD
    };

    public sealed class FeatureConverter : JsonConverter<Feature>
    {
        public override Feature Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString() ?? "";
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            return space > 1 && int.TryParse(text.AsSpan(1, space - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var weight)
                ? new(KindOf(text[0]), text[(space + 1)..], weight)
                : throw new JsonException("A feature is a kind, a weight and a label.");
        }

        public override void Write(Utf8JsonWriter writer, Feature value, JsonSerializerOptions options) =>
            writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{LetterOf(value.Kind)}{value.Weight} {value.Label}"));
    }
}
