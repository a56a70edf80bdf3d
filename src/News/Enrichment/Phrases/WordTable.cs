using System.Collections.Frozen;

namespace News.Enrichment.Phrases;

/// <summary>What words mean, looked up without regard to case and without making a string.</summary>
internal sealed class WordTable<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> meanings;
    private readonly WordShapes shapes;

    public WordTable(IEnumerable<(string Words, T Meaning)> entries)
    {
        var table =
            (from entry in entries
             from word in entry.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
             select KeyValuePair.Create(word, entry.Meaning)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        meanings = table.GetAlternateLookup<ReadOnlySpan<char>>();
        shapes = new(table.Keys);
        Words = table.Keys;
    }

    public IEnumerable<string> Words { get; }

    public bool TryGet(ReadOnlySpan<char> word, out T meaning)
    {
        if (shapes.MayHave(word))
        {
            return meanings.TryGetValue(word, out meaning!);
        }

        meaning = default!;
        return false;
    }
}

/// <summary>A set of words, looked up without regard to case.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> members;
    private readonly WordShapes shapes;

    public WordSet(string words)
        : this(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
    {
    }

    public WordSet(IEnumerable<string> words)
    {
        var set = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        members = set.GetAlternateLookup<ReadOnlySpan<char>>();
        shapes = new(set);
        Words = set;
    }

    public IEnumerable<string> Words { get; }

    public bool Has(ReadOnlySpan<char> word) => shapes.MayHave(word) && members.Contains(word);
}
