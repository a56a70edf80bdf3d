namespace News.English.Tests;

public sealed class NameTests
{
    [Theory]
    [InlineData("On Friday Margaret Holloway left the port.", "Margaret Holloway")]
    [InlineData("The dispute began when President Tavro Ilmenik spoke.", "Tavro Ilmenik")]
    [InlineData("It was written by J. K. Vendrith in spring.", "J. K. Vendrith")]
    [InlineData("A letter from Maria de la Vega reached the court.", "Maria de la Vega")]
    [InlineData("It rained, Patterson said on the pier.", "Patterson")]
    public void People_are_known_by_title_first_name_initials_and_speech(string text, string name) =>
        Analysis.Mentions(text, "Person").ShouldContain(name);

    [Fact]
    public void A_surname_is_known_after_the_full_name() =>
        Analysis.Mentions("Minister Tavro Ilmenik spoke first. Later the crowd cheered Ilmenik.", "Person").ShouldBe(["Tavro Ilmenik", "Ilmenik"]);

    [Theory]
    [InlineData("Ships left Norway and Kenya on Monday.", "Norway", "Kenya")]
    [InlineData("He flew from Nairobi to the U.S. by way of Lagos.", "Nairobi", "U.S.", "Lagos")]
    [InlineData("The bridge over the Ember River fell.", "Ember River")]
    [InlineData("Snow fell on Mount Tarvel overnight.", "Mount Tarvel")]
    [InlineData("The ferry sank near Tolvik before dawn.", "Tolvik")]
    public void Places_are_known_by_lists_head_words_and_prepositions(string text, params string[] names) =>
        Analysis.Mentions(text, "Location").ShouldBe(names);

    [Theory]
    [InlineData("is there a bus from the airport to lisbon at night?", "lisbon")]
    [InlineData("we want to go from delhi to agra by train", "delhi", "agra")]
    public void Places_are_known_in_sentences_without_capitals(string text, params string[] names) =>
        Analysis.Mentions(text, "Location").ShouldBe(names);

    [Fact]
    public void Words_in_sentences_without_capitals_are_no_names() =>
        Analysis.Of("the bus was late again and nobody told us why").Mentions
            .ShouldNotContain(mention => mention.Category == "Person" || mention.Category == "Organization" || mention.Category == "Location");

    [Theory]
    [InlineData("He joined the Ministry of Harbours and Fisheries of Telmark in May.", "Ministry of Harbours and Fisheries of Telmark")]
    [InlineData("A study by the University of Tolvik says so.", "University of Tolvik")]
    [InlineData("Shares of Halden Marine Inc. fell.", "Halden Marine Inc.")]
    [InlineData("She chairs the Telmark Dockers’ Union today.", "Telmark Dockers’ Union")]
    [InlineData("The Food and Harbour Agency will pay.", "Food and Harbour Agency")]
    [InlineData("It was first reported by TMRK late on Monday.", "TMRK")]
    [InlineData("Envoys left the United Nations in protest.", "United Nations")]
    public void Organisations_are_known_by_lists_head_words_and_acronyms(string text, string name) =>
        Analysis.Mentions(text, "Organization").ShouldContain(name);

    [Theory]
    [InlineData("The port closed. However, Prices rose in January.")]
    [InlineData("Ships waited. Negotiations followed on Tuesday.")]
    [InlineData("Russian and Norwegian sailors danced.")]
    [InlineData("I think so. We do not.")]
    public void Sentence_starts_peoples_and_months_are_no_names(string text) =>
        Analysis.Of(text).Mentions.ShouldNotContain(mention => mention.Category == "Person" || mention.Category == "Location" || mention.Category == "Organization");

    [Fact]
    public void Headlines_in_capitals_are_not_flooded_with_names() =>
        Analysis.Of("HARBOUR COUNCIL VOTES TO CLOSE THE OLD BRIDGE\n\nThe council voted on it.").Mentions
            .ShouldNotContain(mention => mention.Category == "Person" || mention.Category == "Location" || mention.Category == "Organization");

    [Theory]
    [InlineData("OSTERWICK CLEARED BY JURY\n\nA jury on Monday cleared Henrik Osterwick of fraud. Osterwick wept.", "Person", "OSTERWICK")]
    [InlineData("RATE CUT SEEN BY TOLVIK MARINE BANK\n\nThe Tolvik Marine Bank said on Monday that it expects a cut.", "Organization", "TOLVIK MARINE BANK")]
    public void A_headline_in_capitals_has_the_names_that_the_text_below_tells(string text, string category, string name) => Analysis.Mentions(text, category).ShouldContain(name);

    [Fact]
    public void A_nationality_before_an_institution_is_part_of_its_name() =>
        Analysis.Mentions("He asked the Norwegian Ministry of Fisheries first.", "Organization").ShouldBe(["Norwegian Ministry of Fisheries"]);

    [Fact]
    public void Roles_are_person_types() =>
        Analysis.Mentions("Two soldiers and a spokeswoman left.", "PersonType").ShouldBe(["soldiers", "spokeswoman"]);
}
