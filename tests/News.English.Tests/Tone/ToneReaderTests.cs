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
    public void The_sentence_tells_what_to_think_of_its_target(string sentence, string target, string expected) => Label(Read(sentence, target)[0]).ShouldBe(expected);

    [Theory]
    [InlineData("The council praised Brandl.", "positive")]
    [InlineData("The council accused Brandl of theft.", "negative")]
    [InlineData("Brandl was accused of theft.", "negative")]
    [InlineData("Brandl rescued three children from the river.", "positive")]
    [InlineData("Brandl, an embattled banker, is under fire.", "negative")]
    [InlineData("Brandl heads the office that records the weather.", "neutral")]
    public void The_role_of_the_target_in_what_is_said_counts(string sentence, string expected) => Label(Read(sentence, "Brandl")[0]).ShouldBe(expected);

    [Fact]
    public void Two_targets_of_one_sentence_are_judged_apart()
    {
        var towards = Read("Dravic condemned the brutal crackdown that Brandl had ordered.", "Dravic", "Brandl");
        towards[0].ShouldNotBe(towards[1]);
    }

    [Fact]
    public void Shares_sum_to_one()
    {
        foreach (var sentence in new[] { "x", "No.", "Brandl Brandl Brandl", new string('!', 3000), "Terrible, terrible Brandl!" })
        {
            var scores = Read(sentence, sentence[..1])[0];
            (scores.Positive + scores.Neutral + scores.Negative).ShouldBe(1, 1e-5);
        }
    }

    [Fact]
    public void Who_is_meant_does_not_matter_but_what_is_said() =>
        Read("On Monday Brandl lied to the voters.", "Brandl").ShouldBe(Read("On Monday Osterwick lied to the voters.", "Osterwick"));

    /// <summary>Towards each of the targets, which are words of the sentence in its order.</summary>
    private static ToneScores[] Read(string sentence, params string[] targets)
    {
        var document = new EnglishDocument(sentence, Tokenizer.Tokenize(sentence), Vocabulary.Default);
        var names = Array.ConvertAll(targets, target =>
        {
            var at = sentence.IndexOf(target, StringComparison.Ordinal);
            var token = document.Tokens.FindIndex(token => token.End > at);
            return new TokenRange(token, token + 1);
        });
        var reader = new ToneReader(ToneModel.Default);
        reader.Read(document, new(0, document.Tokens.Count), names);
        return [.. Enumerable.Range(0, names.Length).Select(reader.Towards)];
    }

    private static string Label(ToneScores scores) =>
        scores.Negative > scores.Neutral && scores.Negative > scores.Positive ? "negative" : scores.Neutral > scores.Positive ? "neutral" : "positive";
}
