using System.Globalization;

namespace News.Enrichment.Dates;

/// <summary>What a meaning stands for. <paramref name="Value"/> is the start, as far as it is known.</summary>
internal readonly record struct Resolution(string Timex, PartialDate? Value, string Rule);

/// <summary>Gives meanings their values, in the order of the text, since each may be the anchor of the next.</summary>
internal sealed class DateResolver(PartialDate? published)
{
    private readonly CalendarYears calendarYears = new(published);

    /// <summary>The last date of the text that is known to the day, to the month, to the year.</summary>
    private PartialDate? lastDay, lastMonth, lastYear;

    /// <summary>The last day that is not after the publication: what was has a time of it.</summary>
    private PartialDate? lastPastDay;

    public Resolution Resolve(DateMeaning meaning, Tense tense)
    {
        var resolution = Of(meaning, tense);
        if (meaning is not (RangeMeaning or VagueMeaning or EraMeaning) && resolution.Value is { } value)
        {
            Remember(value);
        }
        else if (meaning is CalendarMeaning { Date: { Month: not null } open })
        {
            Remember(open);
        }

        return resolution;
    }

    private Resolution Of(DateMeaning meaning, Tense tense) => meaning switch
    {
        CalendarMeaning calendar => OfCalendar(calendar, tense),
        ImpossibleMeaning impossible => new(impossible.Rest.Timex, null, DateRules.ImpossibleDate),
        AmbiguousMeaning ambiguous => new(new PartialDate(ambiguous.Year).Timex + "-XX-XX", null, DateRules.AmbiguousDayAndMonth),
        WeekdayMeaning weekday => OfWeekday(weekday, tense),
        WeekendMeaning => OfWeekend(tense),
        ShiftMeaning shift => OfShift(shift),
        PeriodMeaning period => OfPeriod(period, tense),
        EraMeaning era => new(era.Timex, new PartialDate(era.FirstYear), DateRules.Explicit),
        VagueMeaning vague => new(vague.Timex, null, DateRules.Vague),
        TimeOfDayMeaning when tense == Tense.Future && published is { Exact: { } today } && lastDay is { Exact: { } told } && told < today => new(published.Value.Timex, published, DateRules.PublicationRelative),
        TimeOfDayMeaning => (tense == Tense.Past && lastPastDay is not null ? lastPastDay : lastDay) is { } day ? new(day.Timex, day.Exact is null ? null : day, DateRules.TextAnchor) : new("XXXX-XX-XX", null, DateRules.NoAnchor),
        RangeMeaning range => OfRange(range, tense),
        _ => throw new ArgumentOutOfRangeException(nameof(meaning), meaning, "A meaning without a rule."),
    };

    private void Remember(PartialDate value)
    {
        lastYear = value.Year is null ? lastYear : value;
        lastMonth = value.Month is null ? lastMonth : value;
        lastDay = value.Month is null || value.Day is null ? lastDay : value;
        lastPastDay = value.Exact is { } told && published?.Exact is { } today && told <= today ? value : lastPastDay;
    }

    private Resolution OfCalendar(CalendarMeaning calendar, Tense tense)
    {
        var date = calendar.Date;
        if (date.Year is not null)
        {
            return new(date.Timex, date, DateRules.Explicit);
        }

        if (calendar.Years is { } years)
        {
            var ofYear = date with { Year = published?.Year + years };
            return published?.Year is null ? new(date.Timex, null, DateRules.NoPublicationDate)
                : ofYear.IsPossible ? new(ofYear.Timex, ofYear, DateRules.PublicationRelative)
                : new(date.Timex, null, DateRules.ImpossibleDate);
        }

        if (date.Month is null && calendar.Direction == Direction.Unsaid && lastMonth is { } month)
        {
            var sameMonth = month with { Day = date.Day };
            return new(date.Timex, sameMonth.Iso is null ? null : sameMonth, sameMonth.IsPossible ? DateRules.TextAnchor : DateRules.ImpossibleDate);
        }

        if (published is null && date.Month is not null && lastYear is { Year: { } year })
        {
            var sameYear = date with { Year = year };
            return new(date.Timex, sameYear.IsPossible ? sameYear : null, sameYear.IsPossible ? DateRules.TextAnchor : DateRules.ImpossibleDate);
        }

        var (value, rule) = date.Month is null ? calendarYears.MonthOf(date.Day ?? 1, calendar.Direction, tense) : calendarYears.YearOf(date, calendar.Direction, tense);
        return new(date.Timex, value, rule);
    }

