using News.Enrichment.Phrases;

namespace News.Enrichment.Dates;

/// <summary>Words that point from another day: <c>yesterday</c>, <c>last Tuesday</c>, <c>three days ago</c>, <c>the same day</c>, <c>two weeks earlier</c>.</summary>
internal static class RelativeReader
{
    private const int WeeksInFortnight = 2;

    private static readonly WordSet RoughBefore = new("than least most over about nearly almost some around under up approximately roughly");

    // What a number that counts units may go on with: most numbers of a text need not be read to know that they count none.
    private static readonly WordSet AfterNumbers = new([.. DateWords.All, .. NumberWords.Cardinals.Words, "and"]);

    /// <summary>From <c>last</c>, <c>this</c> or <c>next</c>.</summary>
    public static DateReading? FromDeictic(Pieces pieces, int index, int steps)
    {
        var at = pieces.Is(index + 1, "coming") ? index + 2 : index + 1;
        if (!DateWords.TryGet(pieces, at, out var word))
        {
            return null;
        }

        var direction = at > index + 1 || steps > 0 ? Direction.Next : steps < 0 ? Direction.Last : Direction.This;
        return word.Kind switch
        {
            DateWordKind.Unit when IsPointable(word, steps) => new(index, at + 1, new ShiftMeaning(steps, (DateUnit)word.Value, Anchor.Publication)),
            DateWordKind.Weekday => new(index, at + 1, new WeekdayMeaning((DayOfWeek)word.Value, direction)),
            DateWordKind.Month when pieces.IsCapital(at) => new(index, at + 1, new CalendarMeaning(new(null, word.Value), direction)),
            DateWordKind.Season => new(index, at + 1, new PeriodMeaning(null, word.Code, null)),
            DateWordKind.DayPart => new(index, at + 1, new ShiftMeaning(steps, DateUnit.Day, Anchor.Publication), PartOfDay(word)),
            _ => null,
        };
    }

    /// <summary><c>that day</c>; with <c>the</c> before: <c>the same day</c>, <c>the previous evening</c>, <c>the next day</c>.</summary>
    public static DateReading? FromAnaphoric(Pieces pieces, int first, int index, int steps)
    {
        if (!DateWords.TryGet(pieces, index + 1, out var word))
        {
            return null;
        }

        return word.Kind switch
        {
            DateWordKind.Unit when (DateUnit)word.Value >= DateUnit.Day => new(first, index + 2, new ShiftMeaning(steps, (DateUnit)word.Value, Anchor.Text)),
            DateWordKind.DayPart => new(first, index + 2, new ShiftMeaning(steps, DateUnit.Day, Anchor.Text), PartOfDay(word)),
            DateWordKind.Weekday when first < index && steps != 0 =>
                new(first, index + 2, new WeekdayMeaning((DayOfWeek)word.Value, steps < 0 ? Direction.Last : Direction.Next, Anchor.Text)),
            _ => null,
        };
    }

    public static DateReading? FromThe(Pieces pieces, int index)
    {
        var next = index + 1;
        if (!DateWords.TryGet(pieces, next, out var word))
        {
            return null;
        }

        return word.Kind switch
        {
            DateWordKind.Anaphoric => FromAnaphoric(pieces, index, next, word.Value),
            DateWordKind.Deictic when word.Value > 0 => FromAnaphoric(pieces, index, next, word.Value),
            DateWordKind.Deictic => FromDeictic(pieces, next, word.Value) is { } reading ? reading with { First = index } : null,
            DateWordKind.VagueAdjective => FromVague(pieces, next, word) is { } reading ? reading with { First = index } : null,
            DateWordKind.Unit when (DateUnit)word.Value == DateUnit.Weekend && Surroundings.EndsPhrase(pieces, next + 1) => new(index, next + 1, new WeekendMeaning()),
            DateWordKind.Unit or DateWordKind.DayPart => BeforeOrAfter(pieces, index, word),
            _ => null,
        };
    }

    /// <summary><c>recent weeks</c>, <c>coming days</c>.</summary>
    public static DateReading? FromVague(Pieces pieces, int index, DateWord adjective) =>
        DateWords.Is(pieces, index + 1, DateWordKind.Units, out _) ? new(index, index + 2, new VagueMeaning(adjective.Code)) : null;

    public static DateReading FromRelativeDay(int index, DateWord day) =>
        new(index, index + 1, new ShiftMeaning(day.Value, DateUnit.Day, Anchor.Publication), day.Code.Length > 0 ? PartOfDay(day) : null);

