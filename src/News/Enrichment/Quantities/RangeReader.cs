using News.Enrichment.Phrases;

namespace News.Enrichment.Quantities;

/// <summary>Two numbers that bound what is meant: <c>10 to 15 boats</c>, <c>between $2m and $3m</c>, <c>two or three days</c>; or between which it changed: <c>from 5 to 7 percent</c>.</summary>
internal static class RangeReader
{
    private static readonly WordSet BeforeScores = new("won beat lost drew by win victory defeat draw score led lead");

    /// <summary>The lower and the upper end, which share unit and what is counted; nothing when the numbers form no range.</summary>
    public static (QuantityReading Lower, QuantityReading Upper)? Read(Pieces pieces, int first, int index, CardinalNumber lower, string? currency, int floor)
    {
        var lowerEnd = EndWithUnit(pieces, lower.End, out var lowerScale);
        if (!IsJoint(pieces, first, lowerEnd))
        {
            return null;
        }

        var upperFirst = lowerEnd + 1;
        var upperIndex = pieces[upperFirst].Kind == PieceKind.Symbol && Money.Before(pieces, upperFirst + 1) is not null ? upperFirst + 1 : upperFirst;
        if (NumberReader.Read(pieces, upperIndex) is not { } upper || NumbersInNames.Has(pieces, index, upper.End, floor))
        {
            return null;
        }

        var top = QuantityReader.WithTail(pieces, upperFirst, upperIndex, upper, currency ?? Money.Before(pieces, upperIndex)?.Unit);
        var value = lower.Value * (lowerScale ?? SharedScale(pieces, lower, upperIndex, top.Value));
        var isChange = pieces.Is(first - 1, "from");
        var isMixed = currency is null && top.Unit != Units.Percent && pieces.IsSymbol(lowerEnd - 1, '%');
        // "lost $1.85 to $81.80": by how much it changed, and to what
        var isLevel = pieces.Is(lowerEnd, "to") && pieces.IsWord(first - 1) && Changes.Has(pieces.Printed(first - 1)) && top.Value > Apart * value;
        if (isMixed || isLevel || (top.Value <= value && !isChange) || (pieces.IsDash(lowerEnd) && top.Unit is null && top.Of is null))
        {
            return null;
        }

        if ((top.Unit is null or Units.Year) && Ages.IsToldBefore(pieces, new(first, lowerEnd, value)))
        {
            top = top with { Unit = Units.Year, OfAge = true, Of = null };
        }

        var bottom = top with { First = first, End = lowerEnd, Value = value, Bound = isChange ? QuantityBound.Exact : QuantityBound.AtLeast };
        return (bottom, top with { Bound = isChange ? QuantityBound.Exact : QuantityBound.AtMost });
    }

    // By so many times a number is no lower end of a range.
    private const decimal Apart = 4;

    private static readonly WordSet Changes = new("lost gained rose fell climbed dropped slipped jumped added shed advanced eased slid surged plunged edged up down rises falls gains loses");

    private static bool IsJoint(Pieces pieces, int first, int index) =>
        pieces.IsAny(index, "to", "or")
        || (pieces.Is(index, "and") && pieces.Is(first - 1, "between"))
        || (pieces.IsDash(index) && !(pieces.IsWord(first - 1) && BeforeScores.Has(pieces.Printed(first - 1))));

    /// <summary>Past a percent sign, or an <c>m</c> for million, printed on to the lower number.</summary>
    private static int EndWithUnit(Pieces pieces, int end, out decimal? scale)
    {
        scale = pieces.Is(end, "m") && pieces[end].Glued ? NumberWords.Million : null;
        return scale is not null || pieces.IsSymbol(end, '%') ? end + 1 : end;
    }

    /// <summary><c>2 to 3 million</c>: the scale of the upper end is the lower's too.</summary>
    private static decimal SharedScale(Pieces pieces, CardinalNumber lower, int upperIndex, decimal upper)
    {
        var digits = pieces.IsNumber(upperIndex) ? Digits.Parse(pieces.Printed(upperIndex)) : NumberReader.Unscaled(pieces, upperIndex);
        return digits is > 0 && lower.Value < digits && upper > digits ? upper / digits.Value : 1;
    }
}
