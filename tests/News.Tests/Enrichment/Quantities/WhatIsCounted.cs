namespace News.Tests.Enrichment.Quantities;

public sealed class WhatIsCounted
{
    [Theory]
    [InlineData("They freed over 200 Ostrian soldiers on Monday.", "Ostrian soldiers")]
    [InlineData("They freed 40 badly wounded young men yesterday.", "badly wounded young men")]
    [InlineData("They sank 12 long-range missile boats.", "long-range missile boats")]
    [InlineData("They closed three sports clubs.", "sports clubs")]
    [InlineData("They freed 200 more prisoners.", "prisoners")]
    [InlineData("They freed one senior police officer.", "senior police officer")]
    [InlineData("They freed two of the soldiers.", "soldiers")]
    [InlineData("They freed 12 U.S. citizens.", "U.S. citizens")]
    [InlineData("A poll of 2,031 people suggests so.", "people")]
    public void Is_the_noun_with_its_adjectives(string text, string of) => QuantitiesOf.Text(text).ShouldHaveSingleItem().Of.ShouldBe(of);

    [Theory]
    [InlineData("The toll rose to 45.")]
    [InlineData("In all, 45 were killed.")]
    [InlineData("Of these 45 died.")]
    [InlineData("Another 4,000 got out.")]
    public void May_be_left_unsaid(string text) => QuantitiesOf.Text(text).ShouldHaveSingleItem().Of.ShouldBeNull();
}
