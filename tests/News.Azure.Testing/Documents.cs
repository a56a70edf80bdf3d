using System.Text.Json;
using System.Text.Json.Nodes;

namespace News.Azure.Testing;

/// <summary>A stored document.</summary>
/// <param name="Lsn">Of its last write.</param>
internal sealed record Document(string PartitionKey, string Id, ResourceId Rid, string ETag, long Lsn, byte[] Bytes, JsonElement Json);

/// <summary>The documents of a container: point reads and writes, with ETags.</summary>
internal sealed class Documents(Collection collection, Func<long> nextLsn)
{
    /// <summary>The service's limit on an item, in bytes of UTF-8 JSON.</summary>
    private const int MaxBytes = 2 << 20;

    private const int MaxIdBytes = 1_023;
    private const int PartitionKeyMismatch = 1001;

    private readonly Dictionary<(string PartitionKey, string Id), Document> documents = [];
    private Dictionary<(string PartitionKey, string Id), Document?>? replaced;
    private long lastNumber;

    public IEnumerable<Document> All => documents.Values;

    public Reply Answer(Request request, string? id)
    {
        var key = request.PartitionKey ?? "";
        return (request.Method, id) switch
        {
            ("GET", { } name) => Read(key, name, request.IfNoneMatch),
            ("POST", null) => request.IsUpsert ? Upsert(key, request.Body, request.IfMatch) : Create(key, request.Body),
            ("PUT", { } name) => Replace(key, name, request.Body, request.IfMatch),
            ("DELETE", { } name) => Delete(key, name, request.IfMatch),
            _ => Reply.Error(405, "MethodNotAllowed", "No such operation on documents."),
        };
    }

    public Reply Read(string key, string id, string? ifNoneMatch = null)
    {
        if (!documents.TryGetValue((key, id), out var document))
        {
            return Reply.NotFound;
        }

        return ifNoneMatch == document.ETag ? new(304) { ETag = document.ETag } : ReplyOf(200, document) with { Charge = Prices.Read(document.Bytes.Length) };
    }

    public Reply Create(string key, byte[] body) => Write(key, body, (id, old) => old is null ? null : Reply.Conflict);

    public Reply Upsert(string key, byte[] body, string? ifMatch) => Write(key, body, (id, old) => old is null || IsMatch(old, ifMatch) ? null : Reply.PreconditionFailed);

    public Reply Replace(string key, string id, byte[] body, string? ifMatch) => Write(key, body, (written, old) => old switch
    {
        _ when written != id => Reply.Error(400, "BadRequest", "The id in the document is not the one that is replaced."),
        null => Reply.NotFound,
        _ => IsMatch(old, ifMatch) ? null : Reply.PreconditionFailed,
    });

    public Reply Delete(string key, string id, string? ifMatch)
    {
        if (!documents.TryGetValue((key, id), out var document))
        {
            return Reply.NotFound;
        }

        if (!IsMatch(document, ifMatch))
        {
            return Reply.PreconditionFailed;
        }

        replaced?.TryAdd((key, id), document);
        documents.Remove((key, id));
        nextLsn();
        return new(204) { Charge = Prices.Write(document.Bytes.Length) };
    }

    /// <summary>Runs <paramref name="work"/>, and takes back what it wrote unless it says that all went well.</summary>
    public void Atomically(Func<bool> work)
    {
        var before = replaced = [];
        var isDone = work();
        replaced = null;
        foreach (var (place, document) in isDone ? [] : before)
        {
            if (document is null)
            {
                documents.Remove(place);
            }
            else
            {
                documents[place] = document;
            }
        }
    }

    /// <param name="refuse">Why the document of that id may not be written over the old one.</param>
    private Reply Write(string key, byte[] body, Func<string, Document?, Reply?> refuse)
    {
        if (body.Length > MaxBytes)
        {
            return Reply.Error(413, "RequestEntityTooLarge", "The item is too large.");
        }

        var json = Json.Object(body);
        if (json["id"] is not JsonValue value || !value.TryGetValue<string>(out var id) || !IsId(id))
        {
            return Reply.Error(400, "BadRequest", "The document has no id, or one that is not allowed.");
        }

        if (PartitionKeyOf(json) != key)
        {
            return Reply.Error(400, "BadRequest", "The partition key of the document is not the one of the request.") with { SubStatus = PartitionKeyMismatch };
        }

        var old = documents.GetValueOrDefault((key, id));
        return refuse(id, old) ?? Store(key, id, json, old);
    }

    private Reply Store(string key, string id, JsonObject json, Document? old)
    {
        var rid = old?.Rid ?? collection.Rid.Document(++lastNumber);
        var lsn = nextLsn();
        var etag = SystemProperties.Set(json, rid, $"{collection.Self}docs/{rid.Text}/", lsn);
        json["_attachments"] = "attachments/";
        var bytes = Json.Bytes(json);
        var document = new Document(key, id, rid, etag, lsn, bytes, JsonDocument.Parse(bytes).RootElement);
        replaced?.TryAdd((key, id), old);
        documents[(key, id)] = document;
        return ReplyOf(old is null ? 201 : 200, document) with { Charge = Prices.Write(bytes.Length) };
    }

    private static Reply ReplyOf(int status, Document document) => new(status, document.Bytes) { ETag = document.ETag };

    private static bool IsMatch(Document document, string? etag) => etag is null or "*" || etag == document.ETag;

    private static bool IsId(string id) =>
        id.Length > 0 && System.Text.Encoding.UTF8.GetByteCount(id) <= MaxIdBytes && id.AsSpan().IndexOfAny("/\\?#") < 0;

    private string PartitionKeyOf(JsonObject json)
    {
        var document = JsonSerializer.SerializeToElement(json);
        var values = collection.PartitionKeyPaths.Select(path => Json.At(document, path))
            .Select(value => value.ValueKind == JsonValueKind.Undefined ? "{}" : Json.Text(value));
        return $"[{string.Join(',', values)}]";
    }
}
