using System.Globalization;
using System.Runtime.InteropServices;
using News.English.Names;
using News.Text;
using News.Text.Tagging;

namespace News.Training;

/// <summary>Makes what the tagger knows of words from counted classes and from lists of names.</summary>
internal static class KnowledgeBuilder
{
    /// <summary>Lists of names and the files of each; a list's place is its bit.</summary>
    public static IReadOnlyList<string[]> Lists { get; } =
    [
        ["admin1"], ["citybig"], ["citysmall"], ["company", "companies"], ["first", "given-names"], ["last", "surnames"], ["lasttop"], ["univ"],
        ["wn_loc", "places"], ["wn_norp", "peoples"], ["wn_org", "wn_org2"], ["wn_event", "wn_oth", "events-and-works"], ["wn_per", "politicians", "people"],
        ["clubs", "organisations", "institutions"], ["media"], ["parties"],
    ];

    /// <param name="own">Folder with the lists that were written for this project; all others are with the data.</param>
    public static WordKnowledge Build(string data, string own) => new(Classes(Path.Combine(data, "clusters")), Phrases([own, Path.Combine(data, "gazetteers")]));

    private static PackedTable<WordClasses> Classes(string folder)
    {
        var classes = new Dictionary<FeatureKey, WordClasses>();
        foreach (var (word, coarse) in Pairs(folder, "strict_100.tsv"))
        {
            classes[Printed(word)] = new(byte.Parse(coarse, CultureInfo.InvariantCulture), Capitalisation.Unknown, 0);
        }

        foreach (var (word, fine) in Pairs(folder, "strict_400.tsv"))
        {
            classes[Printed(word)] = classes.GetValueOrDefault(Printed(word)) with { Fine = ushort.Parse(fine, CultureInfo.InvariantCulture) };
        }

        foreach (var (key, value) in classes.ToList())
        {
            classes.TryAdd(key with { Template = WordKnowledge.LowerWord }, value);
        }

        foreach (var (word, habit) in Pairs(folder, "cap_strict.tsv"))
        {
            var key = new FeatureKey(WordKnowledge.LowerWord, FeatureHash.Of(Plain(word)));
            classes[key] = classes.GetValueOrDefault(key) with { Capitalisation = HabitOf(habit) };
        }

        return PackedTable.Build(classes);
    }

    private static Capitalisation HabitOf(string code) => code switch
    {
        "l+" => Capitalisation.Small,
        "l" => Capitalisation.SmallSeldom,
        "L+" => Capitalisation.MostlySmall,
        "L" => Capitalisation.MostlySmallSeldom,
        "u+" => Capitalisation.MostlyCapital,
        "u" => Capitalisation.MostlyCapitalSeldom,
        "U+" => Capitalisation.Capital,
        "U" => Capitalisation.CapitalSeldom,
        _ => throw new InvalidDataException($"Unknown capitalisation class '{code}'."),
    };

    private static PackedTable<uint> Phrases(string[] folders)
    {
        var phrases = new Dictionary<FeatureKey, uint>();
        for (var list = 0; list < Lists.Count; list++)
        {
            foreach (var line in Lists[list].SelectMany(name => File.ReadLines(folders.Select(folder => Path.Combine(folder, name + ".txt")).First(File.Exists))))
            {
                Add(phrases, line, 1u << list);
            }
        }

        return PackedTable.Build(phrases);
    }

    private static void Add(Dictionary<FeatureKey, uint> phrases, string name, uint list)
    {
        var plain = Plain(name).ToLowerInvariant();
        string[] words = [.. Tokenizer.Tokenize(plain).Select(token => token.In(plain).ToString())];
        if (words.Length is 0 or > WordKnowledge.MaxPhrase || name.Length < 2)
        {
            return;
        }

        var hash = FeatureHash.Of(words[0]);
        for (var i = 1; i < words.Length; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(phrases, new(WordKnowledge.Phrase, hash), out _) |= WordKnowledge.Continues;
            hash = FeatureHash.Combine(hash, FeatureHash.Of(words[i]));
        }

        CollectionsMarshal.GetValueRefOrAddDefault(phrases, new(WordKnowledge.Phrase, hash), out _) |= list;
    }

    private static FeatureKey Printed(string word) => new(WordKnowledge.PrintedWord, FeatureHash.Of(Plain(word)));

    private static string Plain(string text) => string.Concat(text.Select(WordForm.Plain));

    private static IEnumerable<(string Word, string Value)> Pairs(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Select(line => line.Split('\t')).Where(cells => cells.Length == 2).Select(cells => (cells[0], cells[1]));
}
