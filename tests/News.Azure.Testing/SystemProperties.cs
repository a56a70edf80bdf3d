using System.Globalization;
using System.Text.Json.Nodes;

namespace News.Azure.Testing;

/// <summary>What the service adds to each resource.</summary>
internal static class SystemProperties
{
    /// <returns>The new ETag.</returns>
    public static string Set(JsonObject resource, ResourceId rid, string self, long lsn)
    {
        var etag = string.Create(CultureInfo.InvariantCulture, $"\"{lsn:x8}-0000\"");
        resource["_rid"] = rid.Text;
        resource["_self"] = self;
        resource["_etag"] = etag;
        resource["_ts"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return etag;
    }
}
