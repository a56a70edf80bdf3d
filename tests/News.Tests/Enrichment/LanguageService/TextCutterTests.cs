using System.Globalization;
using System.Text;
using News.Enrichment.LanguageService;
using News.Text;

namespace News.Tests.Enrichment.LanguageService;

public sealed class TextCutterTests
{
    private const int Ample = 100_000;

    [Fact]
    public void A_million_random_texts_are_cut_and_joined_again_without_a_cluster_cut_or_an_offset_wrong()
    {
        const int Texts = 1_000_000;
        var random = new Random(20_250_301);
        var cuts = 0;
        for (var i = 0; i < Texts; i++)
        {
            var text = RandomText(random);
            var maxElements = random.Next(1, 13);
            var pieces = new TextCutter(maxElements, Ample).Cut(text, RandomSentences(random, text));
            if (Fault(text, pieces, maxElements, random) is { } fault)
            {
                Assert.Fail($"{fault}: {string.Join(' ', text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))} by {maxElements} into {string.Join(' ', pieces)}");
            }

            cuts += pieces.Count - 1;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Texts} texts cut {cuts} times and joined again, 0 offsets wrong");
        cuts.ShouldBeGreaterThan(Texts);
    }

    [Fact]
    public void A_piece_ends_with_the_last_sentence_that_fits() =>
        Cut("One. Two. Three four. Five.", 12).ShouldBe(["One. Two.", " Three four.", " Five."]);

    [Fact]
    public void A_sentence_longer_than_a_piece_is_cut_at_white_space() =>
        Cut("Ann. The slow grey ferry. Bo.", 10).ShouldBe(["Ann.", " The slow ", "grey ", "ferry. Bo."]);

    [Fact]
    public void A_word_longer_than_a_piece_is_cut_between_clusters() =>
        Cut("e\u0301e\u0301e\u0301e\u0301e\u0301", 2).ShouldBe(["e\u0301e\u0301", "e\u0301e\u0301", "e\u0301"]);

    [Fact]
    public void A_piece_knows_whether_it_starts_inside_a_sentence() =>
        new TextCutter(10, Ample).Cut("Ann. The slow grey ferry. Bo.", Fiction.Sentences("Ann. The slow grey ferry. Bo."))
            .Select(piece => piece.ContinuesSentence).ShouldBe([false, false, true, true]);

    [Theory]
    [InlineData(5_120, 1)]
    [InlineData(5_121, 2)]
    [InlineData(10_240, 2)]
    public void A_document_holds_5120_letters(int letters, int documents) =>
        new TextCutter(ServiceLimits.TextElementsPerDocument, Ample).Cut(new('a', letters), []).Count.ShouldBe(documents);

    // Before .NET 5 a flag counted as two text elements: whichever the service counts by, it takes these.
    [Fact]
    public void Documents_are_small_enough_by_the_older_count_of_text_elements_too() =>
        new TextCutter(ServiceLimits.TextElementsPerDocument, Ample).Cut(string.Concat(Enumerable.Repeat("🇫🇮", 5_120)), []).Count.ShouldBe(2);

    [Fact]
    public void A_cluster_longer_than_a_request_is_cut_between_characters()
    {
        var text = "a" + new string('\u0301', 5) + string.Concat(Enumerable.Repeat("\U0001E8D0", 5));   // one letter, and marks of one and of two code units
        var pieces = new TextCutter(10, 7).Cut(text, []);
        string.Concat(pieces.Select(piece => piece.Span.In(text).ToString())).ShouldBe(text);
        pieces.ShouldAllBe(piece => piece.Span.Length <= 7 && !char.IsLowSurrogate(text[piece.Span.Offset]));
    }

    // In quadratic time this would not end within a day.
    [Fact]
    public void A_long_hostile_text_is_cut_in_linear_time()
    {
        var marks = "a" + new string('\u0301', 2_000_000);
        var joiners = string.Concat(Enumerable.Repeat("👩\u200D", 500_000));
        var cutter = new TextCutter(ServiceLimits.TextElementsPerDocument, ServiceLimits.CodeUnitsPerDocument);
        cutter.Cut(marks, []).ShouldNotBeEmpty();
        cutter.Cut(joiners, []).ShouldNotBeEmpty();
    }

    private static IEnumerable<string> Cut(string text, int maxElements) =>
        new TextCutter(maxElements, Ample).Cut(text, Fiction.Sentences(text)).Select(piece => piece.Span.In(text).ToString());

    private static string? Fault(string text, List<TextPiece> pieces, int maxElements, Random random)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        var end = 0;
        foreach (var piece in pieces)
        {
            if (piece.Span.Offset != end || piece.Span.Length == 0)
            {
                return "a gap, an overlap or an empty piece";
            }

            if (Array.BinarySearch(starts, piece.Span.Offset) < 0)
            {
                return "a cluster cut";
            }

            var document = text.Substring(piece.Span.Offset, piece.Span.Length);
            if (new StringInfo(document).LengthInTextElements > maxElements)
            {
                return "a piece too long";
            }

            var offset = random.Next(document.Length);
            var found = document.Substring(offset, random.Next(1, document.Length - offset + 1));
            if (piece.Locate(text, offset, found.Length, found) is not { } span || text.Substring(span.Offset, span.Length) != found)
            {
                return "an offset wrong";
            }

            end = piece.Span.End;
        }

        return end == text.Length ? null : "text left over";
    }

    private static readonly string[] Fragments =
    [
        "a", "b", "Z", " ", " ", ".", ". ", "\n", "\r\n", "\r", "\t", "é", "e\u0301", "o\u0302\u0323", "\u0301", "\u200D", "\uFE0F",
        "𝔘", "👍", "👍🏽", "👩‍👩‍👧‍👦", "🏴‍☠️", "🇫🇮", "🇫", "1️⃣", "각", "\u1100\u1161\u11A8", "क्षि", "\u0E01\u0E33", "\uD83D", "\uDC4D",
    ];

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 17); i > 0; i--)
        {
            text.Append(Fragments[random.Next(Fragments.Length)]);
        }

        return text.ToString();
    }

    // Anywhere, inside of clusters too: a splitter knows nothing of them.
    private static List<TextSpan> RandomSentences(Random random, string text)
    {
        var sentences = new List<TextSpan>();
        for (int start = 0, end = random.Next(1, 12); end <= text.Length; (start, end) = (end, end + random.Next(1, 12)))
        {
            sentences.Add(new(start, end - start));
        }

        return sentences;
    }
}
