using System.Text.Json;
using System.Text.Json.Nodes;
using NewsFunctions.Local.Tests.Http;
using static NewsFunctions.Local.Tests.Http.ServedNews;

namespace NewsFunctions.Local.Tests.Forms;

/// <summary>One article in other forms, judged by vocabularies and libraries that others wrote.</summary>
[Collection<ServedNewsTests>]
public sealed class ArticleFormTests(ServedNews news, Strangers strangers)
{
    // Every form meets what it has to: names, a quotation, a date, a number, a character outside the basic plane.
    private const string Quoted = "quoted.json";

    [Fact]
    public async Task Json_ld_is_a_news_article_in_the_vocabulary_of_schema_org()
    {
        var article = await FormAsync("jsonld");

        await strangers.CompileAsync("article.ts", $"import type {{ NewsArticle, WithContext }} from 'schema-dts';\nexport const article: WithContext<NewsArticle> = {article.GetRawText()};\n");
        Text(article, "headline").ShouldBe("Beacon at Skelling Head 🧭 lit again");
        Text(article, "datePublished").ShouldBe("2023-05-06");
        Text(article.GetProperty("publisher"), "name").ShouldBe("Harrin Gazette");
        article.GetProperty("mentions").EnumerateArray().ShouldContain(thing => Text(thing, "@type") == "Person" && Text(thing, "name") == "Greta Halvard");
        article.GetProperty("hasPart").EnumerateArray().ShouldContain(
            quotation => Text(quotation, "text").Contains("never been brighter") && Text(quotation.GetProperty("spokenByCharacter"), "name") == "Greta Halvard");
    }

    [Theory]
    [InlineData("jsonld")]
    [InlineData("ninjs")]
    public async Task What_leaves_in_a_form_that_can_be_uploaded_comes_back_the_same(string form)
    {
        var document = await FormAsync("json");
        using var answer = await news.SendAsync(HttpMethod.Post, "/api/analyze?name=back.json", Body((await FormAsync(form)).GetRawText()));

        var back = await ReadAsync(answer);
        Text(back, "title").ShouldBe(Text(document, "title"));
        Text(back, "text").ShouldBe(Text(document, "text"));
        Text(back.GetProperty("source"), "name").ShouldBe(Text(document.GetProperty("source"), "name"));
        Text(back.GetProperty("published"), "value").ShouldStartWith(Text(document.GetProperty("published"), "value"));
    }

    /// <summary>The published schema of ninjs 2.1 allows no property beside its own: these are the ones in use, each of its kind.</summary>
    [Fact]
    public async Task Ninjs_has_properties_of_the_standard_only_and_each_of_its_kind()
    {
        var item = await FormAsync("ninjs");

        Dictionary<string, string[]> known = new()
        {
            ["standard"] = ["name", "version", "schema"], ["headlines"] = ["role", "contenttype", "value"],
            ["bodies"] = ["role", "contenttype", "charcount", "wordcount", "value"], ["infosources"] = ["name", "role", "uri", "literal"],
            ["people"] = ["name", "rel", "uri", "literal"], ["organisations"] = ["name", "rel", "uri", "literal"], ["places"] = ["name", "rel", "uri", "literal"],
            ["events"] = ["name", "rel", "uri", "literal"], ["subjects"] = ["name", "rel", "uri", "literal"],
        };
        string[] texts = ["uri", "type", "representationtype", "version", "contentcreated", "language"];
        foreach (var property in item.EnumerateObject())
        {
            if (texts.Contains(property.Name))
            {
                property.Value.ValueKind.ShouldBe(JsonValueKind.String, property.Name);
                continue;
            }

            var parts = property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray() : (IEnumerable<JsonElement>)[property.Value];
            parts.SelectMany(part => part.EnumerateObject().Select(field => field.Name)).Except(known[property.Name]).ShouldBeEmpty(property.Name);
        }

        Uri.IsWellFormedUriString(Text(item, "uri"), UriKind.Absolute).ShouldBeTrue();
        Text(item, "type").ShouldBe("text");
        item.GetProperty("contentcreated").TryGetDateTimeOffset(out _).ShouldBeTrue();
        item.GetProperty("people").EnumerateArray().Select(person => Text(person, "name")).ShouldContain("Greta Halvard");
    }

