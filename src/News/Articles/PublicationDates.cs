using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace News.Articles;

/// <summary>
/// Reads dates as outlets print them: ISO 8601, RFC 822 and its relatives, <c>June 10, 2025</c>, <c>10 June 2025</c>. What is not certain stays unknown: a day
/// and month that could be swapped, a day that does not exist. A time without a zone is no instant, so its date alone is kept.
/// </summary>
internal static partial class PublicationDates
{
    // Newspapers begin in 1605; ISO 8601 ends at 9999.
    private const int FirstYear = 1600;
    private const int MaxCharacters = 100;

    /// <summary>The first claim that is a date; else unknown, for the reason of the first.</summary>
    public static PublicationDate Choose(IReadOnlyList<DateClaim> claims)
    {
        var dates = claims.Select(claim => Read(claim.Value, claim.From)).ToList();
        return dates.Find(date => date.Value is not null) ?? dates.FirstOrDefault() ?? PublicationDate.Unknown("no publication date is given");
    }

    public static PublicationDate Read(string text, string from)
    {
        if (text.Length > MaxCharacters)
        {
            return PublicationDate.Unknown("the publication date is not a date");
        }

        // Exports of old archives escape control characters into their dates.
        text = TextNormalizer.Line(WebUtility.HtmlDecode(text));
        if (Iso().Match(text) is { Success: true } iso)
        {
            return OfParts(iso, Number(iso, "month"), text, from);
        }

        if (DayMonthYear().Match(text) is { Success: true } dayFirst)
        {
            return OfParts(dayFirst, MonthOf(dayFirst), text, from);
        }

        if (MonthDayYear().Match(text) is { Success: true } monthFirst)
        {
            return OfParts(monthFirst, MonthOf(monthFirst), text, from);
        }

        return Numeric().Match(text) is { Success: true } numeric
            ? OfNumbers(numeric, text, from)
            : PublicationDate.Unknown($"“{text}” is not a date in a known form");
    }

    private static PublicationDate OfNumbers(Match match, string text, string from)
    {
        int first = Number(match, "first")!.Value, second = Number(match, "second")!.Value;
        if (first <= 12 && second <= 12 && first != second)
        {
            return PublicationDate.Unknown($"“{text}” may be day/month or month/day");
        }

        var (day, month) = first > 12 ? (first, second) : (second, first);
        return OfDay(Number(match, "year")!.Value, month, day, text, from);
    }

    private static PublicationDate OfParts(Match match, int? month, string text, string from)
    {
        if (match.Groups["monthName"].Success && month is null)
        {
            return PublicationDate.Unknown($"“{text}” is not a date in a known form");
        }

        var year = YearOf(match);
        if (month is null || Number(match, "day") is not { } day)
        {
            return OfDay(year, month ?? 1, 1, text, from) is { Value: not null }
                ? new(
                    month is null ? $"{year:0000}" : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"),
                    month is null ? DatePrecision.Year : DatePrecision.Month,
                    from)
                : Impossible(text);
        }

        return OfDay(year, month.Value, day, text, from) is { Value: not null } date
            ? Number(match, "hour") is { } hour ? OfInstant(match, date, new(year, month.Value, day), hour, text, from) : date
            : Impossible(text);
    }

    private static PublicationDate OfDay(int year, int month, int day, string text, string from) =>
        year is >= FirstYear and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(new DateOnly(year, month, day).ToString("O", CultureInfo.InvariantCulture), DatePrecision.Day, from)
            : Impossible(text);

    private static PublicationDate OfInstant(Match match, PublicationDate date, DateTime day, int hour, string text, string from)
    {
        int minute = Number(match, "minute") ?? 0, second = Number(match, "second") ?? 0;
        hour = match.Groups["half"].Value.ToLowerInvariant() switch
        {
            "am" when hour == 12 => 0,
            "pm" when hour < 12 => hour + 12,
            _ => hour,
        };
        if (hour > 23 || minute > 59 || second > 59)
        {
            return Impossible(text);
        }

        if (TimeZones.OffsetOf(match.Groups["zone"].Value) is not { } offset)
        {
            return date;
        }

        var local = day.Add(new(hour, minute, second));
        return local - DateTime.MinValue > offset && DateTime.MaxValue - local > -offset
            ? new((local - offset).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), DatePrecision.Second, from)
            : Impossible(text);
    }

    private static PublicationDate Impossible(string text) => PublicationDate.Unknown($"“{text}” is not a possible date");

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    // Two digits as RFC 2822 section 4.3 reads them.
    private static int YearOf(Match match) => Number(match, "year") switch
    {
        { } year when match.Groups["year"].Length == 2 => year + (year < 50 ? 2000 : 1900),
        { } year => year,
        null => 0,
    };

    private static int? MonthOf(Match match)
    {
        var name = match.Groups["monthName"].Value.ToLowerInvariant();
        var index = Array.FindIndex(Months, month => name == month || name == month[..3] || (name == "sept" && month == "september"));
        return index < 0 ? null : index + 1;
    }

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private const RegexOptions Linear =
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    private const string Time =
        """
        (,?\s+(at\s+)? (?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})([.,][0-9]{1,9})?)? \s*(?<half>am|pm)? \s*(?<zone>[a-z]{1,5}|[+-][0-9]{2}:?[0-9]{2})? [a-z ()]{0,24})?
        """;

    [GeneratedRegex(
        """
        ^(?<year>[0-9]{4}) ([-/](?<month>[0-9]{2}))?$
        |^(?<year>[0-9]{4}) (-(?<month>[0-9]{2})-(?<day>[0-9]{2}) | /(?<month>[0-9]{2})/(?<day>[0-9]{2}) | (?<month>[0-9]{2})(?<day>[0-9]{2}))
          ([T\s](?<hour>[0-9]{2}):?(?<minute>[0-9]{2})(:?(?<second>[0-9]{2})([.,][0-9]{1,9})?)? \s*(?<zone>[a-z]{1,5}|[+-][0-9]{2}(:?[0-9]{2})?)?)?$
        """, Linear)]
    private static partial Regex Iso();

    [GeneratedRegex(
        """
        ^([a-z]{3,9}\.?,?\s+)?(?<day>[0-9]{1,2})(st|nd|rd|th)? [\s-]+ (of\s+)?(?<monthName>[a-z]{3,9})\.?,? [\s-]+ (?<year>[0-9]{4}|[0-9]{2})
        """ + Time + "$", Linear)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(
        """
        ^([a-z]{3,9}\.?,?\s+)?(?<monthName>[a-z]{3,9})\.? \s+ (?<day>[0-9]{1,2})(st|nd|rd|th)? ,?\s+ (?<year>[0-9]{4})
        """ + Time + "$", Linear)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex("^(?<first>[0-9]{1,2})[./-](?<second>[0-9]{1,2})[./-](?<year>[0-9]{4})$", Linear)]
    private static partial Regex Numeric();
}
