using News.Enrichment.Phrases;

namespace News.Enrichment.Quantities;

/// <summary>The grammar of a quantity: bound, currency, number, unit, what is counted, bound again.</summary>
internal static class QuantityReader
{
    // All that quantities begin with, bounds and currencies apart: they rule out most words of a text at one look.
    private static readonly WordSet Openers = new([.. NumberWords.Cardinals.Words, .. NumberWords.Ordinals.Words]);

    private static readonly WordSet NotBeforeOne = new("no any each every that this which another the only some");
    private static readonly WordSet LastingWords = new("for within last lasted lasting took takes than over least about nearly almost under in by");

    /// <summary>After a hyphen these make no count of members: <c>a two-way street</c>.</summary>
    private static readonly WordSet NotMembers = new("way fold time sided off star dimensional pronged party and or the to in on up down out one two three four");

    public static bool MayBegin(Pieces pieces, int index) => pieces[index].Kind switch
    {
        PieceKind.Number => true,
        PieceKind.Word => Openers.Has(pieces.Printed(index)),
        _ => false,
    };

    /// <summary>What begins at a piece: nothing, one quantity, or the two ends of a range.</summary>
    /// <param name="floor">No bound is looked for before this piece.</param>
    public static (QuantityReading Reading, QuantityReading? Upper)? Read(Pieces pieces, int index, int floor)
    {
        if (OrdinalReader.Read(pieces, index) is { } ordinal)
        {
            return (ordinal, null);
        }

        if (RatioReader.Read(pieces, index) is { } ratio)
        {
            var (ratioBound, ratioFirst) = Bounds.EndingAt(pieces, index, floor);
            return (ratio with { First = ratioFirst, Bound = ratioBound }, null);
        }

        if (NumberReader.Read(pieces, index) is not { } number)
        {
            return UnitWithArticle(pieces, index, floor) is { } one ? (one, null) : null;
        }

        if (NumberWords.IsOrdinalSuffix(pieces, number.End))
        {
            return null;    // "the 64th Brigade"
        }

        var money = Money.Before(pieces, index);
        var first = money is { First: var sign } && sign >= floor ? sign : index;
        if (RangeReader.Read(pieces, first, index, number, money?.Unit, floor) is var (lower, upper))
        {
            return (lower, upper);
        }

        if (money is null && NumbersInNames.Has(pieces, index, number.End, floor))
        {
            return null;
        }

        return Whole(pieces, first, index, number, money?.Unit, floor) is { } whole ? (whole, null) : null;
    }

    private static QuantityReading? Whole(Pieces pieces, int first, int index, CardinalNumber number, string? currency, int floor)
    {
        var reading = WithTail(pieces, first, index, number, currency);
        var isOne = number is { Value: 1, Form: NumberForm.Words } && reading.Unit is null;
        if (isOne && !IsCountedOne(pieces, index, reading))
        {
            return null;
        }

        var (bound, boundFirst) = Bounds.EndingAt(pieces, reading.First, floor);
        if (boundFirst < first && Bounds.IsPreposition(pieces, boundFirst, first, reading))
        {
            (bound, boundFirst) = (QuantityBound.Exact, first);
        }

        return bound != QuantityBound.Exact ? reading with { First = boundFirst, Bound = bound }
            : number.Form == NumberForm.AtLeastTwo ? reading with { Bound = QuantityBound.AtLeast }
            : reading;
    }

    /// <summary>The number with its unit, what it counts, and a bound after either.</summary>
    public static QuantityReading WithTail(Pieces pieces, int first, int index, CardinalNumber number, string? currency)
    {
        var reading = WithUnit(pieces, Signed(pieces, index, new(first, number.End, number.Value, Unit: currency)));
        var after = Bounds.StartingAt(pieces, reading.End);
        var of = reading.OfAge || pieces.IsHyphen(number.End) || reading.Of is not null ? reading.Of
            : reading.Unit is null ? CountedThings.After(pieces, after?.End ?? reading.End, number.Value == 1)
            : CountedThings.OfUnit(pieces, reading.End);
        if (of is { } things)
        {
            reading = reading with { Of = of, End = Math.Max(reading.End, things.End) };
            after ??= Bounds.StartingAt(pieces, reading.End);
        }

        return after is { } bound ? reading with { Bound = bound.Bound, End = Math.Max(bound.End, reading.End) } : reading;
    }

