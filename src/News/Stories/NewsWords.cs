using System.Collections.Frozen;

namespace News.Stories;

/// <summary>Words by which any news is told and that say nothing of the event.</summary>
internal static class NewsWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = """
        said say says saying told tell tells telling spoke according added asked reported report reports reporter mr mrs ms
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
