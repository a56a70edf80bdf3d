using News.Enrichment;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>An article that a search has found.</summary>
/// <param name="Text">Where words were asked for.</param>
internal sealed record SearchHit(ArticleRow Row, ArticleSummary Summary, string? Text, IReadOnlyList<EntityReference> Mentioned);

/// <summary>
/// Answers an <see cref="ArticleQuery"/>: of the articles that their terms let through, those are looked at where the terms alone do not decide, and all of them where
/// they are ranked or counted by facet.
/// </summary>
internal sealed class ArticleSearch
{
    /// <summary>Most articles looked at for one page: a phrase of frequent words may have few hits among many candidates. The page then ends early, with a cursor.</summary>
    private const int MaxLookedAt = 500;

    /// <summary>Most articles that are ranked, or counted by facet: the latest. At one or two request units each a page of them costs no more than some writes.</summary>
    private const int MaxRanked = 1_000;

    private readonly Documents documents;
    private readonly StoryReader stories;
    private readonly ArticleQuery query;
    private readonly ArticleRows rows;
    private readonly ArticleCursor? cursor;
    private readonly Highlights? highlights;

    /// <param name="places">Of the articles of the story that is asked for.</param>
    /// <exception cref="QueryException">The cursor is not one of this query's.</exception>
    public ArticleSearch(ItemAccess items, Documents documents, StoryReader stories, ArticleQuery query, IReadOnlyList<string>? places)
    {
        this.documents = documents;
        this.stories = stories;
        this.query = query;
        rows = new(items, query, places);
        cursor = ArticleCursor.Read(query.Cursor, rows.List);
        highlights = query.Text is { } text ? new(text) : null;
    }

    private int Limit => Math.Clamp(query.Limit, 1, ArticleQuery.MaxLimit);

    private bool IsRanked => query is { Sort: ArticleSort.Relevance, Text: not null, UpdatedAfter: null };

    public async Task<Page<ArticleSummary>> RunAsync(CancellationToken cancellationToken)
    {
        var rarities = cursor?.Rarities is { Count: > 0 } known ? known
            : IsRanked || (query.Explains && query.Text is not null) ? await rows.RaritiesAsync(cancellationToken)
            : [];
        var page = IsRanked ? await RankedAsync(rarities, cancellationToken) : await InOrderAsync(rarities, cancellationToken);
        return query.Facets.Count == 0 ? page : page with { Facets = await FacetsAsync(cancellationToken) };
    }

    private async Task<Page<ArticleSummary>> InOrderAsync(IReadOnlyList<float> rarities, CancellationToken cancellationToken)
    {
        var found = new List<ArticleSummary>();
        var (lookedAt, before) = (0, cursor?.Found ?? 0);
        string? last = null;
        await foreach (var row in rows.ReadAsync(cursor?.Place, Limit + 1, cancellationToken))
        {
            if (found.Count == Limit || lookedAt == MaxLookedAt)
            {
                var isExact = query.WithTotal && !await rows.HasUndecidedAsync(cancellationToken);
                return new(
                    found,
                    isExact ? await rows.CountAsync(cancellationToken) : before + found.Count,
                    isExact,
                    new ArticleCursor(last!, before + found.Count, Rarities: rarities).Write(rows.List));
            }

            if (await MatchAsync(row, cancellationToken) is { } match)
            {
                found.Add(Shown(match, rarities));
            }

            lookedAt++;
            last = row.ListOrder;
        }

        // What came in behind the pages before is in no count of theirs.
        return cursor is null ? new(found, found.Count, TotalIsExact: true, NextCursor: null)
            : !query.WithTotal || await rows.HasUndecidedAsync(cancellationToken) ? new(found, before + found.Count, TotalIsExact: false, NextCursor: null)
            : new(found, await rows.CountAsync(cancellationToken), TotalIsExact: true, NextCursor: null);
    }

