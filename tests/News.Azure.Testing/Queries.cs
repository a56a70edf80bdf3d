using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using News.Azure.Testing.Sql;

namespace News.Azure.Testing;

/// <summary>Queries over a container, answered page by page.</summary>
/// <remarks>The pages of one answer are cut from one snapshot, and a continuation may be asked for again.</remarks>
internal sealed class Queries(Collection collection)
{
    private const int DefaultPage = 1_000;

    /// <summary>A plan that leaves everything to the container: right for one physical partition.</summary>
    private const string PassThrough =
        """
        {"partitionedQueryExecutionInfoVersion":2,"queryInfo":{"distinctType":"None","top":null,"offset":null,"limit":null,"orderBy":[],"orderByExpressions":[],
        "groupByExpressions":[],"groupByAliases":[],"aggregates":[],"groupByAliasToAggregateType":{},"rewrittenQuery":"","hasSelectValue":false,"dCountInfo":null,
        "hasNonStreamingOrderBy":false},"queryRanges":[{"min":"","max":"FF","isMinInclusive":true,"isMaxInclusive":false}]}
        """;

    private readonly Dictionary<string, IReadOnlyList<JsonElement>> unread = new(StringComparer.Ordinal);
    private int lastToken;

    public static Reply Plan(Request request)
    {
        SqlParser.Parse(SqlOf(Json.Object(request.Body)));
        return Reply.Of(200, JsonNode.Parse(PassThrough)!) with { Charge = Prices.Query };
    }

    public Reply Answer(Request request)
    {
        var rest = request.Continuation is { } token
            ? unread.GetValueOrDefault(token) ?? throw new FormatException("The continuation is not one of this container's.")
            : Run(Json.Object(request.Body), request);

        // Split pages come after an empty one each.
        var size = request.PageSize is not null && request.Continuation?.EndsWith('+') != true ? 0 : request.MaxItems(DefaultPage);
        var page = rest.Take(size).ToList();
        var reply = Reply.Feed(collection.Rid.Text, "Documents", page.Select(item => JsonNode.Parse(item.GetRawText())));
        return reply with
        {
            Charge = Prices.Query + Prices.Read(page.Sum(item => item.GetRawText().Length)),
            Continuation = page.Count < rest.Count || size == 0 ? Keep([.. rest.Skip(size)], size == 0) : null,
        };
    }

    private string Keep(IReadOnlyList<JsonElement> rest, bool hasEmptyPageBehind)
    {
        var token = string.Create(CultureInfo.InvariantCulture, $"{++lastToken}{(hasEmptyPageBehind ? "+" : "")}");
        unread[token] = rest;
        return token;
    }

    private List<JsonElement> Run(JsonObject query, Request request)
    {
        var parameters = (query["parameters"] as JsonArray ?? []).ToDictionary(
            parameter => parameter!["name"]!.GetValue<string>(), parameter => JsonSerializer.SerializeToElement(parameter!["value"]));
        var documents = collection.Documents.All
            .Where(document => request.PartitionKey is not { } key || document.PartitionKey == key)
            .Select(document => document.Json)
            .Where(request.IsSeen);
        return [.. SqlParser.Parse(SqlOf(query)).Run(documents, parameters)];
    }

    private static string SqlOf(JsonObject query) => query["query"]!.GetValue<string>();
}
