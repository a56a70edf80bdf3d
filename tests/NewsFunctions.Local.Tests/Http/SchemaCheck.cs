using System.Text.Json;

namespace NewsFunctions.Local.Tests.Http;

/// <summary>
/// Checks a value against a schema of the kinds that the OpenAPI document uses, more strictly than JSON Schema would: a field that the schema does not
/// name is a fault, and so is a keyword that this check does not know.
/// </summary>
internal sealed class SchemaCheck(JsonElement document)
{
    private static readonly string[] Annotations = ["default", "description", "example"];

    /// <returns>What does not agree, each with its place; nothing when all does.</returns>
    public IEnumerable<string> Faults(JsonElement value, JsonElement schema, string place = "$")
    {
        if (schema.ValueKind == JsonValueKind.True)
        {
            return [];
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Faults(value, Resolve(reference.GetString()!), place);
        }

        return schema.EnumerateObject().SelectMany(keyword => keyword.Name switch
        {
            "type" => IsOfType(value, keyword.Value) ? [] : (IEnumerable<string>)[$"{place} is {value.ValueKind}, not {keyword.Value}"],
            "format" => value.ValueKind == JsonValueKind.Null || IsOf(keyword.Value.GetString(), value)
                ? [] : [$"{place} is {value}, no {keyword.Value}"],
            "enum" => keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)) ? [] : [$"{place} is {value}, none of {keyword.Value}"],
            "required" => value.ValueKind != JsonValueKind.Object ? [] : keyword.Value.EnumerateArray()
                .Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{place} lacks {name}"),
            "properties" => FieldFaults(value, keyword.Value, place),
            "additionalProperties" => value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject()
                .SelectMany(field => Faults(field.Value, keyword.Value, $"{place}.{field.Name}")),
            "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray()
                .SelectMany((item, i) => Faults(item, keyword.Value, $"{place}[{i}]")),
            "anyOf" => keyword.Value.EnumerateArray().Select(one => Faults(value, one, place).ToList()).ToList() is var tries && tries.Any(faults => faults.Count == 0)
                ? [] : tries.MaxBy(faults => faults.Count)!,
            var annotation when Annotations.Contains(annotation) => [],
            var unknown => [$"{place} has a schema with the keyword {unknown}"],
        });
    }

    private static bool IsOfType(JsonElement value, JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(one => IsOfType(value, one))
        : (type.GetString(), value.ValueKind) switch
        {
            ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
            ("boolean", JsonValueKind.True or JsonValueKind.False) or ("null", JsonValueKind.Null) or ("number", JsonValueKind.Number) => true,
            ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
            _ => false,
        };

    private IEnumerable<string> FieldFaults(JsonElement value, JsonElement properties, string place) => value.ValueKind != JsonValueKind.Object
        ? []
        : value.EnumerateObject().SelectMany(field => properties.TryGetProperty(field.Name, out var schema)
            ? Faults(field.Value, schema, $"{place}.{field.Name}")
            : [$"{place}.{field.Name} is in no schema"]);

    // "#/components/schemas/Problem", or "#/paths/~1articles/…" where a type holds itself.
    private JsonElement Resolve(string reference) => reference.Split('/').Skip(1)
        .Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
        .Aggregate(document, (at, step) => at.ValueKind == JsonValueKind.Array ? at[int.Parse(step, null)] : at.GetProperty(step));

    private static bool IsOf(string? format, JsonElement value) => format switch
    {
        "date-time" => value.TryGetDateTimeOffset(out _),
        "date" => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", out _),
        _ => false,
    };
}
