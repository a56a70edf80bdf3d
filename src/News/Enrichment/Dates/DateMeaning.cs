namespace News.Enrichment.Dates;

/// <summary>What an expression of time says, before anything outside of it is asked.</summary>
internal abstract record DateMeaning;

/// <summary>Parts of the calendar: <c>June 9</c>, <c>March 2022</c>, <c>the 10th</c>, <c>last March</c>.</summary>
/// <param name="Years">How many years from the publication's: <c>June last year</c>.</param>
internal sealed record CalendarMeaning(PartialDate Date, Direction Direction = Direction.Unsaid, int? Years = null) : DateMeaning;

/// <summary>A day and month that cannot be, kept as far as it can: <c>31 February</c>.</summary>
internal sealed record ImpossibleMeaning(PartialDate Rest) : DateMeaning;

/// <summary>Digits that may be read day first or month first.</summary>
internal sealed record AmbiguousMeaning(int Year) : DateMeaning;

internal sealed record WeekdayMeaning(DayOfWeek Day, Direction Direction, Anchor Anchor = Anchor.Publication) : DateMeaning;

/// <summary><c>over the weekend</c>: the last one or the next one, as the tense says.</summary>
internal sealed record WeekendMeaning : DateMeaning;

/// <summary>So many units from an anchor; <paramref name="Count"/> is <see langword="null"/> when the text does not number them (<c>weeks ago</c>).</summary>
/// <param name="IsPast">Which way it points when it is not numbered.</param>
/// <param name="IsCounted"><c>two weeks ago</c> is a day, <c>last week</c> a week.</param>
internal sealed record ShiftMeaning(int? Count, DateUnit Unit, Anchor Anchor, bool IsPast = false, bool IsCounted = false) : DateMeaning;

/// <summary>A part of a year. <paramref name="FirstMonth"/> is <see langword="null"/> for seasons, which fall differently in either hemisphere.</summary>
/// <param name="IsThisYear"><c>of this year</c>: the publication's.</param>
internal sealed record PeriodMeaning(int? Year, string Code, int? FirstMonth, bool IsThisYear = false) : DateMeaning;

/// <summary>A decade or century.</summary>
internal sealed record EraMeaning(string Timex, int FirstYear) : DateMeaning;

/// <summary><c>now</c>, <c>recently</c>, <c>in the coming weeks</c>.</summary>
internal sealed record VagueMeaning(string Timex) : DateMeaning;

/// <summary>A time of day without a day.</summary>
internal sealed record TimeOfDayMeaning : DateMeaning;

internal sealed record RangeMeaning(DateMeaning From, DateMeaning To) : DateMeaning;

/// <summary>Which one of many is meant, when the words say so.</summary>
internal enum Direction
{
    Unsaid,
    Last,
    This,
    Next,
    Every,
}

internal enum Anchor
{
    Publication,

    /// <summary>The last day, month or year told before in the text.</summary>
    Text,
}

internal enum DateUnit
{
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// <summary>A clock time (<c>T08:00</c>) or a part of the day (<c>TEV</c>).</summary>
internal readonly record struct TimeOfDay(string Code, bool IsClock);

/// <summary>A meaning read from pieces; <paramref name="End"/> is the index after the last of them.</summary>
internal sealed record DateReading(int First, int End, DateMeaning Meaning, TimeOfDay? Time = null);
