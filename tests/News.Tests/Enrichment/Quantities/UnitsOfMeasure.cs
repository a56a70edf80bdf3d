namespace News.Tests.Enrichment.Quantities;

public sealed class UnitsOfMeasure
{
    [Theory]
    [InlineData("It cost $1.2bn.", "$1.2bn = Exact 1200000000 USD")]
    [InlineData("It cost €40m.", "€40m = Exact 40000000 EUR")]
    [InlineData("It cost up to A$5 million.", "up to A$5 million = AtMost 5000000 AUD")]
    [InlineData("It cost EUR 500.", "EUR 500 = Exact 500 EUR")]
    [InlineData("It cost 3 million crowns.", "3 million crowns = Exact 3000000 crown")]
    [InlineData("It cost N450 million.", "N450 million = Exact 450000000 NGN")]
    [InlineData("It cost Rs 12 crore.", "Rs 12 crore = Exact 120000000 INR")]
    [InlineData("It cost ₹1,20,000.", "₹1,20,000 = Exact 120000 INR")]
    [InlineData("It cost 200 Canadian dollars.", "200 Canadian dollars = Exact 200 CAD")]
    [InlineData("It cost 99p.", "99p = Exact 99 penny")]
    [InlineData("It closed at 312.5p.", "312.5p = Exact 312.5 penny")]
    public void Money(string text, string told) => QuantitiesOf.Told(text).ShouldBe(told);

    [Theory]
    [InlineData("Prices rose 4.5%.", "4.5% = Exact 4.5 percent")]
    [InlineData("Prices rose 4 per cent.", "4 per cent = Exact 4 percent")]
    [InlineData("Rates rose 2 percentage points.", "2 percentage points = Exact 2 percentage-point")]
    [InlineData("Some 40 percent of voters stayed away.", "Some 40 percent of voters = About 40 percent of voters")]
    [InlineData("Two-thirds of voters stayed away.", "Two-thirds of voters = Exact 0.6667 fraction of voters")]
    [InlineData("One in five voters stayed away.", "One in five voters = Exact 0.2 fraction of voters")]
    [InlineData("It cut errors by a third.", "a third = Exact 0.3333 fraction")]
    [InlineData("A third of them stayed away.", "A third of them = Exact 0.3333 fraction of them")]
    [InlineData("They swapped prisoners one for one.", "one for one = Exact 1 ratio")]
    [InlineData("They outnumber us by three to one.", "three to one = Exact 3 ratio")]
    [InlineData("One in 10 voters stayed away.", "One in 10 voters = Exact 0.1 fraction of voters")]
    [InlineData("Now it is one in 10.", "one in 10 = Exact 0.1 fraction")]
    [InlineData("Just over half said no.", "Just over half = AtLeast 0.5 fraction")]
    public void Shares(string text, string told) => QuantitiesOf.Told(text).ShouldBe(told);

    [Theory]
    [InlineData("She is 25 years old.", "25 years old = Exact 25 year of age")]
    [InlineData("Those over 60 years old.", "over 60 years old = AtLeast 60 year of age")]
    [InlineData("A 25-year-old nurse came.", "25-year-old = Exact 25 year of age")]
    [InlineData("Persons under 25 years of age.", "under 25 years of age = AtMost 25 year of age")]
    [InlineData("Soldiers aged up to 25 years came.", "up to 25 years = AtMost 25 year of age")]
    [InlineData("He spoke to Ada Brenn, 43.", "43 = Exact 43 year of age")]
    [InlineData("The widow, 87, was hurt.", "87 = Exact 87 year of age")]
    [InlineData("An eleven-month-old boy was hurt.", "eleven-month-old = Exact 11 month of age")]
    [InlineData("Ada Brenn, 43, was hurt.", "43 = Exact 43 year of age")]
    [InlineData("Two men aged 19 and 23 came.", "Two men = Exact 2 of men; 19 = Exact 19 year of age; 23 = Exact 23 year of age")]
    [InlineData("The cashier, 22, was hurt.", "22 = Exact 22 year of age")]
    public void Ages(string text, string told) => QuantitiesOf.Told(text).ShouldBe(told);

    [Theory]
    [InlineData("It lasted just over an hour.", "just over an hour = AtLeast 1 hour")]
    [InlineData("It rose two and a half metres.", "two and a half metres = Exact 2.5 metre")]
    [InlineData("It lasted half an hour.", "half an hour = Exact 0.5 hour")]
    [InlineData("After three days of talks they left.", "three days of talks = Exact 3 day of talks")]
    [InlineData("A 12-hour curfew began.", "12-hour = Exact 12 hour")]
    [InlineData("They drove 12 km.", "12 km = Exact 12 kilometre")]
    [InlineData("It burned 40 square kilometres.", "40 square kilometres = Exact 40 square kilometre")]
    [InlineData("It was -5°C.", "-5°C = Exact -5 degree Celsius")]
    [InlineData("Three tonnes of grain burned.", "Three tonnes of grain = Exact 3 tonne of grain")]
    [InlineData("Gusts of 145 kilometres per hour came.", "145 kilometres per hour = Exact 145 kilometre per hour")]
    [InlineData("It fell to minus 12C.", "minus 12C = Exact -12 degree Celsius")]
    public void Times_and_measures(string text, string told) => QuantitiesOf.Told(text).ShouldBe(told);

    [Theory]
    [InlineData("The third round failed.", "third round = Exact 3 ordinal of round")]
    [InlineData("It was her 20th title.", "20th title = Exact 20 ordinal of title")]
    public void Ordinals(string text, string told) => QuantitiesOf.Told(text).ShouldBe(told);
}