    [Fact]
    public async Task Annotations_select_the_evidence_by_position_and_by_words()
    {
        var document = await FormAsync("json");
        var annotations = await FormAsync("annotations");
        var text = await news.TextAsync(new Uri(Text(annotations.GetProperty("first").GetProperty("items")[0].GetProperty("target"), "source")).PathAndQuery);

        var selected = (await strangers.ReadAsync("annotations", new JsonObject { ["text"] = text, ["annotations"] = JsonNode.Parse(annotations.GetRawText()) }.ToJsonString()))
            .EnumerateArray().ToList();

        text.ShouldBe(Text(document, "text"));
        var expected = ((string[])["entities", "statements", "dates", "quantities"]).SelectMany(list => document.GetProperty(list).EnumerateArray())
            .SelectMany(found => found.TryGetProperty("mentions", out var mentions) ? mentions.EnumerateArray() : (IEnumerable<JsonElement>)[found])
            .Select(Span).Order().ToList();
        expected.ShouldNotBeEmpty();
        selected.Select(one => Range(one.GetProperty("TextPositionSelector")[0])).Order().ShouldBe(expected);
        foreach (var one in selected)
        {
            one.GetProperty("TextQuoteSelector").EnumerateArray().Select(Range).ShouldContain(Range(one.GetProperty("TextPositionSelector")[0]));
        }

        static (int, int) Span(JsonElement found) => (found.GetProperty("offset").GetInt32(), found.GetProperty("offset").GetInt32() + found.GetProperty("length").GetInt32());
        static (int, int) Range(JsonElement range) => (range.GetProperty("start").GetInt32(), range.GetProperty("end").GetInt32());
    }

    [Fact]
    public async Task FollowTheMoney_takes_the_article_its_people_and_their_mentions()
    {
        await UploadAsync();
        var entities = (await strangers.ReadAsync("ftm", await news.TextAsync($"/api/articles/{IdOf(Quoted)}?format=ftm"))).EnumerateArray().ToList();

        var article = entities.Single(entity => Text(entity, "schema") == "Article");
        Text(article, "caption").ShouldBe("Beacon at Skelling Head 🧭 lit again");
        var person = entities.Single(entity => Text(entity, "schema") == "Person" && Text(entity, "caption") == "Greta Halvard");
        entities.ShouldContain(entity => Text(entity, "schema") == "Mention"
            && Text(entity.GetProperty("properties").GetProperty("resolved")[0]) == Text(person, "id")
            && Text(entity.GetProperty("properties").GetProperty("document")[0]) == Text(article, "id"));
    }

    private static string Text(JsonElement item, string field) => Text(item.GetProperty(field));

    private static string Text(JsonElement value) => value.GetString()!;

    private async Task<JsonElement> FormAsync(string form)
    {
        await UploadAsync();
        return JsonSerializer.Deserialize<JsonElement>(await news.TextAsync($"/api/articles/{IdOf(Quoted)}?format={form}"));
    }

    private async Task UploadAsync()
    {
        await news.Container.SaveTextAsync(Quoted, """
            {"title": "Beacon at Skelling Head 🧭 lit again", "source": "Harrin Gazette", "published": "2023-05-06", "url": "https://gazette.example/beacon",
             "text": "The 🧭 beacon was lit on 5 May. “It has never been brighter,” said Greta Halvard. Over 200 walkers came, Halvard said, and the beacon burned for 3 days."}
            """);
        await news.Head.WaitForUploadAsync(Quoted);
    }
}
