using FsCheck;
using FsCheck.Fluent;
using News.Text;

namespace News.Tests.Text;

public sealed class EnglishStemmerTests
{
    // The sample vocabulary printed with the definition of the algorithm.
    [Theory]
    [InlineData("consign", "consign consigned consigning consignment")]
    [InlineData("consist", "consist consisted consistency consistent consistently consisting consists")]
    [InlineData("consol", "consolation consolations consolingly console consoled consoles consoling consols")]
    [InlineData("consolatori", "consolatory")]
    [InlineData("consolid", "consolidate consolidated consolidating")]
    [InlineData("conspir", "conspirator conspirators conspire conspired conspiring")]
    [InlineData("conspiraci", "conspiracy")]
    [InlineData("conspicu", "conspicuous conspicuously")]
    [InlineData("constanc", "constance constancy")]
    [InlineData("knackeri", "knackeries")]
    [InlineData("knavish", "knavish")]
    [InlineData("kneel", "kneel kneeled kneeling kneels")]
    [InlineData("knife", "knife")]
    [InlineData("knive", "knives")]
    [InlineData("knight", "knight knightly knights")]
    [InlineData("knit", "knit knits knitted knitting")]
    [InlineData("knock", "knock knocked knocking knocks")]
    [InlineData("knocker", "knocker knockers")]
    public void The_published_examples_hold(string stem, string words) => ShouldAllStemTo(stem, words);

    // One word or more for each rule in the definition's text.
    [Theory]
    [InlineData("tie", "ties tied tying tie")]
    [InlineData("cri", "cries cried")]
    [InlineData("gap", "gaps")]
    [InlineData("gas", "gas")]
    [InlineData("kiwi", "kiwis")]
    [InlineData("hop", "hopped hopping")]
    [InlineData("hope", "hoping hoped")]
    [InlineData("luxuri", "luxuriated luxuriate")]
    [InlineData("agre", "agreed")]
    [InlineData("feed", "feed")]
    [InlineData("by", "by")]
    [InlineData("say", "say")]
    [InlineData("sensat", "sensational sensation")]
    [InlineData("generous", "generously generous")]
    [InlineData("general", "generally general")]
    [InlineData("communiti", "communities community")]
    [InlineData("arsenal", "arsenal arsenals")]
    [InlineData("hous", "house houses housing")]
    [InlineData("adopt", "adoption adopted")]
    [InlineData("analog", "analogi")]
    [InlineData("control", "controll")]
    [InlineData("yawl", "yawl yawls")]
    [InlineData("sayyid", "sayyids")]
    public void Each_rule_does_its_part(string stem, string words) => ShouldAllStemTo(stem, words);

    [Theory]
    [InlineData("sky", "sky skies")]
    [InlineData("die", "dying")]
    [InlineData("news", "news")]
    [InlineData("earli", "early")]
    [InlineData("inning", "inning innings")]
    [InlineData("proceed", "proceed proceeds")]
    public void Exceptions_are_kept(string stem, string words) => ShouldAllStemTo(stem, words);

    [Theory]
    [InlineData("")]
    [InlineData("as")]
    [InlineData("1000s")]
    [InlineData("київських")]
    [InlineData("naïves")]
    public void What_is_no_plain_word_stays(string word) => EnglishStemmer.Stem(word).ShouldBe(word);

    [Fact]
    public void A_stem_begins_as_its_word_and_is_never_longer() =>
        Prop.ForAll(Gen.Elements("abceilnosty".ToCharArray()).NonEmptyListOf().Select(letters => new string([.. letters])).ToArbitrary(), word =>
        {
            var stem = EnglishStemmer.Stem(word);
            var kept = Math.Max(1, stem.Length - EnglishStemmer.MostChangedLetters);
            stem[..kept].ShouldBe(word[..kept]);
            stem.Length.ShouldBeLessThanOrEqualTo(word.Length);
        }).QuickCheckThrowOnFailure();

    private static void ShouldAllStemTo(string stem, string words) =>
        words.Split(' ').Select(EnglishStemmer.Stem).ShouldAllBe(found => found == stem);
}