    private Resolution OfWeekday(WeekdayMeaning weekday, Tense tense)
    {
        var timex = string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{Weekdays.DayOfIsoWeek(weekday.Day)}");
        if (weekday.Direction == Direction.Every)
        {
            return new(timex, null, DateRules.Recurring);
        }

        var isFromText = weekday.Anchor == Anchor.Text;
        if ((isFromText ? lastDay : published)?.Exact is not { } anchor)
        {
            return new(timex, null, isFromText ? DateRules.NoAnchor : DateRules.NoPublicationDate);
        }

        var day = Weekdays.Nearest(anchor, weekday.Day, weekday.Direction, tense);
        return new(timex, day is { } known ? PartialDate.Of(known) : null, day is null ? DateRules.Vague
            : isFromText ? DateRules.TextAnchor
            : day < anchor ? DateRules.WeekdayBeforePublication
            : day > anchor ? DateRules.WeekdayAfterPublication
            : DateRules.WeekdayOfPublication);
    }

    private Resolution OfWeekend(Tense tense)
    {
        var saturday = published?.Exact is { } day ? Weekdays.Nearest(day, DayOfWeek.Saturday, Direction.Unsaid, tense) : null;
        return saturday is { } known
            ? new(Shifts.Weekend(known), PartialDate.Of(known), DateRules.PublicationRelative)
            : new("XXXX-WXX-WE", null, DateRules.NoPublicationDate);
    }

    private Resolution OfShift(ShiftMeaning shift)
    {
        if (shift.Unit < DateUnit.Day || shift.Count is null)
        {
            var reference = (shift.Count ?? (shift.IsPast ? -1 : 1)) < 0 ? DateWords.PastReference : DateWords.FutureReference;
            return new(reference, null, shift.Count is null ? DateRules.Vague : DateRules.FinerThanAnchor);
        }

        var isFromText = shift.Anchor == Anchor.Text;
        var anchor = !isFromText ? published : shift.Unit switch
        {
            DateUnit.Month or DateUnit.Quarter => lastMonth,
            >= DateUnit.Year => lastYear,
            _ => lastDay,
        };
        return Shifts.From(anchor, shift) is { } found
            ? new(found.Timex, found.Value, found.Value is null ? DateRules.NoPublicationDate : isFromText ? DateRules.TextAnchor : DateRules.PublicationRelative)
            : new(Shifts.UnknownTimex(shift), null, isFromText ? DateRules.NoAnchor : DateRules.NoPublicationDate);
    }

    private Resolution OfPeriod(PeriodMeaning period, Tense tense)
    {
        if (period.IsThisYear && published is { Year: { } thisYear })
        {
            return OfPeriod(period with { Year = thisYear, IsThisYear = false }, tense) with { Rule = DateRules.PublicationRelative };
        }

        var timex = $"{new PartialDate(period.Year).Timex}-{period.Code}";
        if (period.Year is not null)
        {
            return new(timex, new PartialDate(period.Year, period.FirstMonth), DateRules.Explicit);
        }

        if (period.FirstMonth is null)
        {
            return new(timex, null, DateRules.SeasonWithoutYear);
        }

        var (value, rule) = calendarYears.YearOf(new PartialDate(null, period.FirstMonth), Direction.Unsaid, tense);
        return new(timex, value, rule);
    }

    private Resolution OfRange(RangeMeaning range, Tense tense)
    {
        var to = Of(range.To, tense);
        var from = range is { From: CalendarMeaning { Date: { Year: null } start }, To: CalendarMeaning { Date: { Year: { } year } end } }
            ? Of(new CalendarMeaning(start with { Year = start.Month > end.Month ? year - 1 : year }), tense)
            : Of(range.From, tense);
        if (range.To is WeekdayMeaning && from.Value?.Exact is { } first && to.Value?.Exact is { } last && last < first)
        {
            to = to with { Value = PartialDate.Of(last.AddDays(7)) };
        }

        return new($"{from.Timex}/{to.Timex}", from.Value, from.Rule);
    }
}
