using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using News.Articles;

namespace News.Http;

/// <summary>The OpenAPI 3.1 document, made from the operations that answer and the types that they answer with.</summary>
internal static class OpenApiDocument
{
    private static readonly JsonSchemaExporterOptions Schemas = new()
    {
        TreatNullObliviousAsNonNullable = true,

        // Its converter hides from the exporter what it writes.
        TransformSchemaNode = (context, schema) => context.TypeInfo.Type == typeof(ArticleId) ? Type("string") : schema,
    };

    public static byte[] Of(IReadOnlyList<ApiOperation> operations)
    {
        var paths = new JsonObject();
        foreach (var path in operations.GroupBy(operation => operation.DocumentPath))
        {
            paths[path.Key] = new JsonObject(path.Select(operation => KeyValuePair.Create(operation.Method.ToLowerInvariant(), (JsonNode?)Operation(operation))));
        }

        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "NewsFunctions", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = NewsApi.Prefix }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = new JsonObject { ["Problem"] = Problem() } },
        };
        return JsonSerializer.SerializeToUtf8Bytes(document);
    }

    private static JsonObject Operation(ApiOperation operation)
    {
        var described = new JsonObject
        {
            ["operationId"] = operation.Name,
            ["summary"] = operation.Summary,
            ["parameters"] = new JsonArray([.. KeyParameter(operation), .. operation.Parameters.Select(QueryParameter)]),
            ["responses"] = new JsonObject
            {
                [$"{operation.Status}"] = new JsonObject
                {
                    ["description"] = operation.Summary,
                    ["content"] = Content(["application/json"], operation.Answers is null ? Type("object") : Schema(operation.Answers)),
                },
                ["default"] = new JsonObject
                {
                    ["description"] = "What was wrong.",
                    ["content"] = Content([ApiProblem.ContentType], new JsonObject { ["$ref"] = "#/components/schemas/Problem" }),
                },
            },
        };
        if (operation.Takes.Count > 0)
        {
            described["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(operation.Takes, new JsonObject()) };
        }

        return described;
    }

    private static IEnumerable<JsonNode> KeyParameter(ApiOperation operation) => operation.Key is { } key
        ? [new JsonObject { ["name"] = key, ["in"] = "path", ["required"] = true, ["schema"] = Type("string") }]
        : [];

    private static JsonNode QueryParameter(ApiParameter parameter)
    {
        var schema = Type(parameter.Type);
        if (parameter.Values is { } values)
        {
            schema["enum"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        }

        return new JsonObject { ["name"] = parameter.Name, ["in"] = "query", ["description"] = parameter.Description, ["schema"] = schema };
    }

    private static JsonObject Content(IEnumerable<string> mediaTypes, JsonNode schema) =>
        new(mediaTypes.Select(type => KeyValuePair.Create(type, (JsonNode?)new JsonObject { ["schema"] = schema.DeepClone() })));

    private static JsonNode Schema(Type type) => ApiJson.Compact.Options.GetJsonSchemaAsNode(type, Schemas);

    private static JsonObject Type(string name) => new() { ["type"] = name };

    private static JsonObject Problem() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("type", "title", "status", "detail", "code"),
        ["properties"] = new JsonObject
        {
            ["type"] = Type("string"),
            ["title"] = Type("string"),
            ["status"] = Type("integer"),
            ["detail"] = Type("string"),
            ["code"] = Type("string"),
            ["parameter"] = Type("string"),
        },
    };
}
