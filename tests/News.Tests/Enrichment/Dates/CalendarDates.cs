namespace News.Tests.Enrichment.Dates;

public sealed class CalendarDates
{
    [Theory]
    [InlineData("It opened on June 2, 2025.", "June 2, 2025 = 2025-06-02 = 2025-06-02 = explicit")]
    [InlineData("It opened on 2 June 2025.", "2 June 2025 = 2025-06-02 = 2025-06-02 = explicit")]
    [InlineData("It opened on the 2nd of June 2025.", "the 2nd of June 2025 = 2025-06-02 = 2025-06-02 = explicit")]
    [InlineData("It opened on Monday, June 2, 2025.", "Monday, June 2, 2025 = 2025-06-02 = 2025-06-02 = explicit")]
    [InlineData("It opened on 2025-06-02.", "2025-06-02 = 2025-06-02 = 2025-06-02 = explicit")]
    [InlineData("It opened on 14.06.2024.", "14.06.2024 = 2024-06-14 = 2024-06-14 = explicit")]
    [InlineData("It opened on 6/14/2024.", "6/14/2024 = 2024-06-14 = 2024-06-14 = explicit")]
    [InlineData("It opened in March 2022.", "March 2022 = 2022-03 = 2022-03 = explicit")]
    [InlineData("It opened in 2019.", "2019 = 2019 = 2019 = explicit")]
    [InlineData("It opened in the 1990s.", "the 1990s = 199X = 1990 = explicit")]
    [InlineData("It opened in the mid-1990s.", "the mid-1990s = 199X = 1990 = explicit")]
    [InlineData("It has been open since mid-2021.", "mid-2021 = 2021 = 2021 = explicit")]
    [InlineData("It opened in the 19th century.", "the 19th century = 18XX = 1801 = explicit")]
    [InlineData("It opened in the first quarter of 2024.", "the first quarter of 2024 = 2024-Q1 = 2024-01 = explicit")]
    [InlineData("It opened in summer 2024.", "summer 2024 = 2024-SU = 2024 = explicit")]
    public void A_printed_year_is_explicit(string text, string told) => DatesOf.Told(text).ShouldBe(told);

    [Theory]
    [InlineData("It opened in June last year.", "June last year = 2024-06 = 2024-06 = publication-relative")]
    [InlineData("It opened on 9 June of last year.", "9 June of last year = 2024-06-09 = 2024-06-09 = publication-relative")]
    [InlineData("It will open in May next year.", "May next year = 2026-05 = 2026-05 = publication-relative")]
    public void A_year_that_is_pointed_at_belongs_to_its_month(string text, string told) => DatesOf.Told(text).ShouldBe(told);

    [Theory]
    [InlineData("It opened on Boxing Day.", "Boxing Day = XXXX-12-26 = 2024-12-26")]
    [InlineData("It opened on New Year’s Eve.", "New Year’s Eve = XXXX-12-31 = 2024-12-31")]
    [InlineData("It opened on Christmas Day.", "Christmas Day = XXXX-12-25 = 2024-12-25")]
    public void A_holiday_of_a_fixed_day_is_that_day(string text, string told) => DatesOf.Told(text).ShouldStartWith(told);

    [Fact]
    public void Digits_that_may_be_read_either_way_stay_unknown() =>
        DatesOf.Told("The log of 02.06.2025 is lost.").ShouldBe("02.06.2025 = 2025-XX-XX = ? = ambiguous-day-and-month");

    [Fact]
    public void The_same_number_twice_is_no_question() =>
        DatesOf.Told("The log of 06.06.2025 is lost.").ShouldBe("06.06.2025 = 2025-06-06 = 2025-06-06 = explicit");

    [Theory]
    [InlineData("The clerk wrote 31 February.", "31 February = XXXX-02 = ? = impossible-date")]
    [InlineData("The clerk wrote February 29, 2025.", "February 29, 2025 = 2025-02 = ? = impossible-date")]
    [InlineData("The clerk wrote 31.02.2025.", "")]
    [InlineData("The clerk wrote 2025-13-40.", "")]
    [InlineData("The clerk came at 25:00.", "")]
    [InlineData("The clerk came at 13 a.m.", "")]
    public void A_date_that_cannot_be_has_no_value(string text, string told) => DatesOf.Told(text).ShouldBe(told);

    [Fact]
    public void A_leap_day_needs_a_leap_year()
    {
        DatesOf.Told("It opened on 29 February.", "2024-03-10").ShouldBe("29 February = XXXX-02-29 = 2024-02-29 = publication-year");
        DatesOf.Told("It opened on 29 February.", "2025-03-10").ShouldBe("29 February = XXXX-02-29 = ? = impossible-date");
    }
}
