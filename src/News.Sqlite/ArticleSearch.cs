using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using News.Views;

namespace News.Sqlite;

/// <summary>Answers an <see cref="ArticleQuery"/>.</summary>
internal sealed class ArticleSearch
{
    private readonly ArticleQuery query;
    private readonly ArticleList list;
    private readonly Cursor? cursor;
    private readonly ArticleMemory memory;
    private readonly KnownCounts counts;

    /// <exception cref="QueryException">The cursor is not one of this query's.</exception>
    public ArticleSearch(ArticleQuery query, ArticleMemory memory, KnownCounts counts)
    {
        (this.query, this.memory, this.counts) = (query, memory, counts);
        list = new(query);
        cursor = Cursor.Read(query.Cursor, list.Name);
    }

    private bool IsInKeyOrder => query is { Sort: ArticleSort.Published, UpdatedAfter: null };

    /// <summary>The page that most ask for: its articles and its total are the first of what matches, and how many that are.</summary>
    private bool IsOneWalk => IsInKeyOrder && list.IsSearched && query is { IsAscending: false, WithTotal: true, Facets.Count: 0 } && cursor is null;

    public Page<ArticleSummary> Run(Session session) => Run(session, Items);

    /// <summary>For queries whose items are stored as they are listed (<see cref="ArticleItems.AreStored"/>).</summary>
    public Page<ItemJson> RunJson(Session session) => Run(session, (_, rows, rarities) => new ArticleItems(session, query, rarities).ReadJson(KeysOf(rows)));

    private Page<T> Run<T>(Session session, Func<Session, List<Row>, float[], IReadOnlyList<T>> items)
    {
        var limit = Math.Clamp(query.Limit, 1, ArticleQuery.MaxLimit);
        var rarities = list.IsRanked || (query.Explains && query.Text is not null) ? Rarities(session) : [];
        var after = IsInKeyOrder ? cursor?.Place : null;
        var found = query.Facets.Count > 0 ? memory.Count(session, list, query.Facets, after, limit + 1) : memory.Find(session, list, after, limit + 1);
        var (rows, counted) = found is null && IsOneWalk ? FirstPage(session, limit + 1) : (Rows(session, rarities, found, limit + 1), found?.Total);
        var hasMore = rows.Count > limit;
        var total = !query.WithTotal ? 0
            : counted is { } all ? all
            : hasMore || cursor is not null ? Count(session)
            : rows.Count;
        return new(
            items(session, hasMore ? rows[..limit] : rows, rarities),
            total,
            TotalIsExact: query.WithTotal,
            hasMore ? CursorAt(rows[limit - 1], rarities).Write(list.Name) : null)
        {
            Facets = found?.Facets,
        };
    }

    /// <summary>The cursor's second half: the key, and for ranked lists the rarities that the first page was ranked by.</summary>
    private Cursor CursorAt(Row row, float[] rarities) => new(row.Place, list.IsRanked
        ? string.Create(CultureInfo.InvariantCulture, $"{row.Key} {Base64Url.EncodeToString(MemoryMarshal.AsBytes(rarities.AsSpan()))}")
        : row.Key.ToString(CultureInfo.InvariantCulture));

    private float[] Rarities(Session session)
    {
        if (list.IsRanked && cursor is { } page)
        {
            return [.. MemoryMarshal.Cast<byte, float>(Base64Url.DecodeFromChars(page.Id.Split(' ')[1]))];
        }

        var state = KnownCounts.StateOf(session);
        var articles = counts.Get(state, "", () => session.Number("SELECT count(*) FROM articles"));
        return [.. query.Text!.Runs.Select(SearchIndex.MatchOf).Select(match => Relevance.Rarity(
            articles, counts.Get(state, match, () => session.Number("SELECT count(*) FROM article_terms WHERE article_terms MATCH ?1", match))))];
    }

    private List<Row> Rows(Session session, float[] rarities, ArticleMemory.Found? found, int limit) =>
        !IsInKeyOrder ? RowsByPlace(session, rarities, limit)
        : found is not null && !query.IsAscending ? RowsOf(found.First)
        : RowsByKey(session, limit);

