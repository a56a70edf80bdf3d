namespace News.Tests.Enrichment.Statements;

/// <summary>Where the writer goes on, and where an attribution only interrupts.</summary>
public sealed class WhereWordsEnd
{
    private static readonly (string, string)[] Names = [("Ada Moss", "Person"), ("Jon Reed", "Person"), ("Velmar Rail", "Organization"), ("Sorn", "Location")];

    [Theory]
    [InlineData("Ada Moss feared that the fire could reach Sorn, where 300 families have found shelter.", "the fire could reach Sorn")]
    [InlineData("Velmar Rail asked her to mend the pier, which has leaned since spring.", "to mend the pier")]
    [InlineData("Ada Moss said the trouble was the gate, shown to visitors last year.", "the trouble was the gate")]
    [InlineData("Ada Moss said it would not, declining to say why.", "it would not")]
    [InlineData("Ada Moss denied a part in two other fires, and was cleared of one.", "a part in two other fires")]
    [InlineData("Ada Moss let slip that a ferry was planned, then blushed.", "a ferry was planned")]
    [InlineData("Rain will come, says Ada Moss, a farmer at Sorn who keeps a diary, because the swallows fly low.", "Rain will come, says Ada Moss, a farmer at Sorn who keeps a diary, because the swallows fly low")]
    [InlineData("The pier has seen worse, Ada Moss says, and in better years.", "The pier has seen worse, Ada Moss says, and in better years")]
    [InlineData("Everybody likes to sleep until noon, said Ada Moss, the head of the school.", "Everybody likes to sleep until noon")]
    [InlineData("The crew left the pier after, Ada Moss claimed, the crane began to lean.", "the crane began to lean")]
    [InlineData("Ada Moss said that would do.", "that would do")]
    [InlineData("Ada Moss likened the plan to “drying the sea with a spoon”.", "drying the sea with a spoon")]
    [InlineData("Ada Moss dismissed as “a bedtime story” what the council had told her.", "a bedtime story")]
    [InlineData("Police do not believe the two fires are linked.", "the two fires are linked")]
    [InlineData("Ada Moss appealed to drivers not to park on the pier.", "not to park on the pier")]
    [InlineData("Ada Moss said in a thread of nine posts it was shut.", "it was shut")]
    [InlineData("Ada Moss said by telephone that he only whistles when it is shut.", "he only whistles when it is shut")]
    [InlineData("Velmar Rail, which contests the fine, said through its lawyers that it would pay.", "it would pay")]
    [InlineData("Ada Moss directed drivers to wait at the gate.", "to wait at the gate")]
    [InlineData("Ada Moss put it to him that the gate was shut.", "the gate was shut")]
    [InlineData("Ada Moss wanted to know why the gate was shut.", "why the gate was shut")]
    [InlineData("Ada Moss sent word that the gate was shut.", "the gate was shut")]
    [InlineData("Local dealers are of the opinion that the gate is shut.", "the gate is shut")]
    [InlineData("Older research has shown that eels sleep.", "eels sleep")]
    public void The_words_end_where_the_writer_goes_on(string text, string words) =>
        StatementsOf.Text(text, Names)[^1].ShouldSatisfyAllConditions(statement => text.Substring(statement.Offset, statement.Length).ShouldBe(words));

    [Fact]
    public void A_second_verb_has_words_of_its_own() =>
        StatementsOf.Told("Velmar Rail says it is short of nine guards and blames long nights.", Names)
            .ShouldBe("indirect says Velmar Rail (organization): it is short of nine guards; indirect blames Velmar Rail (organization): long nights");

    [Theory]
    [InlineData("The company has neither confirmed nor denied the report.")]
    [InlineData("He warned me.")]
    public void Where_nothing_is_told_there_is_no_statement(string text) => StatementsOf.Text(text).ShouldBeEmpty();

    [Fact]
    public void A_quotation_in_single_marks_goes_on_in_the_next_paragraph() =>
        StatementsOf.Told("‘It began at sea,’ Ada Moss says, ‘and it ended there.\n‘Nobody came. Then I left.’", Names)
            .ShouldBe("direct says Ada Moss (named): It began at sea; direct says Ada Moss (named): and it ended there.; direct - Ada Moss (named): Nobody came. Then I left.");
}
