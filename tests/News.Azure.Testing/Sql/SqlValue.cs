using System.Text.Json;
using System.Text.Json.Nodes;

namespace News.Azure.Testing.Sql;

/// <summary>Values of the query language: JSON, and <c>undefined</c> for what is not there.</summary>
internal static class SqlValue
{
    public static JsonElement Undefined { get; }

    public static JsonElement Null { get; } = JsonSerializer.SerializeToElement<object?>(null);

    public static JsonElement True { get; } = JsonSerializer.SerializeToElement(true);

    public static JsonElement False { get; } = JsonSerializer.SerializeToElement(false);

    public static bool IsUndefined(this JsonElement value) => value.ValueKind == JsonValueKind.Undefined;

    public static bool IsTrue(this JsonElement value) => value.ValueKind == JsonValueKind.True;

    public static bool IsFalse(this JsonElement value) => value.ValueKind == JsonValueKind.False;

    public static JsonElement Of(bool value) => value ? True : False;

    public static JsonElement Of(JsonNode value) => JsonSerializer.SerializeToElement(value);

    public static JsonNode? Node(this JsonElement value) => JsonNode.Parse(value.GetRawText());

    public static bool AreEqual(JsonElement one, JsonElement other) => one.ValueKind == other.ValueKind && JsonElement.DeepEquals(one, other);

    /// <summary>Values of different kinds can be sorted but not compared with <c>&lt;</c>.</summary>
    public static bool AreComparable(JsonElement one, JsonElement other) => Rank(one) == Rank(other);

    /// <summary>The order of the index: undefined, null, booleans, numbers, texts, arrays, objects.</summary>
    public static int Compare(JsonElement one, JsonElement other)
    {
        var ranks = Rank(one).CompareTo(Rank(other));
        return ranks != 0 ? ranks : one.ValueKind switch
        {
            JsonValueKind.Number => one.GetDouble().CompareTo(other.GetDouble()),
            JsonValueKind.String => string.CompareOrdinal(one.GetString(), other.GetString()),
            JsonValueKind.True or JsonValueKind.False => one.IsTrue().CompareTo(other.IsTrue()),
            _ => 0,
        };
    }

    private static int Rank(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => 0,
        JsonValueKind.Null => 1,
        JsonValueKind.False or JsonValueKind.True => 2,
        JsonValueKind.Number => 3,
        JsonValueKind.String => 4,
        JsonValueKind.Array => 5,
        _ => 6,
    };
}
