using System.Text.Json.Nodes;
using static Microsoft.Playwright.Assertions;

namespace NewsPage.Tests;

/// <summary>A story of more articles and speakers than a page of the API holds.</summary>
public sealed class LongStoryTests(Browser browser)
{
    private const int Articles = 120;

    private static readonly string[] GivenNames = ["Tilda", "Joan", "Marta", "Petra", "Ilse", "Edda", "Nerys", "Sibyl", "Hester", "Maude", "Adela", "Dessa"];

    // With the beginnings of given names, each a family of one: reports that name a dozen of one family might be told apart by it.
    private static readonly string[] FamilyNames = ["marrow", "arrel", "ollenby", "lonsdowne", "brandow", "morwick", "holdane", "oakmere", "quill", "pellerac"];

    [Fact]
    public async Task What_its_sources_say_is_compared_over_all_of_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.ndjson", string.Join('\n', Enumerable.Range(0, Articles).Select(Line)));
        (await Head.RunAsync(["ingest", folder["in.ndjson"], "--data", folder["data"]])).ExitCode.ShouldBe(0);
        await using var head = await Head.ServeAsync(folder["data"]);
        var stories = await head.WaitForAsync("/api/stories?limit=1", list =>
            list.GetProperty("items").EnumerateArray().Sum(story => story.GetProperty("articles").GetInt32()) == Articles);
        var story = stories.GetProperty("items")[0];
        var speakers = (await head.GetAsync($"/api/stories/{story.GetProperty("id").GetString()}/statements?limit=1")).GetProperty("total").GetInt32();
        await using var window = await browser.OpenAsync(head.Api.BaseAddress!);

        await window.GoAsync($"/stories/{story.GetProperty("id").GetString()}");

        // The page shows twelve at first.
        await Expect(window.Page.Locator("#said")).ToContainTextAsync($"{speakers - 12} more speakers");
        await Expect(window.Page.Locator("#sources .quiet:not(td *)")).ToHaveCountAsync(0);
        await window.Page.Locator("#numbers button").First.ClickAsync();
        await Expect(window.Page.Locator("#numbers .claims").First.Locator("li")).ToHaveCountAsync(Articles);
    }

    private static string Line(int n) => new JsonObject
    {
        ["id"] = $"{n}",
        ["title"] = $"Report {n} on the tide gate of Fennick Point",
        ["source"] = $"Outlet {n % 11}",
        ["published"] = $"2025-03-{1 + (n % 28):00}",
        ["text"] = $"""
            The tide gate of Fennick Point broke on 3 March 2025. The keeper counted {n + 3} barges at Fennick Point.

            "We wait for part {n}", {GivenNames[n % GivenNames.Length]} {GivenNames[n % GivenNames.Length][..3]}{FamilyNames[n / GivenNames.Length]} said.
            """,
    }.ToJsonString();
}
