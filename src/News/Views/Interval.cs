namespace News.Views;

/// <summary>A length of time by which things are counted, in UTC. Weeks begin on Monday (ISO 8601).</summary>
public enum Interval
{
    Day, Week, Month,
}

public static class Intervals
{
    /// <summary>The first day of the interval that holds the instant.</summary>
    public static DateOnly StartOf(this Interval interval, DateTimeOffset instant)
    {
        var day = DateOnly.FromDateTime(instant.UtcDateTime);
        return interval switch
        {
            Interval.Month => new(day.Year, day.Month, 1),
            Interval.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            _ => day,
        };
    }

    /// <summary>Its last day.</summary>
    public static DateOnly EndOf(this Interval interval, DateOnly start) => interval switch
    {
        Interval.Month => start.AddMonths(1).AddDays(-1),
        Interval.Week => start.AddDays(6),
        _ => start,
    };
}
