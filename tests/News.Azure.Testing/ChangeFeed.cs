using System.Globalization;
using System.Text.Json.Nodes;

namespace News.Azure.Testing;

/// <summary>The latest version of every document, in the order of their last writes. Positions are LSNs in ETags.</summary>
internal static class ChangeFeed
{
    private const int DefaultPage = 100;

    public static Reply Answer(Request request, Collection collection)
    {
        var after = PositionOf(request, collection);
        var changed = collection.Documents.All.Where(document => document.Lsn > after).OrderBy(document => document.Lsn).Take(request.MaxItems(DefaultPage)).ToList();
        return changed.Count == 0
            ? new(304) { ETag = ETagOf(after), ItemCount = 0 }
            : Reply.Feed(collection.Rid.Text, "Documents", changed.Select(WithLsn)) with { ETag = ETagOf(changed[^1].Lsn) };
    }

    private static long PositionOf(Request request, Collection collection) => request.IfNoneMatch?.Trim('"') switch
    {
        null => 0,
        "*" => collection.Documents.All.Select(document => document.Lsn).DefaultIfEmpty().Max(),
        var position => long.Parse(position, CultureInfo.InvariantCulture),
    };

    private static JsonObject WithLsn(Document document)
    {
        var json = Json.Object(document.Bytes);
        json["_lsn"] = document.Lsn;
        return json;
    }

    private static string ETagOf(long position) => string.Create(CultureInfo.InvariantCulture, $"\"{position}\"");
}
