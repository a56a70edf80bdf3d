using System.Diagnostics.CodeAnalysis;
using News.Enrichment.Phrases;

namespace News.Enrichment.Dates;

/// <summary>Days, months and years by name: <c>June 9, 2025</c>, <c>9th of June</c>, <c>March 2022</c>, <c>3-7 March</c>, <c>the 10th</c>.</summary>
internal static class CalendarReader
{
    /// <summary>A list of days before one month (<c>9, 10 and 11 June</c>); bounds the look ahead.</summary>
    private const int LongestDayList = 4;

    /// <summary>Months that are also verbs or given names: a capital after them makes them a name, and an owner's <c>'s</c> does.</summary>
    private const int March = 3, April = 4, May = 5, June = 6, August = 8;

    /// <summary>From a month's name.</summary>
    public static DateReading? FromMonth(Pieces pieces, int index, DateWord month)
    {
        if (!pieces.IsCapital(index))
        {
            return null;
        }

        var next = index + 1;
        if (pieces.IsSymbol(next, '.') && pieces[next].Glued && month.Kind == DateWordKind.ShortMonth)
        {
            next++;
        }

        return WithYear(pieces, MonthDay(pieces, index, next, month.Value)
            ?? (YearsFrom(pieces, next) is not null ? new(index, next, new CalendarMeaning(new(null, month.Value))) : null))
            ?? MonthYear(pieces, index, next, month.Value)
            ?? (month.Kind == DateWordKind.Month && IsBareMonth(pieces, index, month.Value)
                ? new(index, index + 1, new CalendarMeaning(new(null, month.Value)))
                : null);
    }

    /// <summary>From a day's number, with or without <c>the</c> before it.</summary>
    public static DateReading? FromDay(Pieces pieces, int index)
    {
        var hasThe = pieces.Is(index, "the");
        var (day, end, isOrdinal) = DayAt(pieces, hasThe ? index + 1 : index);
        if (day == 0)
        {
            return null;
        }

        var month = pieces.Is(end, "of") ? end + 1 : end;
        if (MonthAt(pieces, month, out var number, out var afterMonth) && (month == end || isOrdinal))
        {
            var year = YearAfter(pieces, afterMonth, out var afterYear);
            return WithYear(pieces, new(index, afterYear, Meaning(new(year, number, day))));
        }

        if (isOrdinal && month > end && DateWords.Is(pieces, month + 1, DateWordKind.Unit, out var unit) && unit.Value == (int)DateUnit.Month
            && DateWords.TryGet(pieces, month, out var which) && which.Kind is DateWordKind.Deictic or DateWordKind.The)
        {
            return new(index, month + 2, new CalendarMeaning(new(null, null, day), which.Value switch { -1 => Direction.Last, 1 => Direction.Next, _ => Direction.This }));
        }

        return hasThe && isOrdinal && pieces.IsNumber(index + 1) && Surroundings.IsTemporalPreposition(pieces, index - 1) && Surroundings.EndsPhrase(pieces, end) && !pieces.IsDash(end)
            ? new(index, end, Meaning(new(null, null, day)))
            : null;
    }

