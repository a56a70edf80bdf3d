using System.Text.Json;
using NewsFunctions.Local.Tests.Http;

namespace NewsFunctions.Local.Tests.Forms;

/// <summary>Lists in other forms, read by libraries that others wrote.</summary>
[Collection<ServedNewsTests>]
public sealed class ListFormTests(ServedNews news, Strangers strangers)
{
    private const string Dated = "from=2025&to=2025";

    [Fact]
    public async Task Csv_has_a_row_for_each_article_in_list_order()
    {
        var rows = (await strangers.ReadAsync("csv", await news.TextAsync($"/api/articles?{Dated}&format=csv"))).EnumerateArray().ToList();

        var items = (await news.Head.GetAsync($"/api/articles?{Dated}")).GetProperty("items").EnumerateArray().ToList();
        rows.Select(row => Text(row, "id")).ShouldBe(items.Select(item => Text(item, "id")));
        rows.Select(row => Text(row, "title")).ShouldBe(items.Select(item => Text(item, "title")));
        rows.Select(row => Text(row, "published")).ShouldBe(items.Select(item => Text(item.GetProperty("published"), "value")));
        rows.Select(row => Text(row, "sentiment")).ShouldBe(items.Select(item => Text(item.GetProperty("sentiment"), "label")));
    }

    [Fact]
    public async Task Ndjson_has_the_items_of_the_list()
    {
        var lines = (await news.TextAsync($"/api/articles?{Dated}&format=ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var items = (await news.Head.GetAsync($"/api/articles?{Dated}")).GetProperty("items").EnumerateArray();
        lines.ShouldBe(items.Select(item => item.GetRawText()));
    }

    [Fact]
    public async Task Exports_go_on_beyond_a_page_and_end_where_they_are_told()
    {
        const int Articles = 250;
        await news.Container.SaveTextAsync("export.ndjson", Uploading.Lines(Articles, "cormorant"));
        await news.Head.WaitForUploadAsync("export.ndjson");

        var all = (await news.TextAsync("/api/articles?q=cormorant&format=ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var some = await strangers.ReadAsync("csv", await news.TextAsync("/api/articles?q=cormorant&format=csv&limit=7"));

        all.Select(line => Text(JsonSerializer.Deserialize<JsonElement>(line), "id")).Distinct().Count().ShouldBe(Articles);
        some.GetArrayLength().ShouldBe(7);
    }

    [Fact]
    public async Task What_is_wrong_with_a_query_is_told_before_an_export_begins()
    {
        using var answer = await news.GetAsync("/api/articles?format=csv&cursor=made-up");

        await answer.ShouldBeProblemAsync(System.Net.HttpStatusCode.BadRequest, "invalid-parameter", "cursor");
    }

    [Fact]
    public async Task Atom_is_read_by_a_feed_reader()
    {
        var feed = await strangers.ReadAsync("atom", await news.TextAsync($"/api/articles?{Dated}&format=atom&limit=2"));

        Text(feed, "id").ShouldStartWith("urn:uuid:");
        feed.GetProperty("links").EnumerateArray().Select(link => Text(link, "rel")).ShouldBe(["self", "next"]);
        var entry = feed.GetProperty("entries")[0];
        Text(entry.GetProperty("title"), "value").ShouldBe("Grey seals return to Fennick Point");
        Text(entry, "published").ShouldBe("2025-04-02T00:00:00Z");
        Text(entry, "updated").ShouldNotBeEmpty();
        Text(entry.GetProperty("summary"), "value").ShouldStartWith("Marta Ollenby counted forty grey seals");
        Text(entry.GetProperty("authors")[0], "name").ShouldBe("Brellin Wire");
        entry.GetProperty("categories").EnumerateArray().Select(category => Text(category, "term")).ShouldContain("Marta Ollenby");
    }

    [Fact]
    public async Task Json_feed_is_read_by_a_feed_reader()
    {
        var feed = await strangers.ReadAsync("jsonfeed", await news.TextAsync($"/api/articles?{Dated}&format=jsonfeed&limit=2"));

        var item = feed.GetProperty("items")[0];
        Text(item, "title").ShouldBe("Grey seals return to Fennick Point");
        Text(item, "content_text").ShouldStartWith("Marta Ollenby counted");
        using var article = await news.GetAsync(new Uri(Text(item, "url")).PathAndQuery);
        article.IsSuccessStatusCode.ShouldBeTrue();
        using var next = await news.GetAsync(new Uri(Text(feed, "next_url")).PathAndQuery);
        next.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task A_feed_keeps_its_name_whatever_page_and_form_of_it_is_asked_for()
    {
        var one = await strangers.ReadAsync("atom", await news.TextAsync("/api/articles?q=seals&source=Brellin%20Wire&format=atom"));
        var same = await strangers.ReadAsync("atom", await news.TextAsync("/api/articles?format=atom&limit=1&source=Brellin%20Wire&q=seals"));
        var other = await strangers.ReadAsync("atom", await news.TextAsync("/api/articles?q=storm&source=Brellin%20Wire&format=atom"));

        Text(same, "id").ShouldBe(Text(one, "id"));
        Text(other, "id").ShouldNotBe(Text(one, "id"));
    }

    [Fact]
    public async Task Whatever_an_article_says_every_form_of_the_list_can_be_read()
    {
        const string Hostile = "=cmd|' /C calc'!A0 \u0001\u001b[31m <b>&amp; ]]> \"quoted\", \uFFFE \U0001F9ED\r\n";
        await news.Container.SaveTextAsync("hostile.json", JsonSerializer.Serialize(new
        {
            title = Hostile, text = $"The puffin said: {Hostile}", source = "+SUM(1)", url = "javascript:alert(1)", published = "2024-02-03",
        }));
        await news.Head.WaitForUploadAsync("hostile.json");

        var row = (await strangers.ReadAsync("csv", await news.TextAsync("/api/articles?q=puffin&format=csv"))).EnumerateArray().ShouldHaveSingleItem();
        Text(row, "title").ShouldStartWith("'=cmd|");
        Text(row, "source").ShouldBe("'+SUM(1)");
        var atom = await news.TextAsync("/api/articles?q=puffin&format=atom");
        atom.ShouldNotContain("javascript:");
        (await strangers.ReadAsync("atom", atom)).GetProperty("entries").GetArrayLength().ShouldBe(1);
        System.Xml.Linq.XDocument.Parse(atom).Descendants().Count(element => element.Name.LocalName == "entry").ShouldBe(1);
        (await strangers.ReadAsync("jsonfeed", await news.TextAsync("/api/articles?q=puffin&format=jsonfeed"))).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    private static string Text(JsonElement item, string field) => item.GetProperty(field).GetString()!;
}
