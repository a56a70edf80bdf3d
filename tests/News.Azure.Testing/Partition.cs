using System.Text.Json.Nodes;

namespace News.Azure.Testing;

/// <summary>The one physical partition of every container.</summary>
internal static class Partition
{
    public const string Id = "0";

    private const string ETag = "\"1\"";
    private const long RangeNumber = 0x5000000000000002;

    public static Reply List(Request request, Collection collection)
    {
        if (request.IfNoneMatch == ETag)
        {
            return new(304) { ETag = ETag };
        }

        var range = new JsonObject
        {
            ["id"] = Id,
            ["_rid"] = collection.Rid.Document(RangeNumber).Text,
            ["_self"] = $"{collection.Self}pkranges/",
            ["_etag"] = ETag,
            ["_ts"] = 1,
            ["minInclusive"] = "",
            ["maxExclusive"] = "FF",
            ["ridPrefix"] = 0,
            ["throughputFraction"] = 1,
            ["status"] = "online",
            ["parents"] = new JsonArray(),
        };
        return Reply.Feed(collection.Rid.Text, "PartitionKeyRanges", [range]) with { ETag = ETag };
    }
}
