using News.Enrichment;
using News.Views;

namespace News.Http;

/// <summary>The parameters of lists of articles, and the query that they ask.</summary>
internal static class ArticleParameters
{
    /// <summary>Of every list that is made from articles.</summary>
    public static IReadOnlyList<ApiParameter> Filters { get; } =
    [
        new("q", "Words, found in any inflection, and \"phrases\", found as written; all must occur in headline or text.", Example: "lake talks"),
        new("entity", "An entity's id or any of its names.", Example: "Marta Ollenby"),
        new("source", "A source's name.", Example: "The Castleby Ledger"),
        new("sentiment", "The article's sentiment.", Values: ["positive", "neutral", "negative", "mixed"]),
        new("from", "Published on or after this date or instant.", Example: "2025-03"),
        new("to", "Published on or before this date or instant.", Example: "2025-03-20"),
    ];

    /// <exception cref="QueryException">A value is none of those that its parameter takes.</exception>
    public static ArticleQuery Read(ApiRequest request) => Filter(request) with
    {
        Limit = request.Number("limit", 1, ArticleQuery.MaxLimit) ?? ArticleQuery.DefaultLimit,
        Cursor = request.Text("cursor"),
    };

    /// <summary>The filters alone: all articles that pass them.</summary>
    /// <exception cref="QueryException">A value is none of those that its parameter takes.</exception>
    public static ArticleQuery Filter(ApiRequest request) => new()
    {
        Text = request.Text("q") is { } q ? TextQuery.Parse(q) : null,
        Entity = request.Text("entity"),
        Source = request.Text("source"),
        Sentiment = request.Choice<SentimentLabel>("sentiment"),
        From = request.Period("from")?.Start,
        Before = request.Period("to")?.End,
    };
}
