using News.Enrichment;

namespace News.Tests.Enrichment.Statements;

/// <summary>Who is told is no part of what is told, and never its speaker.</summary>
public sealed class Hearers
{
    [Theory]
    [InlineData("Ada Moss told the minister it was shut.", "told", "it was shut")]
    [InlineData("Ada Moss told the deputy harbour master that it was shut.", "told", "it was shut")]
    [InlineData("Ada Moss told party members she was late.", "told", "she was late")]
    [InlineData("Ada Moss told local media it was shut.", "told", "it was shut")]
    [InlineData("Ada Moss told Sorn Crown Court it was shut.", "told", "it was shut")]
    [InlineData("Ada Moss told “Vell Today” that it was shut.", "told", "it was shut")]
    [InlineData("Ada Moss told Sorn’s “Town Hour” show that it was shut.", "told", "it was shut")]
    [InlineData("Ada Moss told the club’s website it was shut.", "told", "it was shut")]
    [InlineData("Ada Moss told him it was shut.", "told", "it was shut")]
    [InlineData("Ada Moss asked the minister whether it was shut.", "asked", "whether it was shut")]
    [InlineData("Ada Moss asked the 52-year-old if it was shut.", "asked", "if it was shut")]
    [InlineData("Ada Moss warned drivers that it was shut.", "warned", "it was shut")]
    [InlineData("Ada Moss urged the assembly to shut it.", "urged", "to shut it")]
    [InlineData("Ada Moss reminded the winger that it was shut.", "reminded", "it was shut")]
    public void Whoever_is_told_stands_before_the_words(string text, string cue, string words)
    {
        var statement = StatementsOf.Text(text, ("Ada Moss", "Person"), ("Sorn", "Location")).ShouldHaveSingleItem();
        (statement.Speaker.EntityId, statement.Cue, text.Substring(statement.Offset, statement.Length)).ShouldBe(("Ada Moss", cue, words));
    }

    [Theory]
    [InlineData("The minister told Ada Moss it was shut.", "The minister")]
    [InlineData("The deputy minister told Ada Moss that it was shut.", "The deputy minister")]
    [InlineData("A 52-year-old told Ada Moss that it was shut.", "A 52-year-old")]
    [InlineData("The lightkeeper told Ada Moss that it was shut.", "The lightkeeper")]
    [InlineData("“It is shut,” the winger told Ada Moss.", "the winger")]
    public void A_role_that_tells_is_the_speaker(string text, string speaker)
    {
        var statement = StatementsOf.Text(text, ("Ada Moss", "Person")).ShouldHaveSingleItem();
        (statement.Speaker.Text, statement.Speaker.Class, statement.Speaker.EntityId).ShouldBe((speaker, SpeakerClass.Role, null));
    }

    [Theory]
    [InlineData("Ada Moss told the story of a pilot.")]
    [InlineData("Ada Moss told reporters.")]
    public void Nothing_is_told_where_only_a_hearer_or_a_tale_follows(string text) => StatementsOf.Text(text, ("Ada Moss", "Person")).ShouldBeEmpty();
}
