using News.Enrichment.Phrases;

namespace News.Enrichment.Quantities;

/// <summary>Places in an order: <c>the third round</c>, <c>her 20th title</c>.</summary>
internal static class OrdinalReader
{
    public const string Unit = "ordinal";

    private static readonly WordSet Determiners = new("the a an his her their its our my this that s each every");

    /// <summary><c>for the first time</c>, <c>in the second place</c> count nothing.</summary>
    private static readonly WordSet Idioms = new("time place instance hand glance sight half");

    /// <summary>An ordinal counts when a determiner stands before it and a common noun after it; a capital makes it a name (<c>the Third Army</c>).</summary>
    public static QuantityReading? Read(Pieces pieces, int index)
    {
        var (value, end) = NumberWords.OrdinalAt(pieces, index);
        return value > 0 && pieces.IsWord(index - 1) && Determiners.Has(pieces.Printed(index - 1)) && pieces.IsLowerWord(end) && !pieces.IsHyphen(end)
            && !Idioms.Has(pieces.Printed(end)) && NumberReader.Read(pieces, end) is null && CountedThings.After(pieces, end, isSingular: true) is { } of
            ? new(index, of.End, value, Unit: Unit, Of: of)
            : null;
    }
}
