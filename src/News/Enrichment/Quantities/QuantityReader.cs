using News.Enrichment.Phrases;

namespace News.Enrichment.Quantities;

/// <summary>The grammar of a quantity: bound, currency, number, unit, what is counted, bound again.</summary>
internal static class QuantityReader
{
    private static readonly WordSet NotBeforeOne = new("no any each every that this which another the only every some");
    private static readonly WordSet LastingWords = new("for within lasted lasting took takes than over least about nearly almost under in by");

    /// <summary>After a hyphen these make no count of members: <c>a two-way street</c>.</summary>
    private static readonly WordSet NotMembers = new("way fold time sided off star dimensional pronged party and or the to in on up down out one two three four");

    /// <summary>The quantities that begin at a piece: none, one, or the two ends of a range.</summary>
    /// <param name="floor">No bound is looked for before this piece.</param>
    public static IReadOnlyList<QuantityReading> Read(Pieces pieces, int index, int floor)
    {
        if (OrdinalReader.Read(pieces, index) is { } ordinal)
        {
            return [ordinal];
        }

        if (RatioReader.Read(pieces, index) is { } ratio)
        {
            var (ratioBound, ratioFirst) = Bounds.EndingAt(pieces, index, floor);
            return [ratio with { First = ratioFirst, Bound = ratioBound }];
        }

        if (NumberReader.Read(pieces, index) is not { } number)
        {
            return UnitWithArticle(pieces, index, floor) is { } one ? [one] : [];
        }

        var money = Money.Before(pieces, index);
        var first = money is { First: var sign } && sign >= floor ? sign : index;
        if (RangeReader.Read(pieces, first, index, number, money?.Unit, floor) is { Count: > 0 } range)
        {
            return range;
        }

        if (money is null && NumbersInNames.Has(pieces, index, number.End, floor))
        {
            return [];
        }

        return Whole(pieces, first, index, number, money?.Unit, floor) is { } whole ? [whole] : [];
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
        if (boundFirst < first && Bounds.IsPreposition(pieces, boundFirst, first, reading.Value, reading.Unit))
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
        var reading = WithUnit(pieces, Signed(pieces, index, new(first, number.End, number.Value, Unit: currency)), number);
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

    private static QuantityReading WithUnit(Pieces pieces, QuantityReading reading, CardinalNumber number)
    {
        var end = reading.End;
        if (reading.Unit is not null)
        {
            var isMillion = pieces.Is(end, "m") && pieces[end].Glued;
            var value = isMillion ? reading.Value * NumberWords.Million : pieces.Is(end, "b") && pieces[end].Glued ? reading.Value * 1000 * NumberWords.Million : reading.Value;
            return value == reading.Value ? reading : reading with { Value = value, End = end + 1 };
        }

        if (number.Form == NumberForm.Digits && pieces.Is(end, "m") && pieces[end].Glued && Surroundings.CountsThings(pieces, end + 1))
        {
            return reading with { Value = reading.Value * NumberWords.Million, End = end + 1 };
        }

        var isJoined = pieces.IsHyphen(end) && pieces.IsWord(end + 1);
        var unitIndex = isJoined ? end + 1 : end;
        if ((Units.At(pieces, unitIndex) ?? Money.After(pieces, unitIndex)) is { } unit && !(pieces.Is(unitIndex, "second") && !isJoined))
        {
            return Age(pieces, reading, unit.Unit, unit.End) ?? reading with { Unit = unit.Unit, End = unit.End };
        }

        return IsAgeBefore(pieces, reading) ? reading with { Unit = Units.Year, OfAge = true }
            : isJoined && pieces.Is(end + 1, "strong") ? reading with { End = end + 2 }
            : isJoined && pieces.IsLowerWord(end + 1) && !NotMembers.Has(pieces.Printed(end + 1)) ? reading with { Of = (end + 1, end + 2), End = end + 2 }
            : reading;
    }

    /// <summary><c>25 years old</c>, <c>25-year-old</c>, <c>25 years of age</c>, <c>aged up to 25 years</c>.</summary>
    private static QuantityReading? Age(Pieces pieces, QuantityReading reading, string unit, int end)
    {
        var aged = unit != Units.Year ? 0
            : pieces.Is(end, "old") ? end + 1
            : pieces.IsHyphen(end) && pieces.IsAny(end + 1, "old", "olds") ? end + 2
            : pieces.Are(end, "of", "age") ? end + 2
            : IsAgeBefore(pieces, reading) ? end
            : 0;
        return aged > 0 ? reading with { Unit = Units.Year, End = aged, OfAge = true } : null;
    }

    /// <summary><c>aged 43</c>, <c>the age of 43</c>, <c>Ada Brenn, 43,</c>.</summary>
    public static bool IsAgeBefore(Pieces pieces, QuantityReading reading)
    {
        const decimal Oldest = 120;
        var before = Bounds.EndingAt(pieces, reading.First, 0).First - 1;
        return reading.Value is > 0 and < Oldest
            && (pieces.Is(before, "aged") || pieces.Are(before - 1, "age", "of") || pieces.Are(before - 1, "ages", "of")
                || (pieces.IsSymbol(before, ',') && pieces.IsCapital(before - 1) && pieces.IsNumber(reading.First) && pieces.IsSymbol(reading.End, ',')));
    }

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
