using News.Enrichment.Phrases;

namespace News.Enrichment.Dates;

/// <summary>Dates all in digits: <c>2025-06-02</c>, <c>2025-06-02T08:00:00Z</c>, <c>02.06.2025</c>, <c>6/14/2025</c>.</summary>
internal static class NumericReader
{
    private const int MonthsInYear = 12;

    public static DateReading? Read(Pieces pieces, int index) => YearFirst(pieces, index) ?? Dotted(pieces, index) ?? Slashed(pieces, index);

    private static DateReading? YearFirst(Pieces pieces, int index)
    {
        var isSeparated = (pieces.IsHyphen(index + 1) && pieces.IsHyphen(index + 3)) || (IsSlash(pieces, index + 1) && IsSlash(pieces, index + 3));
        if (!isSeparated || pieces[index].Length != 4 || pieces[index + 2].Length != 2 || pieces[index + 4].Length != 2 || GoesOn(pieces, index + 5))
        {
            return null;
        }

        var date = new PartialDate(pieces.Small(index), pieces.Small(index + 2), pieces.Small(index + 4));
        if (date.Exact is null)
        {
            return null;
        }

        return pieces.Is(index + 5, "T") && pieces[index + 5].Glued && ClockReader.TwentyFourHours(pieces, index + 6) is { } clock
            ? new(index, clock.End, new CalendarMeaning(date), clock.Time)
            : new(index, index + 5, new CalendarMeaning(date));
    }

    private static DateReading? Dotted(Pieces pieces, int index)
    {
        var digits = pieces.Printed(index);
        var first = digits.IndexOf('.');
        var second = digits.LastIndexOf('.');
        return first is 1 or 2 && second > first && second == digits.Length - 5 && !pieces[index + 1].Glued | pieces[index + 1].Kind == PieceKind.Symbol
            ? DayAndMonth(index, index + 1, Digits.Small(digits[..first]), Digits.Small(digits[(first + 1)..second]), Digits.Small(digits[(second + 1)..]))
            : null;
    }

    private static DateReading? Slashed(Pieces pieces, int index) =>
        IsSlash(pieces, index + 1) && IsSlash(pieces, index + 3) && pieces[index].Length <= 2 && pieces[index + 2].Length <= 2 && pieces[index + 4].Length == 4
            && !IsSlash(pieces, index + 5) && !(pieces[index].Glued && IsSlash(pieces, index - 1))
            ? DayAndMonth(index, index + 5, pieces.Small(index), pieces.Small(index + 2), pieces.Small(index + 4))
            : null;

    /// <summary>Which is the day and which the month is known only when one of them cannot be a month, or when both are the same.</summary>
    private static DateReading? DayAndMonth(int first, int end, int one, int two, int year)
    {
        var date = (one > MonthsInYear, two > MonthsInYear) switch
        {
            (true, false) => new PartialDate(year, two, one),
            (false, true) => new PartialDate(year, one, two),
            (false, false) when one == two => new PartialDate(year, one, two),
            _ => default,
        };
        if (year is < YearReader.Earliest or > YearReader.Latest || one < 1 || two < 1 || (one > MonthsInYear && two > MonthsInYear))
        {
            return null;
        }

        return date == default ? new(first, end, new AmbiguousMeaning(year))
            : date.Exact is null ? null
            : new(first, end, new CalendarMeaning(date));
    }

    private static bool IsSlash(Pieces pieces, int index) => pieces.IsSymbol(index, '/') && pieces[index].Glued && pieces[index + 1].Glued;

    private static bool GoesOn(Pieces pieces, int index) => pieces[index].Glued && (pieces.IsDash(index) || pieces.IsSymbol(index, '/'));
}