    /// <summary>A day whose month is told only after other days: the <c>3</c> of <c>3-7 March</c>, the <c>9</c> of <c>9 and 10 June</c>.</summary>
    public static DateReading? FromDayList(Pieces pieces, int index)
    {
        var (day, end, _) = DayAt(pieces, index);
        if (day == 0)
        {
            return null;
        }

        var isRange = pieces.IsDash(end) || pieces.IsAny(end, "to", "until", "till", "through");
        var next = end;
        for (var listed = 0; listed < LongestDayList && (pieces.IsSymbol(next, ',') || pieces.IsDash(next) || pieces.IsAny(next, "and", "or", "to", "until")); listed++)
        {
            next = pieces.IsSymbol(next, ',') && pieces.IsAny(next + 1, "and", "or") ? next + 2 : next + 1;
            if (FromDay(pieces, next) is { Meaning: CalendarMeaning { Date.Month: not null } last } dated)
            {
                var from = Meaning(last.Date with { Day = day });
                return isRange && next == end + 1 ? new(index, dated.End, new RangeMeaning(from, last)) : new(index, end, from);
            }

            next = DayAt(pieces, next).End;
            if (next == 0)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>A further day of the month told before: the <c>12</c> of <c>June 9 and 12</c>.</summary>
    public static DateReading? FurtherDay(Pieces pieces, int index, PartialDate before)
    {
        var (day, end, isOrdinal) = DayAt(pieces, index);
        return day > 0 && !pieces.IsDash(end) && Surroundings.EndsPhrase(pieces, end) && (isOrdinal || !pieces.IsSymbol(end, '%'))
            ? new(index, end, Meaning(before with { Day = day }))
            : null;
    }

    private static DateReading? MonthDay(Pieces pieces, int first, int index, int month)
    {
        var (day, end, isOrdinal) = DayAt(pieces, pieces.Is(index, "the") ? index + 1 : index);
        if (day == 0 || (!isOrdinal && (pieces.Is(first - 1, "in") && Surroundings.CountsThings(pieces, end) || pieces.IsSymbol(end, '%') || pieces.IsSymbol(end, ':'))))
        {
            return null;
        }

        if ((pieces.IsDash(end) || pieces.IsAny(end, "to", "through", "until")) && DayAt(pieces, end + 1) is var (lastDay, rangeEnd, _) && lastDay > day
            && !MonthAt(pieces, rangeEnd, out _, out _))
        {
            var rangeYear = YearAfter(pieces, rangeEnd, out var afterRange);
            return new(first, afterRange, new RangeMeaning(Meaning(new(rangeYear, month, day)), Meaning(new(rangeYear, month, lastDay))));
        }

        var year = YearAfter(pieces, end, out var afterYear);
        return new(first, afterYear, Meaning(new(year, month, day)));
    }

    private static DateReading? MonthYear(Pieces pieces, int first, int index, int month)
    {
        var year = YearAfter(pieces, pieces.Is(index, "of") ? index + 1 : index, out var end);
        return year is null ? null : new(first, end, Meaning(new(year, month)));
    }

    /// <summary><c>June last year</c>, <c>9 June of last year</c>.</summary>
    [return: NotNullIfNotNull(nameof(reading))]
    private static DateReading? WithYear(Pieces pieces, DateReading? reading) =>
        reading is { Meaning: CalendarMeaning { Date.Year: null } calendar } && YearsFrom(pieces, reading.End) is { } told
            ? reading with { End = told.End, Meaning = calendar with { Years = told.Years } }
            : reading;

    private static (int Years, int End)? YearsFrom(Pieces pieces, int index)
    {
        var at = pieces.Is(index, "of") || pieces.IsSymbol(index, ',') ? index + 1 : index;
        return !pieces.Is(at + 1, "year") ? null
            : pieces.Is(at, "last") ? (-1, at + 2)
            : pieces.Is(at, "this") ? (0, at + 2)
            : pieces.Is(at, "next") ? (1, at + 2)
            : null;
    }

    private static DateMeaning Meaning(PartialDate date) =>
        date.IsPossible ? new CalendarMeaning(date) : new ImpossibleMeaning(date with { Day = null });

    private static bool MonthAt(Pieces pieces, int index, out int month, out int end)
    {
        (month, end) = (0, index);
        if (!pieces.IsCapital(index) || !DateWords.TryGet(pieces, index, out var word) || word.Kind is not (DateWordKind.Month or DateWordKind.ShortMonth))
        {
            return false;
        }

        month = word.Value;
        end = word.Kind == DateWordKind.ShortMonth && pieces.IsSymbol(index + 1, '.') && pieces[index + 1].Glued ? index + 2 : index + 1;
        return true;
    }

    /// <summary>A day of a month in digits or as an ordinal; 0 when there is none.</summary>
    private static (int Day, int End, bool IsOrdinal) DayAt(Pieces pieces, int index)
    {
        if (NumberWords.OrdinalAt(pieces, index) is { End: > 0, Value: <= 31 } ordinal)
        {
            return (ordinal.Value, ordinal.End, true);
        }

        return pieces.Small(index) is >= 1 and <= 31 and var day && pieces[index].Length <= 2 && !(pieces.IsWord(index + 1) && pieces[index + 1].Glued)
            && !(pieces.IsSymbol(index + 1, ':') && pieces[index + 1].Glued && pieces[index + 2].Glued)
            ? (day, index + 1, false)
            : default;
    }

    /// <summary>A year, after a comma or not: <c>the June 2019 floods</c>. What no living reader calls a year is a count when a plural follows.</summary>
    private static int? YearAfter(Pieces pieces, int index, out int end)
    {
        var at = pieces.IsSymbol(index, ',') ? index + 1 : index;
        var isYear = pieces[at].Length == 4 && pieces.Small(at) is >= YearReader.Earliest and <= YearReader.Latest and var year
            && (YearReader.IsLikely(year) || !Surroundings.IsPluralNoun(pieces, at + 1));
        end = isYear ? at + 1 : index;
        return isYear ? pieces.Small(at) : null;
    }

    private static bool IsBareMonth(Pieces pieces, int index, int month)
    {
        var isName = month is March or April or May or June or August;
        if (pieces.IsPossessive(index + 1))
        {
            return !isName;
        }

        if (pieces.IsHyphen(index + 1) || (isName && pieces.IsCapital(index + 1)))
        {
            return false;
        }

        if (Surroundings.IsTemporalPreposition(pieces, index - 1) || DateWords.Is(pieces, index - 1, DateWordKind.Part, out _))
        {
            return !(pieces.Is(index - 1, "for") && isName && !(pieces.IsLowerWord(index + 1) && !Surroundings.IsFunctionWord(pieces, index + 1))) && !(month == May && pieces.Is(index + 1, "be"));
        }

        return !isName
            ? !pieces.IsCapital(index + 1) || !pieces.IsCapital(index - 1)
            : pieces.IsAny(index - 1, "the", "a", "this", "its") && pieces.IsLowerWord(index + 1) && !Surroundings.IsFunctionWord(pieces, index + 1);
    }
}
