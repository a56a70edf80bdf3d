namespace News.Tests.Enrichment.Dates;

public sealed class DatesWithoutTheirYear
{
    [Theory]
    [InlineData("The bank failed on June 9.", "2025-06-10", "2025-06-09 = publication-year")]
    [InlineData("The bank failed on December 20.", "2025-01-10", "2024-12-20 = year-before-publication")]
    [InlineData("The bank will open on January 20.", "2024-12-10", "2025-01-20 = year-after-publication")]
    [InlineData("The pact of November 17 will lapse.", "2025-06-10", "2025-11-17 = publication-year")]
    [InlineData("The pact was agreed on November 17.", "2025-06-10", "2024-11-17 = year-before-publication")]
    [InlineData("The bank on January 20", "2024-12-10", "2025-01-20 = year-after-publication")]
    [InlineData("The bank failed on June 9.", "2025", "2025-06-09 = publication-year")]
    [InlineData("The bank failed on November 9.", "2025-06", "2024-11-09 = year-before-publication")]
    [InlineData("The bank failed in November.", "2025-06-10", "2024-11 = year-before-publication")]
    public void The_year_follows_from_publication_and_tense(string text, string published, string told) => DatesOf.Told(text, published).ShouldEndWith(told);

    [Fact]
    public void Without_a_publication_date_the_year_stays_unknown() =>
        DatesOf.Told("The bank failed on June 9.", null).ShouldBe("June 9 = XXXX-06-09 = ? = no-publication-date");

    [Fact]
    public void Without_a_publication_date_a_year_told_before_is_taken() =>
        DatesOf.Told("It opened on June 2, 2019. It failed on June 9.", null).ShouldEndWith("June 9 = XXXX-06-09 = 2019-06-09 = text-anchor");

    [Fact]
    public void A_day_alone_takes_the_month_told_before() =>
        DatesOf.Told("It opened on 28 May. On the 30th, it failed.").ShouldEndWith("the 30th = XXXX-XX-30 = 2025-05-30 = text-anchor");

    [Theory]
    [InlineData("It failed on the 8th.", "2025-06-08 = publication-month")]
    [InlineData("It failed on the 28th.", "2025-05-28 = month-before-publication")]
    [InlineData("It will fail on the 2nd.", "2025-07-02 = month-after-publication")]
    public void A_day_alone_is_near_the_publication(string text, string told) => DatesOf.Told(text).ShouldEndWith(told);

    [Fact]
    public void Further_days_share_the_month() =>
        DatesOf.Words("Trains stood still on June 3, 5 and 7, and again on 9 and 10 June.").ShouldBe("June 3; 5; 7; 9; 10 June");
}
