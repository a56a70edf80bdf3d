using System.Text.Json;

namespace News.Articles.Formats;

/// <summary>JSON within bounds, and the values of its properties where they have the type one hopes for.</summary>
internal static class JsonText
{
    /// <exception cref="RejectedException"><see cref="RejectionCodes.TooDeep"/>, <see cref="RejectionCodes.MalformedJson"/> with the place.</exception>
    public static JsonDocument Parse(string json, ReaderOptions options)
    {
        if (IsDeeperThan(options.MaxDepth, json))
        {
            throw new RejectedException(RejectionCodes.TooDeep, $"The JSON is nested deeper than {options.MaxDepth} levels.");
        }

        try
        {
            return JsonDocument.Parse(LoneSurrogates.Mend(json), new() { MaxDepth = options.MaxDepth });
        }
        catch (JsonException exception)
        {
            throw new RejectedException(
                RejectionCodes.MalformedJson, $"Not JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.", exception);
        }
    }

    /// <summary>The first of the properties that is a string with something in it.</summary>
    public static string? String(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
                && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The same for ids, which may be numbers.</summary>
    public static string? Id(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (String(element, name) is { } text)
            {
                return text;
            }

            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number)
            {
                return value.GetRawText();
            }
        }

        return null;
    }

    /// <summary>The elements of an array, or the one value that stands where an array may.</summary>
    public static IEnumerable<JsonElement> Many(JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : [value];

    private static bool IsDeeperThan(int maxDepth, string json)
    {
        var depth = 0;
        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '\\' when inString:
                    i++;
                    break;
                case '"':
                    inString = !inString;
                    break;
                case '{' or '[' when !inString:
                    if (++depth > maxDepth)
                    {
                        return true;
                    }

                    break;
                case '}' or ']' when !inString:
                    depth--;
                    break;
            }
        }

        return false;
    }
}
