namespace News.Tests.Enrichment.Statements;

public sealed class ReportedSpeech
{
    [Theory]
    [InlineData("Ada Moss said that the bridge was closed.", "indirect said Ada Moss (named): the bridge was closed")]
    [InlineData("The bridge was closed, Ada Moss said on Tuesday.", "indirect said Ada Moss (named): The bridge was closed")]
    [InlineData("The bridge, Ada Moss said, was closed.", "indirect said Ada Moss (named): The bridge, Ada Moss said, was closed")]
    [InlineData("According to Ada Moss, the bridge was closed.", "indirect According to Ada Moss (named): the bridge was closed")]
    [InlineData("The bridge was closed, according to Ada Moss.", "indirect according to Ada Moss (named): The bridge was closed")]
    [InlineData("According to Ada Moss the bridge was closed.", "indirect According to Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss said only boats were hit.", "indirect said Ada Moss (named): only boats were hit")]
    [InlineData("The bridge is “a ruin”, says Ada Moss.", "mixed says Ada Moss (named): The bridge is “a ruin”")]
    [InlineData("According to Ada Moss and police the bridge was closed.", "indirect According to Ada Moss and police (role): the bridge was closed")]
    [InlineData("According to police the bridge was closed.", "indirect According to police (organization): the bridge was closed")]
    [InlineData("According to police over 40 people were there.", "indirect According to police (organization): over 40 people were there")]
    [InlineData("According to the mayor of the town the bridge was closed.", "indirect According to the mayor of the town (role): the bridge was closed")]
    [InlineData("Ada Moss was quoted as saying the bridge was closed.", "indirect was quoted as saying Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss told reporters that the bridge was closed.", "indirect told Ada Moss (named): the bridge was closed")]
    [InlineData("Her lawyer, meanwhile, said the bridge was closed.", "indirect said Her lawyer (role): the bridge was closed")]
    [InlineData("Ada Moss said only: “The bridge is closed.”", "direct said Ada Moss (named): The bridge is closed.")]
    [InlineData("Ada Moss denied the charge.", "indirect denied Ada Moss (named): the charge")]
    [InlineData("Ada Moss said on Monday the bridge would close, a step that would cost millions.", "indirect said Ada Moss (named): the bridge would close")]
    [InlineData("Ada Moss insisted on Monday that the bridge was safe.", "indirect insisted Ada Moss (named): the bridge was safe")]
    [InlineData("Ada Moss did, however, admit that the bridge was closed.", "indirect admit Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss used to say that the bridge was closed.", "indirect say Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss retorted that the bridge was closed.", "indirect retorted Ada Moss (named): the bridge was closed")]
    [InlineData("Residents claim their lives have been ruined.", "indirect claim Residents (role): their lives have been ruined")]
    [InlineData("Ada Moss claimed the bridge was closed.", "indirect claimed Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss claimed to have closed the bridge.", "indirect claimed Ada Moss (named): to have closed the bridge")]
    [InlineData("Ada Moss insisted “the bridge is safe” and that it would stay open.", "direct insisted Ada Moss (named): the bridge is safe; indirect insisted Ada Moss (named): it would stay open")]
    [InlineData("Ada Moss promised to rebuild it.", "indirect promised Ada Moss (named): to rebuild it")]
    [InlineData("Ada Moss accused the council of neglect.", "indirect accused Ada Moss (named): the council of neglect")]
    [InlineData("Ada Moss warned of a long winter.", "indirect warned Ada Moss (named): a long winter")]
    [InlineData("Ada Moss never said that it was safe.", "indirect never said Ada Moss (named): it was safe")]
    [InlineData("The bridge was reportedly closed.", "indirect reportedly - (unknown): The bridge was reportedly closed")]
    [InlineData("The bridge, as Ada Moss put it, was old.", "indirect put it Ada Moss (named): The bridge, as Ada Moss put it, was old")]
    [InlineData("The bridge was closed, as noted by Ada Moss.", "indirect as noted by Ada Moss (named): The bridge was closed")]
    [InlineData("Ada Moss’s warning that the bridge would fall was ignored.", "indirect warning Ada Moss (named): the bridge would fall")]
    [InlineData("A warning by Ada Moss that the bridge would fall came late.", "indirect warning Ada Moss (named): the bridge would fall")]
    [InlineData("Ada Moss went on to say that it was old.", "indirect say Ada Moss (named): it was old")]
    [InlineData("Ada Moss pointed out that it was old.", "indirect pointed out Ada Moss (named): it was old")]
    [InlineData("Ada Moss confirmed the closure on June 19.", "indirect confirmed Ada Moss (named): the closure")]
    [InlineData("Ada Moss (Free List) said it was old.", "indirect said Ada Moss (named): it was old")]
    [InlineData("SORN, March 3 – The bridge was closed, Ada Moss said.", "indirect said Ada Moss (named): The bridge was closed")]
    [InlineData("Ada Moss on Monday said the bridge was closed.", "indirect said Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss, when asked by a visitor, said the bridge was closed.", "indirect said Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss, of the Friends of the Bridge, who spoke last, said it was closed.", "indirect said Ada Moss (named): it was closed")]
    [InlineData("Ada Moss told a packed town meeting the bridge was closed.", "indirect told Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss urged the assembly to close the bridge.", "indirect urged Ada Moss (named): to close the bridge")]
    [InlineData("Ada Moss promised each visitor would be paid.", "indirect promised Ada Moss (named): each visitor would be paid")]
    [InlineData("Ada Moss claims she was never asked.", "indirect claims Ada Moss (named): she was never asked")]
    [InlineData("Ada Moss cautions, however, that the bridge is old.", "indirect cautions Ada Moss (named): the bridge is old")]
    [InlineData("Ada Moss, who stated this while leaving, said the bridge was closed.", "indirect said Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss said in a statement posted online the bridge was closed.", "indirect said Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss did not rule out a toll.", "indirect did not rule out Ada Moss (named): a toll")]
    [InlineData("The driver denies everything, says his lawyer Ada Moss.", "indirect says Ada Moss (named): The driver denies everything")]
    [InlineData("The bridge closed at noon, Ada Moss said, and will open on Friday.", "indirect said Ada Moss (named): The bridge closed at noon, Ada Moss said, and will open on Friday")]
    [InlineData("08:05 The bridge is closed, Ada Moss says.", "indirect says Ada Moss (named): The bridge is closed")]
    [InlineData("The study, published on Monday, found that bees fly north.", "indirect found The study (unknown): bees fly north")]
    [InlineData("It was reported that the bridge was closed.", "indirect was reported - (unknown): the bridge was closed")]
    public void A_reported_clause_has_its_cue_and_speaker(string text, string told) => StatementsOf.Told(text, ("Ada Moss", "Person")).ShouldBe(told);

