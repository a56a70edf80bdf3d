using FsCheck;
using FsCheck.Fluent;
using News.Text;
using News.Views;

namespace News.Tests.Views;

public sealed class HighlightsTests
{
    [Theory]
    [InlineData("ferry", "The ferry; two ferries, FERRY’s.", "ferry|ferries|FERRY")]
    [InlineData("ferries left", "He left the ferry.", "left|ferry")]
    [InlineData("\"two ferries\"", "Two ferries, two ferry, two, ferries", "Two ferries|two, ferries")]
    [InlineData("\"two ferries\" ferry", "two ferries and a ferry", "two ferries|ferry")]
    [InlineData("\"a b\" \"a b c\"", "a b c a b", "a b c|a b")]
    [InlineData("\"a a b\"", "a a a b", "a a b")]
    [InlineData("lodzin un", "In Łódzin, the U.N. said", "Łódzin|U.N")]
    [InlineData("ferry", "A sea-ferry, a 5ferry, afferry (ferry)", "ferry|ferry")]
    [InlineData("ecole ferry", "“École” – ferry\tferry’s; no école-ferry", "École|ferry|ferry|école|ferry")]
    [InlineData("京都", "北京 京都", "京都")]
    [InlineData("ferr* NOT left", "The ferry left; ferries", "ferry|ferries")]
    [InlineData("title:ferry two", "Two ferries", "Two")]
    [InlineData("die lied tie", "dying, lying and tying; a tidy lid", "dying|lying|tying")]
    [InlineData("oneil 1000 un", "O'Neil paid 1,000 to the u.n.", "O'Neil|1,000|u.n")]
    [InlineData("a 京都 жито", "A жито a, 京都", "A|жито|a|京都")]
    [InlineData("missing", "Nothing of it.", "")]
    public void Words_in_any_inflection_and_exact_phrases_are_marked(string q, string text, string marked) =>
        string.Join('|', Find(q, null, text).Select(mark => text.Substring(mark.Offset, mark.Length))).ShouldBe(marked);

    [Fact]
    public void The_headline_comes_first() =>
        Find("ferry", "Ferry gone", "No ferry.").ShouldBe([new("title", 0, 5), new("text", 3, 5)]);

    [Fact]
    public void There_are_at_most_ten() =>
        Find("ferry", "Ferry", string.Concat(Enumerable.Repeat("ferry ", 50))).Count.ShouldBe(Highlights.MaxCount);

    [Fact]
    public void A_phrase_made_of_one_repeated_word_costs_no_more_than_its_length_for_each_place()
    {
        var q = $"\"{string.Join(' ', Enumerable.Repeat("a", 63))} b\"";

        Find(q, null, string.Concat(Enumerable.Repeat("a ", 500_000))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_of_a_stem_is_marked() =>
        Prop.ForAll(
            Gen.Elements("adeilnosty".ToCharArray()).NonEmptyListOf().Select(letters => new string([.. letters])).ToArbitrary(),
            Gen.Elements("", "s", "ed", "ing", "y", "ies", "ation").ToArbitrary(),
            (word, ending) =>
            {
                var (stem, other) = (EnglishStemmer.Stem(word), word + ending);
                if (other.Length <= SearchTermReader.MaxTermLength && EnglishStemmer.Stem(other) == stem)
                {
                    Find(word, null, $"It, {other.ToUpperInvariant()} so").ShouldContain(new Highlight("text", 4, other.Length));
                }
            }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<Highlight> Find(string q, string? title, string text) => new Highlights(TextQuery.Parse(q)).In(title, text);
}
