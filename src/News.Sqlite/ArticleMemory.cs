using System.Runtime.InteropServices;
using News.Enrichment;
using News.Views;

namespace News.Sqlite;

/// <summary>Answers from what is in memory of all articles; shared by all readers of a store.</summary>
/// <remarks>The columns may be a commit ahead of a reader's snapshot: its keys are then read from the store, and an article that changes in this very moment is counted as it is now.</remarks>
internal sealed class ArticleMemory : IDisposable
{
    // A search reads so many changes and leaves the rest to the next: some 10 ms.
    private const int MostChanges = 1_000;

    // Reading all articles of any term takes a millisecond where there are no more than so many.
    private const int FewArticles = 50_000;
    private const int NarrowShare = 4;

    private readonly ArticleColumns columns = new();
    private readonly TermSets terms = new();
    private readonly FacetCounter facets;
    private readonly ReaderWriterLockSlim gate = new();
    private Tuple<long, List<EntityCounts>>? entities;   // as of the last change; one of two that count at once is as good as the other
    private Tuple<KnownCounts.State, EntrySet>? reprints;

    public ArticleMemory() => facets = new(columns);

    /// <summary>What a list's page needs to know of all its articles.</summary>
    /// <param name="First">The keys that its articles begin with, in order.</param>
    public sealed record Found(long Total, long[] First, Facets? Facets = null);