    private static QuantityReading WithUnit(Pieces pieces, QuantityReading reading)
    {
        var end = reading.End;
        if (Suffix(pieces, end, isMoney: reading.Unit is not null) is { } scale)
        {
            return reading with { Value = reading.Value * scale, End = end + 1 };
        }

        if (reading.Unit is not null)
        {
            return reading;
        }

        var isJoined = pieces.IsHyphen(end) && pieces.IsWord(end + 1);
        var unitIndex = isJoined ? end + 1 : end;
        if ((Units.At(pieces, unitIndex) ?? Money.After(pieces, unitIndex)) is { } unit && !(pieces.Is(unitIndex, "second") && !isJoined))
        {
            var aged = unit.Unit == Units.Year ? Ages.EndAfterYears(pieces, reading, unit.End) : Units.IsDuration(unit.Unit) ? Ages.EndAfterMonths(pieces, unit.End) : 0;
            return reading with { Unit = unit.Unit, End = Math.Max(unit.End, aged), OfAge = aged > 0 };
        }

        return Ages.IsToldBefore(pieces, reading) ? reading with { Unit = Units.Year, OfAge = true }
            : isJoined && pieces.Is(end + 1, "strong") ? reading with { End = end + 2 }
            : isJoined && pieces.IsLowerWord(end + 1) && !NotMembers.Has(pieces.Printed(end + 1)) ? reading with { Of = (end + 1, end + 2), End = end + 2 }
            : reading;
    }

    /// <summary><c>€40m</c>, <c>$2b</c>; without a currency <c>3m homes</c> are millions and <c>3m</c> metres.</summary>
    private static decimal? Suffix(Pieces pieces, int index, bool isMoney) =>
        !pieces[index].Glued || !pieces.IsNumber(index - 1) ? null
        : pieces.Is(index, "m") && (isMoney || Surroundings.CountsThings(pieces, index + 1)) ? NumberWords.Million
        : pieces.Is(index, "b") && isMoney ? NumberWords.Billion
        : null;

    private static bool IsCountedOne(Pieces pieces, int index, QuantityReading reading) =>
        reading.Of is not null && !(pieces.IsWord(index - 1) && NotBeforeOne.Has(pieces.Printed(index - 1)));

    /// <summary><c>just over an hour</c>, <c>half a kilometre</c>: only where the words measure, since <c>a day</c> is a rate or a date more often.</summary>
    private static QuantityReading? UnitWithArticle(Pieces pieces, int index, int floor)
    {
        var isHalf = pieces.Is(index, "half");
        var article = isHalf ? index + 1 : index;
        if (!pieces.IsAny(article, "a", "an") || Units.At(pieces, article + 1) is not { } unit || unit.Unit == Units.Percent || pieces[article + 1].Length == 1
            || !(isHalf || (pieces.IsWord(index - 1) && LastingWords.Has(pieces.Printed(index - 1)))))
        {
            return null;
        }

        var isAndHalf = pieces.Are(unit.End, "and", "a", "half");
        var (bound, first) = Bounds.EndingAt(pieces, index, floor);
        return new(first, isAndHalf ? unit.End + 3 : unit.End, isHalf ? 0.5m : isAndHalf ? 1.5m : 1, bound, unit.Unit);
    }

    /// <summary><c>-5</c>, <c>minus 5</c>.</summary>
    private static QuantityReading Signed(Pieces pieces, int index, QuantityReading reading)
    {
        var isNegative = pieces.Is(index - 1, "minus") || (pieces.IsDash(index - 1) && pieces[index].Glued && !pieces[index - 1].Glued);
        return isNegative && reading.First == index ? reading with { First = index - 1, Value = -reading.Value } : reading;
    }
}
