namespace News.Enrichment.Phrases;

/// <summary>Lengths and last letters of the words of a list, by first letter: they rule out most words of a text before anything is hashed.</summary>
internal sealed class WordShapes
{
    private const int Letters = 32;     // a character's last five bits: a letter in either case; other characters may share one with a letter
    private const int LongestTold = 63;

    private readonly ulong[] lengths = new ulong[Letters];
    private readonly uint[] lasts = new uint[Letters];

    public WordShapes(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            lengths[Letter(word[0])] |= 1UL << Math.Min(word.Length, LongestTold);
            lasts[Letter(word[0])] |= 1U << Letter(word[^1]);
        }
    }

    /// <summary>Never <see langword="false"/> for a word of the list.</summary>
    public bool MayHave(ReadOnlySpan<char> word) =>
        word.Length > 0 && (!char.IsAscii(word[0]) || !char.IsAscii(word[^1])
            || ((lengths[Letter(word[0])] >> Math.Min(word.Length, LongestTold)) & 1 & (lasts[Letter(word[0])] >> Letter(word[^1]))) != 0);

    private static int Letter(char c) => c & (Letters - 1);
}
