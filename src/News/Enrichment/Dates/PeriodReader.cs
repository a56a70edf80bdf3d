using System.Globalization;
using News.Enrichment.Phrases;

namespace News.Enrichment.Dates;

/// <summary>Parts of a year: <c>summer 2024</c>, <c>the first quarter of 2025</c>, <c>Q3</c>, <c>the second half of the year</c>.</summary>
internal static class PeriodReader
{
    private const int MonthsInQuarter = 3, MonthsInHalf = 6;

    public static DateReading? FromSeason(Pieces pieces, int index, DateWord season)
    {
        var year = YearAfter(pieces, index + 1, out var end);
        return year is not null || IsSeasonOfTime(pieces, index) ? new(index, end, new PeriodMeaning(year, season.Code, null)) : null;
    }

    /// <summary><c>Q2 2025</c>.</summary>
    public static DateReading? FromQuarterLetter(Pieces pieces, int index) =>
        pieces[index + 1] is { Glued: true, Length: 1 } && pieces.Small(index + 1) is >= 1 and <= 4 and var quarter && pieces.IsCapital(index)
            ? new(index, After(pieces, index + 2, out var year, out _), Quarter(year, quarter))
            : null;

    /// <summary>From <c>the</c> and an ordinal, a season or <c>fall</c>.</summary>
    public static DateReading? FromThe(Pieces pieces, int index)
    {
        if (DateWords.Is(pieces, index + 1, DateWordKind.Season, out var season) && FromSeason(pieces, index + 1, season) is { } reading)
        {
            return reading with { First = index };
        }

        if (pieces.Is(index + 1, "fall") && YearAfter(pieces, index + 2, out var fallEnd) is { } fallYear)
        {
            return new(index, fallEnd, new PeriodMeaning(fallYear, "FA", null));
        }

        var (ordinal, end) = NumberWords.OrdinalAt(pieces, index + 1);
        if (ordinal is >= 1 and <= 4 && pieces.Is(end, "quarter"))
        {
            return new(index, After(pieces, end + 1, out var year, out var isThisYear), Quarter(year, ordinal) with { IsThisYear = isThisYear });
        }

        return ordinal is 1 or 2 && pieces.Is(end, "half") && After(pieces, end + 1, out var halfYear, out var isHalfOfThis) is var afterHalf && afterHalf > end + 1
            ? new(index, afterHalf, new PeriodMeaning(halfYear, Code('H', ordinal), ((ordinal - 1) * MonthsInHalf) + 1, isHalfOfThis))
            : null;
    }

    private static PeriodMeaning Quarter(int? year, int quarter) => new(year, Code('Q', quarter), ((quarter - 1) * MonthsInQuarter) + 1);

    private static string Code(char kind, int number) => kind + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Past the year, or past <c>of this year</c>; <c>of the year</c> leaves the year open.</summary>
    private static int After(Pieces pieces, int index, out int? year, out bool isThisYear)
    {
        year = YearAfter(pieces, index, out var end);
        isThisYear = year is null && pieces.Are(index, "of", "this", "year");
        return year is null && pieces.Is(index, "of") && pieces.IsAny(index + 1, "this", "the") && pieces.Is(index + 2, "year") ? index + 3 : end;
    }

    private static int? YearAfter(Pieces pieces, int index, out int end)
    {
        var at = pieces.IsAny(index, "of", "in") || pieces.IsSymbol(index, ',') ? index + 1 : index;
        var isYear = pieces[at].Length == 4 && pieces.Small(at) is >= YearReader.Earliest and <= YearReader.Latest;
        end = isYear ? at + 1 : index;
        return isYear ? pieces.Small(at) : null;
    }

    /// <summary>A bare season is a time after a preposition; <c>the summer school</c> and <c>a spring</c> are things.</summary>
    private static bool IsSeasonOfTime(Pieces pieces, int index)
    {
        var before = pieces.Is(index - 1, "the") ? index - 2 : index - 1;
        return (pieces.IsAny(before, "in", "since", "until", "by") || pieces.IsAny(before, "during", "of", "before", "after") || pieces.Is(before, "for"))
            && Surroundings.EndsPhrase(pieces, index + 1) && !pieces.IsAny(index + 1, "that", "which", "of");
    }
}
