namespace News.Tests.Enrichment.Dates;

public sealed class RangesAndTimes
{
    [Theory]
    [InlineData("The fair ran 3-7 March 2024.", "3-7 March 2024 = 2024-03-03/2024-03-07 = 2024-03-03")]
    [InlineData("The fair ran from June 2 to June 9, 2024.", "June 2 to June 9, 2024 = 2024-06-02/2024-06-09 = 2024-06-02")]
    [InlineData("The fair ran from December 28 to January 3, 2024.", "December 28 to January 3, 2024 = 2023-12-28/2024-01-03 = 2023-12-28")]
    [InlineData("The fair ran between May and July.", "May and July = XXXX-05/XXXX-07 = 2025-05")]
    [InlineData("The fair ran June 2-9.", "June 2-9 = XXXX-06-02/XXXX-06-09 = 2025-06-02")]
    [InlineData("The war of 1914-18 began there.", "1914-18 = 1914/1918 = 1914")]
    public void A_range_begins_with_its_first_day(string text, string told) => DatesOf.Told(text).ShouldContain(told);

    [Fact]
    public void A_meeting_that_moved_has_two_days() =>
        DatesOf.Words("The vote was postponed from Tuesday to Thursday.").ShouldBe("Tuesday; Thursday");

    [Theory]
    [InlineData("It struck on June 9 at 8:05 p.m.", "June 9 at 8:05 p.m. = XXXX-06-09T20:05 = 2025-06-09T20:05")]
    [InlineData("It struck at 12 a.m. on June 9.", "12 a.m. on June 9 = XXXX-06-09T00:00 = 2025-06-09T00:00")]
    [InlineData("It struck on 9 June at 05:30 local time.", "9 June at 05:30 local time = XXXX-06-09T05:30 = 2025-06-09T05:30")]
    [InlineData("It struck on 9 June at 0530 GMT.", "9 June at 0530 GMT = XXXX-06-09T05:30Z = 2025-06-09T05:30Z")]
    [InlineData("It struck on Monday evening.", "Monday evening = XXXX-WXX-1TEV = 2025-06-09")]
    [InlineData("It struck yesterday at noon.", "yesterday at noon = 2025-06-09T12:00 = 2025-06-09T12:00")]
    public void A_time_belongs_to_the_day_beside_it(string text, string told) => DatesOf.Told(text).ShouldContain(told);

    [Fact]
    public void A_time_alone_belongs_to_the_last_day_told() =>
        DatesOf.Told("It began on 2 June. At 9 a.m. it was over.").ShouldEndWith("9 a.m. = 2025-06-02T09:00 = 2025-06-02T09:00 = text-anchor");

    [Fact]
    public void A_time_that_was_belongs_to_no_day_to_come() =>
        DatesOf.Told("It began on 9 June. It will end on 12 June. It broke out at 9 a.m.").ShouldEndWith("9 a.m. = 2025-06-09T09:00 = 2025-06-09T09:00 = text-anchor");

    [Fact]
    public void A_time_ahead_belongs_to_the_publication_rather_than_to_a_day_before_it() =>
        DatesOf.Told("It sank on 9 June. The port stays shut until at least 6pm.").ShouldEndWith("6pm = 2025-06-10T18:00 = 2025-06-10T18:00 = publication-relative");

    [Fact]
    public void A_time_that_opens_a_line_is_one() => DatesOf.Words("07:42 It is raining.\n08:05 It has stopped.").ShouldBe("07:42; 08:05");

    [Fact]
    public void A_score_is_no_time() => DatesOf.Words("Rovers won 10:30 in the end.").ShouldBeEmpty();
}
