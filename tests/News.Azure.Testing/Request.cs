using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace News.Azure.Testing;

/// <summary>A request in the words of the protocol.</summary>
internal sealed class Request(HttpRequest http, byte[] body)
{
    /// <summary>The path's parts, names decoded: <c>dbs news colls articles docs …</c></summary>
    public string[] Path { get; } = http.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public string Method { get; } = http.Method;

    public byte[] Body { get; } = body;

    /// <summary>Pages are to be no longer than this, whatever the request allows.</summary>
    public int? PageSize { get; init; }

    /// <summary>What a query looks at.</summary>
    public Func<JsonElement, bool> IsSeen { get; init; } = _ => true;

    public bool IsQuery => Method == "POST" && http.ContentType?.StartsWith("application/query+json", StringComparison.Ordinal) == true;

    public bool IsQueryPlan => IsOn("x-ms-cosmos-is-query-plan-request");

    public bool IsBatch => IsOn("x-ms-cosmos-is-batch-request");

    public bool IsAtomic => IsOn("x-ms-cosmos-batch-atomic");

    public bool IsUpsert => IsOn("x-ms-documentdb-is-upsert");

    public bool IsChangeFeed => Header("A-IM") is not null;

    public string? IfMatch => Header("If-Match");

    public string? IfNoneMatch => Header("If-None-Match");

    public string? Continuation => Header("x-ms-continuation") is { Length: > 0 } token ? token : null;

    /// <summary>The partition key as compact JSON, <c>["…"]</c>; <see langword="null"/> for all partitions.</summary>
    public string? PartitionKey => Header("x-ms-documentdb-partitionkey") is { } key ? Normalise(key) : null;

    public RequestKind Kind => this switch
    {
        { Path.Length: < 5 } or { IsQueryPlan: true } => RequestKind.Metadata,
        { IsQuery: true } => RequestKind.Query,
        { IsBatch: true } => RequestKind.Batch,
        { IsChangeFeed: true } => RequestKind.ChangeFeed,
        { Path: [.., "pkranges"] } => RequestKind.Metadata,
        { Method: "GET" } => RequestKind.Read,
        { Method: "DELETE" } => RequestKind.Delete,
        _ => RequestKind.Write,
    };

    public int MaxItems(int otherwise)
    {
        var asked = int.TryParse(Header("x-ms-max-item-count"), CultureInfo.InvariantCulture, out var count) && count > 0 ? count : otherwise;
        return Math.Min(asked, PageSize ?? asked);
    }

    /// <summary>A partition key in the one form under which documents are kept.</summary>
    public static string Normalise(string partitionKey)
    {
        using var key = JsonDocument.Parse(partitionKey);
        return Json.Text(key.RootElement);
    }

    private string? Header(string name) => http.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    private bool IsOn(string name) => string.Equals(Header(name), "true", StringComparison.OrdinalIgnoreCase);
}
