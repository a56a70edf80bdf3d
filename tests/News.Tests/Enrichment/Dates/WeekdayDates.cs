namespace News.Tests.Enrichment.Dates;

public sealed class WeekdayDates
{
    [Theory]
    [InlineData("The mayor resigned on Friday.", "XXXX-WXX-5 = 2025-06-06 = weekday-before-publication")]
    [InlineData("The mayor resigned on Tuesday.", "XXXX-WXX-2 = 2025-06-10 = weekday-of-publication")]
    [InlineData("The mayor will resign on Friday.", "XXXX-WXX-5 = 2025-06-13 = weekday-after-publication")]
    [InlineData("The mayor said he will resign on Friday.", "XXXX-WXX-5 = 2025-06-13 = weekday-after-publication")]
    [InlineData("The mayor, who will resign soon, said on Friday that he is tired.", "XXXX-WXX-5 = 2025-06-06 = weekday-before-publication")]
    [InlineData("The vote is due to be held on Friday.", "XXXX-WXX-5 = 2025-06-13 = weekday-after-publication")]
    [InlineData("The shops were told to close until Friday.", "XXXX-WXX-5 = 2025-06-13 = weekday-after-publication")]
    [InlineData("Polls open on Friday.", "XXXX-WXX-5 = 2025-06-13 = weekday-after-publication")]
    [InlineData("A hearing is set for Friday.", "XXXX-WXX-5 = 2025-06-13 = weekday-after-publication")]
    [InlineData("The hall, closed since March, reopens this Friday.", "XXXX-WXX-5 = 2025-06-13 = weekday-after-publication")]
    [InlineData("Snow fell over the weekend.", "the weekend = 2025-W23-WE = 2025-06-07 = publication-relative")]
    [InlineData("Snow will fall over the weekend.", "the weekend = 2025-W24-WE = 2025-06-14 = publication-relative")]
    [InlineData("He resigned last Tuesday.", "XXXX-WXX-2 = 2025-06-03 = weekday-before-publication")]
    [InlineData("He resigns next Tuesday.", "XXXX-WXX-2 = 2025-06-17 = weekday-after-publication")]
    [InlineData("Every Tuesday he resigned.", "XXXX-WXX-2 = ? = recurring")]
    public void A_weekday_is_seen_from_the_publication(string text, string told) => DatesOf.Told(text).ShouldEndWith(told);

    [Fact]
    public void Without_a_publication_day_it_stays_open() =>
        DatesOf.Told("He resigned on Friday.", "2025-06").ShouldBe("Friday = XXXX-WXX-5 = ? = no-publication-date");

    [Theory]
    [InlineData("The Sunday Times printed it.")]
    [InlineData("Shops wait for Black Friday.")]
    [InlineData("Readers of the Friday Lantern wrote in.")]
    public void Names_that_hold_a_weekday_are_no_dates(string text) => DatesOf.Words(text).ShouldBeEmpty();
}
