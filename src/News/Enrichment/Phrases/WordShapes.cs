using System.Numerics;

namespace News.Enrichment.Phrases;

/// <summary>Lengths, first, second and last letters of the words of a list, together: they rule out most words of a text before anything is compared.</summary>
internal readonly struct WordShapes
{
    private const int Letter = 31;          // a character's last five bits: a letter in either case; other characters may share one with a letter
    private const int BitsPerWord = 16;     // so that a word of no list passes once in some twenty times
    private const int Block = 64;
    private const uint Spread = 0x9E37_79B1;    // 2^32 divided by the golden ratio

    private readonly ulong[] shapes;
    private readonly int shift;

    public WordShapes(IReadOnlyList<string> words)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(words.Count * BitsPerWord, Block));
        (shapes, shift) = (new ulong[size / Block], 32 - BitOperations.Log2(size));
        foreach (var word in words)
        {
            var shape = ShapeOf(word);
            shapes[shape / Block] |= 1UL << (int)(shape % Block);
        }
    }

    /// <summary>Never <see langword="false"/> for a word of the list.</summary>
    public bool MayHave(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return false;
        }

        var shape = ShapeOf(word);
        return (shapes[shape / Block] & (1UL << (int)(shape % Block))) != 0 || IsOther(word);
    }

    private uint ShapeOf(ReadOnlySpan<char> word)
    {
        var (first, second, last) = (word[0] & Letter, word[word.Length > 1 ? 1 : 0] & Letter, word[^1] & Letter);
        return ((uint)(first | (second << 5) | (last << 10) | (word.Length << 15)) * Spread) >> shift;
    }

    // What is not ASCII may be equal to a letter in another case, so nothing is told by it.
    private static bool IsOther(ReadOnlySpan<char> word) => !char.IsAscii((char)(word[0] | word[^1] | word[word.Length > 1 ? 1 : 0]));
}
