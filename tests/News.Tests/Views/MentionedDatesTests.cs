using News.Enrichment;
using News.Views;

namespace News.Tests.Views;

public sealed class MentionedDatesTests
{
    [Theory]
    [InlineData("2025-06-09", "20250609 202506 2025 202 20 2")]
    [InlineData("2025-06-09T08:00", "20250609 202506 2025 202 20 2")]
    [InlineData("2025-06", "202506 2025 202 20 2")]
    [InlineData("2025", "2025 202 20 2")]
    [InlineData(null, "")]
    [InlineData("soon", "")]
    public void A_date_is_found_by_its_period_and_by_all_that_hold_it(string? resolved, string terms) =>
        string.Join(' ', MentionedDates.TermsOf(new("then", 0, 4, "XXXX", resolved, "rule"))).ShouldBe(terms);

    [Theory]
    [InlineData("2025-06-09", "2025-06-10", "20250609")]
    [InlineData("2025-06-29", "2025-08-02", "20250629 20250630 202507 20250801")]
    [InlineData("2025-01-01", "2026-01-01", "2025")]
    [InlineData("2019-12-31", "2031-01-01", "20191231 202 2030")]
    [InlineData("0001-01-01", "1000-01-01", "0001 0002 0003 0004 0005 0006 0007 0008 0009 001 002 003 004 005 006 007 008 009 01 02 03 04 05 06 07 08 09")]
    [InlineData("2000-01-01", "9999-12-31", "2 3 4 5 6 7 8 9")]
    [InlineData("9999-12-31", "9999-12-31", "")]
    [InlineData("2025-06-10", "2025-06-09", "")]
    public void A_range_is_made_of_the_longest_periods_in_it(string from, string before, string cover) =>
        string.Join(' ', new MentionedDates(DateOnly.Parse(from, null), DateOnly.Parse(before, null)).Cover()).ShouldBe(cover);

    [Fact]
    public void A_mention_lies_in_a_range_when_all_of_it_does()
    {
        var random = new Random(7);
        for (var run = 0; run < 2_000; run++)
        {
            var start = new DateOnly(1990, 1, 1).AddDays(random.Next(20_000));
            var end = start.AddDays(random.Next(3_000));
            var day = new DateOnly(1985, 1, 1).AddDays(random.Next(27_000));
            var (resolved, first, after) = random.Next(3) switch
            {
                0 => ($"{day:yyyy-MM-dd}", day, day.AddDays(1)),
                1 => ($"{day:yyyy-MM}", new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1)),
                _ => ($"{day:yyyy}", new DateOnly(day.Year, 1, 1), new DateOnly(day.Year + 1, 1, 1)),
            };

            var isFound = new MentionedDates(start, end).Cover().Intersect(MentionedDates.TermsOf(new DateMention("then", 0, 4, "X", resolved, "rule"))).Any();

            isFound.ShouldBe(first >= start && after <= end, $"{resolved} in {start}..{end}");
        }
    }
}
