using System.Text.Json;
using static NewsFunctions.Local.Tests.Http.ServedNews;

namespace NewsFunctions.Local.Tests.Http;

[Collection<ServedNewsTests>]
public sealed class ArticleListTests(ServedNews news)
{
    [Fact]
    public async Task Without_filters_the_latest_published_come_first_and_the_undated_last() =>
        (await news.ListAllAsync()).Where(name => name.EndsWith(".txt", StringComparison.Ordinal)).ShouldBe([Seals, Storm, Mill, Undated]);

    [Theory]
    [InlineData("q=skerry", Seals)]
    [InlineData("q=shopkeeper", Storm)]
    [InlineData("q=SORRIN quay", Storm, Mill)]
    [InlineData("q=sorrin delighted", Mill)]
    [InlineData("q=\"grey seals\"", Seals)]
    [InlineData("q=\"seals grey\"")]
    [InlineData("q=\"forty grey seals\" ollenby", Seals)]
    [InlineData("q=“tide mill”", Mill)]
    [InlineData("q=unheardof")]
    public async Task Words_are_found_in_any_inflection_and_phrases_as_written(string query, params string[] expected) =>
        (await news.ListAsync(query)).ShouldBe(expected);

    [Theory]
    [InlineData("q=mill OR mud", Seals, Mill)]
    [InlineData("q=quay NOT storm", Mill)]
    [InlineData("q=title:storm", Storm)]
    [InlineData("q=shop*", Storm)]
    [InlineData("q=mill NEAR/3 wonderful", Mill)]
    [InlineData("q=source:\"Brellin Wire\" (pier OR skerry)", Seals, Storm)]
    [InlineData("source=Brellin Wire&order=asc", Storm, Seals)]
    [InlineData("source=Brellin Wire&sort=received&order=asc", Storm, Seals)]
    [InlineData("q=storm OR quay&sort=relevance", Storm, Mill)]
    [InlineData("q=quay&duplicates=collapse", Storm, Mill)]
    [InlineData("q=quay&language=en", Storm, Mill)]
    [InlineData("q=quay&language=de")]
    [InlineData("q=quay&story=s_none")]
    public async Task The_query_language_filters_and_orders_hold_over_HTTP(string query, params string[] expected) =>
        (await news.ListAsync(query)).ShouldBe(expected);

    [Theory]
    [InlineData("q=mill%20OR", "q")]
    [InlineData("sort=relevance", "sort")]
    [InlineData("sort=best", "sort")]
    [InlineData("order=up", "order")]
    [InlineData("explain=true", "explain")]
    [InlineData("explain=yes&q=mill", "explain")]
    [InlineData("facets=colour", "facets")]
    [InlineData("facets=source,", "facets")]
    [InlineData("fields=colour", "fields")]
    [InlineData("fields=text&format=csv", "fields")]
    [InlineData("fields=text&format=atom", "fields")]
    [InlineData("entitySentiment=negative", "entitySentiment")]
    [InlineData("statementClass=loud", "statementClass")]
    [InlineData("mentionedFrom=soon", "mentionedFrom")]
    [InlineData("from=2025-04&to=2025-03-31", "from")]
    [InlineData("from=2025-03-20T08:00:01Z&to=2025-03-20T08:00:00Z", "from")]
    [InlineData("mentionedFrom=2026&mentionedTo=2025", "mentionedFrom")]
    [InlineData("duplicates=drop", "duplicates")]
    [InlineData("updatedAfter=2025&sort=published", "sort")]
    [InlineData("updatedAfter=2025&facets=source", "facets")]
    public async Task What_cannot_be_asked_is_refused_with_the_parameter(string query, string parameter)
    {
        using var answer = await news.GetAsync($"/api/articles?{query}");

        await answer.ShouldBeProblemAsync(System.Net.HttpStatusCode.BadRequest, "invalid-parameter", parameter);
    }

    [Fact]
    public async Task Fields_of_the_document_are_added_on_request()
    {
        var item = (await news.Head.GetAsync("/api/articles?q=skerry&fields=text,entities,blob")).GetProperty("items")[0];
        var article = await news.Head.GetAsync($"/api/articles/{item.GetProperty("id").GetString()}");

        foreach (var field in (string[])["text", "entities", "blob"])
        {
            JsonElement.DeepEquals(item.GetProperty(field), article.GetProperty(field)).ShouldBeTrue(field);
        }

        item.TryGetProperty("sentences", out _).ShouldBeFalse();
        item.GetProperty("highlights").GetArrayLength().ShouldBe(1);
        var line = JsonSerializer.Deserialize<JsonElement>(await news.TextAsync("/api/articles?q=skerry&fields=text,entities,blob&format=ndjson"));
        JsonElement.DeepEquals(line, item).ShouldBeTrue();
    }

