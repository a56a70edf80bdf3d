using System.Text.Json.Serialization;
using News.Articles;
using News.Enrichment;

namespace News.Views;

/// <summary>Which articles, and which page of them. Filters combine with AND; <see langword="null"/> means no filter.</summary>
public sealed record ArticleQuery
{
    public const int DefaultLimit = 25;
    public const int MaxLimit = 100;

    /// <summary>Parsed from <c>q</c>.</summary>
    public TextQuery? Text { get; init; }

    /// <summary>An entity's id or any of its names, case ignored.</summary>
    public string? Entity { get; init; }

    /// <summary>The sentiment towards <see cref="Entity"/>; nothing without it.</summary>
    public SentimentLabel? EntitySentiment { get; init; }

    /// <summary>Who is quoted: a name or role as printed, or any name or the id of the entity that speaks; case ignored.</summary>
    public string? Speaker { get; init; }

    /// <summary>A source's name, case ignored.</summary>
    public string? Source { get; init; }

    public SentimentLabel? Sentiment { get; init; }

    /// <summary>BCP 47; <c>en</c> finds <c>en-GB</c> too.</summary>
    public string? Language { get; init; }

    /// <summary>Has a statement of a speaker of one of these classes.</summary>
    public IReadOnlyList<SpeakerClass> Statements { get; init; } = [];

    /// <summary>Mentions a date that lies wholly in this range: "in 2025" lies in the year, not in its June.</summary>
    public MentionedDates? Mentioned { get; init; }

    /// <summary>Published at or after. Articles without a publication date match no date filter.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Published before (exclusive).</summary>
    public DateTimeOffset? Before { get; init; }

    public string? Story { get; init; }

    /// <summary>Leaves out what reprints another article.</summary>
    public bool CollapsesDuplicates { get; init; }

    /// <summary>
    /// Changed after this instant: the list is then in the order of the changes, the earliest first, and has an entry (<see cref="ArticleSummary.Removed"/>) for an article
    /// too that has changed and is not, or no longer, what the other filters ask for.
    /// </summary>
    public DateTimeOffset? UpdatedAfter { get; init; }

    public ArticleSort Sort { get; init; }

    /// <summary>The earliest or least first. What has no date of publication is last either way.</summary>
    public bool IsAscending { get; init; }

    /// <summary>Each item tells how it was ranked.</summary>
    public bool Explains { get; init; }

    public IReadOnlyList<Facet> Facets { get; init; } = [];

    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Where the page before ended; opaque to callers.</summary>
    public string? Cursor { get; init; }

    /// <summary>Whether the total is wanted: who reads page after page to the end does without, and is spared counting at each. Without it a total means nothing.</summary>
    public bool WithTotal { get; init; } = true;
}

public enum ArticleSort
{
    Published,
    Received,

    /// <summary>By <see cref="Views.Relevance"/>; needs <see cref="ArticleQuery.Text"/>.</summary>
    Relevance,
}

/// <summary>Which failures, and which page of them.</summary>
public sealed record FailureQuery(string? Code = null, BlobAddress? Upload = null, int Limit = ArticleQuery.DefaultLimit, string? Cursor = null);

/// <summary>A list's page.</summary>
/// <param name="TotalIsExact">When not, there are at least <paramref name="Total"/>.</param>
/// <param name="NextCursor"><see langword="null"/> on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long Total, bool TotalIsExact, string? NextCursor)
{
    /// <summary>Where they were asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Facets? Facets { get; init; }

    public Page<TOther> Of<TOther>(Func<T, TOther> item) => new([.. Items.Select(item)], Total, TotalIsExact, NextCursor) { Facets = Facets };
}

/// <summary>A question that cannot be answered as put.</summary>
/// <param name="parameter">The offending one.</param>
public sealed class QueryException(string parameter, string message) : Exception(message)
{
    public string Parameter { get; } = parameter;
}
