namespace News.English.Tests;

public sealed class KeyPhraseTests
{
    private const string Text = """
        The harbour tunnel of Tolvik will close in spring. Engineers found cracks in the harbour tunnel last year. The harbour tunnels carry a third of the freight.

        Ferry operators said they had enough ships. A ferry operator from Maro asked for a subsidy. The town council wants a new timetable for the harbour tunnel.
        """;

    [Fact]
    public void What_the_text_repeats_comes_first() => Analysis.Of(Text).KeyPhrases[0].ShouldBe("harbour tunnel");

    [Fact]
    public void Forms_of_one_phrase_are_one_phrase() =>
        Analysis.Of(Text).KeyPhrases.Count(phrase => phrase.StartsWith("ferry operator", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);

    [Fact]
    public void No_phrase_is_a_part_of_another()
    {
        var phrases = Analysis.Of(Text).KeyPhrases;
        phrases.ShouldAllBe(phrase => phrases.Count(other => other.Contains(phrase, StringComparison.OrdinalIgnoreCase)) == 1);
    }

    [Fact]
    public void Phrases_are_printed_as_in_the_text() => Analysis.Of(Text).KeyPhrases.ShouldAllBe(phrase => Text.Contains(phrase, StringComparison.Ordinal));

    [Fact]
    public void A_phrase_over_a_line_break_is_printed_on_one_line() =>
        Analysis.Of("The council of the town of Tolvik on the coast debated the harbour\ntunnel on Monday.").KeyPhrases.ShouldContain("harbour tunnel");

    [Fact]
    public void Names_stay_whole_and_dates_are_no_phrases()
    {
        var phrases = Analysis.Of("The Ministry of Harbours of Telmark paid in June. In June the Ministry of Harbours of Telmark also built.").KeyPhrases;
        phrases[0].ShouldBe("Ministry of Harbours of Telmark");
        phrases.ShouldNotContain("June");
        phrases.ShouldNotContain("Ministry");
    }

    [Fact]
    public void There_are_at_most_ten() =>
        Analysis.Of(string.Join(". ", Enumerable.Range('a', 26).Select(letter => $"The {(char)letter}orvan bridge is closed"))).KeyPhrases.Count.ShouldBe(10);
}
