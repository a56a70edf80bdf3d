using System.Numerics;
using System.Runtime.InteropServices;

namespace News.Enrichment.Phrases;

/// <summary>A short ASCII word as two numbers, the same in either case: to compare words so takes no loop over their letters.</summary>
/// <param name="Start">Its first letters, in small ones.</param>
/// <param name="End">Its last letters, in small ones; of most words some are in both.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordKey(ulong Start, ulong End, int Length)
{
    public const int Longest = 16;

    private const int Block = 4;                            // characters that are read at once
    private const ulong Each = 0x0101_0101_0101_0101;       // times a byte: that byte eight times
    private const ulong NotAscii = 0xFF80_FF80_FF80_FF80;   // in characters
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;     // 2^64 divided by the golden ratio, as is usual for hashing by multiplication

    /// <returns>Whether the word is short and ASCII.</returns>
    public static bool TryMake(ReadOnlySpan<char> word, out WordKey key)
    {
        var (start, startOn, endOn, end) = (0UL, 0UL, 0UL, 0UL);
        if (word.Length < Block)
        {
            for (var i = 0; i < word.Length; i++)
            {
                start = (start << 16) | word[i];
            }
        }
        else
        {
            (start, end) = (BlockOf(word), BlockOf(word[^Block..]));
            if (word.Length > 2 * Block)
            {
                (startOn, endOn) = (BlockOf(word[Block..]), BlockOf(word[^(2 * Block)..]));
            }
        }

        key = new(Small(start | (startOn << 8)), Small(end | (endOn << 8)), word.Length);
        return word.Length <= Longest && ((start | startOn | endOn | end) & NotAscii) == 0;
    }

    /// <summary>Its place in a table of a power of two of places.</summary>
    public int Place(int bits) => (int)(((Start ^ BitOperations.RotateLeft(End, 29) ^ (ulong)Length) * Spread) >> (64 - bits));

    private static ulong BlockOf(ReadOnlySpan<char> word) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word));

    // Of eight ASCII characters at once: 'A' to 'Z' get the bit that small letters have.
    private static ulong Small(ulong characters)
    {
        var fromA = characters + (Each * (0x80 - 'A'));
        var afterZ = characters + (Each * (0x80 - 'Z' - 1));
        return characters | (((fromA & ~afterZ) & (Each * 0x80)) >> 2);
    }
}
