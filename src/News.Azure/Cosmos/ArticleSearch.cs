using System.Globalization;
using Microsoft.Azure.Cosmos;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>What a search reads of an article: its summary and, where words are asked for, its text; the parts' address where it lies in parts.</summary>
internal sealed record ArticleRow(string Place, string ArticleOrder, bool? HasMoreTerms, ArticleSummary? Summary, string? Text, DocumentParts? Parts);

/// <summary>
/// Answers an <see cref="ArticleQuery"/>: the articles in a range of the list that have all terms, of which those are looked at where the terms alone do not decide
/// (phrases, and articles whose terms did not fit).
/// </summary>
internal sealed class ArticleSearch
{
    /// <summary>Most articles looked at for one page: a phrase of frequent words may have few hits among many candidates. The page then ends early, with a cursor.</summary>
    private const int MaxLookedAt = 500;

    private readonly ItemAccess items;
    private readonly Documents documents;
    private readonly ArticleQuery query;
    private readonly IReadOnlyCollection<string> terms;
    private readonly IReadOnlyList<IReadOnlyList<string>> phrases;
    private readonly (string First, string End) range;
    private readonly string list;
    private readonly string? after;

    /// <exception cref="QueryException">The cursor is not one of this query's.</exception>
    public ArticleSearch(ItemAccess items, Documents documents, ArticleQuery query)
    {
        this.items = items;
        this.documents = documents;
        this.query = query;
        terms = ArticleTerms.Of(query);
        phrases = query.Text?.Phrases ?? [];
        range = ListOrder.Published(query.From, query.Before);
        list = $"{range.First} {range.End} {string.Join(' ', terms)} {string.Join('"', phrases.Select(phrase => string.Join(' ', phrase)))}";
        after = ListCursor.Read(query.Cursor, list);
    }

    public async Task<Page<ArticleSummary>> RunAsync(CancellationToken cancellationToken)
    {
        var limit = Math.Clamp(query.Limit, 1, ArticleQuery.MaxLimit);
        var found = new List<ArticleSummary>();
        var lookedAt = 0;
        string? last = null;
        await foreach (var row in RowsAsync(limit, cancellationToken))
        {
            if (found.Count == limit || lookedAt == MaxLookedAt)
            {
                return await PageAsync(found, ListCursor.Write(last!, list), cancellationToken);
            }

            if (await MatchAsync(row, cancellationToken) is { } summary)
            {
                found.Add(summary);
            }

            lookedAt++;
            last = row.ArticleOrder;
        }

        return after is null
            ? new(found, found.Count, TotalIsExact: true, NextCursor: null)
            : await PageAsync(found, nextCursor: null, cancellationToken);
    }

    private async Task<Page<ArticleSummary>> PageAsync(List<ArticleSummary> found, string? nextCursor, CancellationToken cancellationToken) => query.WithTotal
        ? new(found, await CountAsync(cancellationToken), await IsExactAsync(cancellationToken), nextCursor)
        : new(found, Total: 0, TotalIsExact: false, nextCursor);

    private IAsyncEnumerable<ArticleRow> RowsAsync(int limit, CancellationToken cancellationToken)
    {
        var text = query.Text is null ? "" : ", c.document.text";
        var rows = Ask($"c.place, c.articleOrder, c.hasMoreTerms, c.summary, c.parts{text}", "c.articleOrder > @after", " ORDER BY c.articleOrder")
            .WithParameter("@after", after ?? ListOrder.Lowest);
        return items.QueryAsync<ArticleRow>(rows, partition: null, limit + 1, cancellationToken);
    }

    /// <returns>The article as the list shows it; <see langword="null"/> when it is not what was asked for.</returns>
    private async Task<ArticleSummary?> MatchAsync(ArticleRow row, CancellationToken cancellationToken)
    {
        var document = row.Parts is null ? null : await documents.ReadAsync(null, row.Parts, new(row.Place), cancellationToken);
        var summary = row.Summary ?? ArticleSummary.Of(document!);
        if (row.HasMoreTerms == true && !ArticleTerms.Of(document!).IsSupersetOf(terms))
        {
            return null;
        }

        if (query.Text is not { } asked)
        {
            return summary;
        }

        var text = row.Text ?? document!.Text;
        return ArticleTerms.HasPhrases(phrases, summary.Title, text)
            ? summary with { Highlights = new Highlights(asked).In(summary.Title, text) }
            : null;
    }

    private Task<long> CountAsync(CancellationToken cancellationToken) => items.NumberAsync(Ask("VALUE COUNT(1)"), partition: null, cancellationToken);

    /// <summary>Whether the terms alone decide, so that the count of the articles that have them is the count of hits.</summary>
    private async Task<bool> IsExactAsync(CancellationToken cancellationToken) => phrases.Count == 0
        && (terms.Count == 0 || await items.NumberAsync(new("SELECT VALUE COUNT(1) FROM c WHERE c.hasMoreTerms = true"), partition: null, cancellationToken) == 0);

    private QueryDefinition Ask(string what, string? condition = null, string order = "")
    {
        var parameters = terms.Select((term, i) => (Name: string.Create(CultureInfo.InvariantCulture, $"@t{i}"), Term: term)).ToList();
        var hasTerms = string.Join(" AND ", parameters.Select(parameter => $"ARRAY_CONTAINS(c.terms, {parameter.Name})"));
        List<string> conditions = ["c.articleOrder >= @first", "c.articleOrder < @end"];
        if (condition is not null)
        {
            conditions.Add(condition);
        }

        if (parameters.Count > 0)
        {
            conditions.Add($"(c.hasMoreTerms = true OR ({hasTerms}))");
        }

        return parameters.Aggregate(
            new QueryDefinition($"SELECT {what} FROM c WHERE {string.Join(" AND ", conditions)}{order}")
                .WithParameter("@first", range.First)
                .WithParameter("@end", range.End),
            (current, parameter) => current.WithParameter(parameter.Name, parameter.Term));
    }
}
