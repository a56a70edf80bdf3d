using FsCheck;
using FsCheck.Fluent;
using News.Text;

namespace News.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("He paid 1,000.5 crowns.", "He|paid|1,000.5|crowns|.")]
    [InlineData("the U.S. senate met at 10:30 p.m. on 9/11", "the|U.S.|senate|met|at|10:30|p.m.|on|9/11")]
    [InlineData("J. K. Orwin of St. Maro", "J.|K.|Orwin|of|St.|Maro")]
    [InlineData("Orwin’s harbour isn't Telmark's", "Orwin|’s|harbour|is|n't|Telmark|'s")]
    [InlineData("the workers' union and the dockers’ pay", "the|workers|'|union|and|the|dockers|’|pay")]
    [InlineData("a 25-year-old F-16 pilot of al-Tahir", "a|25-year-old|F-16|pilot|of|al-Tahir")]
    [InlineData("O'Brannoch, Sant’Elmo and rock'n'roll", "O'Brannoch|,|Sant’Elmo|and|rock'n'roll")]
    [InlineData("$5 million, 20% and 10th of the 1990s", "$|5|million|,|20|%|and|10th|of|the|1990s")]
    [InlineData("see https://example.org/a,b?c=d. Or www.example.com.", "see|https://example.org/a,b?c=d|.|Or|www.example.com|.")]
    [InlineData("write to ana.orwin@example.org, now", "write|to|ana.orwin@example.org|,|now")]
    [InlineData("He left.The mayor stayed", "He|left|.|The|mayor|stayed")]
    [InlineData("Wait... what?! No… yes", "Wait|...|what|?!|No|…|yes")]
    [InlineData("both sides—and others—agreed", "both|sides|—|and|others|—|agreed")]
    [InlineData("a\u200Bb soft\u00ADhyphen", "a|b|soft\u00ADhyphen")]
    [InlineData("No. 5 came. He said no. Then", "No.|5|came|.|He|said|no|.|Then")]
    [InlineData("AT&T and P&O", "AT&T|and|P&O")]
    [InlineData("👩‍🚒 left 👍🏽!", "👩‍🚒|left|👍🏽|!")]
    public void Text_is_cut_where_a_reader_would_cut_it(string text, string tokens) =>
        string.Join('|', Tokenizer.Tokenize(text).Select(token => token.In(text).ToString())).ShouldBe(tokens);

    [Theory]
    [InlineData("“Go,” she said.", "“", "”")]
    [InlineData("She said: \"Go.\"", "\"", "\"")]
    [InlineData("a ‘safe’ port", "‘", "’")]
    [InlineData("„Geh“, sagte sie", "„", "“")]
    [InlineData("»Geh«, sagte sie", "»", "«")]
    [InlineData("« Va », dit-elle", "«", "»")]
    public void Quotation_marks_open_and_close_in_every_convention(string text, string opening, string closing)
    {
        var tokens = Tokenizer.Tokenize(text);
        tokens.Where(token => token.Kind == TokenKind.OpenQuote).Select(token => token.In(text).ToString()).ShouldBe([opening]);
        tokens.Where(token => token.Kind == TokenKind.CloseQuote).Select(token => token.In(text).ToString()).ShouldBe([closing]);
    }

    [Fact]
    public void A_decade_has_no_quotation_mark() =>
        Tokenizer.Tokenize("in the ’90s").ShouldNotContain(token => token.Kind == TokenKind.OpenQuote || token.Kind == TokenKind.CloseQuote);

    [Fact]
    public void Line_breaks_before_a_token_are_counted_up_to_two() =>
        Tokenizer.Tokenize("a b\nc\n\n\nd").Select(token => token.LinesBefore).ShouldBe([0, 0, 1, 2]);

    [Fact]
    public void Any_string_is_covered_in_order_without_splitting_a_surrogate_pair() =>
        Prop.ForAll<string?>(value =>
        {
            var text = value ?? "";
            var end = 0;
            foreach (var token in Tokenizer.Tokenize(text))
            {
                token.Length.ShouldBeGreaterThan(0);
                token.Offset.ShouldBeGreaterThanOrEqualTo(end);
                text.AsSpan(end, token.Offset - end).ToArray().ShouldAllBe(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format);
                end = token.End;
                (end < text.Length && char.IsSurrogatePair(text[end - 1], text[end])).ShouldBeFalse();
            }

            text[end..].ShouldAllBe(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("x", 1)]
    [InlineData(".", 1)]
    [InlineData("!", 1)]
    [InlineData("\"", 100_000)]
    [InlineData("a@", 50_000)]
    [InlineData("a.", 1)]
    [InlineData("1.", 1)]
    [InlineData("No. ", 50_000)]
    [InlineData("http://", 1)]
    [InlineData("\uD83D", 100_000)]
    public void Hostile_repetition_ends_and_makes_at_most_one_token_a_character(string unit, int atLeast)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 100_000));
        var tokens = Tokenizer.Tokenize(text);
        tokens.Count.ShouldBeInRange(atLeast, text.Length);
        tokens[^1].End.ShouldBeGreaterThan(text.Length - 100);
    }
}
