using System.Globalization;

namespace News.Http;

/// <summary>Dates in queries: the interval [start, end) that a year, month, day or instant covers, in UTC.</summary>
internal static class QueryPeriod
{
    public static bool TryParse(string text, out (DateTimeOffset Start, DateTimeOffset End) period)
    {
        var isKnown = true;
        period = text.Length switch
        {
            4 when Exact("yyyy") is { } year => (year, year.AddYears(1)),
            7 when Exact("yyyy-MM") is { } month => (month, month.AddMonths(1)),
            10 when Exact("yyyy-MM-dd") is { } day => (day, day.AddDays(1)),
            > 10 when Instant() is { } instant => (instant, instant.AddTicks(1)),
            _ => Unknown(),
        };
        return isKnown;

        (DateTimeOffset Start, DateTimeOffset End) Unknown()
        {
            isKnown = false;
            return default;
        }

        // The last year has no end that can be written; nothing was published then.
        DateTimeOffset? Exact(string format) =>
            DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start) && start.Year < 9999
                ? start
                : null;

        // "+" in a query string is a space unless it was escaped; few remember to.
        DateTimeOffset? Instant() => DateTimeOffset.TryParseExact(
            text.Replace(' ', '+'),
            ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant) && instant.Year < 9999
                ? instant
                : null;
    }
}
