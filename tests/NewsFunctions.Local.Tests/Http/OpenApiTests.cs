using System.Net;
using System.Text.Json;

namespace NewsFunctions.Local.Tests.Http;

/// <summary>The OpenAPI document says what the service does: no more, no less.</summary>
[Collection<ServedNewsTests>]
public sealed class OpenApiTests(ServedNews news)
{
    private const int MostChanges = 10;   // more than an upload has states

    [Fact]
    public async Task It_is_version_3_1_and_names_every_operation_once()
    {
        var document = await DocumentAsync();

        document.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        document.GetProperty("info").GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        document.GetProperty("servers")[0].GetProperty("url").GetString().ShouldBe("/api");
        Operations(document).Select(operation => $"{operation.Method} {operation.Path}").ShouldBe(
            [
                "GET /articles", "POST /articles", "GET /articles/{id}", "GET /articles/counts", "GET /articles/sources", "GET /articles/entities", "GET /articles/speakers",
                "GET /entities", "GET /entities/{id}", "GET /entities/{id}/sentiment",
                "GET /stories", "GET /stories/{id}", "GET /stories/{id}/articles", "GET /stories/{id}/timeline", "GET /stories/{id}/statements",
                "GET /uploads/{name}", "POST /uploads", "GET /failures", "POST /failures/{id}/replay", "POST /analyze", "GET /health", "GET /", "GET /openapi.json",
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

            var (status, declared) = operation.Responses.EnumerateObject().Where(response => response.Name[0] == '2')
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
                Schema(Resolve(document, operation.Responses.GetProperty("400")), answer).GetRawText().ShouldContain("#/components/schemas/Problem");
            }
        }
    }

    [Fact]
    public async Task A_tag_is_given_and_taken_back_exactly_where_a_304_is_declared()
    {
        foreach (var operation in Operations(await DocumentAsync()).Where(operation => operation.Method == "GET"))
        {
            using var answer = await AskAsync(operation, "");

            (answer.Headers.ETag is not null).ShouldBe(operation.Responses.TryGetProperty("304", out _), operation.Id);
            var tag = answer.Headers.ETag;
            for (var change = 0; tag is not null; change++)
            {
                using var again = await AskAsync(operation, "", adjust: request => request.Headers.IfNoneMatch.Add(tag));
                if (again.StatusCode == HttpStatusCode.OK && change < MostChanges && !tag.Equals(again.Headers.ETag))
                {
                    tag = again.Headers.ETag;   // an upload on its way has changed in between
                    continue;
                }

                ((int)again.StatusCode).ShouldBe(304, operation.Id);
                break;
            }
        }
    }

    [Fact]
    public async Task Each_form_has_the_media_type_that_is_declared_for_it()
    {
        foreach (var operation in Operations(await DocumentAsync()).Where(operation => operation.Query.Contains("format")))
        {
            var declared = operation.Responses.GetProperty("200").GetProperty("content").EnumerateObject().Select(type => type.Name).ToList();
            List<string> met = [];
            foreach (var form in operation.Choices["format"])
            {
                using var answer = await AskAsync(operation, $"format={form}");

                answer.StatusCode.ShouldBe(HttpStatusCode.OK, form);
                met.Add(MediaType(answer, declared));
            }

            met.ShouldBe(declared, ignoreOrder: true);
        }
    }

    [Fact]
    public async Task What_goes_wrong_is_among_what_each_operation_declares()
    {
        (string Id, string Path, string Method, int Status)[] wrongs =
        [
            ("getArticle", "/api/articles/a_unknown", "GET", 404), ("getUpload", "/api/uploads/unknown.txt", "GET", 404),
            ("replayFailure", "/api/failures/f_unknown/replay", "POST", 404), ("uploadArticle", "/api/articles", "POST", 415),
            ("analyze", "/api/analyze?name=a.txt", "POST", 400), ("analyze", "/api/analyze?name=a.docx", "POST", 422),
        ];
        var operations = Operations(await DocumentAsync()).ToDictionary(operation => operation.Id);
        foreach (var (id, path, method, status) in wrongs)
        {
            using var answer = await news.SendAsync(new HttpMethod(method), path, status == 422 ? ServedNews.Body("Text.") : null);

            ((int)answer.StatusCode).ShouldBe(status, path);
            operations[id].Responses.TryGetProperty($"{status}", out _).ShouldBeTrue($"{id} {status}");
        }
    }

