using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using News.Enrichment;
using News.Tests.Text;
using News.Text;

namespace News.English.Tests;

public sealed class RobustnessTests
{
    private const string Article = """
        MARO — President Tavro Ilmenik of Telmark said on June 9 that the Ministry of Harbours (MH) would pay $1.5 million, or 20%, to İlker Işık's family.

        “It is a disgrace,” he told the U.S. envoy. The minister did not reply, but officials of MH in Istanbul were happy. 
        """;

    [Fact]
    public void Any_text_gets_an_analysis_that_keeps_the_contract() =>
        Prop.ForAll(Texts.Any(), text =>
        {
            var analysis = Analysis.Of(text);
            var end = 0;
            foreach (var (span, sentiment) in analysis.Sentences)
            {
                span.Offset.ShouldBeGreaterThanOrEqualTo(end);
                Check(text, span);
                Math.Round(sentiment.Positive + sentiment.Neutral + sentiment.Negative, 9).ShouldBe(1);
                end = span.End;
            }

            end = 0;
            foreach (var mention in analysis.Mentions)
            {
                mention.Span.Offset.ShouldBeGreaterThanOrEqualTo(end);
                Check(text, mention.Span);
                mention.Confidence.ShouldBeInRange(0, 1);
                end = mention.Span.End;
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("x", "")]
    [InlineData("\"", "")]
    [InlineData("Orwin", " ")]
    [InlineData("Ministry of", " ")]
    [InlineData("not good but", " ")]
    [InlineData("5", " ")]
    [InlineData("(AB)", " ")]
    [InlineData("\uD83D", "")]
    [InlineData("\u202E", "the ")]
    public void Hostile_repetition_is_analysed(string unit, string separator)
    {
        var text = string.Join(separator, Enumerable.Repeat(unit, 100_000));
        var analysis = Analysis.Of(text);
        analysis.Sentiment.ShouldNotBeNull();
        analysis.KeyPhrases.Count.ShouldBeLessThanOrEqualTo(10);
        foreach (var mention in analysis.Mentions)
        {
            Check(text, mention.Span);
        }
    }

    [Fact]
    public void A_text_ten_times_as_long_holds_ten_times_as_much()
    {
        var once = Analysis.Of(Article);
        var tenfold = Analysis.Of(string.Join("\n\n", Enumerable.Repeat(Article, 10)));
        tenfold.Sentences.Count.ShouldBe(10 * once.Sentences.Count);

        // What a text says of a name often enough makes itself heard where one sentence is silent: there may be more, never fewer.
        tenfold.Mentions.Count.ShouldBeInRange(10 * once.Mentions.Count, 11 * once.Mentions.Count);
    }

    [Fact]
    public void A_text_without_any_word_is_neutral()
    {
        var analysis = Analysis.Of("\u202E \n");
        analysis.Sentences.ShouldBeEmpty();
        analysis.Sentiment.ShouldBe(new(SentimentLabel.Neutral, 0, 1, 0));
    }

    [Fact]
    public void Eight_threads_find_what_one_finds()
    {
        var expected = Write();
        var found = new string[64];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => found[i] = Write());
        found.ShouldAllBe(written => written == expected);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Every_culture_finds_the_same(string culture)
    {
        var expected = Write();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new(culture);
            Write().ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Write() => JsonSerializer.Serialize(Analysis.Of(Article));

    private static void Check(string text, TextSpan span)
    {
        (span.Offset >= 0 && span.Length > 0 && span.End <= text.Length).ShouldBeTrue();
        (span.Offset > 0 && char.IsSurrogatePair(text[span.Offset - 1], text[span.Offset])).ShouldBeFalse();
        (span.End < text.Length && char.IsSurrogatePair(text[span.End - 1], text[span.End])).ShouldBeFalse();
    }
}
