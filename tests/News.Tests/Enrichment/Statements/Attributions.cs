namespace News.Tests.Enrichment.Statements;

/// <summary>Whose words they are, and where they begin and end, in sentences that tell more than that somebody spoke.</summary>
public sealed class Attributions
{
    private static readonly (string, string)[] Names = [("Ada Moss", "Person"), ("Jon Reed", "Person"), ("Velmar Rail", "Organization"), ("Sorn College", "Organization")];

    [Theory]
    [InlineData("Ada Moss (Free List, North Quay), a member for the harbour, said it was shut.", "Ada Moss")]
    [InlineData("Ada Moss QC said it was shut.", "Ada Moss")]
    [InlineData("Ada Moss later in the interview admitted it was shut.", "Ada Moss")]
    [InlineData("Ada Moss on Tuesday morning tweeted that it was shut.", "Ada Moss")]
    [InlineData("Port aide and strategist Ada Moss said it was shut.", "Ada Moss")]
    [InlineData("“It is shut,” said co-author and college fellow Ada Moss.", "Ada Moss")]
    [InlineData("“It is shut,” Ada Moss, spokeswoman for the port said.", "Ada Moss")]
    [InlineData("The speech was by Ada Moss — who once said it was shut.", "Ada Moss")]
    [InlineData("A letter came from a gardener who said it was shut.", "a gardener")]
    [InlineData("It drew anger in town from clubgoers who said it was shut.", "clubgoers")]
    [InlineData("One of the drivers said it was shut.", "One of the drivers")]
    [InlineData("It began in the home of Ada Moss, who said it was shut.", "Ada Moss")]
    [InlineData("The letter claims the hall is shut.", "The letter")]
    [InlineData("The trade publication said it was shut.", "The trade publication")]
    [InlineData("The hall is shut, according to state television.", "state television")]
    [InlineData("According to local news, the hall is shut.", "local news")]
    [InlineData("The hall had, says the study, been shut.", "the study")]
    [InlineData("Another report from Velmar Rail during the weekend said it was shut.", "Velmar Rail")]
    [InlineData("“It is shut,” said another.", "another")]
    [InlineData("Ada Moss is blunt: “They lied.”", "Ada Moss")]
    [InlineData("Ada Moss points at the gate. “Now look.”", "Ada Moss")]
    [InlineData("Reed’s father-in-law, Ada Moss, says it is shut.", "Ada Moss")]
    public void The_speaker_is_found_beside_what_tells_of_it(string text, string speaker) =>
        StatementsOf.Text(text, Names).ShouldHaveSingleItem().Speaker.Text.ShouldBe(speaker);

