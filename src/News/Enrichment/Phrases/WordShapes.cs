namespace News.Enrichment.Phrases;

/// <summary>Lengths, second and last letters of the words of a list, by first letter: they rule out most words of a text before anything is hashed.</summary>
internal sealed class WordShapes
{
    private const int Letters = 32;     // a character's last five bits: a letter in either case; other characters may share one with a letter
    private const int LongestTold = 63;

    private readonly Shape[] shapes = new Shape[Letters];

    public WordShapes(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            ref var shape = ref shapes[Letter(word[0])];
            shape.Lengths |= Length(word);
            shape.Seconds |= Bit(Second(word));
            shape.Lasts |= Bit(word[^1]);
        }
    }

    /// <summary>Never <see langword="false"/> for a word of the list.</summary>
    public bool MayHave(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return false;
        }

        ref readonly var shape = ref shapes[Letter(word[0])];
        return ((shape.Lengths & Length(word)) != 0 && (shape.Lasts & Bit(word[^1])) != 0 && (shape.Seconds & Bit(Second(word))) != 0) || !char.IsAscii(word[0]);
    }

    private static int Letter(char c) => c & (Letters - 1);

    private static char Second(ReadOnlySpan<char> word) => word[word.Length > 1 ? 1 : 0];

    private static ulong Length(ReadOnlySpan<char> word) => 1UL << Math.Min(word.Length, LongestTold);

    // What is not ASCII may be equal to a letter in another case, so nothing is told by it.
    private static uint Bit(char c) => char.IsAscii(c) ? 1U << Letter(c) : uint.MaxValue;

    private struct Shape
    {
        public ulong Lengths;
        public uint Seconds;
        public uint Lasts;
    }
}
