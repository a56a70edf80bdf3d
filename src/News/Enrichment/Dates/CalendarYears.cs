namespace News.Enrichment.Dates;

/// <summary>Chooses the year of a day or month, or the month of a day, that is printed without it.</summary>
internal sealed class CalendarYears(PartialDate? published)
{
    /// <summary>A text may be a day ahead of its publication where the sun rises earlier.</summary>
    private const int SlackInDays = 1;

    private const int DaysInMonth = 31, MonthsInYear = 12;

    /// <summary>Past: the last such date before the publication; future: the first after it; else the nearest.</summary>
    public (PartialDate? Value, string Rule) YearOf(PartialDate date, Direction direction, Tense tense)
    {
        if (published?.Year is not { } year)
        {
            return (null, DateRules.NoPublicationDate);
        }

        var chosen = published.Value.Month is null || direction == Direction.This
            ? year
            : Choose(year, candidate => Distance(date with { Year = candidate }), Asked(direction, tense), isStrict: direction != Direction.Unsaid);
        var value = date with { Year = chosen };
        return value.IsPossible
            ? (value, chosen < year ? DateRules.YearBeforePublication : chosen > year ? DateRules.YearAfterPublication : DateRules.PublicationYear)
            : (null, DateRules.ImpossibleDate);
    }

    public (PartialDate? Value, string Rule) MonthOf(int day, Direction direction, Tense tense)
    {
        if (published is not { Year: { } year, Month: { } month })
        {
            return (null, DateRules.NoPublicationDate);
        }

        var current = (year * MonthsInYear) + month - 1;
        var chosen = direction switch
        {
            Direction.Last => current - 1,
            Direction.Next => current + 1,
            Direction.This => current,
            _ => published.Value.Day is null ? current : Choose(current, candidate => Distance(InMonth(candidate, day)), tense, isStrict: false),
        };
        var value = InMonth(chosen, day);
        return value.IsPossible
            ? (value, chosen < current ? DateRules.MonthBeforePublication : chosen > current ? DateRules.MonthAfterPublication : DateRules.PublicationMonth)
            : (null, DateRules.ImpossibleDate);
    }

    private static PartialDate InMonth(int months, int day) => new(months / MonthsInYear, (months % MonthsInYear) + 1, day);

    private static Tense Asked(Direction direction, Tense tense) => direction switch
    {
        Direction.Last => Tense.Past,
        Direction.Next => Tense.Future,
        _ => tense,
    };

    /// <summary>Among the present, the one before and the one after.</summary>
    private static int Choose(int present, Func<int, int> distance, Tense tense, bool isStrict) => tense switch
    {
        Tense.Past => distance(present) is var days && (isStrict ? days < 0 : days <= SlackInDays) ? present : present - 1,
        Tense.Future => distance(present) is var days && (isStrict ? days > 0 : days >= -SlackInDays) ? present : present + 1,
        _ => Enumerable.Range(present - 1, 3).MinBy(candidate => Math.Abs(distance(candidate))),
    };

    /// <summary>Days after the publication, with months of 31 days; whole months when either side knows no day.</summary>
    private int Distance(PartialDate date)
    {
        var of = published.GetValueOrDefault();
        var months = (((date.Year - of.Year) * MonthsInYear) + date.Month - of.Month) ?? 0;
        return (months * DaysInMonth) + ((date.Day - of.Day) ?? 0);
    }
}
