using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using News.Enrichment;
using News.Text;
using News.Text.Tagging;

namespace News.Stories;

/// <summary>What a feature is.</summary>
public enum FeatureKind
{
    /// <summary>A word that is mostly not part of a name, compared by its stem.</summary>
    Term,

    /// <summary>A word that is mostly part of a name, compared as a term is: analysers do not find every name.</summary>
    NameWord,

    /// <summary>Compared by the last name.</summary>
    Person,

    /// <summary>An organisation, a place or any other name.</summary>
    Name,

    /// <summary>A day that the text speaks of, compared by month and day: many texts leave the year open.</summary>
    Date,
}

/// <summary>One thing that an article is about. Written as one string, <c>t25 ferry</c>: kind, weight, label; all else follows from these.</summary>
[JsonConverter(typeof(FeatureConverter))]
public readonly record struct Feature
{
    private const string Letters = "twpnd";
    private const int MonthAndDay = 5;   // of YYYY-MM-DD

    public Feature(FeatureKind kind, string label, int weight)
        : this(kind, label, weight, FeatureHash.Of(FormOf(kind, label)))
    {
    }

    /// <param name="form">As it was made from this kind and label before.</param>
    internal Feature(FeatureKind kind, string label, int weight, ulong form)
    {
        (Kind, Label, Weight, Form) = (kind, label, weight, form);
        var compared = kind switch
        {
            FeatureKind.NameWord => FeatureKind.Term,
            FeatureKind.Person => FeatureKind.Name,
            _ => kind,
        };
        Key = FeatureHash.Combine((ulong)compared + 1, Form);
    }

    public FeatureKind Kind { get; private init; }

    /// <summary>As printed, for reasons.</summary>
    public string Label { get; }

    /// <summary>How much the article is about it, in hundredths.</summary>
    public int Weight { get; private init; }

    /// <summary>Equal for features that are the same thing.</summary>
    public ulong Key { get; }

    /// <summary>The hash of the stem or name alone, whatever the kind.</summary>
    internal ulong Form { get; }

    /// <summary>The key under which an index holds it.</summary>
    public string IndexKey => Key.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The same thing with another weight; terms and words of names are the same thing.</summary>
    internal Feature With(FeatureKind kind, int weight) => this with { Kind = kind, Weight = weight };

    internal static char LetterOf(FeatureKind kind) => Letters[(int)kind];

    internal static FeatureKind KindOf(char letter) => Letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var kind
        ? (FeatureKind)kind
        : throw new JsonException($"'{letter}' is no kind of feature.");

    private static string FormOf(FeatureKind kind, string label) => kind switch
    {
        FeatureKind.Term or FeatureKind.NameWord => EnglishStemmer.Stem(label),
        FeatureKind.Person => NameFolding.Surname(SearchTerms.Fold(NameFolding.Fold(label))),
        FeatureKind.Name => SearchTerms.Fold(NameFolding.Fold(label)),
        _ => label.Length > MonthAndDay ? label[^MonthAndDay..] : label,
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
