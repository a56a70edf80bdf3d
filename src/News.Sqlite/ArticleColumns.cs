using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace News.Sqlite;

/// <summary>
/// What lists and facets ask of all articles, as numbers in memory: counting ten thousand articles is then a walk over arrays, where SQLite would read ten thousand rows. Filled
/// when it is first needed, and kept up by reading what has changed since; some 100 bytes an article.
/// </summary>
/// <remarks>
/// An entry never changes: an article that does gets another one, so that what is known of an entry stays true (<see cref="TermSets"/>). The one before stays behind, unused, until
/// all are put in order anew. Not for concurrent use while it is filled.
/// </remarks>
internal sealed class ArticleColumns
{
    /// <summary>In place of a value that an article has not.</summary>
    public const int None = 0;

    private const string Facts = "SELECT sort_key, is_new, source, sentiment, language, entities, changed FROM article_facts";

    // Entries out of order are looked up one by one: so many, and this part of the others, take no time that a search would notice.
    private const int MostOutOfOrder = 1_000;
    private const int OutOfOrderShare = 4;

    private readonly Dictionary<long, int> outOfOrder = [];
    private readonly Dictionary<long, int> entityNumbers = [];
    private readonly List<long> entityKeys = [];
    private readonly List<UInt128> idHeads = [];
    private readonly Dictionary<string, int> valueNumbers = new(StringComparer.Ordinal) { [""] = None };
    private readonly List<string> values = [""];
    private List<int> entities = [];
    private List<long> keys = [];
    private List<Entry> entries = [];
    private EntrySet present = new(0);
    private bool mayHaveMoved;

    /// <summary>When the last change was made that is in it; 0 while it is empty.</summary>
    public long Changed { get; private set; }

    /// <summary>Rises when entries get other numbers.</summary>
    public int Order { get; private set; }

    public int Count => entries.Count;

    /// <summary>The first so many entries are in the order of lists.</summary>
    public int OrderedCount { get; private set; }

    /// <summary>The entries of articles as they are now.</summary>
    public EntrySet Present => present;

    /// <summary>The sort key of each entry.</summary>
    public ReadOnlySpan<long> Keys => CollectionsMarshal.AsSpan(keys);

    public ReadOnlySpan<Entry> Entries => CollectionsMarshal.AsSpan(entries);

    /// <summary>What a source, sentiment or language is called.</summary>
    public IReadOnlyList<string> Values => values;

    public IReadOnlyList<long> EntityKeys => entityKeys;

    /// <summary>The first sixteen characters of each entity's id, in the order of ids: more than any two have in common.</summary>
    public IReadOnlyList<UInt128> IdHeads => idHeads;

    /// <param name="EntitiesFrom">Its entities are <c>[EntitiesFrom, EntitiesEnd)</c>.</param>
    public readonly record struct Entry(int Source, int Sentiment, int Language, int EntitiesFrom, int EntitiesEnd);

    /// <summary>When the last change was made that a reader sees.</summary>
    public static long Latest(Session session) => session.Number("SELECT coalesce(max(changed), 0) FROM article_facts");

    public int NumberOf(long entityKey) => entityNumbers[entityKey];

    public bool TryFindEntity(long entityKey, out int number) => entityNumbers.TryGetValue(entityKey, out number);

    public ReadOnlySpan<int> EntitiesOf(Entry entry) => CollectionsMarshal.AsSpan(entities)[entry.EntitiesFrom..entry.EntitiesEnd];

    /// <summary>The entries of articles, by their keys in order; keys that no article has are left out.</summary>
    public List<int> Find(ReadOnlySpan<long> sortKeys)
    {
        var found = new List<int>(sortKeys.Length);
        var ordered = Keys[..OrderedCount];
        var from = 0;
        foreach (var key in sortKeys)
        {
            if (outOfOrder.Count > 0 && outOfOrder.TryGetValue(key, out var number))
            {
                found.Add(number);
                continue;
            }

            from += NotBelow(ordered[from..], key);
            if (from < ordered.Length && ordered[from] == key)
            {
                found.Add(from);
            }
        }

        return found;
    }

    /// <summary>Leaves the articles whose keys lie in a range, both ends included.</summary>
    public void Limit(EntrySet set, long first, long last)
    {
        var late = new List<int>();
        for (var numbers = set.From(OrderedCount); numbers.MoveNext();)
        {
            if (keys[numbers.Current] >= first && keys[numbers.Current] <= last)
            {
                late.Add(numbers.Current);
            }
        }

        var ordered = Keys[..OrderedCount];
        set.Keep(NotBelow(ordered, first), last == long.MaxValue ? OrderedCount : NotBelow(ordered, last + 1));
        set.AddAll(CollectionsMarshal.AsSpan(late));
    }

    /// <summary>The lowest keys of a set, in order.</summary>
    /// <param name="after">Only those above it; <see langword="null"/> from the first on.</param>
    public long[] First(EntrySet set, long? after, int most)
    {
        var found = new List<long>(most);
        var ordered = set.From(after is { } end ? NotBelow(Keys[..OrderedCount], end + 1) : 0);
        while (found.Count < most && ordered.MoveNext() && ordered.Current < OrderedCount)
        {
            found.Add(keys[ordered.Current]);
        }

        for (var late = set.From(OrderedCount); late.MoveNext();)
        {
            if (!(keys[late.Current] <= after))
            {
                found.Add(keys[late.Current]);
            }
        }

        found.Sort();
        return [.. found.Take(most)];
    }

    private bool TryFind(long key, out int number)
    {
        if (outOfOrder.TryGetValue(key, out number))
        {
            return true;
        }

        number = NotBelow(Keys[..OrderedCount], key);
        return number < OrderedCount && keys[number] == key;
    }

