using News.Enrichment.Phrases;

namespace News.Enrichment.Dates;

/// <summary>Holidays whose day is the same each year: <c>Boxing Day</c>, <c>New Year’s Eve</c>.</summary>
internal static class HolidayReader
{
    private const int January = 1, October = 10, December = 12;

    public static DateReading? Read(Pieces pieces, int index)
    {
        if (!pieces.IsCapital(index))
        {
            return null;
        }

        return pieces.Is(index, "christmas") ? Christmas(pieces, index)
            : pieces.Is(index, "boxing") ? pieces.Is(index + 1, "day") ? Reading(index, index + 2, December, 26) : null
            : pieces.Is(index, "halloween") ? Reading(index, index + 1, October, 31)
            : NewYear(pieces, index);
    }

    private static DateReading? Christmas(Pieces pieces, int index) =>
        pieces.Is(index + 1, "day") ? Reading(index, index + 2, December, 25)
        : pieces.Is(index + 1, "eve") ? Reading(index, index + 2, December, 24)
        : null;

    private static DateReading? NewYear(Pieces pieces, int index)
    {
        var at = pieces.Is(index + 1, "years") ? index + 2 : pieces.Is(index + 1, "year") && pieces.IsPossessive(index + 2) ? index + 4 : 0;
        return at == 0 ? null
            : pieces.Is(at, "day") ? Reading(index, at + 1, January, 1)
            : pieces.Is(at, "eve") ? Reading(index, at + 1, December, 31)
            : null;
    }

    private static DateReading Reading(int first, int end, int month, int day) => new(first, end, new CalendarMeaning(new(null, month, day)));
}
