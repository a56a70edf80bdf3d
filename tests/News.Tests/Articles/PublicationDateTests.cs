using News.Articles;

namespace News.Tests.Articles;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("2025-06-10T08:15:00Z", "2025-06-10T08:15:00Z")]
    [InlineData("2025-06-10T08:15:30.123+02:00", "2025-06-10T06:15:30Z")]
    [InlineData("2025-06-10T08:15-0500", "2025-06-10T13:15:00Z")]
    [InlineData("2025-06-10 08:15:00 UTC", "2025-06-10T08:15:00Z")]
    [InlineData("20250610T081500+0000", "2025-06-10T08:15:00Z")]
    [InlineData("Tue, 10 Jun 2025 23:15:00 EST", "2025-06-11T04:15:00Z")]
    [InlineData("10 Jun 25 08:15 GMT", "2025-06-10T08:15:00Z")]
    [InlineData("Tuesday, 10-Jun-2025 08:15:00 -0330", "2025-06-10T11:45:00Z")]
    [InlineData("June 10, 2025, 8:15 PM EDT", "2025-06-11T00:15:00Z")]
    [InlineData("Tue, 10 Jun 2025 10:15:00 +0200 (CEST)", "2025-06-10T08:15:00Z")]
    public async Task An_instant_is_known_to_the_second_and_written_in_utc(string printed, string value) =>
        (await ReadAsync(printed)).ShouldBe(new(value, DatePrecision.Second, "metadata"));

    [Theory]
    [InlineData("2025-06-10", "2025-06-10")]
    [InlineData("2025/06/10", "2025-06-10")]
    [InlineData("20250610", "2025-06-10")]
    [InlineData("2025-06-10T23:59:00", "2025-06-10")]
    [InlineData("26-FEB-1987 15:01:01.79", "1987-02-26")]
    [InlineData("June 10, 2025", "2025-06-10")]
    [InlineData("Sept. 9th, 2025", "2025-09-09")]
    [InlineData("10 June 2025", "2025-06-10")]
    [InlineData("10th of June 2025", "2025-06-10")]
    [InlineData("Tue, 10 Jun 2025 08:15:00 IST", "2025-06-10")]
    [InlineData("29 February 2024", "2024-02-29")]
    [InlineData("25/04/2025", "2025-04-25")]
    [InlineData("5.5.2025", "2025-05-05")]
    public async Task Without_a_zone_the_printed_day_is_known(string printed, string value) =>
        (await ReadAsync(printed)).ShouldBe(new(value, DatePrecision.Day, "metadata"));

    [Theory]
    [InlineData("2025-06", "2025-06", DatePrecision.Month)]
    [InlineData("2025", "2025", DatePrecision.Year)]
    public async Task Less_may_be_known(string printed, string value, DatePrecision precision) =>
        (await ReadAsync(printed)).ShouldBe(new(value, precision, "metadata"));

    [Theory]
    [InlineData("31 February 2025")]
    [InlineData("2025-02-29")]
    [InlineData("2025-13-01")]
    [InlineData("2025-13")]
    [InlineData("0000")]
    [InlineData("1599-12-31")]
    [InlineData("June 0, 2025")]
    [InlineData("2025-06-10T25:00:00Z")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    [InlineData("03/04/2025")]
    [InlineData("10 Foo 2025")]
    [InlineData("yesterday")]
    [InlineData("12345-01-01")]
    [InlineData("٢٠٢٥-٠٦-١٠")]
    public async Task What_is_impossible_or_ambiguous_is_unknown_with_a_reason(string printed)
    {
        var published = await ReadAsync(printed);

        published.Value.ShouldBeNull();
        published.Precision.ShouldBeNull();
        published.Reason!.ShouldContain(printed);
    }

    private static async Task<PublicationDate> ReadAsync(string printed) =>
        (await Reading.OneAsync("a.txt", "Text.", new(Published: printed))).Published;
}