    [Theory]
    [InlineData("Ada Moss blamed the delay on rain.", "indirect blamed Ada Moss (named): the delay on rain")]
    [InlineData("Ada Moss left early, blaming the rain.", "indirect blaming Ada Moss (named): the rain")]
    [InlineData("Ada Moss put the toll at nine.", "indirect put Ada Moss (named): the toll at nine")]
    [InlineData("Ada Moss estimates the cost at 9 million.", "indirect estimates Ada Moss (named): the cost at 9 million")]
    public void One_thing_laid_on_another_is_said(string text, string told) => StatementsOf.Told(text, ("Ada Moss", "Person")).ShouldBe(told);

    [Theory]
    [InlineData("Ada Moss called for a new bridge.", "indirect called Ada Moss (named): a new bridge")]
    [InlineData("Ada Moss called on drivers to wait.", "indirect called Ada Moss (named): to wait")]
    [InlineData("Ada Moss appealed for calm.", "indirect appealed Ada Moss (named): calm")]
    [InlineData("Ada Moss apologised for the delay.", "indirect apologised Ada Moss (named): the delay")]
    [InlineData("Ada Moss cautioned against haste.", "indirect cautioned Ada Moss (named): haste")]
    [InlineData("Ada Moss admitted to feeling nervous.", "indirect admitted Ada Moss (named): feeling nervous")]
    public void A_preposition_of_its_verb_opens_what_is_said(string text, string told) => StatementsOf.Told(text, ("Ada Moss", "Person")).ShouldBe(told);

