using System.Collections.Frozen;

namespace News.Enrichment.Phrases;

/// <summary>What words mean, looked up without regard to case and without making a string.</summary>
internal sealed class WordTable<T>
{
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> meanings;

    public WordTable(IEnumerable<(string Words, T Meaning)> entries)
    {
        var table =
            from entry in entries
            from word in entry.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            select KeyValuePair.Create(word, entry.Meaning);
        meanings = table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryGet(ReadOnlySpan<char> word, out T meaning) => meanings.TryGetValue(word, out meaning!);
}

/// <summary>A set of words, looked up without regard to case.</summary>
internal sealed class WordSet(string words)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> members =
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Has(ReadOnlySpan<char> word) => members.Contains(word);
}