    /// <summary>The place of the first number that is no lower, in steps that double: keys are often near one another.</summary>
    public static int NotBelow(ReadOnlySpan<long> ordered, long key)
    {
        var (low, step) = (0, 1);
        while (low + step <= ordered.Length && ordered[low + step - 1] < key)
        {
            low += step;
            step *= 2;
        }

        var place = ordered[low..Math.Min(ordered.Length, low + step)].BinarySearch(key);
        return low + (place < 0 ? ~place : place);
    }

    /// <summary>Reads what has changed.</summary>
    /// <param name="most">So many changes at a time, the earliest first.</param>
    public void Refresh(Session session, int most = int.MaxValue)
    {
        var latest = Latest(session);
        if (Changed == 0)
        {
            Fill(session);
        }
        else
        {
            // Where this is cut short the same changes are read again.
            var changes = 0;
            session.ForEach($"{Facts} WHERE changed > ?1 ORDER BY changed LIMIT ?2", rows =>
            {
                Add(rows, isOrdered: false);
                latest = ++changes == most ? rows.GetInt64(6) : latest;
            }, Changed, most);
        }

        AddIdHeads(session);
        if (mayHaveMoved)
        {
            RemoveMissing(session);
        }

        if (entries.Count - OrderedCount > MostOutOfOrder + (OrderedCount / OutOfOrderShare))
        {
            PutInOrder();
        }

        Changed = latest;
    }

    private void Fill(Session session)
    {
        Clear();   // an attempt that was cut short
        session.ForEach($"{Facts} ORDER BY sort_key", rows => Add(rows, isOrdered: true));   // as they lie in the file
    }

    private void Clear()
    {
        outOfOrder.Clear();
        keys.Clear();
        entries.Clear();
        entities.Clear();
        present = new(0);
        OrderedCount = 0;
        Order++;
    }

    private void Add(SqliteDataReader rows, bool isOrdered)
    {
        var (key, number) = (rows.GetInt64(0), entries.Count);
        var isKnown = !isOrdered && TryFind(key, out var before) && present.Remove(before);
        var from = entities.Count;
        AddEntities(StoredRecords.Utf8(rows, 5));
        keys.Add(key);
        entries.Add(new(Number(rows, 2), Number(rows, 3), Number(rows, 4), from, entities.Count));
        present.Add(number);
        if (isOrdered)
        {
            OrderedCount = entries.Count;
        }
        else
        {
            outOfOrder[key] = number;
        }

        mayHaveMoved |= !isOrdered && !isKnown && rows.GetInt64(1) == 0;
    }

    /// <summary>Articles that turned out to be published at another time have left their keys.</summary>
    private void RemoveMissing(Session session)
    {
        var there = new EntrySet(entries.Count);
        session.ForEach("SELECT sort_key FROM articles INDEXED BY articles_in_order", rows =>
        {
            if (TryFind(rows.GetInt64(0), out var number))
            {
                there.Add(number);
            }
        });
        present.IntersectWith(there);
        mayHaveMoved = false;
    }

    private void PutInOrder()
    {
        var all = present.ToList();
        all.Sort((one, other) => keys[one].CompareTo(keys[other]));
        var (oldKeys, oldEntries, oldEntities) = (keys, entries, entities);
        (keys, entries, entities) = ([], [], []);
        foreach (var number in all)
        {
            var old = oldEntries[number];
            var from = entities.Count;
            entities.AddRange(CollectionsMarshal.AsSpan(oldEntities)[old.EntitiesFrom..old.EntitiesEnd]);
            keys.Add(oldKeys[number]);
            entries.Add(old with { EntitiesFrom = from, EntitiesEnd = entities.Count });
        }

        outOfOrder.Clear();
        present = EntrySet.All(entries.Count);
        OrderedCount = entries.Count;
        Order++;
    }

    private void AddIdHeads(Session session)
    {
        var (known, added) = (idHeads.Count, entityKeys[idHeads.Count..]);
        if (added.Count > 0)
        {
            var heads = new UInt128[added.Count];
            session.ForEach(
                "SELECT key, id FROM entities WHERE key IN (SELECT value FROM json_each(?1))",
                rows => heads[entityNumbers[rows.GetInt64(0)] - known] = HeadOf(rows.GetString(1)),
                Session.List(added));
            idHeads.AddRange(heads);
        }
    }

    private static UInt128 HeadOf(string id)
    {
        Span<byte> head = stackalloc byte[16];
        head.Clear();
        Encoding.UTF8.TryGetBytes(id.AsSpan(0, Math.Min(id.Length, head.Length)), head, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(head);
    }

    private int Number(SqliteDataReader rows, int column)
    {
        var value = rows.IsDBNull(column) ? "" : rows.GetString(column);
        if (!valueNumbers.TryGetValue(value, out var number))
        {
            valueNumbers.Add(value, number = values.Count);
            values.Add(value);
        }

        return number;
    }

    /// <summary>The first number of each inner array; as written by <see cref="ArticleFacts"/>, nothing else follows a bracket.</summary>
    private void AddEntities(ReadOnlySpan<byte> json)
    {
        for (var open = json.IndexOf((byte)'['); open >= 0; open = json.IndexOf((byte)'['))
        {
            json = json[(open + 1)..];
            if (Utf8Parser.TryParse(json, out long key, out var length))
            {
                json = json[length..];
                if (!entityNumbers.TryGetValue(key, out var number))
                {
                    entityNumbers.Add(key, number = entityKeys.Count);
                    entityKeys.Add(key);
                }

                entities.Add(number);
            }
        }
    }
}
