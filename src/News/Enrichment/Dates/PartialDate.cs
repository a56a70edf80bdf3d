using System.Globalization;

namespace News.Enrichment.Dates;

/// <summary>A calendar date of which some parts may be unknown. The default knows nothing.</summary>
internal readonly record struct PartialDate(int? Year, int? Month = null, int? Day = null)
{
    /// <summary>A leap year: without a year, 29 February may be.</summary>
    private const int AnyYear = 2000;

    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>The date part of an ISO 8601 value of any precision; <see langword="null"/> for anything else.</summary>
    public static PartialDate? Parse(string? iso)
    {
        var date = iso.AsSpan();
        var year = date.Length >= 4 ? Phrases.Digits.Small(date[..4]) : -1;
        if (year < 1)
        {
            return null;
        }

        var month = date.Length >= 7 && date[4] == '-' ? Phrases.Digits.Small(date[5..7]) : -1;
        var day = date.Length >= 10 && date[7] == '-' ? Phrases.Digits.Small(date[8..10]) : -1;
        var parsed = new PartialDate(year, month > 0 ? month : null, month > 0 && day > 0 ? day : null);
        return parsed.IsPossible ? parsed : null;
    }

    public bool IsPossible =>
        Year is null or (>= 1 and <= 9999)
        && Month is null or (>= 1 and <= 12)
        && (Day is null || (Day >= 1 && Day <= (Month is { } month ? DateTime.DaysInMonth(Year ?? AnyYear, month) : 31)));

    public DateOnly? Exact => this is { Year: { } year, Month: { } month, Day: { } day } && IsPossible ? new(year, month, day) : null;

    /// <summary><c>2025-06-09</c>, <c>XXXX-06-09</c>, <c>XXXX-XX-10</c>, <c>XXXX-06</c>, <c>2025</c>.</summary>
    public string Timex
    {
        get
        {
            var year = Year is { } y ? y.ToString("D4", CultureInfo.InvariantCulture) : "XXXX";
            return (Month, Day) switch
            {
                (null, null) => year,
                (_, null) => $"{year}-{Two(Month)}",
                _ => $"{year}-{Two(Month)}-{Two(Day)}",
            };
        }
    }

    /// <summary>ISO 8601 at the precision that is known; <see langword="null"/> when a larger part is missing.</summary>
    public string? Iso => Year is null || (Month is null && Day is not null) || !IsPossible ? null : Timex;

    private static string Two(int? part) => part is { } known ? known.ToString("D2", CultureInfo.InvariantCulture) : "XX";
}
