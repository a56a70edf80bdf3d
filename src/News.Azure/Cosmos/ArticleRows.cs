using System.Runtime.CompilerServices;
using Microsoft.Azure.Cosmos;
using News.Enrichment;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>What a search reads of an article: its summary and, where words are asked for, its text; the parts' address where it lies in parts.</summary>
/// <param name="IsCandidate">In lists of what has changed: whether the terms are those that were asked for.</param>
internal sealed record ArticleRow(
    string Place,
    string ListOrder,
    bool? HasMoreTerms,
    bool? IsCandidate,
    ArticleSummary? Summary,
    string? Text,
    EnrichedArticle? Document,
    DocumentParts? Parts,
    IReadOnlyList<EntityReference>? Mentioned,
    DateTimeOffset ChangedAt);

/// <summary>The articles of a list in its order, as far as their terms tell.</summary>
internal sealed class ArticleRows
{
    private readonly ItemAccess items;
    private readonly ArticleQuery query;
    private readonly IReadOnlyList<string>? places;
    private readonly SearchCondition condition;
    private readonly (string First, string End) published;

    /// <param name="places">The only ones, where a story's articles are asked for.</param>
    public ArticleRows(ItemAccess items, ArticleQuery query, IReadOnlyList<string>? places)
    {
        this.places = places;
        this.items = items;
        this.query = query;
        condition = new(query);
        published = ListOrder.Published(query.From, query.Before);
    }

    /// <summary>What tells this list from any other.</summary>
    public string List => FormattableString.Invariant(
        $"{published.First} {published.End} {query.Sort} {query.IsAscending} {query.CollapsesDuplicates} {query.UpdatedAfter?.UtcTicks} {query.Story?.Length} {query.Story} {query.Text} {condition.Name}");

    /// <summary>Whether the terms decide what is in the list.</summary>
    public bool IsExact => condition.IsExact;

    /// <summary>Whether a row of a list of changes is one of those that the terms let through; a condition that is undefined is not in the row.</summary>
    public bool IsCandidate(ArticleRow row) => !IsByChange || condition.Sql is null || row.IsCandidate == true;

    /// <summary>Whether the whole document is needed to decide: names stand in no text.</summary>
    private bool NeedsDocument => !IsExact && query.Text!.Names.Any();

    private bool IsByChange => query.UpdatedAfter is not null;

    private string Path => IsByChange ? "c.changedOrder" : query.Sort == ArticleSort.Received ? "c.receivedOrder" : "c.articleOrder";

    private bool IsDescending => query is { IsAscending: true, UpdatedAfter: null } && query.Sort != ArticleSort.Relevance;

    /// <param name="after">The place that the list begins behind.</param>
    public async IAsyncEnumerable<ArticleRow> ReadAsync(string? after, int pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var document = NeedsDocument ? ", c.document" : query.Text is null ? "" : ", c.document.text";
        var candidate = IsByChange && condition.Sql is { } sql ? $", {sql} AS isCandidate" : "";
        var mentioned = query.Facets.Contains(Facet.Entity) ? ", c.mentioned" : "";
        var isSplit = Path == "c.articleOrder";
        foreach (var (first, end) in Ranges().SkipWhile(range => after is not null && isSplit && !IsIn(range, after)))
        {
            // Of two ranges the second begins at its start when the page before ended in the first.
            var begin = after is not null && (!isSplit || IsIn((first, end), after)) ? after : null;
            var rows = Ask(
                $"c.place, {Path} AS listOrder, c.hasMoreTerms, c.summary, c.parts, c.changedAt{document}{mentioned}{candidate}",
                (first, end),
                $"{(begin is null ? "" : $" AND {Path} {(IsDescending ? "<" : ">")} @after")} ORDER BY {Path}{(IsDescending ? " DESC" : "")}");
            await foreach (var row in items.QueryAsync<ArticleRow>(begin is null ? rows : rows.WithParameter("@after", begin), partition: null, pageSize, cancellationToken))
            {
                yield return row;
            }
        }
    }

    /// <summary>How many the terms let through.</summary>
    public Task<long> CountAsync(CancellationToken cancellationToken) => items.NumberAsync(Ask("VALUE COUNT(1)", published, ""), partition: null, cancellationToken);

    /// <summary>Whether an article may be in the store of which its item does not tell whether it is in the list.</summary>
    public async Task<bool> HasUndecidedAsync(CancellationToken cancellationToken) => !IsExact || query.CollapsesDuplicates
        || (condition.Sql is not null && await items.NumberAsync(new("SELECT VALUE COUNT(1) FROM c WHERE c.hasMoreTerms = true"), partition: null, cancellationToken) > 0);

    public async Task<IReadOnlyList<float>> RaritiesAsync(CancellationToken cancellationToken)
    {
        var articles = await items.NumberAsync(new("SELECT VALUE COUNT(1) FROM c WHERE c.articleOrder > ''"), partition: null, cancellationToken);
        var rarities = new List<float>();
        foreach (var run in query.Text!.Runs)
        {
            rarities.Add(Relevance.Rarity(articles, await items.NumberAsync(SearchCondition.Count(run), partition: null, cancellationToken)));
        }

        return rarities;
    }

    private static bool IsIn((string First, string End) range, string place) =>
        string.CompareOrdinal(place, range.First) >= 0 && string.CompareOrdinal(place, range.End) < 0;

    /// <summary>An ascending list by publication shows the undated last too.</summary>
    private List<(string First, string End)> Ranges() => IsDescending && Path == "c.articleOrder" && string.CompareOrdinal(published.End, ListOrder.Undated) > 0
        ? [(published.First, ListOrder.Undated), (ListOrder.Undated, published.End)]
        : [published];

    private QueryDefinition Ask(string what, (string First, string End) range, string rest)
    {
        List<string> conditions = ["c.articleOrder >= @first", "c.articleOrder < @end"];
        if (IsByChange)
        {
            conditions.Add("c.changedOrder >= @changed");
        }

        if (places is not null)
        {
            conditions.Add("ARRAY_CONTAINS(@places, c.place)");
        }

        if (condition.Sql is { } terms)
        {
            conditions.Add(IsByChange ? $"(c.changes > 1 OR {terms})" : terms);
        }

        return condition.Bind(new QueryDefinition($"SELECT {what} FROM c WHERE {string.Join(" AND ", conditions)}{rest}")
            .WithParameter("@first", range.First)
            .WithParameter("@end", range.End)
            .WithParameter("@changed", query.UpdatedAfter is { } instant ? ListOrder.Of(instant.AddTicks(1)) : "")
            .WithParameter("@places", places ?? []));
    }
}
