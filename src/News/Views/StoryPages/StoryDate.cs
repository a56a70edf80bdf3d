using System.Globalization;
using News.Enrichment;

namespace News.Views.StoryPages;

/// <summary>A date as a timeline orders by it: to the day, month or year, or with its year open.</summary>
/// <param name="Partial">Month and day of an open year, <c>XXXX-06-09</c>.</param>
public sealed record StoryDate(string? Date, string? Precision, string? Partial, string Rule)
{
    private const int YearLength = 4;
    private const int MonthLength = 7;
    private const int DayLength = 10;

    /// <summary><see langword="null"/> for what stands for no one date: seasons, "now", times of day, ranges whose start is not known.</summary>
    public static StoryDate? Of(DateMention mention)
    {
        if (mention.Resolved is not { } resolved)
        {
            return IsOpenYear(mention.Timex) ? new(null, null, mention.Timex, mention.Rule) : null;
        }

        // What points at the time of writing ("now", "recently") tells of no event.
        return mention.Timex.EndsWith("_REF", StringComparison.Ordinal) ? null : resolved.Length switch
        {
            YearLength => new(resolved, "year", null, mention.Rule),
            MonthLength => new(resolved, "month", null, mention.Rule),
            >= DayLength => new(resolved[..DayLength], "day", null, mention.Rule),
            _ => null,
        };
    }

    // XXXX-06-09
    private static bool IsOpenYear(string timex) =>
        timex.Length == DayLength && timex.StartsWith("XXXX-", StringComparison.Ordinal)
        && DateOnly.TryParseExact("2000" + timex[YearLength..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

/// <summary>Completes dates with an open year where the story's articles leave one year only.</summary>
internal sealed class StoryYears
{
    // News tells of days some weeks before it and announces days some weeks ahead; within a quarter to each side only one year fits.
    private const int DaysAround = 90;

    private readonly Dictionary<string, string> byDay;
    private readonly (DateOnly First, DateOnly Last)? published;

    private StoryYears(Dictionary<string, string> byDay, (DateOnly First, DateOnly Last)? published) => (this.byDay, this.published) = (byDay, published);

    public static StoryYears Of(IReadOnlyList<EnrichedArticle> articles)
    {
        var byDay = articles
            .SelectMany(article => article.Dates)
            .Select(StoryDate.Of)
            .Where(date => date?.Precision == "day")
            .GroupBy(date => date!.Date![5..], date => date!.Date!)
            .Where(dates => dates.Distinct().Count() == 1)
            .ToDictionary(dates => dates.Key, dates => dates.First(), StringComparer.Ordinal);
        var days = articles.Select(article => article.Published.Start()).OfType<DateTimeOffset>().Select(start => DateOnly.FromDateTime(start.UtcDateTime)).ToList();
        return new(byDay, days.Count == 0 ? null : (days.Min(), days.Max()));
    }

    public StoryDate Complete(StoryDate date)
    {
        if (date.Partial is not { } partial)
        {
            return date;
        }

        var monthDay = partial[5..];
        return byDay.TryGetValue(monthDay, out var day) ? new(day, "day", partial, "year-of-the-same-day-in-another-report")
            : OnlyYear(monthDay) is { } only ? new(only, "day", partial, "only-year-near-the-reports")
            : date;
    }

    private string? OnlyYear(string monthDay)
    {
        if (published is not { } period)
        {
            return null;
        }

        var (first, last) = (period.First.AddDays(-DaysAround), period.Last.AddDays(DaysAround));
        var fitting = Enumerable.Range(first.Year, last.Year - first.Year + 1)
            .Select(year => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{monthDay}"))
            .Where(text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= first && day <= last)
            .ToList();
        return fitting is [var only] ? only : null;
    }
}
