using System.Net;
using System.Text.Json;

namespace NewsFunctions.Local.Tests.Http;

/// <summary>The OpenAPI document says what the service does: no more, no less.</summary>
[Collection<ServedNewsTests>]
public sealed class OpenApiTests(ServedNews news)
{
    // A value that each parameter takes.
    private static readonly Dictionary<string, string> Values = new()
    {
        ["q"] = "quay", ["entity"] = "Marta Ollenby", ["source"] = "Harrin Gazette", ["sentiment"] = "neutral", ["from"] = "2025-03", ["to"] = "2025-04-01T00:00:00Z",
        ["limit"] = "3", ["revision"] = "1", ["code"] = "malformed-json", ["upload"] = ServedNews.Broken, ["name"] = "described.txt", ["url"] = "https://wire.example/a",
        ["published"] = "2022-03-01", ["title"] = "Described", ["language"] = "en",
    };

    [Fact]
    public async Task It_is_version_3_1_and_names_every_operation_once()
    {
        var document = await DocumentAsync();

        document.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        document.GetProperty("info").GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        document.GetProperty("servers")[0].GetProperty("url").GetString().ShouldBe("/api");
        Operations(document).Select(operation => $"{operation.Method} {operation.Path}").ShouldBe(
            [
                "GET /articles", "POST /articles", "GET /articles/{id}",
                "GET /stories", "GET /stories/{id}", "GET /stories/{id}/articles", "GET /stories/{id}/timeline", "GET /stories/{id}/statements", "GET /uploads/{name}", "POST /uploads", "GET /failures", "POST /failures/{id}/replay", "POST /analyze",
                "GET /health", "GET /openapi.json",
            ],
            ignoreOrder: true);
        Operations(document).Select(operation => operation.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task Each_operation_answers_with_the_status_and_the_shape_that_it_declares()
    {
        var document = await DocumentAsync();
        foreach (var operation in Operations(document))
        {
            using var answer = await AskAsync(operation, WithValues(operation));

            var (status, declared) = operation.Responses.EnumerateObject().Where(response => response.Name != "default")
                .Select(response => (response.Name, response.Value)).ShouldHaveSingleItem();
            $"{(int)answer.StatusCode}".ShouldBe(status, operation.Id);
            new SchemaCheck(document).Faults(await ServedNews.ReadAsync(answer), Schema(declared, answer)).ShouldBeEmpty(operation.Id);
        }
    }

    [Fact]
    public async Task Each_article_agrees_with_the_schema_down_to_the_last_field()
    {
        var document = await DocumentAsync();
        foreach (var name in (string[])[ServedNews.Mill, ServedNews.Storm, ServedNews.Seals, ServedNews.Undated])
        {
            using var answer = await news.GetAsync($"/api/articles/{ServedNews.IdOf(name)}");
            var declared = Operations(document).Single(operation => operation.Id == "getArticle").Responses.GetProperty("200");
            new SchemaCheck(document).Faults(await ServedNews.ReadAsync(answer), Schema(declared, answer)).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public async Task A_parameter_that_an_operation_does_not_list_is_refused_with_the_declared_problem()
    {
        var document = await DocumentAsync();
        var problem = document.GetProperty("components").GetProperty("schemas").GetProperty("Problem");
        var all = Operations(document).SelectMany(operation => operation.Query).Append("colour").ToHashSet();
        foreach (var operation in Operations(document))
        {
            foreach (var unlisted in all.Except(operation.Query))
            {
                using var answer = await AskAsync(operation, $"{unlisted}=1");

                var told = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "unknown-parameter", unlisted);
                new SchemaCheck(document).Faults(told, problem).ShouldBeEmpty(operation.Id);
                Schema(operation.Responses.GetProperty("default"), answer).GetRawText().ShouldContain("#/components/schemas/Problem");
            }
        }
    }

    [Fact]
    public async Task Each_content_type_that_it_lists_is_taken()
    {
        foreach (var operation in Operations(await DocumentAsync()).Where(operation => operation.Takes.Count > 0))
        {
            foreach (var type in operation.Takes)
            {
                using var answer = await AskAsync(operation, "name=typed.txt", ServedNews.Body("Typed\n\nIt is text.", type));

                answer.IsSuccessStatusCode.ShouldBeTrue($"{operation.Id} with {type}");
            }
        }
    }

    private async Task<JsonElement> DocumentAsync() => await news.Head.GetAsync("/api/openapi.json");

    // A cursor is good for the query that it came from only: the tests of paging follow them.
    private static string WithValues(Operation operation) =>
        string.Join('&', operation.Query.Where(name => name != "cursor").Select(name => $"{name}={Uri.EscapeDataString(ValueOf(operation, name))}"));

    // A signed address is given for a name that no upload has.
    private static string ValueOf(Operation operation, string name) => (operation.Id, name) is ("signUpload", "name") ? "signed.txt" : Values[name];

    private async Task<HttpResponseMessage> AskAsync(Operation operation, string query, HttpContent? body = null)
    {
        var key = operation.Path switch
        {
            "/articles/{id}" => ServedNews.IdOf(ServedNews.Mill),
            _ when operation.Path.StartsWith("/stories/", StringComparison.Ordinal) => await news.StoryOfAsync(ServedNews.Mill),
            "/uploads/{name}" => ServedNews.Broken,
            "/failures/{id}/replay" => (await news.Head.GetAsync("/api/failures?upload=" + ServedNews.Broken)).GetProperty("items")[0].GetProperty("id").GetString(),
            _ => null,
        };
        var path = operation.Path.Replace("{id}", key, StringComparison.Ordinal).Replace("{name}", key, StringComparison.Ordinal);
        body ??= operation.Takes.Count > 0 ? ServedNews.Body("Described\n\nIt is text.") : null;
        return await news.SendAsync(new HttpMethod(operation.Method), $"/api{path}?{query}", body);
    }

    private static JsonElement Schema(JsonElement response, HttpResponseMessage answer) =>
        response.GetProperty("content").GetProperty(answer.Content.Headers.ContentType!.MediaType!).GetProperty("schema");

    private static List<Operation> Operations(JsonElement document) =>
    [
        .. document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => new Operation(
            operation.Value.GetProperty("operationId").GetString()!,
            operation.Name.ToUpperInvariant(),
            path.Name,
            [
                .. operation.Value.GetProperty("parameters").EnumerateArray()
                    .Where(parameter => parameter.GetProperty("in").GetString() == "query").Select(parameter => parameter.GetProperty("name").GetString()!),
            ],
            operation.Value.TryGetProperty("requestBody", out var body) ? [.. body.GetProperty("content").EnumerateObject().Select(type => type.Name)] : [],
            operation.Value.GetProperty("responses")))),
    ];

    private sealed record Operation(string Id, string Method, string Path, IReadOnlyList<string> Query, IReadOnlyList<string> Takes, JsonElement Responses);
}
