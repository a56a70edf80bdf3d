using News.Enrichment.Phrases;

namespace News.Enrichment.Dates;

/// <summary>The grammar of expressions of time: which reader a word calls for, and how times of day and ends of ranges join days.</summary>
internal static class DateReader
{
    // All that expressions begin with, and what an article at their beginning stands before: they rule out most words of a text at one look.
    private static readonly WordSet Openers = new([.. DateWords.All, .. NumberWords.Cardinals.Words, "some", "many"]);
    private static readonly WordSet AfterArticles = new([.. DateWords.All, .. NumberWords.Cardinals.Words, .. NumberWords.Ordinals.Words, "couple", "fall"]);

    private static readonly WordSet Postponements = new("postponed moved delayed shifted rescheduled brought pushed");

    public static bool MayBegin(Pieces pieces, int index) => pieces[index].Kind switch
    {
        PieceKind.Number => true,
        PieceKind.Word => Openers.Has(pieces.Printed(index)) && !(pieces.IsAny(index, "the", "a", "an") && pieces.IsWord(index + 1) && !AfterArticles.Has(pieces.Printed(index + 1))),
        _ => false,
    };

    /// <summary>The longest expression that begins at a piece, or <see langword="null"/>.</summary>
    public static DateReading? Read(Pieces pieces, int index)
    {
        if (ClockReader.Read(pieces, index) is { } clock)
        {
            return DayOf(pieces, clock.End) is { } day
                ? new(index, day.End, day.Meaning, clock.Time)
                : new(index, clock.End, new TimeOfDayMeaning(), clock.Time);
        }

        if (PartOfDay(pieces, index) is { } part)
        {
            return part;
        }

        return Single(pieces, index) is { } single ? WithTime(pieces, Range(pieces, single)) : null;
    }

    /// <summary>An expression without a clock time and without an end.</summary>
    private static DateReading? Single(Pieces pieces, int index)
    {
        if (pieces.IsNumber(index))
        {
            return NumericReader.Read(pieces, index)
                ?? CalendarReader.FromDay(pieces, index)
                ?? CalendarReader.FromDayList(pieces, index)
                ?? YearReader.FromNumber(pieces, index)
                ?? RelativeReader.FromAmount(pieces, index);
        }

        if (!DateWords.TryGet(pieces, index, out var word))
        {
            return pieces.IsWord(index) ? RelativeReader.FromAmount(pieces, index) : null;
        }

        return word.Kind switch
        {
            DateWordKind.Month or DateWordKind.ShortMonth => CalendarReader.FromMonth(pieces, index, word),
            DateWordKind.Weekday or DateWordKind.Weekdays or DateWordKind.ShortWeekday => WeekdayReader.Read(pieces, index, word),
            DateWordKind.Every => WeekdayReader.FromEvery(pieces, index),
            DateWordKind.RelativeDay => RelativeReader.FromRelativeDay(index, word),
            DateWordKind.Deictic => RelativeReader.FromDeictic(pieces, index, word.Value),
            DateWordKind.Anaphoric when pieces.Is(index, "that") => RelativeReader.FromAnaphoric(pieces, index, index, word.Value),
            DateWordKind.VagueAdjective => RelativeReader.FromVague(pieces, index, word),
            DateWordKind.Units => RelativeReader.FromAmount(pieces, index),
            DateWordKind.Season => PeriodReader.FromSeason(pieces, index, word),
            DateWordKind.Quarter => PeriodReader.FromQuarterLetter(pieces, index),
            DateWordKind.Holiday => HolidayReader.Read(pieces, index),
            DateWordKind.Vague when !pieces.IsHyphen(index + 1) && !(pieces.Is(index - 1, "as") && pieces.Is(index + 1, "as")) => new(index, index + 1, new VagueMeaning(word.Code)),
            DateWordKind.Part => FromPart(pieces, index, index),
            DateWordKind.The => FromThe(pieces, index),
            _ => null,
        };
    }

    private static DateReading? FromThe(Pieces pieces, int index) =>
        RelativeReader.FromThe(pieces, index)
        ?? PeriodReader.FromThe(pieces, index)
        ?? YearReader.FromThe(pieces, index)
        ?? (DateWords.Is(pieces, index + 1, DateWordKind.Part, out _) ? FromPart(pieces, index, index + 1) : null)
        ?? (NumberWords.OrdinalAt(pieces, index + 1).End > 0 ? CalendarReader.FromDay(pieces, index) : null);

    /// <summary><c>early June</c>, <c>mid-2020</c>, <c>later this week</c>, <c>the end of the year</c>.</summary>
    private static DateReading? FromPart(Pieces pieces, int first, int index)
    {
        var at = pieces.IsHyphen(index + 1) || pieces.Is(index + 1, "of") ? index + 2 : index + 1;
        var isEnd = pieces.Is(index + 1, "of");
        if (isEnd && pieces.Is(at, "the") && DateWords.Is(pieces, at + 1, DateWordKind.Unit, out var unit) && (DateUnit)unit.Value >= DateUnit.Week)
        {
            return new(first, at + 2, new ShiftMeaning(0, (DateUnit)unit.Value, Anchor.Publication));
        }

        var isPart = isEnd == pieces.IsAny(index, "end", "beginning", "start", "middle");
        return isPart && !DateWords.Is(pieces, at, DateWordKind.Part, out _) && !DateWords.Is(pieces, at, DateWordKind.Vague, out _)
            && (!pieces.IsAny(index, "earlier", "later") || DateWords.Is(pieces, at, DateWordKind.Deictic, out _) || pieces.IsAny(at, "today", "that"))
            && Whole(pieces, at) is { } whole
            ? whole with { First = first }
            : null;
    }

