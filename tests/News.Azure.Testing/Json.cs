using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace News.Azure.Testing;

/// <summary>JSON as the service writes it: non-ASCII as UTF-8.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Options);

    public static string Text(JsonElement element) => JsonSerializer.Serialize(element, Options);

    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static JsonObject Object(ReadOnlySpan<byte> body) => JsonNode.Parse(body) as JsonObject ?? throw new JsonException("The body is no object.");

    /// <summary>What lies at a path such as <c>/place</c>; undefined where nothing does.</summary>
    public static JsonElement At(JsonElement element, string path)
    {
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            element = element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var inner) ? inner : default;
        }

        return element;
    }
}