    [Theory]
    [InlineData("Appearing on “Vell Today,” Ada Moss said it was shut.", "it was shut")]
    [InlineData("In a note with the subject line “Low Water,” Ada Moss wrote that it was shut.", "it was shut")]
    [InlineData("“It is shut,” Ada Moss said on Vell’s “Town Hour.”", "It is shut")]
    [InlineData("Speaking about the hall, Ada Moss said, “It is shut.”", "It is shut.")]
    [InlineData("Asked about the hall, Ada Moss said, “It is shut.”", "It is shut.")]
    [InlineData("Ada Moss said that, in winter, it was shut.", "in winter, it was shut")]
    [InlineData("Ada Moss testified that, “It is shut.”", "It is shut.")]
    [InlineData("Two days after Ada Moss said it was shut, the council opened it.", "it was shut")]
    [InlineData("When Ada Moss claimed that it was shut, the crowd left.", "it was shut")]
    [InlineData("After the fog came, Ada Moss said, it was shut.", "After the fog came, Ada Moss said, it was shut")]
    [InlineData("The danger, according to Ada Moss, the harbour master, is that it shuts.", "The danger, according to Ada Moss, the harbour master, is that it shuts")]
    [InlineData("It was a lesson in how, in Ada Moss’s words, “nothing is ever shut”.", "nothing is ever shut")]
    [InlineData("Ada Moss said both the hall and Sorn College had asked to shut.", "both the hall and Sorn College had asked to shut")]
    [InlineData("Ada Moss called it a “whole new” world.", "it a “whole new” world")]
    [InlineData("Ada Moss has not only called Reed a “fool”.", "Reed a “fool”")]
    [InlineData("Ada Moss said on Radio Vell’s “Town Hour” that it was shut.", "it was shut")]
    [InlineData("Ada Moss said in a Tuesday radio interview that it was shut.", "it was shut")]
    [InlineData("Ada Moss said in a television interview it was shut.", "it was shut")]
    [InlineData("Ada Moss said by closing the quay, the town had lost.", "by closing the quay, the town had lost")]
    [InlineData("“It is shut,” Ada Moss said on Monday, TASS reported.", "It is shut")]
    [InlineData("Ada Moss said as a child she was afraid of the fog.", "as a child she was afraid of the fog")]
    [InlineData("Ada Moss said on Monday, the hall was shut.", "the hall was shut")]
    [InlineData("Ada Moss has, in a statement, called for the hall to be shut.", "the hall to be shut")]
    [InlineData("Ada Moss said of the old hall, “It is all but shut to us”.", "It is all but shut to us")]
    [InlineData("It is a song described by Ada Moss as “all but lost”.", "all but lost")]
    [InlineData("“It is shut,” Ada Moss said on Monday, according to a report on the quay.", "It is shut")]
    [InlineData("Letters from the quay\n“It is shut,” Ada Moss said.", "It is shut")]
    public void What_was_said_ends_where_the_writer_goes_on(string text, string words)
    {
        var statement = StatementsOf.Text(text, Names).ShouldHaveSingleItem();
        text.Substring(statement.Offset, statement.Length).ShouldBe(words);
        statement.Speaker.Text.ShouldBe("Ada Moss");
    }

    [Fact]
    public void The_last_attribution_is_over_all_before_it_though_a_quotation_ends_that() =>
        StatementsOf.Told("Reed told drivers to wait and “keep the lights on,” Ada Moss said.", Names)
            .ShouldBe("mixed said Ada Moss (named): Reed told drivers to wait and “keep the lights on,”");

    [Fact]
    public void A_question_and_the_answer_after_a_colon_are_two_statements() =>
        StatementsOf.Told("Ada Moss asked who would pay: “Not the town,” she said.", Names)
            .ShouldBe("indirect asked Ada Moss (named): who would pay; direct said she (named): Not the town");

    [Theory]
    [InlineData("Lawyers from sixteen states filed a suit.")]
    [InlineData("Sorn’s remarks were a surprise to the hall.")]
    [InlineData("A think tank opened in Sorn.")]
    [InlineData("The hall has been empty since the Moss report was printed.")]
    [InlineData("Reed agreed to an interview for the film “Low Water.”")]
    [InlineData("Ada Moss wrote a long scientific paper that was printed in Sorn.")]
    [InlineData("Ada Moss ruled it out.")]
    [InlineData("The drivers are paid according to age.")]
    [InlineData("It is a question of who said that.")]
    [InlineData("It bought a ticket for a man described as the port’s “best friend.”")]
    [InlineData("As she spoke, many drivers agreed with her.")]
    [InlineData("Velmar Rail apologised for and corrected its timetable.")]
    public void Words_that_look_like_a_cue_are_none(string text) => StatementsOf.Text(text, Names).ShouldBeEmpty();

    [Theory]
    [InlineData("He said Jon Reed was late.", null)]
    [InlineData("“It is shut,” he told Jon Reed.", null)]
    [InlineData("Jon Reed said the hall was shut after Velmar Rail wrote to Arn Vane, but he added that it would open.", "Jon Reed")]
    [InlineData("Jon Reed blamed Arn Vane for the delay. He added that it was shut.", "Jon Reed")]
    [InlineData("Mrs Reed said it was shut.", null)]
    [InlineData("Mr Reed said it was shut.", "Jon Reed")]
    public void Nobody_is_meant_by_a_pronoun_or_a_title_who_cannot_be(string text, string? entity) =>
        StatementsOf.Text(text, ("Jon Reed", "Person"), ("Arn Vane", "Person"), ("Velmar Rail", "Organization"))[^1].Speaker.EntityId.ShouldBe(entity);
}
