namespace News.Tests.Enrichment.Dates;

public sealed class RelativeDates
{
    [Theory]
    [InlineData("The dam broke yesterday.", "yesterday = 2025-06-09 = 2025-06-09")]
    [InlineData("The dam broke the day before yesterday.", "the day before yesterday = 2025-06-08 = 2025-06-08")]
    [InlineData("The dam broke last night.", "last night = 2025-06-09TNI = 2025-06-09")]
    [InlineData("The dam broke three days ago.", "three days ago = 2025-06-07 = 2025-06-07")]
    [InlineData("The dam broke two weeks ago.", "two weeks ago = 2025-05-27 = 2025-05-27")]
    [InlineData("The dam broke a fortnight ago.", "a fortnight ago = 2025-05-27 = 2025-05-27")]
    [InlineData("The dam broke last week.", "last week = 2025-W23 = 2025-06-02")]
    [InlineData("The dam broke last month.", "last month = 2025-05 = 2025-05")]
    [InlineData("The dam broke this year.", "this year = 2025 = 2025")]
    [InlineData("The dam broke last quarter.", "last quarter = 2025-Q1 = 2025-01")]
    [InlineData("The dam broke a century ago.", "a century ago = 1925 = 1925")]
    [InlineData("The dam will open at the end of the year.", "the end of the year = 2025 = 2025")]
    [InlineData("The dam will open in two weeks.", "in two weeks = 2025-06-24 = 2025-06-24")]
    [InlineData("The dam opens in two weeks' time.", "in two weeks' time = 2025-06-24 = 2025-06-24")]
    public void Words_that_point_are_reckoned_from_the_publication(string text, string told) => DatesOf.Told(text).ShouldBe(told + " = publication-relative");

    [Theory]
    [InlineData("It rained on 2 June. The same day, the dam broke.", "The same day = 2025-06-02 = 2025-06-02")]
    [InlineData("It rained on 2 June. The dam broke in the evening of the same day.", "the evening of the same day = 2025-06-02TEV = 2025-06-02")]
    [InlineData("It rained on 2 June. The next day, the dam broke.", "The next day = 2025-06-03 = 2025-06-03")]
    [InlineData("It rained on 2 June. Two weeks earlier, a crack was seen.", "Two weeks earlier = 2025-05-19 = 2025-05-19")]
    [InlineData("It rained in 2014. Three years later, the dam broke.", "Three years later = 2017 = 2017")]
    [InlineData("It rained on 2 June. The dam broke the following Sunday.", "the following Sunday = XXXX-WXX-7 = 2025-06-08")]
    public void Words_that_look_back_are_reckoned_from_the_text(string text, string told) => DatesOf.Told(text).ShouldEndWith(told + " = text-anchor");

    [Theory]
    [InlineData("It rains on Thursday. Two weeks earlier, on May 27, a crack was seen.", "Two weeks earlier = 2025-05-27 = 2025-05-27 = text-anchor; May 27 = XXXX-05-27 = 2025-05-27 = publication-year")]
    [InlineData("Some weeks ago, on May 27, a crack was seen.", "Some weeks ago = 2025-05-27 = 2025-05-27 = text-anchor; May 27 = XXXX-05-27 = 2025-05-27 = publication-year")]
    public void A_day_that_is_named_right_after_says_which_it_was(string text, string told) => DatesOf.Told(text).ShouldEndWith(told);

    [Theory]
    [InlineData("The same day, the dam broke.", "XXXX-XX-XX = ? = no-anchor")]
    [InlineData("It rained in 2014. Three days later, the dam broke.", "XXXX-XX-XX = ? = no-anchor")]
    [InlineData("Some weeks ago, the dam broke.", "PAST_REF = ? = vague")]
    [InlineData("More than three years ago, the dam broke.", "PAST_REF = ? = vague")]
    [InlineData("The dam broke two hours ago.", "PAST_REF = ? = finer-than-anchor")]
    [InlineData("The dam is now closed.", "PRESENT_REF = ? = vague")]
    [InlineData("It may break in the coming weeks.", "FUTURE_REF = ? = vague")]
    [InlineData("The dam broke last summer.", "XXXX-SU = ? = season-without-year")]
    public void What_nothing_tells_stays_unknown(string text, string told) => DatesOf.Told(text).ShouldEndWith(told);

    [Fact]
    public void Nothing_is_reckoned_without_a_publication_date() =>
        DatesOf.Told("It broke yesterday, or last week.", null).ShouldBe("yesterday = XXXX-XX-XX = ? = no-publication-date; last week = XXXX-WXX = ? = no-publication-date");
}
