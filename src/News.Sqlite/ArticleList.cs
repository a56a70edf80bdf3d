using System.Runtime.InteropServices;
using News.Views;

namespace News.Sqlite;

/// <summary>The articles that a query asks for as SQL, and their order.</summary>
internal sealed class ArticleList
{
    // Spelled as in the schema's index.
    private const string Receipt = "coalesce(-received, 9223372036854775807)";

    private readonly ArticleQuery query;
    private readonly string? match;
    private readonly string condition;

    public ArticleList(ArticleQuery query)
    {
        this.query = query;
        IsRanked = query is { Sort: ArticleSort.Relevance, Text: not null, UpdatedAfter: null };
        match = IsRanked ? SearchIndex.RankedMatchOf(query) : SearchIndex.MatchOf(query);
        Range = SortKey.Between(query.From, query.Before);
        var values = new SqlValues([Range.First, Range.Last]);
        condition = Condition(values);
        Values = values.All;
    }

    public ArticleQuery Query => query;

    /// <summary>Of the keys, both ends included.</summary>
    public (long First, long Last) Range { get; }

    /// <summary>Of each statement that the list stands in, the first: the range of keys, and what else it needs.</summary>
    public IReadOnlyList<object?> Values { get; }

    public bool IsRanked { get; }

    /// <summary>It is made from the search index.</summary>
    public bool IsSearched => match is not null;

    /// <summary>Nothing is left out.</summary>
    public bool IsAll => match is null && Range == (SortKey.Lowest, SortKey.Highest) && query is { Story: null, CollapsesDuplicates: false };

    /// <summary>What tells this list from any other.</summary>
    public string Name => FormattableString.Invariant(
        $"{Range.First} {Range.Last} {query.Sort} {query.IsAscending} {query.CollapsesDuplicates} {query.UpdatedAfter?.UtcTicks} {query.Story?.Length} {query.Story} {match}");

    /// <summary>The ranges of the list of articles that this one is made of, in its order: an ascending one shows the undated last too.</summary>
    public IReadOnlyList<(long First, long Last)> Ranges => !query.IsAscending || Range.Last <= SortKey.LastDated ? [Range]
        : [(Range.First, SortKey.LastDated), (SortKey.LastDated + 1, Range.Last)];

    /// <summary><c>SELECT key FROM …</c>, all that match. Without words or filters of the search index from the smallest index that has every key: counting a million reads no row.</summary>
    public string Keys => $"SELECT {Key} AS key FROM {(match is null ? "articles AS listed INDEXED BY articles_in_order" : "article_terms")} WHERE {condition}";

    /// <summary>How many match, and the first of them, in the order of keys.</summary>
    public (long Count, long[] First) ReadKeys(Session session, int most)
    {
        var values = new SqlValues(Values);
        return session.First(
            $"SELECT {KeysFunction.Name}(key, {values.Add(most)}) FROM ({Keys})",
            rows => MemoryMarshal.Cast<byte, long>(StoredRecords.Utf8(rows, 0)) is [var count, .. var keys] ? (count, keys.ToArray()) : (0, []),
            values.All);
    }

    private string Key => match is null ? "listed.sort_key" : "article_terms.rowid";

    /// <summary><c>SELECT key, place FROM …</c>: the lower the place, the earlier an article stands in the list, ties by key.</summary>
    /// <param name="rarities">Of the words of a ranked list.</param>
    public string Places(SqlValues values, byte[] rarities) => query switch
    {
        { UpdatedAfter: not null } => "SELECT sort_key AS key, changed AS place FROM article_facts WHERE " + Changed(values),
        _ when IsRanked => $"SELECT {Key} AS key, -{RelevanceFunction.Name}(article_terms, {values.Add(rarities)}) AS place FROM article_terms WHERE {condition}",
        _ when match is null => $"SELECT {Key} AS key, {Receipt} AS place FROM article_facts AS listed WHERE {condition}",
        _ => $"SELECT sort_key AS key, {Receipt} AS place FROM article_facts WHERE sort_key IN ({Keys})",
    };

    /// <summary>Holds for what has changed and was asked for, or may have been before.</summary>
    public string Changed(SqlValues values) => $"changed > {values.Add(query.UpdatedAfter!.Value.UtcTicks)} AND (is_new = 0 OR sort_key IN ({Keys}))";

    private string Condition(SqlValues values)
    {
        var all = $"{Key} BETWEEN ?1 AND ?2";
        if (match is not null)
        {
            all = $"article_terms MATCH {values.Add(match)} AND {all}";
        }

        if (query.Story is { } story)
        {
            all += $" AND {Key} IN (SELECT sort_key FROM articles WHERE story_id = {values.Add(story)})";
        }

        return query.CollapsesDuplicates
            ? $"{all} AND NOT EXISTS (SELECT 1 FROM articles INDEXED BY articles_that_reprint WHERE articles.sort_key = {Key} AND duplicate_of IS NOT NULL)"
            : all;
    }
}

/// <summary>The values of a statement that is put together from parts.</summary>
internal sealed class SqlValues(IEnumerable<object?> first)
{
    private readonly List<object?> all = [.. first];

    public object?[] All => [.. all];

    /// <returns>The value's parameter.</returns>
    public string Add(object? value)
    {
        all.Add(value);
        return FormattableString.Invariant($"?{all.Count}");
    }
}
