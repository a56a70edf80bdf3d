namespace News.Tests.Enrichment.Quantities;

public sealed class Numbers
{
    [Theory]
    [InlineData("1,234 homes", 1234)]
    [InlineData("12,34,567 homes", 1234567)]
    [InlineData("1.2 lakh homes", 120000)]
    [InlineData("1.5 million homes", 1500000)]
    [InlineData("1.234.567 homes", 1234567)]
    [InlineData("10\u00A0000 homes", 10000)]
    [InlineData("10 000 homes", 10000)]
    [InlineData("1,2 million homes", 1200000)]
    [InlineData("3m homes", 3000000)]
    [InlineData("twenty-one homes", 21)]
    [InlineData("two hundred and five homes", 205)]
    [InlineData("two hundred and five thousand three hundred homes", 205300)]
    [InlineData("two and a half million homes", 2500000)]
    [InlineData("two and a half thousand homes", 2500)]
    [InlineData("half a million homes", 500000)]
    [InlineData("a dozen homes", 12)]
    [InlineData("two dozen homes", 24)]
    [InlineData("a hundred thousand homes", 100000)]
    public void Are_read_in_digits_and_in_words(string text, int value)
    {
        var quantity = QuantitiesOf.Text($"Floods hit {text}.").ShouldHaveSingleItem();
        quantity.Value.ShouldBe(value);
        quantity.Text.ShouldBe(text);
        quantity.Of.ShouldBe("homes");
    }

    [Theory]
    [InlineData("dozens of homes", 24)]
    [InlineData("scores of homes", 40)]
    [InlineData("hundreds of homes", 200)]
    [InlineData("tens of thousands of homes", 20000)]
    [InlineData("hundreds of thousands of homes", 200000)]
    [InlineData("several hundred homes", 200)]
    [InlineData("a few dozen homes", 24)]
    public void A_plural_number_word_is_at_least_two_of_it(string text, int value) =>
        QuantitiesOf.Told($"Floods hit {text}.").ShouldBe($"{text} = AtLeast {value} of homes");

    [Theory]
    [InlineData("9999999999999999 homes")]
    [InlineData("1,23,4 homes")]
    [InlineData("99999999999999999999999999999999999999999999 homes")]
    public void What_fits_no_number_is_left_out(string text) => QuantitiesOf.Told($"Floods hit {text}.").ShouldBeEmpty();

    [Fact]
    public void No_zeros_trail() => QuantitiesOf.Text("It cost $1.20bn.").ShouldHaveSingleItem().Value!.Value.Scale.ShouldBe((byte)0);
}
