namespace News.Enrichment.Phrases;

/// <summary>What words mean, looked up without regard to case.</summary>
internal sealed class WordTable<T>
{
    private readonly WordIndex index;
    private readonly T[] meanings;

    /// <param name="entries">Of two for one word the last one counts.</param>
    public WordTable(IEnumerable<(string Words, T Meaning)> entries)
    {
        var table = new List<(string Word, T Meaning)>();
        foreach (var (words, meaning) in entries)
        {
            table.AddRange(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => (word, meaning)));
        }

        Words = table.ConvertAll(entry => entry.Word);
        index = new(Words);
        meanings = [.. table.Select(entry => entry.Meaning)];
    }

    public IReadOnlyList<string> Words { get; }

    public bool TryGet(ReadOnlySpan<char> word, out T meaning)
    {
        var at = index.Of(word);
        meaning = at < 0 ? default! : meanings[at];
        return at >= 0;
    }
}

/// <summary>A set of words, looked up without regard to case.</summary>
internal sealed class WordSet(IReadOnlyList<string> words)
{
    private readonly WordIndex index = new(words);

    public WordSet(string words)
        : this(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
    {
    }

    public IReadOnlyList<string> Words => words;

    public bool Has(ReadOnlySpan<char> word) => index.Of(word) >= 0;
}
