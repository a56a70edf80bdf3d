namespace News.Enrichment.Phrases;

/// <summary>Compares what is printed with a word, whatever its case.</summary>
internal static class Spelled
{
    public static bool As(ReadOnlySpan<char> printed, string word) =>
        printed.Length == word.Length && MayStart(printed[0], word[0]) && printed.Equals(word, StringComparison.OrdinalIgnoreCase);

    // Letters in two cases differ in one bit; of what is not ASCII a closer look must tell. Most words are not the one that is asked for.
    private static bool MayStart(char printed, char letter) => ((printed ^ letter) & ~0x20) == 0 || !char.IsAscii(printed);
}