    private async Task<Page<ArticleSummary>> RankedAsync(IReadOnlyList<float> rarities, CancellationToken cancellationToken)
    {
        var (all, isWhole, bound) = await LookAsync(cursor?.Bound, cancellationToken);
        var ranked = all.Select(match => (Match: match, Score: Score(match, rarities) * (query.IsAscending ? -1 : 1)))
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Match.Row.ListOrder, StringComparer.Ordinal)
            .SkipWhile(pair => cursor is { } end && (pair.Score > end.Score
                || (pair.Score == end.Score && string.CompareOrdinal(pair.Match.Row.ListOrder, end.Place) <= 0)))
            .ToList();
        var page = ranked.Take(Limit).ToList();
        return new(
            [.. page.Select(pair => Shown(pair.Match, rarities))],
            all.Count,
            isWhole,
            ranked.Count > page.Count
                ? new ArticleCursor(page[^1].Match.Row.ListOrder, page.Count, page[^1].Score, bound, rarities).Write(rows.List)
                : null);
    }

    private async Task<Facets> FacetsAsync(CancellationToken cancellationToken)
    {
        var (all, isWhole, _) = await LookAsync(null, cancellationToken);
        return Facets.Of(query.Facets, isWhole, facet => facet switch
        {
            Facet.Entity => all.SelectMany(match => match.Mentioned).GroupBy(entity => entity.Id)
                .Select(group => new FacetCount(group.Key, group.Count(), group.First().Name, group.First().Category)),
            Facet.Source => Count(match => match.Source?.Name),
            Facet.Sentiment => Count(match => match.Sentiment?.Label.ToString().ToLowerInvariant()),
            Facet.Language => Count(match => match.Language),
            _ => Count(match => match.Published.Start()?.ToUniversalTime().ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)),
        });

        IEnumerable<FacetCount> Count(Func<ArticleSummary, string?> valueOf) =>
            all.Select(match => valueOf(match.Summary)).OfType<string>().GroupBy(value => value, StringComparer.Ordinal).Select(group => new FacetCount(group.Key, group.Count()));
    }

    /// <summary>All that match, up to a bound or to as many as are looked at.</summary>
    /// <param name="bound">The last place to look at; <see langword="null"/> or empty for as far as is looked at.</param>
    private async Task<(List<SearchHit> Found, bool IsWhole, string Bound)> LookAsync(string? bound, CancellationToken cancellationToken)
    {
        var found = new List<SearchHit>();
        var (lookedAt, last) = (0, "");
        await foreach (var row in rows.ReadAsync(after: null, pageSize: -1, cancellationToken))
        {
            if (string.IsNullOrEmpty(bound) ? lookedAt == MaxRanked : string.CompareOrdinal(row.ListOrder, bound) > 0)
            {
                return (found, IsWhole: false, last);
            }

            if (await MatchAsync(row, cancellationToken) is { } match)
            {
                found.Add(match);
            }

            lookedAt++;
            last = row.ListOrder;
        }

        return (found, IsWhole: true, last);
    }

    /// <returns>The article as found; <see langword="null"/> when it is not what was asked for.</returns>
    private async Task<SearchHit?> MatchAsync(ArticleRow row, CancellationToken cancellationToken)
    {
        var document = row.Parts is null ? row.Document : await documents.ReadAsync(null, row.Parts, new(row.Place), cancellationToken);
        var summary = row.Summary ?? ArticleSummary.Of(document!);
        var text = row.Text ?? document?.Text;
        var isMatch = rows.IsCandidate(row) && IsMatch(row, document, summary, text) && !await IsLeftOutAsync(summary, cancellationToken);
        if (query.UpdatedAfter is not null)
        {
            summary = summary with { UpdatedAt = row.ChangedAt, Removed = isMatch ? null : true };
        }

        return isMatch || query.UpdatedAfter is not null
            ? new(row, summary, text, row.Mentioned ?? [])
            : null;
    }

    private async Task<bool> IsLeftOutAsync(ArticleSummary summary, CancellationToken cancellationToken) =>
        query.CollapsesDuplicates && await stories.FindMemberAsync(summary.Id, cancellationToken) is { Duplicate: not null };

    private bool IsMatch(ArticleRow row, EnrichedArticle? document, ArticleSummary summary, string? text)
    {
        if (rows.IsExact && row.HasMoreTerms != true)
        {
            return true;
        }

        var terms = document is null ? null : FilterTerms.Of(document);
        return (row.HasMoreTerms != true || FilterTerms.Of(query).All(any => any.Any(terms!.Contains)))
            && (query.Text is null || new SearchableText(summary.Title, text!).Matches(query.Text.Root, name => terms!.Contains(FilterTerms.Of(name.Field, name.Name))));
    }

    private double Score(SearchHit match, IReadOnlyList<float> rarities) =>
        Relevance.Explain(query.Text!, rarities, new SearchableText(match.Summary.Title, match.Text!)).Score;

    private ArticleSummary Shown(SearchHit match, IReadOnlyList<float> rarities) => highlights is null || match.Summary.Removed is not null ? match.Summary : match.Summary with
    {
        Highlights = highlights.In(match.Summary.Title, match.Text!),
        Relevance = query.Explains ? Relevance.Explain(query.Text!, rarities, new SearchableText(match.Summary.Title, match.Text!)) : null,
    };
}
