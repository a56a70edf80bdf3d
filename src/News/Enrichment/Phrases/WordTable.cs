namespace News.Enrichment.Phrases;

/// <summary>What words mean, looked up without regard to case.</summary>
internal sealed class WordTable<T> : WordList
{
    private readonly T[] meanings;

    public WordTable(IEnumerable<(string Words, T Meaning)> entries)
        : this([.. entries.SelectMany(entry => entry.Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => (word, entry.Meaning)))])
    {
    }

    private WordTable((string Word, T Meaning)[] entries)
        : base(Array.ConvertAll(entries, static entry => entry.Word))
    {
        meanings = Array.ConvertAll(entries, static entry => entry.Meaning);
    }

    public bool TryGet(ReadOnlySpan<char> word, out T meaning)
    {
        var at = IndexOf(word);
        meaning = at < 0 ? default! : meanings[at];
        return at >= 0;
    }
}