    [Fact]
    public async Task The_front_page_leads_to_every_operation()
    {
        var links = (await news.Head.GetAsync("/api")).GetProperty("links").EnumerateArray()
            .Select(link => (link.GetProperty("rel").GetString(), link.GetProperty("method").GetString(), link.GetProperty("href").GetString()));

        links.ShouldBe(
            Operations(await DocumentAsync()).Select(operation => ((string?)operation.Id, (string?)operation.Method, (string?)("/api" + operation.Path.TrimEnd('/')))),
            ignoreOrder: true);
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

    // The examples of the document itself. A cursor is good for the query that it came from only: the tests of paging follow them.
    private static string WithValues(Operation operation) =>
        string.Join('&', operation.Examples.Select(example => $"{example.Key}={Uri.EscapeDataString(example.Value)}"));

    private static string MediaType(HttpResponseMessage answer, IReadOnlyList<string> declared) =>
        answer.Content.Headers.ContentType!.ToString() is var whole && declared.Contains(whole) ? whole : answer.Content.Headers.ContentType.MediaType!;

    private static JsonElement Resolve(JsonElement document, JsonElement response) => response.TryGetProperty("$ref", out var reference)
        ? document.GetProperty("components").GetProperty("responses").GetProperty(reference.GetString()!.Split('/')[^1])
        : response;

    private async Task<HttpResponseMessage> AskAsync(Operation operation, string query, HttpContent? body = null, Action<HttpRequestMessage>? adjust = null)
    {
        var key = operation.Path switch
        {
            "/articles/{id}" => ServedNews.IdOf(ServedNews.Mill),
            _ when operation.Path.StartsWith("/stories/", StringComparison.Ordinal) => await news.StoryOfAsync(ServedNews.Mill),
            "/entities/{id}" or "/entities/{id}/sentiment" => (await news.Head.GetAsync("/api/entities?q=ollenby")).GetProperty("items")[0].GetProperty("id").GetString(),
            "/uploads/{name}" => ServedNews.Broken,
            "/failures/{id}/replay" => (await news.Head.GetAsync("/api/failures?upload=" + ServedNews.Broken)).GetProperty("items")[0].GetProperty("id").GetString(),
            _ => null,
        };
        var path = operation.Path.Replace("{id}", key, StringComparison.Ordinal).Replace("{name}", key, StringComparison.Ordinal);
        body ??= operation.Takes.Count > 0 ? ServedNews.Body("Described\n\nIt is text.") : null;
        return await news.SendAsync(new HttpMethod(operation.Method), $"/api{path.TrimEnd('/')}?{query}", body, adjust);
    }

    private static JsonElement Schema(JsonElement response, HttpResponseMessage answer) =>
        response.GetProperty("content").GetProperty(answer.Content.Headers.ContentType!.MediaType!).GetProperty("schema");

    private static List<Operation> Operations(JsonElement document) =>
    [
        .. document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => new Operation(
            operation.Value.GetProperty("operationId").GetString()!,
            operation.Name.ToUpperInvariant(),
            path.Name,
            [.. operation.Value.GetProperty("parameters").EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "query")],
            operation.Value.TryGetProperty("requestBody", out var body) ? [.. body.GetProperty("content").EnumerateObject().Select(type => type.Name)] : [],
            operation.Value.GetProperty("responses")))),
    ];

    private sealed record Operation(
        string Id, string Method, string Path, IReadOnlyList<JsonElement> Parameters, IReadOnlyList<string> Takes, JsonElement Responses)
    {
        public IReadOnlyList<string> Query => [.. Parameters.Select(NameOf)];

        public Dictionary<string, string[]> Choices => Parameters.Where(parameter => parameter.GetProperty("schema").TryGetProperty("enum", out _))
            .ToDictionary(NameOf, parameter => parameter.GetProperty("schema").GetProperty("enum").EnumerateArray().Select(value => value.GetString()!).ToArray());

        /// <summary>A value for each parameter but the cursor and what a list of changes begins with, which has an order of its own: its example, or the first of its choices.</summary>
        public Dictionary<string, string> Examples => Parameters.Where(parameter => NameOf(parameter) is not ("cursor" or "updatedAfter")).ToDictionary(
            NameOf, parameter => parameter.TryGetProperty("example", out var example) ? example.ToString() : Choices[NameOf(parameter)][0]);

        private static string NameOf(JsonElement parameter) => parameter.GetProperty("name").GetString()!;
    }
}
