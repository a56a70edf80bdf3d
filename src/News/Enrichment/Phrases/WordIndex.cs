using System.Numerics;

namespace News.Enrichment.Phrases;

/// <summary>Finds words of a list without regard to case and without making a string. Most words of a text are in no list: <see cref="WordShapes"/> tell so first.</summary>
internal sealed class WordIndex
{
    private readonly WordShapes shapes;
    private readonly WordKey[] keys;
    private readonly short[] places;    // one more than an index of keys; 0 where nothing is
    private readonly int bits;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> others;    // longer words, and those with an apostrophe of its own

    /// <param name="words">Of two that are equal the last one counts.</param>
    public WordIndex(IReadOnlyList<string> words)
    {
        shapes = new(words);
        keys = new WordKey[words.Count];
        bits = BitOperations.Log2((uint)words.Count) + 2;
        places = new short[1 << bits];
        var rest = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < words.Count; i++)
        {
            if (WordKey.TryMake(words[i], out keys[i]))
            {
                places[PlaceOf(keys[i])] = checked((short)(i + 1));
            }
            else
            {
                rest[words[i]] = i;
            }
        }

        others = rest.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The index of a word in the list, or -1.</summary>
    public int Of(ReadOnlySpan<char> word) => shapes.MayHave(word) ? Find(word) : -1;

    private int Find(ReadOnlySpan<char> word) =>
        WordKey.TryMake(word, out var key) ? places[PlaceOf(key)] - 1
        : others.TryGetValue(word, out var index) ? index
        : -1;

    // Where the key is, or where it would be: there is always room.
    private int PlaceOf(in WordKey key)
    {
        var place = key.Place(bits);
        while (places[place] is var taken and > 0 && keys[taken - 1] != key)
        {
            place = (place + 1) & (places.Length - 1);
        }

        return place;
    }
}
