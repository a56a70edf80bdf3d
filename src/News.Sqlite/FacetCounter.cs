using System.Globalization;
using News.Views;

namespace News.Sqlite;

/// <summary>Counts facets; shared by all readers of a store.</summary>
internal sealed class FacetCounter : IDisposable
{
    private readonly FacetColumns columns = new();
    private readonly ReaderWriterLockSlim gate = new();

    /// <param name="keys">The articles' sort keys.</param>
    public Facets Count(Session session, IReadOnlyList<Facet> wanted, IReadOnlyList<long> keys)
    {
        // The columns may be a commit ahead of this reader's snapshot: an article that changes in this very moment is counted as it is now.
        EnterCurrent(session);
        try
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
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    public void Dispose() => gate.Dispose();

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
}