    [Theory]
    [InlineData("Ada Moss denied having closed the bridge.", "indirect denied Ada Moss (named): having closed the bridge")]
    [InlineData("Ada Moss recalled hearing a shot.", "indirect recalled Ada Moss (named): hearing a shot")]
    [InlineData("Ada Moss described how the bridge fell.", "indirect described Ada Moss (named): how the bridge fell")]
    [InlineData("Ada Moss wondered how long it would last.", "indirect wondered Ada Moss (named): how long it would last")]
    public void An_act_or_a_question_may_be_said(string text, string told) => StatementsOf.Told(text, ("Ada Moss", "Person")).ShouldBe(told);

    [Theory]
    [InlineData("Ada Moss made it clear that the bridge was closed.", "indirect made it clear Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss voiced concern that the bridge would fall.", "indirect voiced concern Ada Moss (named): the bridge would fall")]
    [InlineData("Ada Moss is adamant that the bridge is safe.", "indirect is adamant Ada Moss (named): the bridge is safe")]
    [InlineData("In Ada Moss’s view, the bridge is safe.", "indirect In Ada Moss’s view Ada Moss (named): the bridge is safe")]
    [InlineData("In the words of Ada Moss, the bridge is safe.", "indirect In the words of Ada Moss (named): the bridge is safe")]
    [InlineData("The bridge is safe, per Ada Moss.", "indirect per Ada Moss (named): The bridge is safe")]
    public void Several_words_may_be_the_cue(string text, string told) => StatementsOf.Told(text, ("Ada Moss", "Person")).ShouldBe(told);

    [Theory]
    [InlineData("Ada Moss is believed to have left.", "indirect is believed - (unknown): Ada Moss is believed to have left")]
    [InlineData("It is thought that Ada Moss left.", "indirect is thought - (unknown): Ada Moss left")]
    [InlineData("The court heard that Ada Moss had left.", "indirect heard - (unknown): Ada Moss had left")]
    [InlineData("Ada Moss had left by noon, the jury was told.", "indirect was told - (unknown): Ada Moss had left by noon")]
    [InlineData("Ada Moss is believed to have left, police said.", "indirect said police (organization): Ada Moss is believed to have left")]
    public void What_nobody_is_said_to_have_said_has_no_speaker(string text, string told) => StatementsOf.Told(text, ("Ada Moss", "Person")).ShouldBe(told);

    [Theory]
    [InlineData("Drivers were told by Ada Moss that the bridge was closed.", "indirect were told by Ada Moss (named): the bridge was closed")]
    [InlineData("The bridge was described by Ada Moss as “a ruin”.", "direct was described by Ada Moss (named): a ruin")]
    [InlineData("Ada Moss issued a statement saying the bridge was closed.", "indirect saying Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss advised anyone with a boat to stay away.", "indirect advised Ada Moss (named): to stay away")]
    [InlineData("Ada Moss announced last night that the bridge was closed.", "indirect announced Ada Moss (named): the bridge was closed")]
    [InlineData("Accusing the port of neglect, Ada Moss left.", "indirect Accusing Ada Moss (named): the port of neglect")]
    [InlineData("The bridge closed early and Jon Reed said it was late, police said.", "indirect said police (organization): The bridge closed early and Jon Reed said it was late")]
    [InlineData("“The bridge is closed,” read the letter.", "direct read the letter (unknown): The bridge is closed")]
    [InlineData("Ada Moss told “Vell Today” that the bridge was closed.", "indirect told Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss told Radio Vell’s Jon Reed the bridge was closed.", "indirect told Ada Moss (named): the bridge was closed")]
    public void Whoever_says_it_may_stand_elsewhere(string text, string told) =>
        StatementsOf.Told(text, ("Ada Moss", "Person"), ("Radio Vell", "Organization"), ("Jon Reed", "Person")).ShouldBe(told);

    [Theory]
    [InlineData("Ada Moss said about 10 drivers were hurt.", "indirect said Ada Moss (named): about 10 drivers were hurt")]
    [InlineData("Ada Moss suggested on air, after a long talk, that the bridge was closed.", "indirect suggested Ada Moss (named): the bridge was closed")]
    [InlineData("Ada Moss hopes Thursday will be dry.", "indirect hopes Ada Moss (named): Thursday will be dry")]
    [InlineData("Ada Moss said it was lost on the state’s bridges.", "indirect said Ada Moss (named): it was lost on the state’s bridges")]
    public void What_stands_after_the_verb_is_said_or_tells_when(string text, string told) => StatementsOf.Told(text, ("Ada Moss", "Person")).ShouldBe(told);

