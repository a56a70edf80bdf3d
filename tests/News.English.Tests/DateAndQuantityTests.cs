namespace News.English.Tests;

public sealed class DateAndQuantityTests
{
    [Theory]
    [InlineData("It began on June 9, 2025 at noon.", "June 9, 2025")]
    [InlineData("It began on 9 June 2025.", "9 June 2025")]
    [InlineData("It began on the 10th of June.", "10th of June")]
    [InlineData("It began in March 2022.", "March 2022")]
    [InlineData("It began in May.", "May")]
    [InlineData("It began on 2025-06-10.", "2025-06-10")]
    [InlineData("It began yesterday.", "yesterday")]
    [InlineData("It began last Tuesday.", "last Tuesday")]
    [InlineData("It began two weeks ago.", "two weeks ago")]
    [InlineData("It lasted for 25 years.", "25 years")]
    [InlineData("It began in 2024.", "2024")]
    [InlineData("It opens at 5 p.m. on weekdays.", "5 p.m.")]
    [InlineData("It flourished in the 1990s.", "1990s")]
    public void Dates_are_found_as_printed(string text, string date) => Analysis.Mentions(text, "DateTime").ShouldBe([date]);

    [Theory]
    [InlineData("You may march on.")]
    [InlineData("May we enter the hall?")]
    [InlineData("The second man had 2024 ships.")]
    public void Words_that_are_also_months_and_numbers_that_look_like_years_are_no_dates(string text) =>
        Analysis.Mentions(text, "DateTime").ShouldBeEmpty();

    [Theory]
    [InlineData("They lost 1,000 ships.", "1,000", "Number")]
    [InlineData("They lost two hundred ships.", "two hundred", "Number")]
    [InlineData("It costs $1.5 million a day.", "$1.5 million", "Currency")]
    [InlineData("It costs 40 euros a day.", "40 euros", "Currency")]
    [InlineData("It fell by 12.5% at once.", "12.5%", "Percentage")]
    [InlineData("It fell by 12 per cent at once.", "12 per cent", "Percentage")]
    [InlineData("The town is 30 kilometres away.", "30 kilometres", "Dimension")]
    [InlineData("He is 25 years old.", "25 years old", "Age")]
    [InlineData("A 25-year-old sailor left.", "25-year-old", "Age")]
    public void Quantities_are_found_with_what_they_measure(string text, string quantity, string subcategory)
    {
        var mention = Analysis.Of(text).Mentions.Single(mention => mention.Category == "Quantity");
        mention.Span.In(text).ToString().ShouldBe(quantity);
        mention.Subcategory.ShouldBe(subcategory);
    }

    [Fact]
    public void Addresses_are_whole()
    {
        const string text = "Write to desk@example.org or see https://example.org/port?id=5.";
        Analysis.Mentions(text, "Email").ShouldBe(["desk@example.org"]);
        Analysis.Mentions(text, "URL").ShouldBe(["https://example.org/port?id=5"]);
    }
}
