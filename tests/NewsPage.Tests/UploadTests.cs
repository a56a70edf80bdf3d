using static Microsoft.Playwright.Assertions;

namespace NewsPage.Tests;

[Collection<ServedSamplesTests>]
public sealed class UploadTests(ServedSamples news, Browser browser)
{
    [Fact]
    public async Task A_file_that_is_dropped_becomes_an_article_and_its_story_grows()
    {
        await using var window = await browser.OpenAsync(news.Address);
        var page = window.Page;
        await window.GoAsync($"/stories/{news.Story}");
        var articles = (await news.Head.GetAsync($"/api/stories/{news.Story}")).GetProperty("articles").GetInt32();

        await window.DropAsync(("dropped/lapwing-raised.json", """
            {"title": "Salvage crew lifts the Grey Lapwing from Lake Ammeret", "source": "Farsound Wire", "published": "2025-03-25T08:00:00Z",
             "text": "LINDOVAR, March 25 - A salvage crew lifted the ferry Grey Lapwing from the bed of Lake Ammeret on Tuesday, three weeks after it collided with a Tavelian patrol cutter on 2 March.\n\nHaldria's interior minister, Ilsabeth Korran, said the wreck would be taken to Port Sarrick. Tavelia's Defence Ministry said its commander, Ruen Dask, would not be questioned.\n\nThe detainees of both countries crossed the Kettle Bridge on 22 March, after talks in Serrow led by Nerys Holdane."}
            """));

        await Expect(page.Locator(".uploads li.enriched")).ToHaveCountAsync(1);
        await Expect(page.Locator(".story-view .by-line").First).ToContainTextAsync($"{articles + 1} articles");
        await page.Locator(".uploads li.enriched").GetByRole(AriaRole.Link, new() { Name = "article" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Salvage crew lifts the Grey Lapwing from Lake Ammeret");
        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bad_file_tells_why_and_can_be_replayed()
    {
        await using var window = await browser.OpenAsync(news.Address);
        var page = window.Page;
        await window.GoAsync("/failures");

        await window.DropAsync(("dropped/cut-off.json", """{"title": "Cut off","""));

        await Expect(page.Locator(".uploads li.failed")).ToContainTextAsync("malformed-json");
        var failure = page.Locator(".failure").Filter(new() { HasText = "dropped/cut-off.json" });
        await Expect(failure).ToContainTextAsync("1 attempt");
        await failure.GetByRole(AriaRole.Button, new() { Name = "Replay" }).ClickAsync();
        await Expect(failure).ToContainTextAsync("2 attempts");
        await Expect(failure).ToContainTextAsync("Failed again");

        await window.DropAsync(("dropped/cut-off.json", """{"title": "Whole again", "text": "A baker in Sorrenby mended her oven."}"""));
        await Expect(failure).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Many_files_are_each_told_of()
    {
        await using var window = await browser.OpenAsync(news.Address);
        await window.GoAsync("/");

        await window.DropAsync([.. Enumerable.Range(1, 12).Select(n => ($"dropped/note-{n}.txt", $"Note {n}\n\nLamp {n} at the pier of Netherby Pans was lit on {n} May 2025."))]);

        await Expect(window.Page.Locator(".uploads li.enriched")).ToHaveCountAsync(12);
        await window.Page.Locator(".uploads").GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Expect(window.Page.Locator(".uploads")).ToHaveCountAsync(0);
    }
}
