using News.English.Names;
using News.Text;

namespace News.English.Tests.Names;

/// <summary>Names are invented: only the words around them and the whole text can tell what they are.</summary>
public sealed class DocumentTaggerTests
{
    [Theory]
    [InlineData("Foreign Minister Ivo Brandl resigned on Monday, a spokesman said.", "Ivo Brandl/Person")]
    [InlineData("The Ministry of Inland Waters said on Monday that it would rain in Tessen.", "Ministry of Inland Waters/Organization|Tessen/Location")]
    [InlineData("Shares in Corvane Shipping Inc fell 3 percent.", "Corvane Shipping Inc/Organization")]
    [InlineData("Two people died near the town of Lower Brannoc, police said.", "Lower Brannoc/Location")]
    [InlineData("Nothing happened, and nobody minded.", "")]
    public void Names_are_found_by_what_is_said_around_them(string text, string expected) => Find(text).ShouldBe(expected);

    [Theory]
    [InlineData("A letter reached Mr. Sorvane on Friday.", "Sorvane/Person")]
    [InlineData("They waited for President Tolvane in vain.", "Tolvane/Person")]
    [InlineData("Finance Minister Drovik resigned. Nobody knew why Drovik went.", "Drovik/Person|Drovik/Person")]
    public void A_title_makes_a_person_of_an_unknown_word(string text, string expected) => Find(text).ShouldBe(expected);

    [Theory]
    [InlineData("The President Elect and General Council of the port met.")]
    [InlineData("It was Minister Responsible who wrote it.")]
    public void A_title_makes_no_person_of_a_word(string text) => Find(text).ShouldNotContain("Person");

    [Fact]
    public void An_acronym_in_brackets_is_what_it_stands_for() =>
        Find("The Ministry of Harbours (MH) pays. Nothing was heard of MH on Monday, and MH waits.")
            .ShouldBe("Ministry of Harbours/Organization|MH/Organization|MH/Organization|MH/Organization");

    [Fact]
    public void A_surname_alone_is_the_person_of_the_full_name() =>
        Find("Mayor Helena Dravic opened the bridge. It was late. Dravic cut the ribbon.").ShouldBe("Helena Dravic/Person|Dravic/Person");

    [Fact]
    public void Nothing_is_found_twice_or_out_of_order()
    {
        var text = string.Join(' ', Enumerable.Repeat("Ivo Brandl met Dravic of the Harbour Board in Tessen. BRANDL WINS AGAIN! The Board of Tessen, Helena Dravic said, waits.", 5));
        var names = Names(text);
        for (var i = 1; i < names.Count; i++)
        {
            names[i].Tokens.First.ShouldBeGreaterThanOrEqualTo(names[i - 1].Tokens.End);
        }
    }

    private static string Find(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return string.Join('|', Names(text).Select(name => $"{name.Tokens.Span(tokens).In(text)}/{name.Type}"));
    }

    private static List<TaggedName> Names(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return new DocumentTagger(NameModel.Default).Find(text, tokens, SentenceSplitter.Split(text, tokens), []);
    }
}
