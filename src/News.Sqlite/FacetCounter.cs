using System.Globalization;
using News.Views;

namespace News.Sqlite;

/// <summary>Counts facets; shared by all readers of a store.</summary>
internal sealed class FacetCounter : IDisposable
{
    /// <summary>Of equally frequent entities, so many are looked up to be put in order; of more, which are shown is decided by their numbers.</summary>
    private const int MaxTies = 500;

    private readonly FacetColumns columns = new();
    private readonly ReaderWriterLockSlim gate = new();

    /// <param name="keys">The articles' sort keys.</param>
    public Facets Count(Session session, IReadOnlyList<Facet> wanted, IReadOnlyList<long> keys)
    {
        // The columns may be a commit ahead of this reader's snapshot: an article that changes in this very moment is counted as it is now.
        EnterCurrent(session);
        try
        {
            return Facets.Of(wanted, isExact: true, facet => facet switch
            {
                Facet.Entity => Entities(session, keys),
                Facet.Source => Values(keys, entry => entry.Source),
                Facet.Sentiment => Values(keys, entry => entry.Sentiment),
                Facet.Language => Values(keys, entry => entry.Language),
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

    private IEnumerable<FacetCount> Values(IReadOnlyList<long> keys, Func<FacetColumns.Entry, int> of)
    {
        var counts = new int[columns.Values.Count];
        foreach (var key in keys)
        {
            if (columns.TryFind(key, out var entry))
            {
                counts[of(entry)]++;
            }
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

    private List<FacetCount> Entities(Session session, IReadOnlyList<long> keys)
    {
        var counts = new int[columns.EntityKeys.Count];
        foreach (var key in keys)
        {
            if (columns.TryFind(key, out var entry))
            {
                foreach (var number in columns.EntitiesOf(entry))
                {
                    counts[number]++;
                }
            }
        }

        var found = Enumerable.Range(0, counts.Length).Where(number => counts[number] > 0).ToList();
        found.Sort((one, other) => counts[one] != counts[other] ? counts[other].CompareTo(counts[one]) : columns.EntityKeys[one].CompareTo(columns.EntityKeys[other]));
        var least = found.Count > Facets.MaxValues ? counts[found[Facets.MaxValues - 1]] : 0;
        return [.. found.TakeWhile(number => counts[number] >= least).Take(Facets.MaxValues + MaxTies).Select(number => session.First(
            "SELECT id, name, category FROM entities WHERE key = ?1",
            rows => new FacetCount(rows.GetString(0), counts[number], rows.GetString(1), rows.GetString(2)),
            columns.EntityKeys[number])!)];
    }
}
