using News.English.Lexicon;
using News.English.Tone;
using News.Text;

namespace News.English.Tests.Tone;

public sealed class ToneReaderTests
{
    [Theory]
    [InlineData("Brandl lied to voters and disgraced his party.", "Brandl", "negative")]
    [InlineData("Dravic won praise for her courage and a prize for saving two children.", "Dravic", "positive")]
    [InlineData("Brandl will speak in Tessen on Monday.", "Brandl", "neutral")]
    public void The_sentence_tells_what_to_think_of_its_target(string sentence, string target, string expected) => Label(Read(sentence, target)).ShouldBe(expected);

    [Fact]
    public void Two_targets_of_one_sentence_are_judged_apart()
    {
        const string Sentence = "Dravic condemned the brutal crackdown that Brandl had ordered.";
        Read(Sentence, "Brandl").Negative.ShouldNotBe(Read(Sentence, "Dravic").Negative);
    }

    [Fact]
    public void Shares_sum_to_one()
    {
        foreach (var sentence in new[] { "x", "No.", "Brandl Brandl Brandl", new string('!', 3000), "Terrible, terrible Brandl!" })
        {
            var scores = Read(sentence, sentence[..1]);
            (scores.Positive + scores.Neutral + scores.Negative).ShouldBe(1, 1e-5);
        }
    }

    [Fact]
    public void Who_is_meant_does_not_matter_but_what_is_said() =>
        Read("On Monday Brandl lied to the voters.", "Brandl").ShouldBe(Read("On Monday Osterwick lied to the voters.", "Osterwick"));

    private static ToneScores Read(string sentence, string target)
    {
        var document = new EnglishDocument(sentence, Tokenizer.Tokenize(sentence), Vocabulary.Default);
        var at = sentence.IndexOf(target, StringComparison.Ordinal);
        var token = document.Tokens.FindIndex(token => token.End > at);
        return new ToneReader(ToneModel.Default).OfTarget(document, new(0, document.Tokens.Count), new(token, token + 1));
    }

    private static string Label(ToneScores scores) =>
        scores.Negative > scores.Neutral && scores.Negative > scores.Positive ? "negative" : scores.Neutral > scores.Positive ? "neutral" : "positive";
}
