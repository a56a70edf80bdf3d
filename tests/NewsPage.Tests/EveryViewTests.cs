using static Microsoft.Playwright.Assertions;

namespace NewsPage.Tests;

[Collection<ServedSamplesTests>]
public sealed class EveryViewTests(ServedSamples news, Browser browser)
{
    // A wide window of each colour and one of a phone's width; beyond them the widest that are sold.
    private static readonly (int Width, ColorScheme Colors)[] Looks =
        [(1280, ColorScheme.Light), (1280, ColorScheme.Dark), (360, ColorScheme.Dark), (360, ColorScheme.Light), (2560, ColorScheme.Light)];

    [Fact]
    public async Task Every_view_is_accessible_fits_its_window_and_asks_nobody_else()
    {
        await using var window = await browser.OpenAsync(news.Address);
        foreach (var view in await news.ViewsAsync())
        {
            await window.GoAsync(view);
            // What is folded is part of the view.
            await window.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => { part.open = true; })");
            foreach (var (width, colors) in Looks)
            {
                await window.Page.SetViewportSizeAsync(width, 900);
                await window.Page.EmulateMediaAsync(new() { ColorScheme = colors });

                (await window.BarriersAsync()).ShouldBeEmpty($"{view} at {width}, {colors}");
                await Expect(window.Page.Locator("html")).ToHaveJSPropertyAsync("scrollWidth", width);
            }
        }

        window.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_view_has_a_headline_of_its_own_that_names_the_window()
    {
        await using var window = await browser.OpenAsync(news.Address);
        List<string> titles = [];
        foreach (var view in await news.ViewsAsync())
        {
            await window.GoAsync(view);
            await Expect(window.Page.Locator("h1")).ToHaveCountAsync(1);
            titles.Add(await window.Page.TitleAsync());
        }

        titles.ShouldBeUnique();
    }

    [Fact]
    public async Task Keys_alone_lead_from_the_first_view_to_an_article()
    {
        await using var window = await browser.OpenAsync(news.Address);
        await window.GoAsync("/");
        await window.Page.Keyboard.PressAsync("/");
        await window.Page.Keyboard.TypeAsync("\"Grey Lapwing\" cutter");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator(".items a").First.FocusAsync();
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window.Page.Locator(".article-text")).ToBeVisibleAsync();
        await Expect(window.Page.Locator("h1")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Print_leaves_out_what_paper_cannot_do()
    {
        await using var window = await browser.OpenAsync(news.Address);
        await window.GoAsync($"/stories/{news.Story}");
        await window.Page.GetByLabel("Colours").SelectOptionAsync("dark");
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(window.Page.Locator(".page-head")).ToBeHiddenAsync();
        await Expect(window.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(window.Page.Locator("#timeline > .timeline")).ToBeVisibleAsync();
        (await window.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).color")).ShouldBe("rgb(28, 29, 32)");
    }

    [Fact]
    public async Task A_service_that_has_gone_is_told_in_words()
    {
        await using var window = await browser.OpenAsync(news.Address);
        await window.GoAsync("/");
        await window.Page.RouteAsync("**/api/**", route => route.AbortAsync());
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Failed", Exact = true }).First.ClickAsync();

        await Expect(window.Page.GetByText("The service does not answer")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_session_that_has_ended_is_told_in_words()
    {
        await using var window = await browser.OpenAsync(news.Address);
        await window.GoAsync("/");
        await window.Page.RouteAsync("**/api/**", route => route.FulfillAsync(new() { Status = 302, Headers = [new("location", "https://sign-in.example/")] }));
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Failed", Exact = true }).First.ClickAsync();

        await Expect(window.Page.GetByText("You are no longer signed in")).ToBeVisibleAsync();
    }
}
