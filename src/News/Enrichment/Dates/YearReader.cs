using News.Enrichment.Phrases;

namespace News.Enrichment.Dates;

/// <summary>Years, spans of years, decades and centuries that stand alone.</summary>
internal static class YearReader
{
    public const int Earliest = 1000;
    public const int Latest = 2999;

    /// <summary>Within these a bare number is more often a year than a count; outside, only a clear preposition makes it one.</summary>
    private const int EarliestLikely = 1900, LatestLikely = 2099;

    private static readonly WordSet CountBefore = new("than least most over about nearly almost some around under up approximately roughly exactly only");

    public static bool IsLikely(int year) => year is >= EarliestLikely and <= LatestLikely;

    public static DateReading? FromNumber(Pieces pieces, int index)
    {
        var year = pieces.Small(index);
        if (pieces[index].Length != 4 || year is < Earliest or > Latest || (pieces[index].Glued && !IsOpening(pieces, index - 1) && !IsAfterMid(pieces, index)))
        {
            return null;
        }

        if (pieces[index + 1].Glued && pieces.Is(index + 1, "s"))
        {
            return year % 10 == 0 ? Decade(index, index + 2, year) : null;
        }

        return YearSpan(pieces, index, year) ?? (IsYear(pieces, index, year) ? new(index, index + 1, new CalendarMeaning(new(year))) : null);
    }

    /// <summary><c>the 1990s</c>, <c>the '90s</c>, <c>the nineties</c>, <c>the 19th century</c>.</summary>
    public static DateReading? FromThe(Pieces pieces, int index)
    {
        var next = index + 1;
        if (DateWords.Is(pieces, next, DateWordKind.Decade, out var named))
        {
            return Decade(index, next + 1, named.Value);
        }

        if (pieces.IsApostrophe(next) && pieces[next + 1] is { Glued: true, Length: 2 } && pieces.Small(next + 1) is var short2 && short2 % 10 == 0 && pieces.Is(next + 2, "s"))
        {
            return Decade(index, next + 3, (short2 < 30 ? 2000 : 1900) + short2);
        }

        if (pieces.IsNumber(next) && FromNumber(pieces, next) is { Meaning: EraMeaning } decade)
        {
            return decade with { First = index };
        }

        var (ordinal, end) = NumberWords.OrdinalAt(pieces, next);
        return ordinal is > 0 and <= 30 && pieces.Is(end, "century")
            ? new(index, end + 1, new EraMeaning($"{(ordinal - 1).ToString("D2", System.Globalization.CultureInfo.InvariantCulture)}XX", ((ordinal - 1) * 100) + 1))
            : null;
    }

    private static DateReading Decade(int first, int end, int year) =>
        new(first, end, new EraMeaning($"{(year / 10).ToString("D3", System.Globalization.CultureInfo.InvariantCulture)}X", year));

    /// <summary><c>2014-2016</c>, <c>1914–18</c>.</summary>
    private static DateReading? YearSpan(Pieces pieces, int index, int year)
    {
        if (!pieces.IsHyphen(index + 1))
        {
            return null;
        }

        var last = (pieces.Small(index + 2), pieces[index + 2].Length) switch
        {
            ( >= 0 and var two, 2) => (year / 100 * 100) + two,
            ( >= Earliest and <= Latest and var four, 4) => four,
            _ => 0,
        };
        return last > year && !(pieces[index + 3].Glued && (pieces.IsDash(index + 3) || pieces.IsWord(index + 3)))
            ? new(index, index + 3, new RangeMeaning(new CalendarMeaning(new(year)), new CalendarMeaning(new(last))))
            : null;
    }

    private static bool IsYear(Pieces pieces, int index, int year)
    {
        if (pieces[index + 1].Glued && (pieces.IsWord(index + 1) || pieces.IsDash(index + 1) || IsMoneyOrRate(pieces, index + 1)))
        {
            return false;
        }

        var before = index - 1;
        if (IsAfterMid(pieces, index))
        {
            return IsLikely(year);
        }

        if (pieces.IsWord(before) && CountBefore.Has(pieces.Printed(before)))
        {
            return false;
        }

        if (pieces.IsAny(before, "the", "its", "their", "s") || DateWords.Is(pieces, before, DateWordKind.Part, out _))
        {
            return IsLikely(year);
        }

        var isCount = Surroundings.CountsThings(pieces, index + 1) || pieces.IsAny(index + 1, "percent", "per", "degrees", "million");
        if (isCount)
        {
            return false;
        }

        return pieces.IsAny(before, "in", "since", "until", "during") || pieces.IsAny(before, "year", "till")
            || (IsLikely(year)
                && (Surroundings.IsTemporalPreposition(pieces, before) || IsOpening(pieces, before) || pieces.IsAny(before, "a", "and")
                    || (IsSentenceStart(pieces, index) && Surroundings.IsFunctionWord(pieces, index + 1))));
    }

    // "mid-2020"
    private static bool IsAfterMid(Pieces pieces, int index) => pieces.IsHyphen(index - 1) && pieces.Is(index - 2, "mid");

    private static bool IsMoneyOrRate(Pieces pieces, int index) => pieces.IsSymbol(index, '%') || pieces.IsSymbol(index, '/') || pieces.IsSymbol(index, ':');

    private static bool IsOpening(Pieces pieces, int index) => pieces.IsSymbol(index, '(') || pieces.IsSymbol(index, '[');

    private static bool IsSentenceStart(Pieces pieces, int index) => pieces[index - 1].Kind is PieceKind.Break or PieceKind.Edge || pieces.IsSymbol(index - 1, '.');
}
