using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Azure.Cosmos;

namespace News.Azure.Cosmos;

/// <summary>
/// Items as UTF-8. The SDK's own System.Text.Json serialiser escapes all that is not ASCII, so that a megabyte of Cyrillic would take three and pass the limit of 2 MB.
/// </summary>
internal sealed class CosmosJson : CosmosSerializer
{
    private static readonly JsonSerializerOptions Options = new(CosmosJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override T FromStream<T>(Stream stream)
    {
        using (stream)
        {
            return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new JsonException("An item is an object.");
        }
    }

    public override Stream ToStream<T>(T input) => new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(input, Options), writable: false);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ArticleItem))]
[JsonSerializable(typeof(RevisionItem))]
[JsonSerializable(typeof(PartItem))]
[JsonSerializable(typeof(PendingChange))]
[JsonSerializable(typeof(ReceiptItem))]
[JsonSerializable(typeof(FailureItem))]
[JsonSerializable(typeof(LogEntry))]
[JsonSerializable(typeof(CheckpointItem))]
[JsonSerializable(typeof(ArticleRow[]))]
[JsonSerializable(typeof(FailureRow[]))]
[JsonSerializable(typeof(Failure[]))]
[JsonSerializable(typeof(LogEntry[]))]
[JsonSerializable(typeof(PendingChange[]))]
[JsonSerializable(typeof(UploadReceipt[]))]
[JsonSerializable(typeof(long[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class CosmosJsonContext : JsonSerializerContext;