    /// <summary>What may have an early or late part: anything but an amount (<c>late two days ago</c>) or another part.</summary>
    private static DateReading? Whole(Pieces pieces, int index) =>
        pieces.Is(index, "the") ? YearReader.FromThe(pieces, index) ?? RelativeReader.FromThe(pieces, index)
        : Single(pieces, index) is { Meaning: not (TimeOfDayMeaning or ShiftMeaning { IsCounted: true }) } reading ? reading
        : null;

    /// <summary><c>the evening of June 9</c>, <c>in the morning</c>.</summary>
    private static DateReading? PartOfDay(Pieces pieces, int index)
    {
        var hasThe = pieces.Is(index, "the");
        var at = hasThe ? index + 1 : index;
        if (!DateWords.Is(pieces, at, DateWordKind.DayPart, out var part))
        {
            return null;
        }

        var day = pieces.IsAny(at + 1, "of", "on") ? DayOf(pieces, at + 1) : null;
        return day is not null ? new(index, day.End, day.Meaning, RelativeReader.PartOfDay(part))
            : hasThe && pieces.IsAny(index - 1, "in", "on", "during", "by") && Surroundings.EndsPhrase(pieces, at + 1) && !pieces.IsAny(at + 1, "before", "after", "of")
                ? new(index, at + 1, new TimeOfDayMeaning(), RelativeReader.PartOfDay(part))
            : null;
    }

    /// <summary>The day that a time belongs to, after <c>on</c>, <c>of</c>, a comma or nothing.</summary>
    private static DateReading? DayOf(Pieces pieces, int index)
    {
        var at = pieces.IsAny(index, "on", "of") || pieces.IsSymbol(index, ',') ? index + 1 : index;
        return Single(pieces, at) is { Time: null } day && IsDay(day.Meaning) ? Range(pieces, day) : null;
    }

    private static DateReading WithTime(Pieces pieces, DateReading day)
    {
        if (day.Time is not null || !IsDay(day.Meaning))
        {
            return day;
        }

        var inThe = pieces.Are(day.End, "in", "the") ? day.End + 2 : day.End;
        if (DateWords.Is(pieces, inThe, DateWordKind.DayPart, out var part))
        {
            return day with { End = inThe + 1, Time = RelativeReader.PartOfDay(part) };
        }

        var at = pieces.IsSymbol(day.End, ',') ? day.End + 1 : day.End;
        at = pieces.IsAny(at, "at", "around", "about") ? at + 1 : at;
        return ClockReader.Read(pieces, at) is { } clock ? day with { End = clock.End, Time = clock.Time } : day;
    }

    private static DateReading Range(Pieces pieces, DateReading start)
    {
        if (start.Meaning is RangeMeaning or VagueMeaning || start.Time is not null || !IsRangeJoint(pieces, start))
        {
            return start;
        }

        return Single(pieces, start.End + 1) is { Time: null } end && IsSameKind(start.Meaning, end.Meaning)
            ? start with { End = end.End, Meaning = new RangeMeaning(start.Meaning, end.Meaning) }
            : start;
    }

    private static bool IsRangeJoint(Pieces pieces, DateReading start)
    {
        var before = start.First - 1;
        return pieces.IsDash(start.End)
            || (pieces.IsAny(start.End, "to", "through", "until", "till")
                && !(pieces.Is(before, "from") && pieces.IsWord(before - 1) && Postponements.Has(pieces.Printed(before - 1)))
                && (pieces.Is(before, "from") || !pieces.IsAny(start.End, "until", "till")))
            || (pieces.Is(start.End, "and") && pieces.Is(before, "between"));
    }

    private static bool IsSameKind(DateMeaning from, DateMeaning to) => (from, to) switch
    {
        (CalendarMeaning { Date: var a }, CalendarMeaning { Date: var b }) => a.Day is null == b.Day is null && a.Month is null == b.Month is null,
        (WeekdayMeaning, WeekdayMeaning) or (WeekdayMeaning, CalendarMeaning { Date.Day: not null }) => true,
        (ShiftMeaning { IsCounted: false }, ShiftMeaning { IsCounted: false }) or (EraMeaning, EraMeaning) or (PeriodMeaning, PeriodMeaning) => true,
        _ => false,
    };

    private static bool IsDay(DateMeaning meaning) => meaning switch
    {
        CalendarMeaning { Date.Day: not null } or WeekdayMeaning or ShiftMeaning { Unit: DateUnit.Day } => true,
        RangeMeaning range => IsDay(range.From),
        _ => false,
    };
}
