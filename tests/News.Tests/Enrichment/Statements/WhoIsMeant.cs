using News.Enrichment;

namespace News.Tests.Enrichment.Statements;

/// <summary>Speakers of whom the words beside the verb do not tell all.</summary>
public sealed class WhoIsMeant
{
    private static readonly (string, string)[] Names = [("Tom Moss", "Person"), ("Jon Reed", "Person"), ("Velmar Rail", "Organization"), ("Harbour Guild", "Organization"), ("Sorn", "Location")];

    [Theory]
    [InlineData("Drivers queueing for two nights at Sorn say it is shut.", "Drivers queueing for two nights at Sorn")]
    [InlineData("A shepherd who came from the hills to see the fair said it was shut.", "A shepherd who came from the hills to see the fair")]
    [InlineData("A beadle who shouted twice said it was shut.", "A beadle who shouted twice")]
    [InlineData("A former pilot who advised on the bridge said he had warned in May that it was shut.", "A former pilot who advised on the bridge")]
    [InlineData("Growers around Sorn say it is shut.", "Growers around Sorn")]
    [InlineData("“It is shut,” a corporal who saw the fire told Velmar Rail.", "a corporal who saw the fire")]
    [InlineData("The wife of one of the guards, Jon Reed, said it was shut.", "The wife of one of the guards")]
    [InlineData("The gate is shut, according to papers seen by Velmar Rail.", "papers seen by Velmar Rail")]
    [InlineData("The jury praised his “ear for rain”.", "The jury")]
    [InlineData("A report, printed by a rival, found the gate was shut.", "A report")]
    public void The_speaker_is_whole_and_nobody_named_inside_it(string text, string speaker)
    {
        var statement = StatementsOf.Text(text, Names).ShouldHaveSingleItem();
        statement.Speaker.Text.ShouldBe(speaker);
        statement.Speaker.Class.ShouldNotBe(SpeakerClass.Named);
    }

    [Theory]
    [InlineData("Tom Moss said it was open. Jon Reed put it to him that it was shut. He said it was not.", "Tom Moss")]
    [InlineData("Tom Moss, whose kite won the cup, left early. The 19-year-old said it was luck.", "Tom Moss")]
    [InlineData("Velmar Rail said it was open. The Harbour Guild walked out after, it claimed, the door was locked.", "Harbour Guild")]
    [InlineData("“It is shut,” Tom Moss said.\n“They told us in May. They told us in June.”", "Tom Moss")]
    [InlineData("Tom Moss was called.\nMr Moss: “By whom?”", "Tom Moss")]
    public void Whoever_was_told_of_before_is_meant(string text, string entity) =>
        StatementsOf.Text(text, Names)[^1].Speaker.EntityId.ShouldBe(entity);

    [Theory]
    [InlineData("Two people with direct knowledge of the sale said it was off. “They walked out,” said one.")]
    [InlineData("Two people with direct knowledge of the sale said it was off. A third said it was not.")]
    [InlineData("A cook at the inn, who spoke in confidence, said it was shut.")]
    [InlineData("“It is shut,” said a diver, who asked that her name not be printed.")]
    public void Who_keeps_the_name_back_is_anonymous(string text) =>
        StatementsOf.Text(text)[^1].Speaker.Class.ShouldBe(SpeakerClass.Anonymous);

    [Fact]
    public void What_a_paper_asks_is_no_statement_of_its_own() =>
        StatementsOf.Told("Lantern: When did you come?\nMoss: I came in May.\nLantern: Why did you stay?\nMoss: It was safe.", ("Tom Moss", "Person"), ("Lantern", "Organization"))
            .ShouldBe("direct - Moss (named): I came in May.; direct - Moss (named): It was safe.");
}
