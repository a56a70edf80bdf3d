using System.Globalization;
using News.Enrichment;

namespace News.Views;

/// <summary>
/// Dates that a text mentions, as terms: the digits of a day, month or year, and of every longer period that holds it (<c>20250609</c>, <c>202506</c>, <c>2025</c>,
/// <c>202</c>, <c>20</c>, <c>2</c>). A range is then the few periods that it is made of, whatever its length.
/// </summary>
/// <param name="Before">The first day that is not in it.</param>
public sealed record MentionedDates(DateOnly From, DateOnly Before)
{
    private const int YearDigits = 4;
    private const int MonthDigits = 6;
    private const int DayDigits = 8;

    /// <summary>Millennia, centuries, decades and years, and how many digits name them.</summary>
    private static readonly (int Years, int Digits)[] Spans = [(1000, 1), (100, 2), (10, 3), (1, YearDigits)];

    /// <summary>The period that a date stands for and those that hold it; nothing for what is not resolved.</summary>
    public static IEnumerable<string> TermsOf(DateMention date)
    {
        var digits = string.Concat((date.Resolved ?? "").Take("2025-06-09".Length).Where(char.IsAsciiDigit));
        return digits.Length is YearDigits or MonthDigits or DayDigits ? Holding(digits) : [];
    }

    /// <summary>The longest periods that lie in the range; a mention lies in it when it lies in one of them.</summary>
    public IReadOnlyList<string> Cover()
    {
        var periods = new List<string>();
        for (var day = From; day < Before;)
        {
            var (period, end) = Periods(day).First(period => period.End <= Before);
            periods.Add(period);
            if (end == DateOnly.MaxValue)
            {
                break;
            }

            day = end;
        }

        return periods;
    }

    /// <summary>The periods that begin on a day, the longest first; the last year has no end that can be written, and counts as ending on its last day.</summary>
    private static IEnumerable<(string Period, DateOnly End)> Periods(DateOnly day)
    {
        var digits = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        if (day is { Day: 1, Month: 1 })
        {
            foreach (var (years, length) in Spans)
            {
                if (day.Year % years == 0)
                {
                    yield return (digits[..length], day.Year + years > DateOnly.MaxValue.Year ? DateOnly.MaxValue : day.AddYears(years));
                }
            }
        }

        if (day.Day == 1)
        {
            yield return (digits[..MonthDigits], day is { Year: 9999, Month: 12 } ? DateOnly.MaxValue : day.AddMonths(1));
        }

        yield return (digits, day.AddDays(day == DateOnly.MaxValue ? 0 : 1));
    }

    private static IEnumerable<string> Holding(string digits)
    {
        for (var length = digits.Length; length > 0; length -= length > YearDigits ? 2 : 1)
        {
            yield return digits[..length];
        }
    }
}
