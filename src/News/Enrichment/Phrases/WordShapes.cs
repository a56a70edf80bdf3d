using System.Runtime.CompilerServices;

namespace News.Enrichment.Phrases;

/// <summary>Lengths, first, second and last letters of the words of a list, together: they rule out most words of a text before anything is compared.</summary>
internal struct WordShapes
{
    private const int Letter = 31;       // a character's last five bits: a letter in either case; other characters may share one with a letter
    private const int Count = 1 << 12;   // some three hundred words in a list fill a fifteenth
    private const int Word = 64;

    private Bits bits;

    public void Add(ReadOnlySpan<char> word)
    {
        var shape = ShapeOf(word);
        bits[shape / Word] |= 1UL << (shape % Word);
    }

    /// <summary>Never <see langword="false"/> for a word that was added.</summary>
    public readonly bool MayHave(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return false;
        }

        var shape = ShapeOf(word);
        return (bits[shape / Word] & (1UL << (shape % Word))) != 0 || IsOther(word);
    }

    private static int ShapeOf(ReadOnlySpan<char> word)
    {
        var (first, second, last) = (word[0] & Letter, word[word.Length > 1 ? 1 : 0] & Letter, word[^1] & Letter);
        return (first | (second << 5) | ((last ^ (word.Length << 2)) << 7)) & (Count - 1);
    }

    // What is not ASCII may be equal to a letter in another case, so nothing is told by it.
    private static bool IsOther(ReadOnlySpan<char> word) => !char.IsAscii(word[0]) || !char.IsAscii(word[^1]) || (word.Length > 1 && !char.IsAscii(word[1]));

    [InlineArray(Count / Word)]
    private struct Bits
    {
        private ulong first;
    }
}
