using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Azure.Cosmos;

namespace News.Azure.Cosmos;

/// <summary>
/// Items as UTF-8. The SDK's own System.Text.Json serialiser escapes all that is not ASCII, so that a megabyte of Cyrillic would take three and pass the limit of 2 MB.
/// </summary>
internal sealed class CosmosJson : CosmosSerializer
{
    private static readonly JsonSerializerOptions Options = new(CosmosJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How a journal is written: as the items in it are.</summary>
    public static JsonTypeInfo<PlacementJournal> Journal { get; } = (JsonTypeInfo<PlacementJournal>)Options.GetTypeInfo(typeof(PlacementJournal));

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
[JsonSerializable(typeof(MemberItem))]
[JsonSerializable(typeof(StoryItem))]
[JsonSerializable(typeof(LatestPlacement))]
[JsonSerializable(typeof(PlacementJournal))]
[JsonSerializable(typeof(ArticleRow[]))]
[JsonSerializable(typeof(FailureRow[]))]
[JsonSerializable(typeof(Failure[]))]
[JsonSerializable(typeof(LogEntry[]))]
[JsonSerializable(typeof(PendingChange[]))]
[JsonSerializable(typeof(UploadReceipt[]))]
[JsonSerializable(typeof(MemberItem[]))]
[JsonSerializable(typeof(StoryItem[]))]
[JsonSerializable(typeof(StandRow[]))]
[JsonSerializable(typeof(NearRow[]))]
[JsonSerializable(typeof(long[]))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class CosmosJsonContext : JsonSerializerContext;
