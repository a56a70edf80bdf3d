using News.Views;

namespace News.Tests.Views;

public sealed class TextQueryTests
{
    [Theory]
    [InlineData("storm", "storm", "")]
    [InlineData("Storm  warnings!", "storm warnings", "")]
    [InlineData("storm STORM Störm", "storm", "")]
    [InlineData("\"storm warning\" coast", "coast", "storm warning")]
    [InlineData("“Storm Warning” the „two words“", "the", "storm warning|two words")]
    [InlineData("a\"b c\"d", "a d", "b c")]
    [InlineData("\"\" x \"...\"", "x", "")]
    [InlineData("U.N. 1,000", "un 1000", "")]
    public void Words_and_phrases_are_told_apart(string q, string words, string phrases) => ShouldRead(q, words, phrases);

    [Theory]
    [InlineData("storm AND (calm OR wind) NOT rain*", "storm and calm or wind not rain", "")]
    [InlineData("NEAR/3 text:x ^y -z {a}", "near 3 text x y z a", "")]
    public void Any_other_sign_separates_words(string q, string words, string phrases) => ShouldRead(q, words, phrases);

    [Fact]
    public void A_run_of_a_script_without_spaces_is_a_phrase() => ShouldRead("北京 大学 storm", "storm", "北 京|大 学");

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"\"")]
    [InlineData("?! * ()")]
    [InlineData("\"open")]
    [InlineData("one \"two\" three \"")]
    [InlineData("“left open")]
    public void A_query_without_a_word_or_with_an_open_quotation_mark_is_refused(string q)
    {
        var error = Should.Throw<QueryException>(() => TextQuery.Parse(q));

        error.Parameter.ShouldBe("q");
        error.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void Length_and_number_of_words_are_bounded()
    {
        Should.NotThrow(() => TextQuery.Parse(new string('x', TextQuery.MaxLength)));
        Should.Throw<QueryException>(() => TextQuery.Parse(new string('x', TextQuery.MaxLength + 1)));
        Should.NotThrow(() => TextQuery.Parse(string.Join(' ', Enumerable.Repeat("x", TextQuery.MaxTerms))));
        Should.Throw<QueryException>(() => TextQuery.Parse(string.Join(' ', Enumerable.Repeat("x", TextQuery.MaxTerms + 1))));
    }

    private static void ShouldRead(string q, string words, string phrases)
    {
        var query = TextQuery.Parse(q);
        string.Join(' ', query.Words).ShouldBe(words);
        string.Join('|', query.Phrases.Select(phrase => string.Join(' ', phrase))).ShouldBe(phrases);
    }
}
