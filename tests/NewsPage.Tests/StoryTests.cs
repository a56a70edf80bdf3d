using static Microsoft.Playwright.Assertions;

namespace NewsPage.Tests;

[Collection<ServedSamplesTests>]
public sealed class StoryTests(ServedSamples news, Browser browser)
{
    [Theory]
    [InlineData("#timeline > .timeline")]
    [InlineData("#said")]
    public async Task Each_line_leads_to_the_sentence_that_proves_it_and_back_to_where_it_stood(string part)
    {
        await using var window = await browser.OpenAsync(news.Address);
        var page = window.Page;
        await window.GoAsync($"/stories/{news.Story}");
        var line = page.Locator($"{part} .evidence-link").Nth(3);
        await line.ScrollIntoViewIfNeededAsync();
        var text = Bare(await line.TextContentAsync());
        // What loads late above the line moves it until the click: where it stood is where it was clicked.
        await page.EvaluateAsync("addEventListener('click', () => { window.clickedAt = scrollY; }, { capture: true })");

        await line.ClickAsync();

        await Expect(page.Locator("mark.evidence").First).ToBeInViewportAsync();
        Bare(string.Concat(await page.Locator("mark.evidence").AllTextContentsAsync())).ShouldBe(text);
        await page.GoBackAsync();
        await Expect(page.Locator($"{part} .evidence-link").Nth(3)).ToBeInViewportAsync();
        await page.WaitForFunctionAsync("Math.abs(scrollY - window.clickedAt) < 5");
    }

    [Fact]
    public async Task A_reprint_lies_folded_under_what_it_reprints()
    {
        await using var window = await browser.OpenAsync(news.Address);
        await window.GoAsync($"/stories/{news.Story}");
        var reprints = window.Page.Locator("#articles .others").First;

        await Expect(reprints.Locator("a").First).ToBeHiddenAsync();
        await reprints.Locator("summary").ClickAsync();
        await Expect(reprints.Locator("a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Sentiment_is_shown_towards_the_entity_that_is_chosen()
    {
        await using var window = await browser.OpenAsync(news.Address);
        await window.GoAsync($"/stories/{news.Story}");
        var choice = window.Page.Locator("#tone select");
        var name = (await choice.Locator("option").Nth(1).TextContentAsync())!;

        await choice.SelectOptionAsync(new SelectOptionValue { Index = 1 });

        await Expect(window.Page.Locator("#tone")).ToContainTextAsync(name);
        await Expect(window.Page.Locator("#tone .state, #tone svg")).ToHaveCountAsync(1);
    }

    // Quotation marks are the page's own around direct speech.
    private static string Bare(string? text) => text!.Trim('“', '”');
}
