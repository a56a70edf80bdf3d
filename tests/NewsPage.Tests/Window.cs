using System.Text.Json;

namespace NewsPage.Tests;

/// <summary>A window of the browser that remembers what must never happen in it.</summary>
public sealed class Window : IAsyncDisposable
{
    // Generous: machines that run tests are busy.
    private const float Patience = 60_000;

    private readonly IBrowserContext context;
    private readonly List<string> faults = [];

    public Window(IBrowserContext context, IPage page, Uri service)
    {
        this.context = context;
        Page = page;
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        page.Dialog += async (_, dialog) =>
        {
            Report($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.PageError += (_, error) => Report($"error: {error}");
        page.Console += (_, message) =>
        {
            // A refused question is an answer to the page, and an error to the console.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal))
            {
                Report($"console: {message.Text}");
            }
        };
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(service.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("blob:" + service, StringComparison.Ordinal))
            {
                Report($"foreign request: {request.Url}");
            }
        };
        context.Page += (_, other) => Report($"new window: {other.Url}");
    }

    public IPage Page { get; }

    /// <summary>Dialogs, script errors, requests to anywhere else, and complaints of the browser, those about the content security policy among them.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (faults)
            {
                return [.. faults];
            }
        }
    }

    /// <summary>Opens an address and waits until nothing is being loaded or drawn any more.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await SettleAsync();
    }

    public async Task SettleAsync()
    {
        await Page.Locator("h1").First.WaitForAsync();
        await Assertions.Expect(Page.Locator(".state.loading, .drawing:empty, section > h2:only-child")).ToHaveCountAsync(0);
    }

    /// <summary>Drops files onto the page as a mouse would.</summary>
    public async Task DropAsync(params (string Name, string Text)[] files)
    {
        var transfer = await Page.EvaluateHandleAsync(
            """
            files => {
              const transfer = new DataTransfer();
              for (const { name, text } of files) {
                transfer.items.add(new File([text], name));
              }
              return transfer;
            }
            """,
            files.Select(file => new Dictionary<string, string> { ["name"] = file.Name, ["text"] = file.Text }).ToArray());
        await Page.DispatchEventAsync("body", "dragover", new Dictionary<string, object> { ["dataTransfer"] = transfer });
        await Assertions.Expect(Page.GetByText("Drop articles to upload them")).ToBeVisibleAsync();
        await Page.DispatchEventAsync("body", "drop", new Dictionary<string, object> { ["dataTransfer"] = transfer });
    }

    /// <summary>What axe-core finds to be a serious barrier in the current view.</summary>
    public async Task<IReadOnlyList<string>> BarriersAsync()
    {
        var axe = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "src", "news-page", "node_modules", "axe-core", "axe.min.js"));
        await Page.EvaluateAsync(axe + "; null");
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations");
        return
        [
            .. found.EnumerateArray()
                .Where(violation => violation.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(violation => $"{violation.GetProperty("id")}: {violation.GetProperty("nodes")[0].GetProperty("html")}"),
        ];
    }

    public ValueTask DisposeAsync() => new(context.CloseAsync());

    private void Report(string fault)
    {
        lock (faults)
        {
            faults.Add(fault);
        }
    }
}
