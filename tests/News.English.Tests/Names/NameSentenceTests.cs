using News.English.Names;
using News.Text;
using News.Text.Tagging;

namespace News.English.Tests.Names;

public sealed class NameSentenceTests
{
    private const uint Parties = 1, Places = 2;

    [Fact]
    public void The_longest_listed_name_is_told_from_those_inside_it()
    {
        var sentence = Read("The Harbour Union of Port Aldane met.", ("harbour union", Parties), ("harbour union of port aldane", Parties), ("port aldane", Places));

        Longest(sentence).ShouldBe([null, TagPart.Begin, TagPart.Inside, TagPart.Inside, TagPart.Inside, TagPart.End, null, null]);
    }

    [Fact]
    public void A_name_of_one_word_is_no_longest_one_and_the_next_name_starts_anew()
    {
        var sentence = Read("Harbour Union, Velmora and Port Aldane", ("harbour union", Parties), ("velmora", Places), ("port aldane", Places));

        Longest(sentence).ShouldBe([TagPart.Begin, TagPart.End, null, null, null, TagPart.Begin, TagPart.End]);
        sentence.ListsAt(3).ShouldNotBe(0ul);
    }

    [Fact]
    public void The_same_place_in_names_of_other_lists_is_another()
    {
        var sentence = Read("Harbour Union, Port Aldane", ("harbour union", Parties), ("port aldane", Places));

        sentence.LongestAt(3).ShouldNotBe(sentence.LongestAt(0));
    }

    private static List<TagPart?> Longest(NameSentence sentence) =>
        [.. Enumerable.Range(0, sentence.Count).Select(i => new[] { Parties, Places }
            .SelectMany(_ => Enum.GetValues<TagPart>(), (list, part) => (Part: (TagPart?)part, Hash: FeatureHash.Combine(list, (ulong)part)))
            .FirstOrDefault(one => one.Hash == sentence.LongestAt(i)).Part)];

    private static NameSentence Read(string text, params (string Name, uint List)[] listed)
    {
        var phrases = new Dictionary<FeatureKey, uint>();
        foreach (var (name, list) in listed)
        {
            var words = name.Split(' ');
            var hash = FeatureHash.Of(words[0]);
            foreach (var word in words.Skip(1))
            {
                phrases[new(WordKnowledge.Phrase, hash)] = phrases.GetValueOrDefault(new(WordKnowledge.Phrase, hash)) | WordKnowledge.Continues;
                hash = FeatureHash.Combine(hash, FeatureHash.Of(word));
            }

            phrases[new(WordKnowledge.Phrase, hash)] = phrases.GetValueOrDefault(new(WordKnowledge.Phrase, hash)) | list;
        }

        var sentence = new NameSentence(new(PackedTable.Build(new Dictionary<FeatureKey, WordClasses>()), PackedTable.Build(phrases)));
        sentence.Read(text, [.. Tokenizer.Tokenize(text)]);
        return sentence;
    }
}