    [Theory]
    [InlineData("Ada Moss said it was safe but declined to say why.", "indirect said Ada Moss (named): it was safe")]
    [InlineData("Ada Moss said it was safe, betting that nobody would look.", "indirect said Ada Moss (named): it was safe")]
    [InlineData("Ada Moss said it was as safe as the pier, which opened in 2019.", "indirect said Ada Moss (named): it was as safe as the pier")]
    public void What_the_writer_adds_is_not_said(string text, string told) => StatementsOf.Told(text, ("Ada Moss", "Person")).ShouldBe(told);

    [Theory]
    [InlineData("Analysts believe the bridge will fall.", "indirect believe Analysts (role): the bridge will fall")]
    [InlineData("Ada Moss fears voters care more about the road.", "indirect fears Ada Moss (named): voters care more about the road")]
    public void What_somebody_is_said_to_believe_now_is_a_statement(string text, string told) => StatementsOf.Told(text, ("Ada Moss", "Person")).ShouldBe(told);

    [Fact]
    public void A_charge_ends_where_it_is_called_one() =>
        StatementsOf.Told("Ada Moss accused the port of neglect, a charge it denies.", ("Ada Moss", "Person")).ShouldBe("indirect accused Ada Moss (named): the port of neglect");

    [Fact]
    public void After_own_words_a_charge_is_over() =>
        StatementsOf.Told("Ada Moss accused the port of “neglect” after the fire.", ("Ada Moss", "Person")).ShouldBe("mixed accused Ada Moss (named): the port of “neglect”");

    [Fact]
    public void Some_of_the_speakers_own_words_make_it_mixed() =>
        StatementsOf.Told("Ada Moss said the plan was “a disgrace”.", ("Ada Moss", "Person")).ShouldBe("mixed said Ada Moss (named): the plan was “a disgrace”");

    [Theory]
    [InlineData("The roof, Ada Moss added, “has waited for years”.", "mixed added Ada Moss (named): The roof, Ada Moss added, “has waited for years”")]
    [InlineData("Ada Moss said the cut was “deep” and lowered the price.", "mixed said Ada Moss (named): the cut was “deep”")]
    [InlineData("Ada Moss has branded the plan “a disgrace”.", "mixed branded Ada Moss (named): the plan “a disgrace”")]
    public void Own_words_may_stand_anywhere_in_it(string text, string told) => StatementsOf.Told(text, ("Ada Moss", "Person")).ShouldBe(told);

    [Fact]
    public void A_title_in_marks_does_not() =>
        StatementsOf.Told("Ada Moss said the play “Long Winter” was over.", ("Ada Moss", "Person")).ShouldStartWith("indirect");

    [Fact]
    public void A_clause_ends_where_the_next_statement_starts() =>
        StatementsOf.Told("Ada Moss said the bridge was closed, adding that the road was open.", ("Ada Moss", "Person"))
            .ShouldBe("indirect said Ada Moss (named): the bridge was closed; indirect adding Ada Moss (named): the road was open");

    [Theory]
    [InlineData("Ada Moss could say no more.")]
    [InlineData("Ada Moss blamed the port.")]
    [InlineData("The calls for reform were lost on Ada Moss.")]
    [InlineData("This statement underscores the need that the bridge has met with for years.")]
    [InlineData("Ada Moss told the story of a miner.")]
    [InlineData("Ada Moss told jokes until midnight.")]
    [InlineData("Ada Moss read “Long Winter” to her son.")]
    [InlineData("Ada Moss thinks about the sea.")]
    [InlineData("Ada Moss was reported to the police.")]
    [InlineData("Ada Moss claimed her third title.")]
    [InlineData("Ada Moss claimed responsibility for the blast that closed the bridge.")]
    [InlineData("Ada Moss refused to say when help would come.")]
    [InlineData("The false claims that spread were many.")]
    [InlineData("According to plan, the bridge was closed.")]
    [InlineData("Ada Moss told state media.")]
    [InlineData("Ada Moss pointed at it.")]
    [InlineData("Ada Moss no longer reports that it is closed.")]
    [InlineData("Ada Moss became the head of brand.")]
    [InlineData("The United States Navy Band played.")]
    public void What_nobody_said_is_no_statement(string text) => StatementsOf.Text(text, ("Ada Moss", "Person")).ShouldBeEmpty();
}
