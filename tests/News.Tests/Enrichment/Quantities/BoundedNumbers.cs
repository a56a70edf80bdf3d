using News.Enrichment;

namespace News.Tests.Enrichment.Quantities;

public sealed class BoundedNumbers
{
    [Theory]
    [InlineData("at least 40 boats", QuantityBound.AtLeast)]
    [InlineData("more than 40 boats", QuantityBound.AtLeast)]
    [InlineData("no fewer than 40 boats", QuantityBound.AtLeast)]
    [InlineData("a minimum of 40 boats", QuantityBound.AtLeast)]
    [InlineData("over 40 boats", QuantityBound.AtLeast)]
    [InlineData("40 boats or more", QuantityBound.AtLeast)]
    [InlineData("40 or more boats", QuantityBound.AtLeast)]
    [InlineData("40+ boats", QuantityBound.AtLeast)]
    [InlineData("up to 40 boats", QuantityBound.AtMost)]
    [InlineData("as many as 40 boats", QuantityBound.AtMost)]
    [InlineData("fewer than 40 boats", QuantityBound.AtMost)]
    [InlineData("no more than 40 boats", QuantityBound.AtMost)]
    [InlineData("about 40 boats", QuantityBound.About)]
    [InlineData("nearly 40 boats", QuantityBound.About)]
    [InlineData("some 40 boats", QuantityBound.About)]
    [InlineData("an estimated 40 boats", QuantityBound.About)]
    [InlineData("40 boats", QuantityBound.Exact)]
    public void Say_so_before_or_after(string text, QuantityBound bound)
    {
        var quantity = QuantitiesOf.Text($"The storm sank {text}.").ShouldHaveSingleItem();
        quantity.ShouldSatisfyAllConditions(
            () => quantity.Text.ShouldBe(text),
            () => quantity.Value.ShouldBe(40),
            () => quantity.Bound.ShouldBe(bound),
            () => quantity.Of.ShouldBe("boats"));
    }

    [Theory]
    [InlineData("They fought around two villages.", "two villages = Exact 2 of villages")]
    [InlineData("Talks went on over three days.", "three days = Exact 3 day")]
    [InlineData("Talks took over three days.", "over three days = AtLeast 3 day")]
    public void A_preposition_is_no_bound(string text, string told) => QuantitiesOf.Told(text).ShouldBe(told);

    [Theory]
    [InlineData("It sank 10 to 15 boats.", "10 = AtLeast 10 of boats; 15 boats = AtMost 15 of boats")]
    [InlineData("It sank 10-15 boats.", "10 = AtLeast 10 of boats; 15 boats = AtMost 15 of boats")]
    [InlineData("It sank between 10 and 15 boats.", "10 = AtLeast 10 of boats; 15 boats = AtMost 15 of boats")]
    [InlineData("It costs 2 to 3 million euros.", "2 = AtLeast 2000000 EUR; 3 million euros = AtMost 3000000 EUR")]
    [InlineData("It rose from 5 to 7 percent.", "5 = Exact 5 percent; 7 percent = Exact 7 percent")]
    [InlineData("It lost $1 to $80.", "$1 = Exact 1 USD; $80 = Exact 80 USD")]
    public void A_range_is_two_quantities(string text, string told) => QuantitiesOf.Told(text).ShouldBe(told);
}
