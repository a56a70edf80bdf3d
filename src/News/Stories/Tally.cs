namespace News.Stories;

/// <summary>How many articles of a story have each of some things, most frequent first. Bounded: of a long tail the least frequent are forgotten.</summary>
public sealed record Tally(IReadOnlyList<TallyEntry> Entries)
{
    // A story has some tens of sources and main entities; what lies beyond is not shown.
    private const int MaxEntries = 100;

    public static Tally Empty { get; } = new([]);

    public Tally With(IEnumerable<TallyEntry> more) => Added(more, 1);

    public Tally Without(IEnumerable<TallyEntry> fewer) => Added(fewer, -1);

    private Tally Added(IEnumerable<TallyEntry> changes, int sign)
    {
        var byKey = Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        foreach (var change in changes)
        {
            byKey[change.Key] = byKey.TryGetValue(change.Key, out var entry)
                ? entry with { Articles = entry.Articles + (sign * change.Articles) }
                : change with { Articles = sign * change.Articles };
        }

        return new([.. byKey.Values
            .Where(entry => entry.Articles > 0)
            .OrderByDescending(entry => entry.Articles)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Take(MaxEntries)]);
    }
}

/// <param name="Key">What makes two of them the same: an entity's id, a source's name, a key phrase.</param>
/// <param name="Category">Of an entity.</param>
public sealed record TallyEntry(string Key, string Name, string? Category, int Articles = 1);
