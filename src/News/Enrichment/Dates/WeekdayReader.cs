using News.Enrichment.Phrases;

namespace News.Enrichment.Dates;

/// <summary>Days of the week: <c>Tuesday</c>, <c>every Friday</c>, <c>Monday, June 9</c>. Newspapers and holidays named after one are no dates.</summary>
internal static class WeekdayReader
{
    private static readonly WordSet Outlets = new(
        """
        Times Herald Post Mirror Telegraph Mail Express Star Sun World Independent People Mercury Tribune Gazette Courier Record Observer News Review Chronicle Ledger
        Magazine Night School League Club Group
        """);

    private static readonly WordSet HolidayNames = new("Black Good Bloody Ash Holy Super Palm Easter Fat Shrove Cyber Giving Maundy Whit Sheffield");

    public static DateReading? Read(Pieces pieces, int index, DateWord weekday)
    {
        if (!pieces.IsCapital(index) || IsName(pieces, index))
        {
            return null;
        }

        if (weekday.Kind == DateWordKind.Weekdays)
        {
            return new(index, index + 1, Every(weekday));
        }

        var next = weekday.Kind == DateWordKind.ShortWeekday && pieces.IsSymbol(index + 1, '.') ? index + 2 : index + 1;
        var date = pieces.IsSymbol(next, ',') ? next + 1 : next;
        if (CalendarDay(pieces, date) is { } calendar)
        {
            return calendar with { First = index };
        }

        return weekday.Kind == DateWordKind.ShortWeekday || pieces.IsAny(index - 1, "a", "an") ? null : new(index, index + 1, new WeekdayMeaning((DayOfWeek)weekday.Value, Direction.Unsaid));
    }

    /// <summary><c>every Tuesday</c>.</summary>
    public static DateReading? FromEvery(Pieces pieces, int index) =>
        DateWords.Is(pieces, index + 1, DateWordKind.Weekday, out var weekday) && pieces.IsCapital(index + 1) ? new(index, index + 2, Every(weekday)) : null;

    private static WeekdayMeaning Every(DateWord weekday) => new((DayOfWeek)weekday.Value, Direction.Every);

    private static DateReading? CalendarDay(Pieces pieces, int index)
    {
        var reading = DateWords.TryGet(pieces, index, out var word) && word.Kind is DateWordKind.Month or DateWordKind.ShortMonth
            ? CalendarReader.FromMonth(pieces, index, word)
            : CalendarReader.FromDay(pieces, index);
        return reading?.Meaning is CalendarMeaning { Date.Day: not null } or ImpossibleMeaning ? reading : null;
    }

    private static bool IsName(Pieces pieces, int index)
    {
        var isBeforeName = pieces.IsCapital(index + 1) && !DateWords.TryGet(pieces, index + 1, out _);
        return (isBeforeName && (Outlets.Has(pieces.Printed(index + 1)) || pieces.IsAny(index - 1, "the", "a")))
            || (pieces.IsCapital(index - 1) && HolidayNames.Has(pieces.Printed(index - 1)));
    }
}
