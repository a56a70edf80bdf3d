using System.Collections.Concurrent;
using System.Globalization;
using News.Views;

namespace News.Sqlite;

/// <summary>Counts facets of a set of articles.</summary>
internal sealed class FacetCounter(ArticleColumns columns)
{
    // One of the articles' entities for each count at a time, all zero while they lie here: finding room for those of a page of articles must not cost as much as those of all.
    private readonly ConcurrentBag<int[]> idle = [];

    public Facets Count(Session session, IReadOnlyList<Facet> wanted, EntrySet articles) => Facets.Of(wanted, isExact: true, facet => facet switch
    {
        Facet.Entity => Entities(session, articles),
        Facet.Source => Values(articles, entry => entry.Source),
        Facet.Sentiment => Values(articles, entry => entry.Sentiment),
        Facet.Language => Values(articles, entry => entry.Language),
        _ => Months(articles),
    });

    private IEnumerable<FacetCount> Values(EntrySet articles, Func<ArticleColumns.Entry, int> of)
    {
        var counts = new int[columns.Values.Count];
        var entries = columns.Entries;
        foreach (var number in articles)
        {
            counts[of(entries[number])]++;
        }

        return counts.Select((count, number) => new FacetCount(columns.Values[number], count)).Where((count, number) => number != ArticleColumns.None && count.Count > 0);
    }

    private IEnumerable<FacetCount> Months(EntrySet articles)
    {
        var months = new PeriodCounter<long>(Interval.Month);
        foreach (var number in articles)
        {
            if (columns.Keys[number] is <= SortKey.LastDated and var key)
            {
                months.Of(key)++;
            }
        }

        return months.All.Select(month => new FacetCount(month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture), month.Value));
    }

    /// <summary>The most frequent alone: of most lists nearly every entity is in one article.</summary>
    private List<FacetCount> Entities(Session session, EntrySet articles)
    {
        var counts = idle.TryTake(out var kept) && kept.Length >= columns.EntityKeys.Count ? kept : new int[columns.EntityKeys.Count];
        var entries = columns.Entries;
        var found = new List<int>();
        foreach (var article in articles)
        {
            foreach (var number in columns.EntitiesOf(entries[article]))
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

        var counted = session.List(
            "SELECT key, id, name, category FROM entities WHERE key IN (SELECT value FROM json_each(?1))",
            rows => new FacetCount(rows.GetString(1), counts[columns.NumberOf(rows.GetInt64(0))], rows.GetString(2), rows.GetString(3)),
            Session.List(best.UnorderedItems.Select(item => columns.EntityKeys[item.Element])));
        found.ForEach(number => counts[number] = 0);
        idle.Add(counts);
        return counted;

        // Of equally frequent ones, the first by id.
        (int Count, UInt128 NotId) PlaceOf(int number) => (counts[number], ~columns.IdHeads[number]);
    }
}
