using System.Text.Json.Serialization;

namespace News.Views;

/// <summary>How long the periods of a count over time are, in UTC.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Interval>))]
public enum Interval
{
    [JsonStringEnumMemberName("day")] Day,

    /// <summary>From Monday, as ISO 8601 has it.</summary>
    [JsonStringEnumMemberName("week")] Week,
    [JsonStringEnumMemberName("month")] Month,
}

public static class Intervals
{
    /// <summary>The first day of the interval that holds the instant.</summary>
    public static DateOnly StartOf(this Interval interval, DateTimeOffset instant)
    {
        var day = DateOnly.FromDateTime(instant.UtcDateTime);
        return interval switch
        {
            Interval.Week => day.AddDays(-Math.Min(day.DayNumber, ((int)day.DayOfWeek + 6) % 7)),
            Interval.Month => new(day.Year, day.Month, 1),
            _ => day,
        };
    }

    /// <summary>The last day of the period that begins so.</summary>
    public static DateOnly EndOf(this Interval interval, DateOnly first) => interval switch
    {
        Interval.Week => first.AddDays(Math.Min(6, DateOnly.MaxValue.DayNumber - first.DayNumber)),
        Interval.Month => new(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
        _ => first,
    };
}
