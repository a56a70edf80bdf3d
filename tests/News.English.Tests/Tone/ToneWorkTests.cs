using News.English.Lexicon;
using News.English.Names;
using News.English.Tone;
using News.Tests.Enrichment;
using News.Text;

namespace News.English.Tests.Tone;

public sealed class ToneWorkTests
{
    [Theory]
    [InlineData("Brandl ")]
    [InlineData("not good but ")]
    [InlineData("Brandl \" lied , ")]
    [InlineData("Brandl , Tessen and ")]
    [InlineData("\u201CBrandl ")]
    public void A_sentence_of_twice_the_length_makes_twice_the_features(string piece) => Work.ShouldBeLinear(piece, Features);

    /// <summary>Of one sentence without an end, and towards each word with a capital in it.</summary>
    private static long Features(string text)
    {
        var document = new EnglishDocument(text, Tokenizer.Tokenize(text), Vocabulary.Default);
        TokenRange[] names = [.. Enumerable.Range(0, document.Tokens.Count).Where(document.IsCapitalised).Select(i => new TokenRange(i, i + 1))];
        var (words, buffer) = (new ToneSentence(NameModel.Default.Knowledge, ToneModel.Default.Connotations), new ToneBuffer());
        words.Read(document, new(0, document.Tokens.Count), names);
        ToneFeatures.OfSentence(words, buffer);
        long features = buffer.Count;
        for (var i = 0; i < names.Length; i++)
        {
            buffer.Clear();
            ToneFeatures.OfTarget(words, words.PlaceOf(i), buffer);
            features += buffer.Count;
        }

        return features;
    }
}
