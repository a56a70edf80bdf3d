namespace News.Tests.Enrichment.Dates;

public sealed class WordsThatAreNoDates
{
    [Theory]
    [InlineData("It may rain, and they march in a second.")]
    [InlineData("May Hollis and April Benn met August Kroll.")]
    [InlineData("The March on Brunn began.")]
    [InlineData("The second round of talks failed in the third week of talks.")]
    [InlineData("It lasted three days and two weeks.")]
    [InlineData("Two days after the vote they met.")]
    [InlineData("The plant employs 2000 people in 1990 homes.")]
    [InlineData("More than 2000 came.")]
    [InlineData("The last minute and the last word.")]
    [InlineData("He fell in the spring that feeds the mill; one of the summer schools closed.")]
    [InlineData("The now-defunct club spent years in debt.")]
    [InlineData("Version 1.2.2025a of the file.")]
    public void Traps(string text) => DatesOf.Words(text).ShouldBeEmpty();
}