    [Fact]
    public async Task Facets_and_explanations_come_with_the_list()
    {
        var page = await news.Head.GetAsync("/api/articles?q=quay&sort=relevance&explain=true&facets=source,month");

        page.GetProperty("facets").GetProperty("source").EnumerateArray().Select(count => count.GetProperty("value").GetString()).ShouldBe(["Brellin Wire", "Tolvery Post"]);
        page.GetProperty("facets").GetProperty("month").EnumerateArray().ShouldHaveSingleItem().GetProperty("count").GetInt32().ShouldBe(2);
        page.GetProperty("facets").TryGetProperty("entity", out _).ShouldBeFalse();
        page.GetProperty("items")[0].GetProperty("relevance").GetProperty("terms")[0].GetProperty("term").GetString().ShouldBe("quay");
    }

    [Fact]
    public async Task A_list_of_changes_goes_on_from_the_last_one()
    {
        var changes = await news.Head.GetAsync("/api/articles?updatedAfter=2020&source=Tolvery Post&limit=100");
        changes.GetProperty("nextCursor").ValueKind.ShouldBe(JsonValueKind.Null);
        var last = changes.GetProperty("items").EnumerateArray().Last().GetProperty("updatedAt").GetString();

        (await news.Head.GetAsync($"/api/articles?updatedAfter={last}&source=Tolvery Post")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Highlights_point_at_the_words_asked_for()
    {
        var item = (await news.Head.GetAsync("/api/articles?q=skerry")).GetProperty("items")[0];
        var article = await news.Head.GetAsync($"/api/articles/{item.GetProperty("id").GetString()}");

        var highlight = item.GetProperty("highlights").EnumerateArray().ShouldHaveSingleItem();

        article.GetProperty(highlight.GetProperty("field").GetString()!).GetString()!
            .Substring(highlight.GetProperty("offset").GetInt32(), highlight.GetProperty("length").GetInt32()).ShouldBe("skerry");
    }

    [Fact]
    public async Task An_entity_is_found_by_its_name_and_by_its_id()
    {
        var item = (await news.Head.GetAsync("/api/articles?q=skerry")).GetProperty("items")[0];
        var id = item.GetProperty("entities").EnumerateArray()
            .Single(entity => entity.GetProperty("name").GetString() == "Marta Ollenby").GetProperty("id").GetString();

        (await news.ListAsync("entity=marta ollenby")).ShouldBe([Seals, Mill]);
        (await news.ListAsync($"entity={id}")).ShouldBe([Seals, Mill]);
        (await news.ListAsync("entity=Marta")).ShouldNotContain(Storm);
    }

    [Theory]
    [InlineData("source=Brellin Wire", Seals, Storm)]
    [InlineData("source=tolvery post", Mill)]
    [InlineData("source=Tolvery")]
    [InlineData("source=Brellin Wire&q=quay", Storm)]
    public async Task A_source_is_found_by_its_whole_name(string query, params string[] expected) => (await news.ListAsync(query)).ShouldBe(expected);

    [Fact]
    public async Task A_sentiment_gives_the_articles_that_have_it()
    {
        var labels = (await news.Head.GetAsync("/api/articles?from=2025&to=2025")).GetProperty("items").EnumerateArray()
            .GroupBy(LabelOf, item => item.GetProperty("id").GetString())
            .ToDictionary(group => group.Key, group => group.ToList());

        labels.Count.ShouldBeGreaterThan(1);
        foreach (var label in (string[])["positive", "neutral", "negative", "mixed"])
        {
            var found = (await news.Head.GetAsync($"/api/articles?from=2025&to=2025&sentiment={label}")).GetProperty("items").EnumerateArray();
            found.Select(item => item.GetProperty("id").GetString()).ShouldBe(labels.GetValueOrDefault(label, []));
        }
    }

    [Theory]
    [InlineData("from=2025-03-10", Seals, Storm)]
    [InlineData("from=2025&to=2025-03-10", Storm, Mill)]
    [InlineData("from=2025-03&to=2025-03", Storm, Mill)]
    [InlineData("from=2025&to=2025-03-09", Mill)]
    [InlineData("source=Brellin Wire&to=2025-03-10", Storm)]
    [InlineData("source=Brellin Wire&to=2025-03-09")]
    [InlineData("from=2025-03-10T00:00:00Z&to=2025-03-31", Storm)]
    [InlineData("from=2025-03-10T02:00:00+02:00&to=2025-03-31", Storm)]
    [InlineData("from=2025&to=2025", Seals, Storm, Mill)]
    public async Task From_and_to_take_the_whole_period_that_they_name_and_leave_out_the_undated(string query, params string[] expected) =>
        (await news.ListAsync(query)).ShouldBe(expected);

    [Fact]
    public async Task A_page_has_25_items_unless_told_otherwise_and_counts_all()
    {
        var page = await news.Head.GetAsync("/api/articles?from=2025&to=2025&limit=2");

        page.GetProperty("items").GetArrayLength().ShouldBe(2);
        page.GetProperty("total").GetInt64().ShouldBe(3);
        page.GetProperty("totalIsExact").GetBoolean().ShouldBeTrue();
        page.GetProperty("nextCursor").GetString().ShouldNotBeNull();
        (await news.Head.GetAsync("/api/articles?from=2025&to=2025&limit=100")).GetProperty("nextCursor").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static string LabelOf(JsonElement item) =>
        item.GetProperty("sentiment") is { ValueKind: JsonValueKind.Object } sentiment ? sentiment.GetProperty("label").GetString()! : "none";
}
