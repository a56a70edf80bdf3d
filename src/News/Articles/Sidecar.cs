using System.Text.Json;

namespace News.Articles;

/// <summary>The side-car file <c>name.meta.json</c>: an object of strings.</summary>
internal static class Sidecar
{
    /// <exception cref="RejectedException"><see cref="RejectionCodes.MalformedSidecar"/>.</exception>
    public static ArticleMetadata Read(ReadOnlyMemory<byte>? sidecar)
    {
        if (sidecar is not { } bytes)
        {
            return ArticleMetadata.None;
        }

        if (bytes.Length > ReaderOptions.MaxSidecarBytes)
        {
            throw Malformed($"it is larger than {ReaderOptions.MaxSidecarBytes} bytes");
        }

        try
        {
            using var document = JsonDocument.Parse(TextDecoding.Decode(bytes.Span, declared: null).TrimStart('\uFEFF'));
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                ? new(Value(root, "source"), Value(root, "url"), Value(root, "published"), Value(root, "title"), Value(root, "language"))
                : throw Malformed("it is not an object");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or RejectedException { Rejection.Code: RejectionCodes.UnreadableEncoding })
        {
            throw Malformed("it is not JSON", exception);
        }
    }

    private static string? Value(JsonElement root, string name) => !root.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => throw Malformed($"“{name}” is not a string"),
    };

    private static RejectedException Malformed(string why, Exception? innerException = null) =>
        new(RejectionCodes.MalformedSidecar, $"The side-car cannot be read: {why}.", innerException);
}
