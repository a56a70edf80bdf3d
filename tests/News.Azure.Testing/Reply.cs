using System.Globalization;
using System.Text.Json.Nodes;

namespace News.Azure.Testing;

/// <summary>An answer on the wire, or to one operation of a batch.</summary>
internal sealed record Reply(int Status, byte[]? Body = null)
{
    private const int OwnerIsGone = 1003;

    public int SubStatus { get; init; }

    public string? ETag { get; init; }

    public string? Continuation { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public int? ItemCount { get; init; }

    /// <summary>In request units.</summary>
    public double Charge { get; init; } = Prices.Least;

    public bool IsSuccess => Status < 300;

    public static Reply NotFound { get; } = Error(404, "NotFound", "There is no such resource.");

    /// <summary>A database or container is not there.</summary>
    /// <param name="inside">What in it was asked for.</param>
    public static Reply NotFoundAt(string[] inside) => inside.Length == 0 ? NotFound : NotFound with { SubStatus = OwnerIsGone };

    public static Reply Conflict { get; } = Error(409, "Conflict", "A resource of that id exists.");

    public static Reply PreconditionFailed { get; } = Error(412, "PreconditionFailed", "The ETag has changed.");

    public static Reply Of(int status, JsonNode body) => new(status, Json.Bytes(body));

    public static Reply Error(int status, string code, string message) =>
        Of(status, new JsonObject { ["code"] = code, ["message"] = message });

    /// <summary>A list of resources in the service's envelope.</summary>
    public static Reply Feed(string rid, string name, IEnumerable<JsonNode?> items)
    {
        var list = new JsonArray([.. items]);
        return Of(200, new JsonObject { ["_rid"] = rid, ["_count"] = list.Count, [name] = list }) with { ItemCount = list.Count };
    }

    public IEnumerable<(string Name, string Value)> Headers()
    {
        yield return ("x-ms-request-charge", Charge.ToString("0.00", CultureInfo.InvariantCulture));
        if (SubStatus != 0)
        {
            yield return ("x-ms-substatus", SubStatus.ToString(CultureInfo.InvariantCulture));
        }

        if (ETag is not null)
        {
            yield return ("etag", ETag);
        }

        if (Continuation is not null)
        {
            yield return ("x-ms-continuation", Continuation);
        }

        if (RetryAfter is { } wait)
        {
            yield return ("x-ms-retry-after-ms", wait.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture));
        }

        if (ItemCount is { } count)
        {
            yield return ("x-ms-item-count", count.ToString(CultureInfo.InvariantCulture));
        }
    }
}
