using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using News.Articles;
using News.Enrichment;
using News.Views;

namespace News.Http;

/// <summary>JSON Schemas of the types that are answered with: each record once, under its name, so that a generated client has a type for it.</summary>
internal sealed class OpenApiSchemas
{
    private readonly JsonSchemaExporterOptions options;
    private readonly Dictionary<string, Type> types = new(StringComparer.Ordinal);

    public OpenApiSchemas() => options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };

    /// <summary>What <c>components/schemas</c> holds: all that was asked for, and what that refers to.</summary>
    public JsonObject Named { get; } = [];

    public JsonNode Of(Type type) => ApiJson.Compact.Options.GetJsonSchemaAsNode(type, options);

    public JsonNode Problem()
    {
        Named["Problem"] = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("type", "title", "status", "detail", "code"),
            ["properties"] = new JsonObject
            {
                ["type"] = Text(),
                ["title"] = Text(),
                ["status"] = new JsonObject { ["type"] = "integer" },
                ["detail"] = Text(),
                ["code"] = Text(),
                ["parameter"] = Text(),
            },
            ["example"] = new JsonObject
            {
                ["type"] = "about:blank",
                ["title"] = "Bad Request",
                ["status"] = 400,
                ["detail"] = "'limit' takes a whole number from 1 to 100, not '0'.",
                ["code"] = "invalid-parameter",
                ["parameter"] = "limit",
            },
        };
        return Reference("Problem");
    }

    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;

        // Its converter hides from the exporter what it writes.
        if (type == typeof(ArticleId) || type == typeof(StoryId))
        {
            return Text();
        }

        if (type == typeof(ArticleId?) || type == typeof(StoryId?))
        {
            return new JsonObject { ["type"] = new JsonArray("string", "null") };
        }

        // What occurs twice in one schema the exporter names by its place in that; here it has a name, or is written again.
        if (schema is JsonObject repeated && repeated.ContainsKey("$ref"))
        {
            return context.TypeInfo.Kind == JsonTypeInfoKind.Object ? Reference(NameOf(type)) : Of(type);
        }

        if (schema is not JsonObject described || described["properties"] is null)
        {
            return schema;
        }

        var name = NameOf(type);
        var isNullable = described["type"] is JsonArray;
        described["type"] = "object";
        described["required"] = new JsonArray([.. context.TypeInfo.Properties.Where(IsAlwaysWritten).Select(property => JsonValue.Create(property.Name))]);
        if (types.TryAdd(name, type))
        {
            Named[name] = described;
            AddFields(type, described);
        }
        else if (types[name] != type)
        {
            throw new InvalidOperationException($"{type} and {types[name]} would both be called {name}.");
        }

        return isNullable ? new JsonObject { ["anyOf"] = new JsonArray(Reference(name), new JsonObject { ["type"] = "null" }) } : Reference(name);
    }

    /// <summary>An item of a list may have any field of the document (<see cref="ArticleFields"/>).</summary>
    private void AddFields(Type type, JsonObject described)
    {
        if (type != typeof(ArticleSummary))
        {
            return;
        }

        Of(typeof(EnrichedArticle));
        var item = described["properties"]!.AsObject();
        foreach (var (name, field) in Named[NameOf(typeof(EnrichedArticle))]!["properties"]!.AsObject())
        {
            item.TryAdd(name, field!.DeepClone());
        }

        // The leading ones; when they are asked for, all of them as in the document.
        item["entities"]!["items"] = new JsonObject { ["anyOf"] = new JsonArray(Of(typeof(EntityReference)), Of(typeof(Entity))) };
    }

    // A condition of JsonIgnore is what makes a field come and go.
    private static bool IsAlwaysWritten(JsonPropertyInfo property) => property is { ShouldSerialize: null, Get: not null };

    private static string NameOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>) ? $"{NameOf(type.GetGenericArguments()[0])}Page"
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(TopList<>) ? $"Top{NameOf(type.GetGenericArguments()[0])}"
        : type == typeof(EnrichedArticle) ? "Article"
        : type.Name.EndsWith("View", StringComparison.Ordinal) ? type.Name[..^"View".Length]
        : type.Name;

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static JsonObject Text() => new() { ["type"] = "string" };
}
