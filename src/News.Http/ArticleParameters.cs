using News.Enrichment;
using News.Views;

namespace News.Http;

/// <summary>The parameters of lists of articles, and the query that they ask.</summary>
internal static class ArticleParameters
{
    private const string Official = "official";
    private const int MaxNameLength = 500;   // of a name in a filter; the longest of real ones have a fifth

    /// <summary>Of every list that is made from articles.</summary>
    public static IReadOnlyList<ApiParameter> Filters { get; } =
    [
        new("q", "Words, \"phrases\", prefix*, AND, OR, NOT, NEAR/n, parentheses, title: speaker: entity: source:.", Example: "lake talks"),
        new("entity", "An entity's id or any of its names.", Example: "Adela Tressick"),
        new("entitySentiment", "The sentiment towards that entity.", Values: Names<SentimentLabel>()),
        new("speaker", "Who is quoted: a name, a role as printed, or an entity's id.", Example: "Adela Tressick"),
        new("statementClass", "Has a statement of such a speaker; official is role or organization.", Values: [.. Names<SpeakerClass>(), Official]),
        new("source", "A source's name.", Example: "The Castleby Ledger"),
        new("story", "A story's id.", Example: "s_x"),
        new("language", "BCP 47; en finds en-GB too.", Example: "en"),
        new("sentiment", "The article's sentiment.", Values: Names<SentimentLabel>()),
        new("from", "Published on or after this date or instant.", Example: "2025-03"),
        new("to", "Published on or before this date or instant.", Example: "2025-03-20"),
        new("mentionedFrom", "Mentions a day, month or year that lies wholly on or after this date.", Example: "2025-03"),
        new("mentionedTo", "Mentions one that lies wholly on or before this date.", Example: "2025-04"),
        new("duplicates", "Whether reprints are left out; they are kept when left out.", Values: ["collapse", "keep"]),
    ];

    /// <summary>How a list is ordered and counted.</summary>
    public static IReadOnlyList<ApiParameter> Order { get; } =
    [
        new("sort", "published when left out; relevance needs q.", Values: Names<ArticleSort>()),
        new("order", "desc when left out.", Values: ["asc", "desc"]),
        new("explain", "Whether each item tells how well it fits q, and why.", Values: ["true", "false"]),
        new("facets", "Values to count over the whole list, separated by commas: entity, source, sentiment, language, month.", Example: "source,month"),
        new("updatedAfter", "Changed after this instant; the list is then in the order of the changes, with what was removed from it.", Example: "2025-03-20T00:00:00Z"),
    ];

    /// <exception cref="QueryException">A value is none of those that its parameter takes, or two of them do not go together.</exception>
    public static ArticleQuery Read(ApiRequest request)
    {
        var sort = request.Choice<ArticleSort>("sort");
        var query = Filter(request) with
        {
            Sort = sort ?? ArticleSort.Published,
            IsAscending = request.OneOf("order", "desc", "asc") == "asc",
            Explains = request.OneOf("explain", "false", "true") == "true",
            Facets = request.Choices<Facet>("facets"),
            UpdatedAfter = request.Period("updatedAfter")?.Start,
            Limit = request.Number("limit", 1, ArticleQuery.MaxLimit) ?? ArticleQuery.DefaultLimit,
            Cursor = request.Cursor,
        };
        return query switch
        {
            { Text: null, Sort: ArticleSort.Relevance } => throw new QueryException("sort", "'sort=relevance' needs words to rank by: give 'q'."),
            { Text: null, Explains: true } => throw new QueryException("explain", "'explain' tells how well an article fits 'q': give 'q'."),
            { UpdatedAfter: not null } when sort is not null => throw new QueryException("sort", "With 'updatedAfter' the list is in the order of the changes."),
            { UpdatedAfter: not null, IsAscending: true } => throw new QueryException("order", "With 'updatedAfter' the list is in the order of the changes."),
            { UpdatedAfter: not null, Facets.Count: > 0 } => throw new QueryException("facets", "A list of changes has no facets."),
            _ => query,
        };
    }

    /// <summary>The filters alone: all articles that pass them.</summary>
    /// <inheritdoc cref="Read"/>
    public static ArticleQuery Filter(ApiRequest request)
    {
        var entity = Name(request, "entity");
        var towards = request.Choice<SentimentLabel>("entitySentiment");
        var (from, to) = Range(request, "from", "to");
        return towards is not null && entity is null
            ? throw new QueryException("entitySentiment", "'entitySentiment' needs 'entity': the sentiment towards whom?")
            : new()
            {
                Text = request.Text("q") is { } q ? TextQuery.Parse(q) : null,
                Entity = entity,
                EntitySentiment = towards,
                Speaker = Name(request, "speaker"),
                Statements = request.Text("statementClass")?.ToLowerInvariant() == Official ? [SpeakerClass.Role, SpeakerClass.Organization]
                    : request.Choice<SpeakerClass>("statementClass", Official) is { } one ? [one] : [],
                Source = Name(request, "source"),
                Story = Name(request, "story"),
                Language = Name(request, "language"),
                Sentiment = request.Choice<SentimentLabel>("sentiment"),
                From = from?.Start,
                Before = to?.End,
                Mentioned = Mentioned(request),
                CollapsesDuplicates = request.OneOf("duplicates", "keep", "collapse") == "collapse",
            };
    }

    private static MentionedDates? Mentioned(ApiRequest request) => Range(request, "mentionedFrom", "mentionedTo") switch
    {
        (null, null) => null,
        var (from, to) => new(
            from is { } first ? DateOnly.FromDateTime(first.Start.UtcDateTime) : DateOnly.MinValue,
            to is { } last ? DateOnly.FromDateTime(last.End.UtcDateTime.AddTicks(-1)).AddDays(1) : DateOnly.MaxValue),
    };

    /// <exception cref="QueryException">Nothing can lie in it.</exception>
    private static ((DateTimeOffset Start, DateTimeOffset End)? From, (DateTimeOffset Start, DateTimeOffset End)? To) Range(ApiRequest request, string from, string to) =>
        (request.Period(from), request.Period(to)) switch
        {
            ({ } first, { } last) when first.Start >= last.End => throw new QueryException(from, $"'{from}' is after '{to}': nothing lies between {request.Text(from)} and {request.Text(to)}."),
            var range => range,
        };

    private static string? Name(ApiRequest request, string parameter) => request.Text(parameter) switch
    {
        { Length: > MaxNameLength } name => throw new QueryException(parameter, $"'{parameter}' has {name.Length} characters; the most is {MaxNameLength}."),
        var name => name,
    };

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
}
