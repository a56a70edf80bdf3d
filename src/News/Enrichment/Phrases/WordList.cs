using System.Numerics;

namespace News.Enrichment.Phrases;

/// <summary>
/// Words that are found without regard to case and without making a string. Most words of a text are in no list.
/// </summary>
internal abstract class WordList
{
    private readonly WordShapes shapes;
    private readonly (WordKey Key, int Index)[] places;
    private readonly int bits;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> others;    // longer words, and those with an apostrophe of print

    /// <param name="words">Of two that are equal the last one counts.</param>
    protected WordList(IReadOnlyList<string> words)
    {
        Words = words;
        shapes = new(words);
        bits = BitOperations.Log2((uint)(words.Count * 3 / 2)) + 1;     // never full
        places = new (WordKey, int)[1 << bits];
        var rest = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < words.Count; i++)
        {
            if (WordKey.TryMake(words[i], out var key))
            {
                places[PlaceOf(key)] = (key, i);
            }
            else
            {
                rest[words[i]] = i;
            }
        }

        others = rest.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<string> Words { get; }

    /// <summary>The index of a word in the list, or -1.</summary>
    protected int IndexOf(ReadOnlySpan<char> word) => shapes.MayHave(word) ? Find(word) : -1;

    private int Find(ReadOnlySpan<char> word)
    {
        if (!WordKey.TryMake(word, out var key))
        {
            return others.TryGetValue(word, out var index) ? index : -1;
        }

        ref readonly var place = ref places[PlaceOf(key)];
        return place.Key.Length > 0 ? place.Index : -1;
    }

    // Where the key is, or where it would be.
    private int PlaceOf(WordKey key)
    {
        var at = key.Place(bits);
        while (places[at].Key.Length > 0 && places[at].Key != key)
        {
            at = (at + 1) & (places.Length - 1);
        }

        return at;
    }
}

/// <summary>A set of words, looked up without regard to case.</summary>
internal sealed class WordSet(IReadOnlyList<string> words) : WordList(words)
{
    public WordSet(string words)
        : this(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
    {
    }

    public bool Has(ReadOnlySpan<char> word) => IndexOf(word) >= 0;
}
