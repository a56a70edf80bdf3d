using News.Enrichment;

namespace News.Tests.Enrichment.Statements;

public sealed class Speakers
{
    [Theory]
    [InlineData("A spokesman for the port said it was shut.", "A spokesman for the port", SpeakerClass.Role)]
    [InlineData("The lightkeeper said it was shut.", "The lightkeeper", SpeakerClass.Role)]
    [InlineData("The ministry said it was shut.", "The ministry", SpeakerClass.Organization)]
    [InlineData("Velmar Rail said it was shut.", "Velmar Rail", SpeakerClass.Organization)]
    [InlineData("Ostria said it was shut.", "Ostria", SpeakerClass.Organization)]
    [InlineData("A source close to the talks said it was shut.", "A source close to the talks", SpeakerClass.Anonymous)]
    [InlineData("A person familiar with the matter said it was shut.", "A person familiar with the matter", SpeakerClass.Anonymous)]
    [InlineData("An official said it was shut, speaking on condition of anonymity.", "An official", SpeakerClass.Anonymous)]
    [InlineData("The report said it was shut.", "The report", SpeakerClass.Unknown)]
    [InlineData("A report of the ministry’s survey said it was shut.", "the ministry", SpeakerClass.Organization)]
    [InlineData("A mother-of-two said it was shut.", "A mother-of-two", SpeakerClass.Role)]
    [InlineData("The plumber’s apprentice said it was shut.", "The plumber’s apprentice", SpeakerClass.Role)]
    [InlineData("State media said it was shut.", "State media", SpeakerClass.Organization)]
    [InlineData("It was shut, says a nurse waiting at the gate.", "a nurse", SpeakerClass.Role)]
    [InlineData("Mayor of Ostria Jon Reed said it was shut.", "Jon Reed", SpeakerClass.Named)]
    [InlineData("He said it was shut.", "He", SpeakerClass.Unknown)]
    public void The_phrase_tells_what_kind_of_speaker_it_is(string text, string speaker, SpeakerClass kind)
    {
        var statement = StatementsOf.Text(text, ("Velmar Rail", "Organization"), ("Ostria", "Location"), ("Jon Reed", "Person")).ShouldHaveSingleItem();
        statement.Speaker.Text.ShouldBe(speaker);
        statement.Speaker.Class.ShouldBe(kind);
    }

    /// <summary>In capitals, or as a name, the same letters are another word.</summary>
    [Theory]
    [InlineData("WHO", "Organization")]
    [InlineData("US", "Location")]
    [InlineData("Jon May", "Person")]
    [InlineData("Ada Will", "Person")]
    public void A_name_that_looks_like_a_small_word_speaks(string name, string category) =>
        StatementsOf.Text($"{name} said it was shut.", (name, category)).ShouldHaveSingleItem().Speaker.Text.ShouldBe(name);

    [Theory]
    [InlineData("Defence Minister Ada Moss said it was shut.", "Defence Minister")]
    [InlineData("Ada Moss, the head of the port, said it was shut.", "head of the port")]
    [InlineData("The harbour master, Ada Moss, said it was shut.", "harbour master")]
    [InlineData("“It is shut,” said Ada Moss, a pilot.", "pilot")]
    [InlineData("“It is shut,” said the harbour master, Ada Moss.", "harbour master")]
    public void A_named_speaker_keeps_the_role_that_the_text_gives(string text, string role)
    {
        var speaker = StatementsOf.Text(text, ("Ada Moss", "Person")).ShouldHaveSingleItem().Speaker;
        (speaker.Text, speaker.EntityId, speaker.Role).ShouldBe(("Ada Moss", "Ada Moss", role));
    }

    [Theory]
    [InlineData("Ada Moss came on Monday. She said it was shut.", "Ada Moss")]
    [InlineData("Ada Moss said it was late. She added that it was shut.", "Ada Moss")]
    [InlineData("Ada Moss met Sorn Reed. She said it was shut.", "Ada Moss")]
    [InlineData("Arn Moss met Sorn Reed. She laughed and he laughed. She said it was shut.", null)]
    [InlineData("Mr Reed met Ada Moss. He said it was shut.", "Jon Reed")]
    [InlineData("Ada Moss met Jon Reed. She said it was shut.", "Ada Moss")]
    [InlineData("Ada Moss met Jon Reed. He said it was shut.", "Jon Reed")]
    [InlineData("Jon Reed spoke. Tom Vane could not believe it. “It is shut,” he said.", "Tom Vane")]
    [InlineData("Jon Reed met Tom Vane. It rained. “It is shut,” he said.", null)]
    [InlineData("Speaking to Tom Vane, he said it was shut.", null)]
    [InlineData("Jon Reed said it was late. One of the drivers slept. “It is shut,” he said.", null)]
    [InlineData("Ada Moss came. It rained. It rained. It rained. She said it was shut.", "Ada Moss")]
    [InlineData("According to Jon Reed, it was late. According to him, it was shut.", "Jon Reed")]
    public void A_pronoun_means_somebody_only_where_nobody_else_could_be_meant(string text, string? entity)
    {
        if (text.StartsWith("Mr", StringComparison.Ordinal))
        {
            text = "Ms Moss slept. " + text;
        }

        StatementsOf.Text(text, ("Ada Moss", "Person"), ("Jon Reed", "Person"), ("Tom Vane", "Person"), ("Arn Moss", "Person"), ("Sorn Reed", "Person"))[^1].Speaker.EntityId.ShouldBe(entity);
    }

