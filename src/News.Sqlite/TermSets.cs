using System.Runtime.InteropServices;

namespace News.Sqlite;

/// <summary>
/// Which entries have what is asked for (a word in any inflection, a phrase, a filter), in memory: where the index walks through all articles that have two words,
/// two sets are intersected in a hundredth of the time. After a change only the changed articles are looked for.
/// </summary>
internal sealed class TermSets
{
    // In each of two generations: of a million articles the five hundred most frequent terms, of a hundred thousand all that are asked for.
    private const long MostBytes = 64 << 20;

    // To ask whether one new article has a term takes as long as to read so many of those that have it.
    private const int CostOfLate = 16;
    private const int FewLate = 64;

    private readonly Lock gate = new();
    private Dictionary<string, TermSet> young = new(StringComparer.Ordinal);
    private Dictionary<string, TermSet> old = new(StringComparer.Ordinal);
    private long bytes;
    private int order;

    /// <summary>The entries that an expression of the search index matches; <see langword="null"/> where they would have to be read from the index first.</summary>
    /// <param name="session">Sees the articles as the columns have them.</param>
    /// <param name="reads">They are read from the index then.</param>
    public TermSet? Find(Session session, ArticleColumns columns, string match, bool reads)
    {
        TermSet? known;
        lock (gate)
        {
            known = Known(match, columns.Order);
        }

        if (known?.Entries == columns.Count)
        {
            return known;
        }

        var isLate = known is not null && columns.Count - known.Entries is var late && late <= Math.Max(FewLate, known.Count / CostOfLate);
        if (!isLate && !reads)
        {
            return null;
        }

        var found = isLate
            ? known!.With(Late(session, columns, match, known.Entries), columns.Count)
            : TermSet.Of(Entries(session, columns, match), columns.Count);
        lock (gate)
        {
            Keep(match, found);
        }

        return found;
    }

    private TermSet? Known(string match, int now)
    {
        if (order != now)
        {
            young.Clear();
            old.Clear();
            (order, bytes) = (now, 0);
        }

        if (young.TryGetValue(match, out var known))
        {
            return known;
        }

        if (old.TryGetValue(match, out known))
        {
            Keep(match, known);
        }

        return known;
    }

    private void Keep(string match, TermSet set)
    {
        if (bytes > MostBytes)
        {
            (young, old, bytes) = (new(StringComparer.Ordinal), young, 0);
        }

        bytes += set.Size - (young.TryGetValue(match, out var before) ? before.Size : 0);
        young[match] = set;
    }

    private static List<int> Entries(Session session, ArticleColumns columns, string match) => session.First(
        $"SELECT {KeysFunction.Name}(rowid, ?2) FROM article_terms WHERE article_terms MATCH ?1",
        rows => columns.Find(MemoryMarshal.Cast<byte, long>(StoredRecords.Utf8(rows, 0)) is [_, .. var keys] ? keys : []),
        match,
        int.MaxValue)!;

    private static List<int> Late(Session session, ArticleColumns columns, string match, int first)
    {
        var keys = columns.Keys[first..].ToArray();
        var having = session.List(
            "SELECT rowid FROM article_terms WHERE article_terms MATCH ?1 AND rowid IN (SELECT value FROM json_each(?2)) ORDER BY rowid",
            rows => rows.GetInt64(0),
            match,
            Session.List(keys));
        return columns.Find(CollectionsMarshal.AsSpan(having));
    }
}

/// <summary>Entries that have a term: numbers where they are few, else a bit for every entry.</summary>
/// <param name="Entries">Of the entries below this number.</param>
internal sealed record TermSet(int[]? Few, EntrySet? Many, int Entries)
{
    // Where one in so many has it, its numbers take as much room as the bits of all.
    private const int FewShare = 8 * sizeof(int);
    private const int SizeOfAny = 200;   // with its name

    public int Count { get; } = Few?.Length ?? Many!.Count;

    public int Size => SizeOfAny + ((Few?.Length ?? 0) * sizeof(int)) + (Many?.Size ?? 0);

    public static TermSet Of(List<int> numbers, int entries)
    {
        if (numbers.Count < entries / FewShare)
        {
            return new([.. numbers], null, entries);
        }

        var many = new EntrySet(entries);
        many.AddAll(CollectionsMarshal.AsSpan(numbers));
        return new(null, many, entries);
    }

    public TermSet With(List<int> late, int entries)
    {
        if (Few is not null)
        {
            return new([.. Few, .. late], null, entries);
        }

        var many = Many!.Copy(entries);
        many.AddAll(CollectionsMarshal.AsSpan(late));
        return new(null, many, entries);
    }

    /// <returns>Not to be changed.</returns>
    public EntrySet AsSet()
    {
        if (Many is not null)
        {
            return Many;
        }

        var set = new EntrySet(Entries);
        set.AddAll(Few);
        return set;
    }
}
