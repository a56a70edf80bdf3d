namespace News.Enrichment.Phrases;

/// <summary>Lengths, first, second and last letters of the words of a list, together: they rule out most words of a text before anything is hashed.</summary>
internal sealed class WordShapes
{
    private const int Letter = 31;       // a character's last five bits: a letter in either case; other characters may share one with a letter
    private const int Bits = 1 << 12;    // some three hundred words in a list fill a fifteenth
    private const int Word = 64;

    private readonly ulong[] shapes = new ulong[Bits / Word];

    public WordShapes(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            var shape = ShapeOf(word);
            shapes[shape / Word] |= 1UL << (shape % Word);
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
        return (shapes[shape / Word] & (1UL << (shape % Word))) != 0 || IsOther(word);
    }

    private static int ShapeOf(ReadOnlySpan<char> word)
    {
        var (first, second, last) = (word[0] & Letter, word[word.Length > 1 ? 1 : 0] & Letter, word[^1] & Letter);
        return (first | (second << 5) | ((last ^ (word.Length << 2)) << 7)) & (Bits - 1);
    }

    // What is not ASCII may be equal to a letter in another case, so nothing is told by it.
    private static bool IsOther(ReadOnlySpan<char> word) => !char.IsAscii(word[0]) || !char.IsAscii(word[^1]) || (word.Length > 1 && !char.IsAscii(word[1]));
}
