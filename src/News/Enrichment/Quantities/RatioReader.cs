using News.Enrichment.Phrases;

namespace News.Enrichment.Quantities;

/// <summary>Ratios and fractions: <c>one for one</c>, <c>thousand for a thousand</c>, <c>three to one</c>, <c>two-thirds of voters</c>, <c>one in five homes</c>.</summary>
internal static class RatioReader
{
    public const string Ratio = "ratio";
    public const string Fraction = "fraction";

    /// <summary>Thirds and sevenths have no end.</summary>
    private const int Decimals = 4;

    private static readonly WordTable<decimal> Parts = new(
        [("half halves", 2), ("third thirds", 3), ("quarter quarters", 4), ("fifth fifths", 5), ("sixth sixths", 6), ("eighth eighths", 8), ("tenth tenths", 10)]);

    private const int LargestIn = 1_000_000;    // "one in a million"

    private static readonly WordSet BeforeParts = new("by than about almost nearly over around");

    public static QuantityReading? Read(Pieces pieces, int index) =>
        pieces.IsWord(index) || pieces.IsNumber(index) ? PartOf(pieces, index) ?? (NumberReader.Read(pieces, index) is { Form: NumberForm.Words or NumberForm.Digits, Value: < 1000 } left ? Pair(pieces, index, left) : null) : null;

    private static QuantityReading? Pair(Pieces pieces, int index, CardinalNumber left)
    {
        var joint = pieces.IsHyphen(left.End) ? left.End + 1 : left.End;
        var rightStart = pieces.IsHyphen(joint + 1) ? joint + 2 : joint + 1;
        if (NumberReader.Read(pieces, rightStart) is not { Form: NumberForm.Words or NumberForm.Digits, Value: > 0 } right || (left.Form == NumberForm.Digits && !pieces.Is(joint, "in")))
        {
            return null;
        }

        if (pieces.Is(joint, "in") && left.Value < right.Value && right.Value <= LargestIn && left.Value < 10 && !Dates.YearReader.IsLikely((int)right.Value))
        {
            return CountedThings.After(pieces, right.End, isSingular: false) is { } of ? new(index, of.End, Divide(left.Value, right.Value), Unit: Fraction, Of: of)
                : Surroundings.EndsPhrase(pieces, right.End) && left.Form == NumberForm.Words ? new(index, right.End, Divide(left.Value, right.Value), Unit: Fraction)
                : null;
        }

        if (right.Form == NumberForm.Digits)
        {
            return null;
        }

        var isRatio = pieces.Is(joint, "for") || (pieces.Is(joint, "to") && left.Value > right.Value && left.Value <= 10);
        return isRatio && !pieces.IsHyphen(right.End) && (Surroundings.EndsPhrase(pieces, right.End) || joint > left.End)
            ? new(index, right.End, Divide(left.Value, right.Value), Unit: Ratio)
            : null;
    }

    /// <summary><c>a third of</c>, <c>two-thirds of</c>, <c>half of</c>, <c>half the</c>.</summary>
    private static QuantityReading? PartOf(Pieces pieces, int index)
    {
        var (count, part) = pieces.IsAny(index, "a", "one") ? (1, index + 1)
            : pieces.Is(index, "half") ? (1m, index)
            : NumberReader.Read(pieces, index) is { Form: NumberForm.Words, Value: < 10 } number ? (number.Value, pieces.IsHyphen(number.End) ? number.End + 1 : number.End)
            : (0, index);
        part = pieces.IsHyphen(part) ? part + 1 : part;
        if (count == 0 || !pieces.IsWord(part) || !Parts.TryGet(pieces.Printed(part), out var parts) || parts <= count)
        {
            return null;
        }

        var of = pieces.Is(part + 1, "of") ? part + 1 : parts == 2 && pieces.IsAny(part + 1, "the", "its", "their", "his") ? part : -1;
        if (of < 0)
        {
            // "just over half said": a part of what was told of
            if (parts == 2 && index == part && pieces.IsAny(index - 1, "over", "than", "nearly", "almost") && !pieces.IsAny(part + 1, "a", "an") && Surroundings.EndsPhrase(pieces, part + 1))
            {
                return new(index, part + 1, Divide(count, parts), Unit: Fraction);
            }

            // "cut by a third"
            return parts != 2 && pieces.IsWord(index - 1) && BeforeParts.Has(pieces.Printed(index - 1)) && Surroundings.EndsPhrase(pieces, part + 1) && !pieces.IsHyphen(part + 1)
                ? new(index, part + 1, Divide(count, parts), Unit: Fraction)
                : null;
        }

        return CountedThings.OfWhat(pieces, of + 1) is { } what ? new(index, what.End, Divide(count, parts), Unit: Fraction, Of: what)
            : pieces.IsAny(of + 1, "them", "us", "it") ? new(index, of + 2, Divide(count, parts), Unit: Fraction, Of: (of + 1, of + 2))
            : null;
    }

    private static decimal Divide(decimal left, decimal right) => Math.Round(left / right, Decimals, MidpointRounding.AwayFromZero);
}
