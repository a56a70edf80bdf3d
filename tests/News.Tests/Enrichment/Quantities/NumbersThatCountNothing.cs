namespace News.Tests.Enrichment.Quantities;

public sealed class NumbersThatCountNothing
{
    [Theory]
    [InlineData("The Boeing 737 landed.")]
    [InlineData("Covid-19 and the G7 met.")]
    [InlineData("The T-72 and the Mi-8M stood there.")]
    [InlineData("Article 5 and Resolution 1701 apply.")]
    [InlineData("Call 555-0134 or +44 20 7946 now.")]
    [InlineData("Rovers won 2-1 and 3:2.")]
    [InlineData("Open 24/7 at https://example.org/2025/06/12/9 for all.")]
    [InlineData("1. Bread\n2. Water")]
    [InlineData("The 64th Separate Brigade met R2 there.")]
    [InlineData("See note (3) there.")]
    [InlineData("Expo 2024 was quiet.")]
    [InlineData("On June 9, 2025 it rained, as on 3-7 March.")]
    [InlineData("No one knew that one.")]
    [InlineData("For the first time, the Third Army came.")]
    public void Are_no_quantities(string text) => QuantitiesOf.Told(text).ShouldBeEmpty();
}
