using NewsFunctions.Local.Tests.Http;

namespace NewsFunctions.Local.Tests.Forms;

/// <summary>The OpenAPI document in the hands of strangers.</summary>
[Collection<ServedNewsTests>]
public sealed class GeneratedClientTests(ServedNews news, Strangers strangers)
{
    [Fact]
    public async Task The_document_is_valid_by_the_published_schema_of_OpenAPI() =>
        (await strangers.ReadAsync("openapi", await news.TextAsync("/api/openapi.json"))).GetProperty("valid").GetBoolean().ShouldBeTrue();

    [Fact]
    public async Task A_client_that_is_generated_from_it_compiles_and_reads_everything()
    {
        var result = await strangers.RunClientAsync(await news.TextAsync("/api/openapi.json"), news.Api.BaseAddress!.GetLeftPart(UriPartial.Authority));

        result.GetProperty("articles").GetInt64().ShouldBe((await news.Head.GetAsync("/api/articles")).GetProperty("total").GetInt64());
        result.GetProperty("mentions").GetInt32().ShouldBeGreaterThan(4);
        result.GetProperty("code").GetString().ShouldBe("invalid-parameter");
        result.GetProperty("parameter").GetString().ShouldBe("sentiment");
        result.GetProperty("missing").GetInt32().ShouldBe(404);
    }
}
