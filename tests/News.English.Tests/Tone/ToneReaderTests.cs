using System.Numerics;
using News.English.Lexicon;
using News.English.Names;
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

    [Theory]
    [InlineData("The council did not praise Brandl, who lied to voters, but Dravic won a prize.")]
    [InlineData("\u201CThey never lie,\u201D said Brandl of Dravic, the embattled banker, and of the terrible crash in Tessen, in which nobody died.")]
    public void What_words_say_is_the_same_looked_up_together_and_feature_by_feature(string sentence)
    {
        var document = new EnglishDocument(sentence, Tokenizer.Tokenize(sentence), Vocabulary.Default);
        TokenRange[] names = [.. Enumerable.Range(0, document.Tokens.Count).Where(i => document[i] is "Brandl" or "Dravic").Select(i => new TokenRange(i, i + 1))];
        var words = new ToneSentence(NameModel.Default.Knowledge, ToneModel.Default.Connotations);
        words.Read(document, new(0, document.Tokens.Count), names);
        var (together, apart) = (new ToneBuffer(new(ToneModel.Default.Target.Words)), new ToneBuffer());
        together.Expect(words);
        foreach (var buffer in new[] { together, apart })
        {
            ToneFeatures.OfSentence(words, buffer);
            ToneFeatures.OfTarget(words, words.PlaceOf(1), buffer);
        }

        var sum = together.Sum(ToneModel.Default.Target.Weights);
        sum.Length().ShouldBeGreaterThan(1);
        (sum - OneByOne(apart)).Length().ShouldBe(0, 0.01);
    }

    // As they were kept for training
    private static Vector3 OneByOne(ToneBuffer features)
    {
        var sum = Vector3.Zero;
        for (var i = 0; i < features.Count; i++)
        {
            var key = features.Keys[i];
            var isClass = key.Template >= (byte)ToneTemplate.ClassUse;
            var use = key.Template - (byte)(isClass ? ToneTemplate.ClassUse : ToneTemplate.WordUse);
            var others = ToneModel.Default.Target.Weights.ValueOf(key);
            var row = use < 0 ? default : ToneModel.Default.Target.Words.ValueOf(isClass ? ToneRows.KeyOfClass(key.Hash) : ToneRows.KeyOfWord(key.Hash));
            sum += features.Strengths[i] * (use < 0
                ? new Vector3(others.Negative, others.Neutral, others.Positive)
                : new Vector3(row[use * ToneRows.Parts], row[(use * ToneRows.Parts) + 1], row[(use * ToneRows.Parts) + 2]));
        }

        return sum;
    }

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