    [Theory]
    [InlineData("“It is shut,” Ada Moss told the Farsound Gazette.", "Farsound Gazette")]
    [InlineData("Ada Moss said it was shut, TASS reported.", "TASS")]
    [InlineData("Ada Moss was quoted by AFP as saying it was shut.", "AFP")]
    [InlineData("The port is shut, according to TASS.", "TASS")]
    [InlineData("“It is shut,” Ada Moss said.", null)]
    public void The_outlet_that_carried_the_words_is_told(string text, string? via) =>
        StatementsOf.Text(text, ("Ada Moss", "Person")).ShouldHaveSingleItem().Via.ShouldBe(via);

    [Theory]
    [InlineData("Ada Moss and Jon Reed said it was shut.", "Ada Moss and Jon Reed")]
    [InlineData("“It is shut,” said Ada Moss and Jon Reed.", "Ada Moss and Jon Reed")]
    [InlineData("Ada Moss left and Jon Reed said it was shut.", "Jon Reed")]
    public void Two_who_say_it_together_are_both_named_and_neither_is_the_entity(string text, string speakers)
    {
        var speaker = StatementsOf.Text(text, ("Ada Moss", "Person"), ("Jon Reed", "Person")).ShouldHaveSingleItem().Speaker;
        speaker.Text.ShouldBe(speakers);
        (speaker.EntityId is null).ShouldBe(speakers.Contains(" and ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The port is shut, TASS reported, citing the ministry.", "the ministry", "TASS")]
    [InlineData("TASS reported, citing the ministry, that the port was shut.", "the ministry", "TASS")]
    [InlineData("Ada Moss, quoted by TASS, said it was shut.", "Ada Moss", "TASS")]
    public void The_speaker_is_the_one_whom_the_outlet_cites(string text, string speaker, string via)
    {
        var statement = StatementsOf.Text(text, ("Ada Moss", "Person")).ShouldHaveSingleItem();
        (statement.Speaker.Text, statement.Via).ShouldBe((speaker, via));
    }

    [Theory]
    [InlineData("People who attended the meeting said it was shut.", "People who attended the meeting")]
    [InlineData("Drivers polled by Velmar Rail said it was shut.", "Drivers polled by Velmar Rail")]
    [InlineData("A report published in May concluded that it was shut.", "A report published in May")]
    [InlineData("A source close to the family said it was shut.", "A source close to the family")]
    public void What_describes_a_speaker_belongs_to_it(string text, string speaker) =>
        StatementsOf.Text(text, ("Velmar Rail", "Organization")).ShouldHaveSingleItem().Speaker.Text.ShouldBe(speaker);

    [Theory]
    [InlineData("Port boss Ada Moss was blunt. “We were late, and it was bad.”", "Ada Moss")]
    [InlineData("Ada Moss was a hero at school. “She was kind to everybody.”", null)]
    public void A_short_sentence_about_somebody_brings_up_the_words_after_it(string text, string? entity) =>
        StatementsOf.Text(text, ("Ada Moss", "Person")).ShouldHaveSingleItem().Speaker.EntityId.ShouldBe(entity);

    [Theory]
    [InlineData("Velmar Rail’s report said it was shut.", "Velmar Rail")]
    [InlineData("A survey by Velmar Rail found it was shut.", "Velmar Rail")]
    public void A_paper_speaks_for_whose_it_is(string text, string entity) =>
        StatementsOf.Text(text, ("Velmar Rail", "Organization")).ShouldHaveSingleItem().Speaker.EntityId.ShouldBe(entity);

    [Fact]
    public void Who_replies_to_somebody_else_is_left_open() =>
        StatementsOf.Text("Ada Moss met Bo Reed. Reed said it was shut. “It is open,” she replied. Ada Moss said it was late. “It is early,” he replied.", ("Ada Moss", "Person"), ("Bo Reed", "Person"))
            .Where(statement => statement.Cue == "replied").ShouldAllBe(statement => statement.Speaker.EntityId == null || statement.Speaker.EntityId == (statement.Speaker.Text == "she" ? "Ada Moss" : "Bo Reed"));

    [Fact]
    public void A_sentence_that_keeps_the_name_back_is_about_the_one_before() =>
        StatementsOf.Text("An official said it was shut. He spoke on condition of anonymity.").ShouldHaveSingleItem().Speaker.Class.ShouldBe(SpeakerClass.Anonymous);
}
