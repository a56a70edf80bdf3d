using News.Enrichment;
using News.Views.StoryPages;

namespace News.Tests.Views.StoryPages;

public sealed class WhoSaidWhatTests
{
    private static readonly EnrichedArticle First = Reports.Of("courier", "2031-03-04", "“The boat was sound,” said Qasmir Obrell. “We are counting.”")
        .Saying("The boat was sound", "Qasmir Obrell", SpeakerClass.Named, "e_1");

    private static readonly EnrichedArticle Second = Reports.Of("post", "2031-03-05", "“The boat was sound,” Kasmir Obrel said. A clerk added: “It was not.”")
        .Saying("The boat was sound", "Kasmir Obrel", SpeakerClass.Named, "e_2")
        .Saying("It was not.", "A clerk", SpeakerClass.Role);

    [Fact]
    public void A_person_is_one_under_all_spellings()
    {
        var speaker = WhoSaidWhat.Of([First, Second]).Speakers.First(speaker => speaker.Speaker.Class == SpeakerClass.Named);

        speaker.Speaker.Names.ShouldBe(["Kasmir Obrel", "Qasmir Obrell"], ignoreOrder: true);
        speaker.Articles.ShouldBe(2);
    }

    [Fact]
    public void A_quotation_that_several_articles_carry_counts_once()
    {
        var said = WhoSaidWhat.Of([First, Second]);

        var statement = said.Speakers.First(speaker => speaker.Speaker.Class == SpeakerClass.Named).Statements.ShouldHaveSingleItem();
        (statement.Articles, statement.Others.Count).ShouldBe((2, 1));
        statement.Sources.ShouldBe(["courier", "post"]);
        (said.Shares.Named, said.Shares.Role).ShouldBe((1, 1));
    }

    [Theory]
    [InlineData("Obrell")]
    [InlineData("Mr Obrell")]
    public void A_bare_surname_is_the_one_person_in_the_story_who_bears_it(string name)
    {
        var third = Reports.Of("wire", "2031-03-06", "“Nobody slept,” he said.").Saying("Nobody slept", name, SpeakerClass.Named);

        WhoSaidWhat.Of([First, third]).Speakers.ShouldHaveSingleItem().Statements.Count.ShouldBe(2);
    }

    [Fact]
    public void A_bare_surname_of_two_people_is_neither()
    {
        var namesake = Reports.Of("wire", "2031-03-06", "“Nobody slept,” said Dora Obrell.").Saying("Nobody slept", "Dora Obrell", SpeakerClass.Named);
        var third = Reports.Of("herald", "2031-03-07", "“It rained,” said Obrell.").Saying("It rained", "Obrell", SpeakerClass.Named);

        WhoSaidWhat.Of([First, namesake, third]).Speakers.Count.ShouldBe(3);
    }

    [Fact]
    public void Anonymous_sources_of_two_articles_are_not_known_to_be_one()
    {
        EnrichedArticle Told(string outlet, string words) =>
            Reports.Of(outlet, "2031-03-04", $"“{words}” a source said.").Saying(words, "a source", SpeakerClass.Anonymous);

        var said = WhoSaidWhat.Of([Told("courier", "He left early."), Told("post", "She stayed on.")]);

        said.Speakers.Count.ShouldBe(2);
        said.Shares.Anonymous.ShouldBe(2);
    }

    [Fact]
    public void A_statement_points_at_its_words()
    {
        var statement = WhoSaidWhat.Of([First]).Speakers.ShouldHaveSingleItem().Statements.ShouldHaveSingleItem();

        First.Text.Substring(statement.Evidence.Offset, statement.Evidence.Length).ShouldBe(statement.Text);
    }
}
