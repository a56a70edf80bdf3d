namespace News.Tests.Enrichment.Statements;

public sealed class DirectSpeech
{
    [Theory]
    [InlineData("“The bridge is closed,” said Ada Moss.", "direct said Ada Moss (named): The bridge is closed")]
    [InlineData("\"The bridge is closed,\" Ada Moss said.", "direct said Ada Moss (named): The bridge is closed")]
    [InlineData("‘The bridge is closed’, said Ada Moss.", "direct said Ada Moss (named): The bridge is closed")]
    [InlineData("«The bridge is closed», said Ada Moss.", "direct said Ada Moss (named): The bridge is closed")]
    [InlineData("Ada Moss said: “The bridge is closed.”", "direct said Ada Moss (named): The bridge is closed.")]
    [InlineData("Ada Moss, the harbour master, said, “Stop!”", "direct said Ada Moss (named): Stop!")]
    [InlineData("“Is it closed?” asked a woman in the crowd.", "direct asked a woman in the crowd (role): Is it closed?")]
    public void A_cue_stands_before_or_after_the_quotation(string text, string told) => StatementsOf.Told(text, ("Ada Moss", "Person")).ShouldBe(told);

    [Theory]
    [InlineData("“The bridge is closed,” grumped Ada Moss.", "direct grumped Ada Moss (named): The bridge is closed")]
    [InlineData("“The bridge is closed,” Ada Moss trills.", "direct trills Ada Moss (named): The bridge is closed")]
    [InlineData("“The bridge is closed,” Ada Moss shot back.", "direct shot back Ada Moss (named): The bridge is closed")]
    [InlineData("Ada Moss hits back: “The bridge is closed.”", "direct hits back Ada Moss (named): The bridge is closed.")]
    [InlineData("Said Ada Moss: “The bridge is closed.”", "direct Said Ada Moss (named): The bridge is closed.")]
    public void Any_verb_beside_a_quotation_that_goes_on_may_be_the_cue(string text, string told) => StatementsOf.Told(text, ("Ada Moss", "Person")).ShouldBe(told);

    [Fact]
    public void A_quotation_after_a_semicolon_is_one_of_its_own() =>
        StatementsOf.Told("Ada Moss said it was late; “The bridge is closed,” a driver said.", ("Ada Moss", "Person"))
            .ShouldBe("indirect said Ada Moss (named): it was late; direct said a driver (role): The bridge is closed");

    [Fact]
    public void A_cue_inside_makes_two_statements() =>
        StatementsOf.Told("“We were lucky,” Ada Moss said, “and the fog was thin.”", ("Ada Moss", "Person"))
            .ShouldBe("direct said Ada Moss (named): We were lucky; direct said Ada Moss (named): and the fog was thin.");

    [Fact]
    public void A_quotation_of_several_sentences_is_one_statement() =>
        StatementsOf.Told("“It is late. We are tired. Go home,” Ada Moss said.", ("Ada Moss", "Person")).ShouldBe("direct said Ada Moss (named): It is late. We are tired. Go home");

    [Fact]
    public void A_quotation_that_follows_belongs_to_the_same_speaker() =>
        StatementsOf.Told("“We were lucky,” Ada Moss said. “The fog was thin.”", ("Ada Moss", "Person")).ShouldEndWith("direct - Ada Moss (named): The fog was thin.");

    [Fact]
    public void Each_paragraph_of_a_long_quotation_is_a_statement_of_its_speaker() =>
        StatementsOf.Told("Ada Moss said: “The bridge is old.\n\n“It must be rebuilt.”", ("Ada Moss", "Person"))
            .ShouldBe("direct said Ada Moss (named): The bridge is old.; direct - Ada Moss (named): It must be rebuilt.");

    [Fact]
    public void A_long_quotation_that_names_its_speaker_last_is_the_speakers_from_the_start() =>
        StatementsOf.Told("“The bridge is very old.\n\n“It must be rebuilt,” Ada Moss said.", ("Ada Moss", "Person"))
            .ShouldBe("direct - Ada Moss (named): The bridge is very old.; direct said Ada Moss (named): It must be rebuilt");

    [Fact]
    public void An_apostrophe_does_not_close_a_quotation() =>
        StatementsOf.Told("‘The dockers’ hall isn’t ours,’ Ada Moss said.", ("Ada Moss", "Person")).ShouldBe("direct said Ada Moss (named): The dockers’ hall isn’t ours");

    [Fact]
    public void Quotations_inside_a_quotation_are_part_of_it() =>
        StatementsOf.Told("“He shouted ‘fire’ and ran,” Ada Moss said.", ("Ada Moss", "Person")).ShouldBe("direct said Ada Moss (named): He shouted ‘fire’ and ran");

    [Theory]
    [InlineData("The so-called “temporary” fence still stands.")]
    [InlineData("Her book, “The Long Way Home”, was praised.")]
    [InlineData("The pilot, call sign ‘Falcon’, landed safely.")]
    [InlineData("They carried a banner that read “Bread and roses” to the gate.")]
    [InlineData("A quotation “that never closes goes on.")]
    public void Words_in_marks_that_nobody_said_are_no_statement(string text) => StatementsOf.Text(text).ShouldBeEmpty();
}
