using System.Globalization;

namespace News.Enrichment.Dates;

/// <param name="Value"><see langword="null"/> when the anchor itself is not fully known.</param>
internal readonly record struct ShiftedDate(string Timex, PartialDate? Value);

/// <summary>Moves an anchor by so many units.</summary>
internal static class Shifts
{
    private const int DaysInWeek = 7, MonthsInQuarter = 3, MonthsInYear = 12, YearsInDecade = 10, YearsInCentury = 100;

    /// <summary><see langword="null"/> when the anchor is unknown or too coarse for the unit, or when the result leaves the calendar.</summary>
    public static ShiftedDate? From(PartialDate? anchor, ShiftMeaning shift)
    {
        var count = shift.Count ?? 0;
        return shift.Unit switch
        {
            DateUnit.Day when count == 0 && anchor is { Exact: null, Day: not null } open => new(open.Timex, null),
            DateUnit.Day => Day(AddDays(anchor?.Exact, count)),
            DateUnit.Week when shift.IsCounted => Day(AddDays(anchor?.Exact, count * DaysInWeek)),
            DateUnit.Week => AddDays(Monday(anchor?.Exact), count * DaysInWeek) is { } monday ? new(Week(monday), PartialDate.Of(monday)) : null,
            DateUnit.Weekend => AddDays(Monday(anchor?.Exact), (count * DaysInWeek) + 5) is { } saturday ? new(Weekend(saturday), PartialDate.Of(saturday)) : null,
            DateUnit.Month => anchor is { Year: { } year, Month: { } month } ? Partial(Month((year * MonthsInYear) + month - 1 + count)) : null,
            DateUnit.Quarter => anchor is { Year: { } year, Month: { } month } ? Quarter((year * 4) + ((month - 1) / MonthsInQuarter) + count) : null,
            DateUnit.Year => Partial(new(anchor?.Year + count)),
            DateUnit.Decade when shift.IsCounted => Partial(new(anchor?.Year + (count * YearsInDecade))),
            DateUnit.Century when shift.IsCounted => Partial(new(anchor?.Year + (count * YearsInCentury))),
            DateUnit.Decade => anchor?.Year is { } year && new PartialDate(((year / YearsInDecade) + count) * YearsInDecade) is { IsPossible: true } decade
                ? new(decade.Timex[..3] + "X", decade)
                : null,
            _ => null,
        };
    }

    public static string Weekend(DateOnly saturday) => Week(saturday) + "-WE";

    public static string UnknownTimex(ShiftMeaning shift) => shift.Unit switch
    {
        DateUnit.Day => "XXXX-XX-XX",
        DateUnit.Week => shift.IsCounted ? "XXXX-XX-XX" : "XXXX-WXX",
        DateUnit.Weekend => "XXXX-WXX-WE",
        DateUnit.Month => "XXXX-XX",
        DateUnit.Quarter => "XXXX-QX",
        _ => "XXXX",
    };

    public static DateOnly? AddDays(DateOnly? date, int days) =>
        date is { } from && from.DayNumber + days is var number && number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber(number)
            : null;

    private static DateOnly? Monday(DateOnly? date) => AddDays(date, date is { } day ? -(((int)day.DayOfWeek + DaysInWeek - 1) % DaysInWeek) : 0);

    private static string Week(DateOnly day)
    {
        var time = day.ToDateTime(default);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time):D4}-W{ISOWeek.GetWeekOfYear(time):D2}");
    }

    private static ShiftedDate? Day(DateOnly? day) => day is { } known ? Partial(PartialDate.Of(known)) : null;

    private static ShiftedDate? Partial(PartialDate date) => date.Year is not null && date.IsPossible ? new(date.Timex, date) : null;

    private static PartialDate Month(int months) => new(months / MonthsInYear, (months % MonthsInYear) + 1);

    private static ShiftedDate? Quarter(int quarters) =>
        new PartialDate(quarters / 4, (quarters % 4 * MonthsInQuarter) + 1) is { IsPossible: true } first
            ? new(string.Create(CultureInfo.InvariantCulture, $"{first.Year:D4}-Q{(quarters % 4) + 1}"), first)
            : null;
}
