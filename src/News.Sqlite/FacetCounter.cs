using System.Globalization;
using News.Views;

namespace News.Sqlite;

/// <summary>Counts facets; shared by all readers of a store.</summary>
internal sealed class FacetCounter : IDisposable
{
    private readonly FacetColumns columns = new();
    private readonly ReaderWriterLockSlim gate = new();
    private Tuple<long, List<EntityCounts>>? entities;   // as of the last change; one of two that count at once is as good as the other

    /// <param name="keys">The articles' sort keys.</param>
    public Facets Count(Session session, IReadOnlyList<Facet> wanted, IReadOnlyList<long> keys)
    {
        return Read(session, () =>
        {
            var entries = columns.Find(keys);
            return Facets.Of(wanted, isExact: true, facet => facet switch
            {
                Facet.Entity => Entities(session, entries),
                Facet.Source => Values(entries, entry => entry.Source),
                Facet.Sentiment => Values(entries, entry => entry.Sentiment),
                Facet.Language => Values(entries, entry => entry.Language),
                _ => Months(keys),
            });
        });
    }

    /// <summary>Every entity, those in most articles first, then by id; counted once for each state of the store.</summary>
    public IReadOnlyList<EntityCounts> CountEntities(Session session) => Read(session, () =>
    {
        var (latest, known) = (FacetColumns.Latest(session), entities);
        if (known?.Item1 != latest)
        {
            entities = known = new(latest, AllEntities(session));
        }

        return known.Item2;
    });

    public void Dispose() => gate.Dispose();

    /// <remarks>The columns may be a commit ahead of this reader's snapshot: an article that changes in this very moment is counted as it is now.</remarks>
    private T Read<T>(Session session, Func<T> read)
    {
        EnterCurrent(session);
        try
        {
            return read();
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    private void EnterCurrent(Session session)
    {
        gate.EnterReadLock();
        if (columns.IsCurrent(session))
        {
            return;
        }

        gate.ExitReadLock();
        gate.EnterWriteLock();
        try
        {
            if (!columns.IsCurrent(session))
            {
                columns.Refresh(session);
            }
        }
        finally
        {
            gate.ExitWriteLock();
        }

        gate.EnterReadLock();
    }

    private IEnumerable<FacetCount> Values(List<FacetColumns.Entry> entries, Func<FacetColumns.Entry, int> of)
    {
        var counts = new int[columns.Values.Count];
        foreach (var entry in entries)
        {
            counts[of(entry)]++;
        }

        return counts.Select((count, number) => new FacetCount(columns.Values[number], count)).Where((count, number) => number != FacetColumns.None && count.Count > 0);
    }

    private static IEnumerable<FacetCount> Months(IReadOnlyList<long> keys)
    {
        var counts = new Dictionary<int, int>();
        foreach (var key in keys)
        {
            if (SortKey.PublishedOf(key) is { } published)
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, (published.Year * 12) + published.Month - 1, out _)++;
            }
        }

        return counts.Select(pair => new FacetCount(string.Create(CultureInfo.InvariantCulture, $"{pair.Key / 12:0000}-{(pair.Key % 12) + 1:00}"), pair.Value));
    }

    /// <summary>The most frequent alone: of most lists nearly every entity is in one article.</summary>
    private List<FacetCount> Entities(Session session, List<FacetColumns.Entry> entries)
    {
        var counts = new int[columns.EntityKeys.Count];
        var found = new List<int>();
        foreach (var entry in entries)
        {
            foreach (var number in columns.EntitiesOf(entry))
            {
                if (counts[number]++ == 0)
                {
                    found.Add(number);
                }
            }
        }

        var best = new PriorityQueue<int, (int Count, UInt128 NotId)>();
        foreach (var number in found)
        {
            if (best.Count < Facets.MaxValues)
            {
                best.Enqueue(number, PlaceOf(number));
            }
            else if (counts[number] >= counts[best.Peek()])
            {
                best.EnqueueDequeue(number, PlaceOf(number));
            }
        }

        return session.List(
            "SELECT key, id, name, category FROM entities WHERE key IN (SELECT value FROM json_each(?1))",
            rows => new FacetCount(rows.GetString(1), counts[columns.NumberOf(rows.GetInt64(0))], rows.GetString(2), rows.GetString(3)),
            Session.List(best.UnorderedItems.Select(item => columns.EntityKeys[item.Element])));

        // Of equally frequent ones, the first by id.
        (int Count, UInt128 NotId) PlaceOf(int number) => (counts[number], ~columns.IdHeads[number]);
    }

    private List<EntityCounts> AllEntities(Session session)
    {
        var counts = columns.CountEntities(session);
        List<EntityCounts> all = [];
        session.ForEach("SELECT key, id, name, category FROM entities", rows =>
        {
            if (columns.TryFind(rows.GetInt64(0), out var number) && counts[number] is { Articles: > 0 } count)
            {
                all.Add(new(rows.GetString(1), rows.GetString(2), rows.GetString(3), count.Articles, SortKey.PublishedOf(count.Earliest), SortKey.PublishedOf(count.Latest)));
            }
        });
        return [.. all.OrderByDescending(entity => entity.Articles).ThenBy(entity => entity.Id, StringComparer.Ordinal)];
    }
}