    private List<Row> RowsByKey(Session session, int limit)
    {
        var order = query.IsAscending ? "DESC" : "ASC";
        var rows = new List<Row>();
        foreach (var (first, last) in list.Ranges.SkipWhile(range => cursor is { } end && (end.Place < range.First || end.Place > range.Last)))
        {
            var (low, high) = cursor is { } end && end.Place >= first && end.Place <= last
                ? query.IsAscending ? (first, end.Place - 1) : (end.Place + 1, last)
                : (first, last);
            var values = new SqlValues([low, high, .. list.Values.Skip(2)]);
            rows.AddRange(session.List($"{list.Keys} ORDER BY key {order} LIMIT {values.Add(limit - rows.Count)}", found => new Row(found.GetInt64(0), found.GetInt64(0)), values.All));
            if (rows.Count == limit)
            {
                break;
            }
        }

        return rows;
    }

    private List<Row> RowsByPlace(Session session, float[] rarities, int limit)
    {
        var (beyond, order) = query is { IsAscending: true, UpdatedAfter: null } ? ("<", "DESC") : (">", "ASC");
        var values = new SqlValues(list.Values);
        var places = list.Places(values, MemoryMarshal.AsBytes(rarities.AsSpan()).ToArray());
        var after = "";
        if (cursor is { } end)
        {
            object place = list.IsRanked ? (object)BitConverter.Int64BitsToDouble(end.Place) : end.Place;   // as one type both would be doubles, which cannot tell all instants apart
            after = $"WHERE (place, key) {beyond} ({values.Add(place)}, {values.Add(long.Parse(end.Id.Split(' ')[0], CultureInfo.InvariantCulture))})";
        }

        return session.List(
            $"SELECT key, place FROM ({places}) {after} ORDER BY place {order}, key {order} LIMIT {values.Add(limit)}",
            found => new Row(found.GetInt64(0), list.IsRanked ? BitConverter.DoubleToInt64Bits(found.GetDouble(1)) : found.GetInt64(1)),
            values.All);
    }

    private IReadOnlyList<ArticleSummary> Items(Session session, List<Row> rows, float[] rarities)
    {
        var items = new ArticleItems(session, query, rarities).Read(KeysOf(rows));
        return query.UpdatedAfter is null ? items : [.. items.Zip(rows, (item, row) => Changed(session, item, row))];
    }

    private ArticleSummary Changed(Session session, ArticleSummary item, Row row)
    {
        var values = new SqlValues(list.Values);
        var changed = item with { UpdatedAt = new(row.Place, TimeSpan.Zero) };
        return session.Number($"SELECT count(*) FROM ({list.Keys}) WHERE key = {values.Add(row.Key)}", values.All) > 0 ? changed
            : changed with { Removed = true, Highlights = [], Relevance = null };
    }

    private long Count(Session session) => Count(session, () =>
    {
        var values = new SqlValues(list.Values);
        var all = query.UpdatedAfter is null ? $"({list.Keys})" : $"article_facts WHERE {list.Changed(values)}";
        return session.Number($"SELECT count(*) FROM {all}", values.All);
    });

    private long Count(Session session, Func<long> count) => counts.Get(KnownCounts.StateOf(session), list.Name, count);

    /// <summary>Counts all that match on the way to the first of them, unless their number is known.</summary>
    private (List<Row> Rows, long? Count) FirstPage(Session session, int limit)
    {
        long[]? first = null;
        var all = Count(session, () =>
        {
            (var count, first) = list.ReadKeys(session, limit);
            return count;
        });
        return (first is null ? RowsByKey(session, limit) : RowsOf(first), all);
    }

    private static List<Row> RowsOf(IEnumerable<long> keys) => [.. keys.Select(key => new Row(key, key))];

    private static long[] KeysOf(List<Row> rows) => [.. rows.Select(row => row.Key)];

    private readonly record struct Row(long Key, long Place);
}
