using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace News.Http;

/// <summary>The OpenAPI 3.1 document, made from the operations that answer and the types that they answer with.</summary>
internal sealed class OpenApiDocument
{
    // What may go wrong anywhere, and where only a key or an upload makes it possible.
    private static readonly int[] Everywhere =
        [StatusCodes.Status400BadRequest, StatusCodes.Status429TooManyRequests, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable];

    private readonly OpenApiSchemas schemas = new();

    private OpenApiDocument()
    {
    }

    public static byte[] Of(IReadOnlyList<ApiOperation> operations) => new OpenApiDocument().Write(operations);

    private byte[] Write(IReadOnlyList<ApiOperation> operations)
    {
        var paths = new JsonObject();
        foreach (var path in operations.GroupBy(operation => operation.DocumentPath))
        {
            paths[path.Key.Length == 0 ? "/" : path.Key] = new JsonObject(
                path.Select(operation => KeyValuePair.Create(operation.Method.ToLowerInvariant(), (JsonNode?)Operation(operation))));
        }

        var problem = schemas.Problem();
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "NewsFunctions",
                ["version"] = "1",
                ["description"] = "News articles, what is found in them, and the stories they tell. Every error is a problem (RFC 9457) with a stable code.",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = NewsApi.Prefix }),
            ["security"] = new JsonArray(
                new JsonObject { ["bearer"] = new JsonArray() }, new JsonObject { ["functionsKey"] = new JsonArray() }, new JsonObject()),
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = schemas.Named,
                ["responses"] = new JsonObject(AllStatuses(operations).Select(status => KeyValuePair.Create(NameOf(status), (JsonNode?)Response(status, problem)))),
                ["securitySchemes"] = new JsonObject
                {
                    ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["description"] = "The key of a service that was started with one." },
                    ["functionsKey"] = new JsonObject
                    {
                        ["type"] = "apiKey", ["in"] = "header", ["name"] = ApiKeys.FunctionsHeader, ["description"] = "The same, or a function key on Azure.",
                    },
                },
            },
        };
        return JsonSerializer.SerializeToUtf8Bytes(document);
    }

    private JsonObject Operation(ApiOperation operation)
    {
        var content = Content(["application/json"], operation.Answers is null ? Type("object") : schemas.Of(operation.Answers));
        foreach (var form in operation.Forms)
        {
            content[form] = new JsonObject { ["schema"] = Type(form.EndsWith("json", StringComparison.Ordinal) ? "object" : "string") };
        }

        var responses = new JsonObject { [Key(operation.Status)] = new JsonObject { ["description"] = operation.Summary, ["content"] = content } };
        foreach (var status in Statuses(operation).Order())
        {
            responses[Key(status)] = new JsonObject { ["$ref"] = $"#/components/responses/{NameOf(status)}" };
        }

        var described = new JsonObject
        {
            ["operationId"] = operation.Name,
            ["summary"] = operation.Summary,
            ["parameters"] = new JsonArray([.. KeyParameter(operation), .. operation.Parameters.Select(QueryParameter)]),
            ["responses"] = responses,
        };
        if (operation.Access == ApiAccess.Anyone)
        {
            described["security"] = new JsonArray();
        }

        if (operation.Takes.Count > 0)
        {
            described["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(operation.Takes, new JsonObject()) };
        }

        return described;
    }

    private static IEnumerable<int> Statuses(ApiOperation operation) =>
    [
        .. Everywhere,
        .. operation.HasTag ? [StatusCodes.Status304NotModified] : (int[])[],
        .. operation.Access == ApiAccess.Anyone ? [] : (int[])[StatusCodes.Status401Unauthorized],
        .. operation.Access == ApiAccess.Write ? [StatusCodes.Status403Forbidden] : (int[])[],
        .. operation.Key is null ? [] : (int[])[StatusCodes.Status404NotFound],
        .. operation.MayAnswer,
    ];

    private static IEnumerable<int> AllStatuses(IReadOnlyList<ApiOperation> operations) => operations.SelectMany(Statuses).Distinct().Order();

    private static JsonObject Response(int status, JsonNode problem)
    {
        var response = new JsonObject { ["description"] = ReasonPhrases.GetReasonPhrase(status) };
        var headers = status switch
        {
            StatusCodes.Status304NotModified => "ETag",
            StatusCodes.Status308PermanentRedirect => "Location",
            StatusCodes.Status401Unauthorized => "WWW-Authenticate",
            StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable => "Retry-After",
            _ => null,
        };
        if (headers is not null)
        {
            response["headers"] = new JsonObject { [headers] = new JsonObject { ["schema"] = Type("string") } };
        }

        if (status >= StatusCodes.Status400BadRequest)
        {
            response["content"] = Content([ApiProblem.ContentType], problem);
        }

        return response;
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

        if (parameter.Range is var (least, most))
        {
            (schema["minimum"], schema["maximum"]) = (least, most);
        }

        var described = new JsonObject { ["name"] = parameter.Name, ["in"] = "query", ["description"] = parameter.Description, ["schema"] = schema };
        if (parameter.Example is { } example)
        {
            described["example"] = parameter.Type == "integer" ? int.Parse(example, CultureInfo.InvariantCulture) : example;
        }

        return described;
    }

    private static JsonObject Content(IEnumerable<string> mediaTypes, JsonNode schema) =>
        new(mediaTypes.Select(type => KeyValuePair.Create(type, (JsonNode?)new JsonObject { ["schema"] = schema.DeepClone() })));

    private static string NameOf(int status) => ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Type(string name) => new() { ["type"] = name };
}