    /// <summary>What a list comes to, if that is at hand: nobody waits for it.</summary>
    /// <param name="after">The first keys are those above it.</param>
    public Found? Find(Session session, ArticleList list, long? after, int most)
    {
        if (!TryEnter(session))
        {
            return null;
        }

        try
        {
            return Evaluate(session, list) is { } articles ? new(articles.Count, columns.First(articles, after, most)) : null;
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    /// <summary>The same with facets, which are counted in memory whatever it takes.</summary>
    public Found Count(Session session, ArticleList list, IReadOnlyList<Facet> wanted, long? after, int most) => Read(session, () =>
    {
        if (IsAt(session) && Evaluate(session, list) is { } articles)
        {
            return new Found(articles.Count, columns.First(articles, after, most), facets.Count(session, wanted, articles));
        }

        var keys = list.ReadKeys(session, int.MaxValue).First;
        return new(keys.Length, [.. keys.SkipWhile(key => key <= after).Take(most)], facets.Count(session, wanted, EntriesOf(keys)));
    });

    /// <summary>Every entity, those in most articles first, then by id; counted once for each state of the store.</summary>
    public IReadOnlyList<EntityCounts> CountEntities(Session session) => Read(session, () =>
    {
        if (entities?.Item1 != columns.Changed)
        {
            entities = new(columns.Changed, AllEntities(session));
        }

        return entities.Item2;
    });

    /// <inheritdoc cref="Aggregates.CountAsync"/>
    public CountsOverTime CountOverTime(Session session, ArticleList list, Interval interval) => Read(session, () =>
    {
        var (total, undated) = (0L, 0L);
        var moods = Moods();
        var periods = new PeriodCounter<SentimentCounts>(interval);
        foreach (var number in EntriesOf(session, list))
        {
            total++;
            if (columns.Keys[number] is <= SortKey.LastDated and var key)
            {
                ref var counts = ref periods.Of(key);
                counts = counts.Plus(moods[columns.Entries[number].Sentiment]);
            }
            else
            {
                undated++;
            }
        }

        return new CountsOverTime(
            interval,
            [.. periods.All.OrderBy(period => period.First).Select(period => period.Value.Of(period.First, interval.EndOf(period.First)))],
            undated,
            total,
            TotalIsExact: true);
    });

    /// <inheritdoc cref="Aggregates.CompareSourcesAsync"/>
    public TopList<SourceCounts> CompareSources(Session session, ArticleList list, int limit) => Read(session, () =>
    {
        var moods = Moods();
        var sources = new (SentimentCounts Counts, long Earliest, long Latest)[columns.Values.Count];
        Array.Fill(sources, (default, SortKey.Highest, SortKey.Highest));
        foreach (var number in EntriesOf(session, list))
        {
            var entry = columns.Entries[number];
            ref var source = ref sources[entry.Source];
            source.Counts = source.Counts.Plus(moods[entry.Sentiment]);
            Widen(columns.Keys[number], ref source.Earliest, ref source.Latest);
        }

        var all = sources.Select((source, number) => source.Counts.Of(columns.Values[number], SortKey.PublishedOf(source.Earliest), SortKey.PublishedOf(source.Latest)))
            .Where((source, number) => number != ArticleColumns.None && source.Articles > 0)
            .OrderByDescending(source => source.Articles).ThenBy(source => source.Name, StringComparer.Ordinal).ToList();
        return new TopList<SourceCounts>([.. all.Take(limit)], all.Count, TotalIsExact: true);
    });

    public void Dispose() => gate.Dispose();

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

    private bool IsAt(Session session) => columns.Changed == ArticleColumns.Latest(session);

    private void EnterCurrent(Session session)
    {
        gate.EnterReadLock();
        var latest = ArticleColumns.Latest(session);
        if (columns.Changed >= latest)
        {
            return;
        }

        gate.ExitReadLock();
        gate.EnterWriteLock();
        try
        {
            if (columns.Changed < latest)
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

    /// <returns>Whether the columns are those of the reader's snapshot; they are then held for reading.</returns>
    private bool TryEnter(Session session)
    {
        var latest = ArticleColumns.Latest(session);
        if (columns.Changed is > 0 and var changed && changed < latest && gate.TryEnterWriteLock(0))
        {
            try
            {
                if (columns.Changed is > 0 and var now && now < latest)
                {
                    columns.Refresh(session, MostChanges);
                }
            }
            finally
            {
                gate.ExitWriteLock();
            }
        }

        if (!gate.TryEnterReadLock(0))
        {
            return false;
        }

        var isThere = latest > 0 && columns.Changed == latest;
        if (!isThere)
        {
            gate.ExitReadLock();
        }

        return isThere;
    }

    private EntrySet EntriesOf(Session session, ArticleList list) =>
        (IsAt(session) ? Evaluate(session, list) : null) ?? EntriesOf(list.ReadKeys(session, int.MaxValue).First);

    private EntrySet EntriesOf(long[] keys)
    {
        var set = new EntrySet(columns.Count);
        set.AddAll(CollectionsMarshal.AsSpan(columns.Find(keys)));
        return set;
    }

    /// <summary>The articles of a list; <see langword="null"/> where they are better asked of the index.</summary>
    private EntrySet? Evaluate(Session session, ArticleList list)
    {
        var query = list.Query;
        if (query is not { Story: null, UpdatedAfter: null })
        {
            return null;
        }

        var reads = !IsNarrow(list.Range);
        var sets = SearchIndex.TermsOf(query).Distinct().ToDictionary(match => match, match => terms.Find(session, columns, match, reads));
        if (sets.ContainsValue(null))
        {
            return null;
        }

        var articles = columns.Present.Copy(columns.Count);
        if (query.Text is { } text)
        {
            Narrow(articles, text.Root, node => sets[SearchIndex.MatchOf(node)]!);
        }

        foreach (var filter in SearchIndex.FiltersOf(query))
        {
            articles.IntersectWith(sets[filter]!.AsSet());
        }

        if (query.CollapsesDuplicates)
        {
            articles.ExceptWith(Reprints(session));
        }

        columns.Limit(articles, list.Range.First, list.Range.Last);
        return articles;
    }

    /// <summary>Of a short time's articles the index reads less than a set would hold.</summary>
    private bool IsNarrow((long First, long Last) range)
    {
        var ordered = columns.Keys[..columns.OrderedCount];
        var articles = ArticleColumns.NotBelow(ordered, range.Last) - ArticleColumns.NotBelow(ordered, range.First);
        return ordered.Length > FewArticles && articles < ordered.Length / NarrowShare;
    }

    private void Narrow(EntrySet articles, QueryNode node, Func<QueryNode, TermSet> having)
    {
        switch (node)
        {
            case AndNode and:
                foreach (var child in and.Nodes)
                {
                    Narrow(articles, child, having);
                }

                break;
            case NotNode not:
                articles.ExceptWith(Matching(not.Node, having));
                break;
            default:
                articles.IntersectWith(Matching(node, having));
                break;
        }
    }

    /// <returns>Not to be changed.</returns>
    private EntrySet Matching(QueryNode node, Func<QueryNode, TermSet> having)
    {
        if (node is not (OrNode or AndNode or NotNode))
        {
            return having(node).AsSet();
        }

        EntrySet all;
        if (node is OrNode or)
        {
            all = new(columns.Count);
            foreach (var child in or.Nodes)
            {
                all.UnionWith(Matching(child, having));
            }
        }
        else
        {
            all = columns.Present.Copy(columns.Count);
            Narrow(all, node, having);
        }

        return all;
    }

    private EntrySet Reprints(Session session)
    {
        var (state, known) = (KnownCounts.StateOf(session), reprints);
        if (known?.Item1 != state)
        {
            var keys = session.List("SELECT sort_key FROM articles INDEXED BY articles_that_reprint WHERE duplicate_of IS NOT NULL ORDER BY sort_key", rows => rows.GetInt64(0));
            reprints = known = new(state, EntriesOf([.. keys]));
        }

        return known.Item2;
    }

    private SentimentLabel?[] Moods() => [.. columns.Values.Select(value => Enum.TryParse<SentimentLabel>(value, ignoreCase: true, out var mood) ? mood : (SentimentLabel?)null)];

    private static void Widen(long sortKey, ref long earliest, ref long latest)
    {
        if (sortKey <= SortKey.LastDated)
        {
            earliest = earliest == SortKey.Highest ? sortKey : Math.Max(earliest, sortKey);
            latest = Math.Min(latest, sortKey);
        }
    }

    private List<EntityCounts> AllEntities(Session session)
    {
        var counts = new (long Articles, long Earliest, long Latest)[columns.EntityKeys.Count];
        Array.Fill(counts, (0, SortKey.Highest, SortKey.Highest));
        foreach (var article in columns.Present)
        {
            foreach (var number in columns.EntitiesOf(columns.Entries[article]))
            {
                ref var count = ref counts[number];
                count.Articles++;
                Widen(columns.Keys[article], ref count.Earliest, ref count.Latest);
            }
        }

        List<EntityCounts> all = [];
        session.ForEach("SELECT key, id, name, category FROM entities", rows =>
        {
            if (columns.TryFindEntity(rows.GetInt64(0), out var number) && counts[number] is { Articles: > 0 } count)
            {
                all.Add(new(rows.GetString(1), rows.GetString(2), rows.GetString(3), count.Articles, SortKey.PublishedOf(count.Earliest), SortKey.PublishedOf(count.Latest)));
            }
        });
        return [.. all.OrderByDescending(entity => entity.Articles).ThenBy(entity => entity.Id, StringComparer.Ordinal)];
    }
}
