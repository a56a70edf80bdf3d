using System.Text;
using FsCheck;
using FsCheck.Fluent;
using News.Text;

namespace News.Tests.Text;

public sealed class SearchTermTests
{
    [Theory]
    [InlineData("The FERRY left.", "the ferry left")]
    [InlineData("Kordović's Łodzin, Straße, Ærø, Œuvre", "kordovic lodzin strasse aero oeuvre")]
    [InlineData("Kordovic\u0301 e\u0301te\u0301", "kordovic ete")]
    [InlineData("İstanbul IĞDIR", "istanbul igdir")]
    [InlineData("Ελλάς Άνοιξη", "ελλασ ανοιξη")]
    [InlineData("Київ Ещё Йод", "киів еще иод")]
    [InlineData("ＦＵＬＬ ﬁsh", "full fish")]
    public void Case_accents_and_width_go(string text, string terms) => Terms(text).ShouldBe(terms);

    [Theory]
    [InlineData("don't can’t o'clock", "dont cant oclock")]
    [InlineData("Umerin's Umerin’s UMERIN'S", "umerin umerin umerin")]
    [InlineData("O'Malley's isn't", "omalley isnt")]
    [InlineData("workers' 'quoted' '90s", "workers quoted 90s")]
    public void Apostrophes_inside_words_go_and_a_possessive_s_with_them(string text, string terms) => Terms(text).ShouldBe(terms);

    [Theory]
    [InlineData("U.S.-led", "us led")]
    [InlineData("the U.N., J.K. Marlow", "the un jk marlow")]
    [InlineData("i.e. a.m.", "ie am")]
    [InlineData("End.Next a.b", "end next a b")]
    public void Initials_join(string text, string terms) => Terms(text).ShouldBe(terms);

    [Theory]
    [InlineData("1,000 and 1,234,567.5", "1000 and 1234567.5")]
    [InlineData("10\u00A0000 10\u202F000 1'000", "10000 10000 1000")]
    [InlineData("5.93 3.50.4 1,2 12,34", "5.93 3.50 4 1 2 12 34")]
    [InlineData("٣٠٠ 155mm 3rd", "300 155mm 3rd")]
    [InlineData("2031. 14:30", "2031 14 30")]
    public void Numbers_keep_their_value(string text, string terms) => Terms(text).ShouldBe(terms);

    [Theory]
    [InlineData("e-mail left/right a_b AT&T #tag @name", "e mail left right a b at t tag name")]
    [InlineData("so\u00ADlid zero\u200Bwidth", "solid zerowidth")]
    [InlineData("\uD800x\uDC00 \U0001F6A2 y", "x y")]
    [InlineData("\U00010400 \U00010428", "\U00010428 \U00010428")]
    [InlineData("", "")]
    [InlineData("\u0301 ' . , \uD800", "")]
    public void Other_signs_separate_or_are_not_there(string text, string terms) => Terms(text).ShouldBe(terms);

    [Theory]
    [InlineData("北京大学 abc", "北 京 大 学 abc")]
    [InlineData("カナと漢字", "カ ナ と 漢 字")]
    [InlineData("ไทยนี้", "ไ ท ย นี้")]
    [InlineData("한국어 뉴스", "한국어 뉴스")]
    [InlineData("हिन्दी समाचार", "हिन्दी समाचार")]
    public void Scripts_without_spaces_give_one_term_a_character(string text, string terms) => Terms(text).ShouldBe(terms);

    [Fact]
    public void A_term_knows_where_it_stands()
    {
        const string Text = "  The U.N.’s “Łodzin’s” 1,000";
        Spans(Text).Select(span => Text.Substring(span.Offset, span.Length)).ShouldBe(["The", "U.N", "s", "Łodzin", "1,000"]);
    }

    [Fact]
    public void A_long_run_is_cut_to_one_term_of_bounded_length()
    {
        Terms(new string('x', 100_000) + " y").ShouldBe(new string('x', SearchTermReader.MaxTermLength) + " y");
        Spans(new string('x', 100_000)).ShouldBe([new(0, 100_000)]);
    }

    [Fact]
    public void Any_text_gives_bounded_terms_at_rising_places() =>
        Prop.ForAll<string?>(generated =>
        {
            var text = generated ?? "";
            var end = 0;
            foreach (var span in Spans(text))
            {
                span.Offset.ShouldBeGreaterThanOrEqualTo(end);
                span.Length.ShouldBeGreaterThan(0);
                end = span.End;
            }

            end.ShouldBeLessThanOrEqualTo(text.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Terms_are_fixed_points()
    {
        // What was folded once is found again when it is asked for: the same text upper-cased has the same terms.
        Prop.ForAll<NonNull<string>>(text => Terms(Terms(text.Get)).ShouldBe(Terms(text.Get))).QuickCheckThrowOnFailure();
        Terms("Straße ﬁn ŁÓDŹ".ToUpperInvariant()).ShouldBe(Terms("straße ﬁn łódź"));
    }

    [Theory]
    [InlineData("Mira Kordović", "mira kordovic")]
    [InlineData("U.N.", "un")]
    [InlineData("!?", "!?")]
    public void A_name_has_one_folded_form(string name, string folded) => SearchTerms.Fold(name).ShouldBe(folded);

    [Fact]
    public void Terms_and_their_stems_are_written_side_by_side()
    {
        var (terms, stems) = (new StringBuilder(), new StringBuilder());
        SearchTerms.Append("The ferries’ captains", terms, stems, '~');

        terms.ToString().ShouldBe("the ferries captains ");
        stems.ToString().ShouldBe("~the ~ferri ~captain ");
    }

    private static string Terms(string text)
    {
        Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
        var reader = new SearchTermReader(text, buffer);
        var terms = new List<string>();
        while (reader.Read())
        {
            terms.Add(reader.Term.ToString());
        }

        return string.Join(' ', terms);
    }

    private static List<TextSpan> Spans(string text)
    {
        Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
        var reader = new SearchTermReader(text, buffer);
        var spans = new List<TextSpan>();
        while (reader.Read())
        {
            spans.Add(reader.Span);
        }

        return spans;
    }
}
