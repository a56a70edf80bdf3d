using static Microsoft.Playwright.Assertions;

namespace NewsPage.Tests;

/// <summary>Makes the pictures in <c>docs/images</c> from the shipped samples: <c>dotnet test tests/NewsPage.Tests -- xUnit.Explicit=only</c>.</summary>
[Collection<ServedSamplesTests>]
public sealed class Pictures(ServedSamples news, Browser browser)
{
    [Theory(Explicit = true)]
    [InlineData("front", 1280, ColorScheme.Light)]
    [InlineData("search", 1280, ColorScheme.Light)]
    [InlineData("story", 1280, ColorScheme.Light)]
    [InlineData("article", 1280, ColorScheme.Light)]
    [InlineData("entity", 1280, ColorScheme.Dark)]
    [InlineData("story-narrow", 390, ColorScheme.Dark)]
    public async Task Take(string name, int width, ColorScheme colors)
    {
        await using var window = await browser.OpenAsync(news.Address, width, colors);
        var story = await news.Head.GetAsync($"/api/stories/{news.Story}");
        switch (name)
        {
            case "front":
                await window.GoAsync("/");
                break;
            case "search":
                await window.GoAsync("/?q=ferry+AND+cutter");
                break;
            case "article":
                await window.GoAsync($"/stories/{news.Story}");
                await window.Page.Locator("#said .direct .evidence-link").First.ClickAsync();
                await Expect(window.Page.Locator("mark.evidence").First).ToBeInViewportAsync();
                break;
            case "entity":
                await window.GoAsync($"/entities/{story.GetProperty("entities")[0].GetProperty("id").GetString()}");
                await Expect(window.Page.Locator(".among").First).ToBeAttachedAsync();
                break;
            default:
                await window.GoAsync($"/stories/{news.Story}");
                break;
        }

        await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Folder, "docs", "images", $"{name}.png") });
    }
}
