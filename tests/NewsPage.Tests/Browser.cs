[assembly: AssemblyFixture(typeof(NewsPage.Tests.Browser))]

// Each test drives a browser and a service; side by side they would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace NewsPage.Tests;

/// <summary>A Chromium of this machine. Tests are skipped only where there is none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private IPlaywright? playwright;
    private IBrowser? chromium;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is { } path)
        {
            playwright = await Playwright.CreateAsync();
            chromium = await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
            });
        }
    }

    /// <summary>A window of its own, with nothing remembered.</summary>
    public async Task<Window> OpenAsync(Uri service, int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        Assert.SkipWhen(chromium is null, "No Chromium was found: install the package chromium.");
        var context = await chromium!.NewContextAsync(new()
        {
            BaseURL = service.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = colors,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return new(context, await context.NewPageAsync(), service);
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.CloseAsync();
        }

        playwright?.Dispose();
    }
}
