using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using Microsoft.Data.Sqlite;

namespace News.Sqlite;

/// <summary>
/// What facets count, of all articles, as numbers in memory: counting ten thousand articles is then a walk over arrays, where SQLite would read ten thousand rows. Filled
/// when they are first needed, and kept up by reading what has changed since; some 100 bytes an article.
/// </summary>
/// <remarks>Entries of articles that have changed stay behind, unused, until they outnumber the rest. Not for concurrent use while it is filled.</remarks>
internal sealed class FacetColumns
{
    /// <summary>In place of a value that an article has not.</summary>
    public const int None = 0;

    private const string Facts = "SELECT sort_key, source, sentiment, language, entities FROM article_facts";

    private readonly Dictionary<long, int> ordinals = [];
    private readonly Dictionary<long, int> entityNumbers = [];
    private readonly List<long> entityKeys = [];
    private readonly List<UInt128> idHeads = [];
    private readonly Dictionary<string, int> valueNumbers = new(StringComparer.Ordinal) { [""] = None };
    private readonly List<string> values = [""];
    private readonly List<Entry> entries = [];
    private readonly List<int> entities = [];
    private long changed;

    /// <summary>What a source, sentiment or language is called.</summary>
    public IReadOnlyList<string> Values => values;

    public IReadOnlyList<long> EntityKeys => entityKeys;

    /// <summary>The first sixteen characters of each entity's id, in the order of ids: more than any two have in common.</summary>
    public IReadOnlyList<UInt128> IdHeads => idHeads;

    /// <param name="EntitiesFrom">Its entities are <c>[EntitiesFrom, EntitiesEnd)</c>.</param>
    public readonly record struct Entry(int Source, int Sentiment, int Language, int EntitiesFrom, int EntitiesEnd);

    public bool IsCurrent(Session session) => Latest(session) <= changed;

    public List<Entry> Find(IReadOnlyList<long> sortKeys)
    {
        var found = new List<Entry>(sortKeys.Count);
        foreach (var key in sortKeys)
        {
            if (ordinals.TryGetValue(key, out var ordinal))
            {
                found.Add(entries[ordinal]);
            }
        }

        return found;
    }

    public int NumberOf(long entityKey) => entityNumbers[entityKey];

    public bool TryFind(long entityKey, out int number) => entityNumbers.TryGetValue(entityKey, out number);

    /// <param name="Earliest">The sort key of the dated article that was published first; <see cref="SortKey.Highest"/> where none has a date, as <paramref name="Latest"/>.</param>
    public record struct EntityCount(long Articles, long Earliest, long Latest);

    /// <summary>In how many articles each entity is, by its number.</summary>
    public EntityCount[] CountEntities(Session session)
    {
        var counts = new EntityCount[entityKeys.Count];
        Array.Fill(counts, new(0, SortKey.Highest, SortKey.Highest));
        session.ForEach("SELECT sort_key FROM articles INDEXED BY articles_in_order", rows => Count(rows.GetInt64(0), counts));
        return counts;
    }

    private void Count(long sortKey, EntityCount[] counts)
    {
        if (!ordinals.TryGetValue(sortKey, out var ordinal))
        {
            return;
        }

        foreach (var number in EntitiesOf(entries[ordinal]))
        {
            ref var count = ref counts[number];
            count.Articles++;
            if (sortKey <= SortKey.LastDated)
            {
                count.Earliest = count.Earliest == SortKey.Highest ? sortKey : Math.Max(count.Earliest, sortKey);
                count.Latest = Math.Min(count.Latest, sortKey);
            }
        }
    }

    public ReadOnlySpan<int> EntitiesOf(Entry entry) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entities)[entry.EntitiesFrom..entry.EntitiesEnd];

    /// <summary>Reads what has changed.</summary>
    public void Refresh(Session session)
    {
        if (entries.Count > 2 * ordinals.Count)
        {
            ordinals.Clear();
            entries.Clear();
            entities.Clear();
            changed = 0;
        }

        var latest = Latest(session);
        if (changed == 0)
        {
            session.ForEach($"{Facts} NOT INDEXED", Add);   // in the order of the file
        }
        else
        {
            session.ForEach($"{Facts} WHERE changed > ?1", Add, changed);
        }

        AddIdHeads(session);
        changed = latest;
    }

    private void AddIdHeads(Session session)
    {
        var added = entityKeys[idHeads.Count..];
        idHeads.AddRange(new UInt128[added.Count]);
        if (added.Count > 0)
        {
            session.ForEach(
                "SELECT key, id FROM entities WHERE key IN (SELECT value FROM json_each(?1))",
                rows => idHeads[entityNumbers[rows.GetInt64(0)]] = HeadOf(rows.GetString(1)),
                Session.List(added));
        }
    }

    /// <summary>When the last change was made that a reader sees.</summary>
    public static long Latest(Session session) => session.Number("SELECT coalesce(max(changed), 0) FROM article_facts");

    private static UInt128 HeadOf(string id)
    {
        Span<byte> head = stackalloc byte[16];
        head.Clear();
        Encoding.UTF8.TryGetBytes(id.AsSpan(0, Math.Min(id.Length, head.Length)), head, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(head);
    }

    private void Add(SqliteDataReader rows)
    {
        var from = entities.Count;
        AddEntities(StoredRecords.Utf8(rows, 4));
        ordinals[rows.GetInt64(0)] = entries.Count;
        entries.Add(new(Number(rows, 1), Number(rows, 2), Number(rows, 3), from, entities.Count));
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