    /// <summary>An amount of units and the way to go: <c>three days ago</c>, <c>a week later</c>, <c>in two months' time</c>.</summary>
    public static DateReading? FromAmount(Pieces pieces, int index)
    {
        if (pieces.IsNumber(index) && !MayCountUnits(pieces, index + 1))
        {
            return null;
        }

        var (count, unitIndex) = Amount(pieces, index);
        if (pieces.Is(unitIndex, "fortnight"))
        {
            count *= WeeksInFortnight;
        }

        if (!DateWords.TryGet(pieces, unitIndex, out var word) || word.Kind is not (DateWordKind.Unit or DateWordKind.Units or DateWordKind.Fortnight))
        {
            return null;
        }

        var after = unitIndex + 1;
        var isRough = pieces.IsWord(index - 1) && RoughBefore.Has(pieces.Printed(index - 1));
        if (Way(pieces, after) is { } way)
        {
            return new(index, after + way.Length, Shift(isRough ? null : count * way.Sign, word, way.Anchor, way.Sign));
        }

        if (!pieces.Is(index - 1, "in") || pieces[index].Kind == PieceKind.Word && count is null)
        {
            return null;
        }

        var time = pieces.IsApostrophe(after) ? pieces.Is(after + 1, "s") ? after + 2 : after + 1 : after;
        return pieces.Is(time, "time") && time > after ? new(index - 1, time + 1, Shift(count, word, Anchor.Publication, 1))
            : TenseReader.Before(pieces, index - 1) == Tense.Future && !IsSince(pieces, index - 2) ? new(index - 1, after, Shift(count, word, Anchor.Publication, 1))
            : null;
    }

    private static bool MayCountUnits(Pieces pieces, int next) =>
        pieces.IsNumber(next) || pieces.IsHyphen(next) || (pieces.IsWord(next) && AfterNumbers.Has(pieces.Printed(next)));

    // "the second strike in three months", "the worst storm in ten years" tell how long ago the last one was.
    private static bool IsSince(Pieces pieces, int index)
    {
        const int longestPhrase = 4;
        for (var i = index; i > index - longestPhrase && pieces.IsWord(i); i--)
        {
            if (NumberWords.OrdinalAt(pieces, i).End > 0 || pieces.Printed(i).EndsWith("est", StringComparison.Ordinal) || pieces.IsAny(i, "worst", "only"))
            {
                return true;
            }
        }

        return false;
    }

    public static TimeOfDay PartOfDay(DateWord part) => new(part.Code, IsClock: false);

    private static ShiftMeaning Shift(int? count, DateWord unit, Anchor anchor, int sign) => new(count, (DateUnit)unit.Value, anchor, sign < 0, IsCounted: true);

    /// <summary>How many, and the index of the unit; no number for <c>several</c>, <c>a few</c> and a bare plural.</summary>
    private static (int? Count, int UnitIndex) Amount(Pieces pieces, int index)
    {
        if (NumberReader.Read(pieces, index) is { } number)
        {
            return (number.Form != NumberForm.AtLeastTwo && number.Value % 1 == 0 && number.Value <= YearReader.Latest ? (int)number.Value : null, number.End);
        }

        return pieces.IsAny(index, "a", "an") ? pieces.Is(index + 1, "few") ? (null, index + 2) : pieces.Are(index + 1, "couple", "of") ? (null, index + 3) : (1, index + 1)
            : pieces.IsAny(index, "several", "some", "many") ? (null, index + 1)
            : (null, index);
    }

    private static (int Sign, Anchor Anchor, int Length)? Way(Pieces pieces, int index) =>
        pieces.Is(index, "ago") ? (-1, Anchor.Publication, 1)
        : pieces.Are(index, "from", "now") ? (1, Anchor.Publication, 2)
        : pieces.IsAny(index, "earlier", "previously") && !pieces.Is(index + 1, "than") ? (-1, Anchor.Text, 1)
        : pieces.Is(index, "later") && !pieces.Is(index + 1, "than") ? (1, Anchor.Text, 1)
        : pieces.Is(index, "before") && IsMarkOrEnd(pieces, index + 1) ? (-1, Anchor.Text, 1)
        : pieces.IsAny(index, "after", "afterwards") && IsMarkOrEnd(pieces, index + 1) ? (1, Anchor.Text, 1)
        : null;

    /// <summary><c>the day before yesterday</c>, <c>the week before</c>; before or after a thing that happened, no day can be told.</summary>
    private static DateReading? BeforeOrAfter(Pieces pieces, int index, DateWord word)
    {
        var sign = pieces.Is(index + 2, "before") ? -1 : pieces.Is(index + 2, "after") ? 1 : 0;
        if (sign == 0)
        {
            return null;
        }

        if (pieces.Is(index + 3, sign < 0 ? "yesterday" : "tomorrow"))
        {
            return new(index, index + 4, new ShiftMeaning(2 * sign, DateUnit.Day, Anchor.Publication));
        }

        return !IsMarkOrEnd(pieces, index + 3) && !pieces.IsAny(index + 3, "and", "but") ? null
            : word.Kind == DateWordKind.DayPart ? new(index, index + 3, new ShiftMeaning(sign, DateUnit.Day, Anchor.Text), PartOfDay(word))
            : (DateUnit)word.Value >= DateUnit.Day ? new(index, index + 3, new ShiftMeaning(sign, (DateUnit)word.Value, Anchor.Text))
            : null;
    }

    private static bool IsMarkOrEnd(Pieces pieces, int index) => !pieces.IsWord(index) && !pieces.IsNumber(index);

    /// <summary><c>last minute</c> and <c>the last day</c> point at no publication.</summary>
    private static bool IsPointable(DateWord unit, int steps) => (DateUnit)unit.Value > DateUnit.Day || (steps == 0 && (DateUnit)unit.Value == DateUnit.Day);
}
