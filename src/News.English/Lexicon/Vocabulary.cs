using System.Globalization;
using News.Text;

namespace News.English.Lexicon;

/// <summary>Everything known of single words, found by one look-up without making a string. Loaded once; safe for concurrent use.</summary>
internal sealed class Vocabulary
{
    private const int Capacity = 35_000;   // what the lists come to
    private const int MaxLength = 40;       // longer words are in no list

    private static readonly Lazy<Vocabulary> Loaded = new(() => new());

    private readonly Dictionary<string, Word> words = new(Capacity, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private Vocabulary()
    {
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        AddAll("common-words.txt", WordClass.Common);
        AddAll("demonyms.txt", WordClass.Demonym);
        AddValences();
        AddClasses();
    }

    public static Vocabulary Default => Loaded.Value;

    public Word Find(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength)
        {
            return default;
        }

        lookup.TryGetValue(word, out var found);
        return FunctionWords.Contains(word) ? found with { Classes = found.Classes | WordClass.Function } : found;
    }

    private void AddValences()
    {
        foreach (var line in Resource.Lines("sentiment.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var word = line[..tab];
            words.TryGetValue(word, out var known);
            words[word] = known with { Valence = float.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture) };
        }
    }

    private void AddClasses()
    {
        foreach (var line in Resource.Lines("word-classes.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var kind = Enum.Parse<WordClass>(line[..colon].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(word, kind);
            }
        }
    }

    private void AddAll(string resource, WordClass kind)
    {
        foreach (var word in Resource.Lines(resource))
        {
            Add(word, kind);
        }
    }

    private void Add(string word, WordClass kind)
    {
        words.TryGetValue(word, out var known);
        words[word] = known with { Classes = known.Classes | kind };
    }
}
