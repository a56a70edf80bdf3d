using static Microsoft.Playwright.Assertions;

namespace NewsPage.Tests;

[Collection<ServedSamplesTests>]
public sealed class SearchTests(ServedSamples news, Browser browser)
{
    [Fact]
    public async Task A_question_is_narrowed_and_leads_to_the_place_in_the_text_and_back()
    {
        await using var window = await browser.OpenAsync(news.Address);
        var page = window.Page;
        await window.GoAsync("/");
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Search" }).FillAsync("\"one for one\"");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await window.SettleAsync();
        var before = await page.Locator(".items > li").CountAsync();

        await page.Locator(".facets").GetByRole(AriaRole.Link, new() { Name = "The Castleby Ledger" }).ClickAsync();
        await Expect(page.Locator(".chip.remove")).ToContainTextAsync("The Castleby Ledger");
        await window.SettleAsync();
        (await page.Locator(".items > li").CountAsync()).ShouldBeInRange(1, before - 1);
        var narrowed = page.Url;

        await page.Locator(".snippet a").First.ClickAsync();
        await Expect(page.Locator(".article-text mark.evidence")).ToHaveTextAsync("one for one", new() { IgnoreCase = true });
        await Expect(page.Locator(".article-text mark.evidence")).ToBeInViewportAsync();
        await Expect(page.Locator(".article-text .proof").First).ToBeVisibleAsync();

        await page.GoBackAsync();
        page.Url.ShouldBe(narrowed);
        await Expect(page.Locator(".snippet").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_fault_in_the_question_is_told_at_its_field()
    {
        await using var window = await browser.OpenAsync(news.Address);
        await window.GoAsync("/?q=%22never closed&from=yesterday");

        var box = window.Page.GetByRole(AriaRole.Searchbox);
        await window.GoAsync("/?q=%22never closed");
        await Expect(box).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(window.Page.Locator("#fault-q")).ToContainTextAsync("character");

        await window.GoAsync("/?q=ferry&from=yesterday");
        await Expect(window.Page.Locator("#fault-from")).ToContainTextAsync("2025-06");
    }

    [Fact]
    public async Task A_shared_address_shows_what_was_shared()
    {
        await using var window = await browser.OpenAsync(news.Address);
        var article = (await news.Head.GetAsync("/api/articles?q=\"Grey Lapwing\"&limit=1")).GetProperty("items")[0].GetProperty("id").GetString();
        await window.GoAsync($"/articles/{article}?at=0,10&off=entities,dates");

        var text = (await news.Head.GetAsync($"/api/articles/{article}")).GetProperty("text").GetString()!;
        await Expect(window.Page.Locator("mark.evidence").First).ToBeVisibleAsync();
        string.Concat(await window.Page.Locator("mark.evidence").AllTextContentsAsync()).ShouldBe(text[..10]);
        await Expect(window.Page.Locator(".article-text .entity")).ToHaveCountAsync(0);
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Entities" })).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Statements" })).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task Marks_cover_the_text_exactly_however_they_overlap()
    {
        await using var window = await browser.OpenAsync(news.Address);
        foreach (var item in (await news.Head.GetAsync("/api/articles?limit=5")).GetProperty("items").EnumerateArray())
        {
            var article = await news.Head.GetAsync($"/api/articles/{item.GetProperty("id").GetString()}");
            await window.GoAsync($"/articles/{item.GetProperty("id").GetString()}");

            var shown = await window.Page.Locator(".article-text p").AllTextContentsAsync();
            var lines = article.GetProperty("text").GetString()!.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));
            shown.ShouldBe(lines);
            foreach (var (layer, found) in new[] { ("statement", "statements"), ("date", "dates"), ("quantity", "quantities") })
            {
                var marked = string.Concat(await window.Page.Locator($".article-text .{layer}").AllTextContentsAsync());
                marked.Length.ShouldBe(Covered(article.GetProperty(found).EnumerateArray().Select(span => (span.GetProperty("offset").GetInt32(), span.GetProperty("length").GetInt32())), article.GetProperty("text").GetString()!));
            }
        }
    }

    // Places that at least one span covers, line ends aside.
    private static int Covered(IEnumerable<(int Offset, int Length)> spans, string text) =>
        spans.SelectMany(span => Enumerable.Range(span.Offset, span.Length)).Distinct().Count(place => text[place] != '\n');
}
