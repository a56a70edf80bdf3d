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

/// <summary>One thing that an article is about.</summary>
public readonly record struct Feature
{
    private const int MonthAndDay = 5;   // of YYYY-MM-DD

    public Feature(FeatureKind kind, string label, int weight)
        : this(kind, label, weight, FormOf(kind, label))
    {
    }

    /// <param name="form">As it was made from this kind and label before.</param>
    internal Feature(FeatureKind kind, string label, int weight, ulong form)
    {
        (Kind, Label, Weight, Form) = (kind, label, weight, form);
        Key = KeyOf(kind, form);
    }

    public FeatureKind Kind { get; }

    /// <summary>As printed, for reasons.</summary>
    public string Label { get; }

    /// <summary>How much the article is about it, in hundredths.</summary>
    public int Weight { get; }

    /// <summary>Equal for features that are the same thing.</summary>
    public ulong Key { get; }

    /// <summary>The hash of the stem (<see cref="SameWords"/>) or name alone, whatever the kind.</summary>
    internal ulong Form { get; }

    /// <summary>Terms and words of names are the same thing, and so are people and other names.</summary>
    internal static ulong KeyOf(FeatureKind kind, ulong form)
    {
        var compared = kind switch
        {
            FeatureKind.NameWord => FeatureKind.Term,
            FeatureKind.Person => FeatureKind.Name,
            _ => kind,
        };
        return FeatureHash.Combine((ulong)compared + 1, form);
    }

    private static ulong FormOf(FeatureKind kind, string label) => kind switch
    {
        FeatureKind.Term or FeatureKind.NameWord => SameWords.Of(FeatureHash.Of(EnglishStemmer.Stem(label))),
        FeatureKind.Person => FeatureHash.Of(NameFolding.Surname(SearchTerms.Fold(NameFolding.Fold(label)))),
        FeatureKind.Name => FeatureHash.Of(SearchTerms.Fold(NameFolding.Fold(label))),
        _ => FeatureHash.Of(label.Length > MonthAndDay ? label[^MonthAndDay..] : label),
    };

    /// <summary>Its bytes: form (8, little-endian), kind, weight (variable-length), label. The form saves finding the stem again.</summary>
    internal void Write(BinaryWriter bytes)
    {
        bytes.Write(Form);
        bytes.Write((byte)Kind);
        bytes.Write7BitEncodedInt(Weight);
        bytes.Write(Label);
    }

    internal static Feature Read(BinaryReader bytes)
    {
        var (form, kind, weight) = (bytes.ReadUInt64(), (FeatureKind)bytes.ReadByte(), bytes.Read7BitEncodedInt());
        return new(kind, bytes.ReadString(), weight, form);
    }

    public sealed class ListConverter() : PackedListConverter<Feature>(Feature.Read, (bytes, feature) => feature.Write(bytes));
}
