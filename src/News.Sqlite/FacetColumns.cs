using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace News.Sqlite;

/// <summary>
/// What facets count, of all articles, as numbers in memory: counting ten thousand articles is then a walk over arrays, where SQLite would read ten thousand rows. Filled
/// when facets are first asked for, and kept up by reading what has changed since; some 100 bytes an article.
/// </summary>
/// <remarks>Entries of articles that have changed stay behind, unused, until they outnumber the rest. Not for concurrent use while it is filled.</remarks>
internal sealed class FacetColumns
{
    /// <summary>In place of a value that an article has not.</summary>
    public const int None = 0;

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
        session.List("SELECT sort_key, source, sentiment, language, entities FROM article_facts WHERE changed > ?1", Add, changed);
        while (idHeads.Count < entityKeys.Count)
        {
            idHeads.Add(session.First("SELECT id FROM entities WHERE key = ?1", rows => HeadOf(rows.GetString(0)), entityKeys[idHeads.Count]));
        }

        changed = latest;
    }

    private static long Latest(Session session) => session.Number("SELECT coalesce(max(changed), 0) FROM article_facts");

    private static UInt128 HeadOf(string id)
    {
        Span<byte> head = stackalloc byte[16];
        head.Clear();
        Encoding.UTF8.TryGetBytes(id.AsSpan(0, Math.Min(id.Length, head.Length)), head, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(head);
    }

    private bool Add(SqliteDataReader rows)
    {
        var from = entities.Count;
        AddEntities(Encoding.UTF8.GetBytes(rows.GetString(4)));
        ordinals[rows.GetInt64(0)] = entries.Count;
        entries.Add(new(Number(rows, 1), Number(rows, 2), Number(rows, 3), from, entities.Count));
        return true;
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

    /// <summary>The first number of each inner array.</summary>
    private void AddEntities(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var isFirst = false;
        while (reader.Read())
        {
            if (isFirst && reader.TokenType == JsonTokenType.Number)
            {
                var key = reader.GetInt64();
                if (!entityNumbers.TryGetValue(key, out var number))
                {
                    entityNumbers.Add(key, number = entityKeys.Count);
                    entityKeys.Add(key);
                }

                entities.Add(number);
            }

            isFirst = reader.TokenType == JsonTokenType.StartArray;
        }
    }
}
