using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsPage.Tests;

/// <summary>Measures what scrolling costs: <c>dotnet test tests/NewsPage.Tests -- xUnit.Explicit=only</c>. Processor time, which a busy machine changes little.</summary>
public sealed class ScrollingMeasure(Browser browser, ITestOutputHelper output)
{
    // Two frames of a screen of 40 a second: beyond, a stutter is seen.
    private const double MostMilliseconds = 50;

    private const int WheelStep = 1_500;

    [Theory(Explicit = true)]
    [InlineData("/?sort=published", ".items > li", 1000)]
    [InlineData("story", "#articles .items > li", 200)]
    public async Task Long_lists_scroll_without_a_long_task(string view, string item, int count)
    {
        using var folder = new TemporaryFolder();
        folder.Write("in.ndjson", string.Join('\n', Enumerable.Range(0, count).Select(n => Line(n, isOneStory: view == "story"))));
        (await Head.RunAsync(["ingest", folder["in.ndjson"], "--data", folder["data"]])).ExitCode.ShouldBe(0);
        await using var head = await Head.ServeAsync(folder["data"]);
        await head.WaitForAsync("/api/articles?limit=100", ServedSamples.IsPlaced);
        var story = (await head.GetAsync("/api/stories?limit=100")).GetProperty("items").EnumerateArray().MaxBy(one => one.GetProperty("articles").GetInt32());
        await using var window = await browser.OpenAsync(head.Api.BaseAddress!);
        await window.GoAsync(view == "story" ? $"/stories/{story.GetProperty("id").GetString()}" : view);

        var longest = await LongestTaskAsync(window.Page, () => ScrollAsync(window.Page, item));

        var shown = await window.Page.Locator(item).CountAsync();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{view}: {shown} items, longest task {longest:F1} ms of processor time"));
        shown.ShouldBeGreaterThan(count / 2);
        longest.ShouldBeLessThan(MostMilliseconds);
    }

    private static async Task ScrollAsync(IPage page, string item)
    {
        await page.Mouse.MoveAsync(400, 500);
        for (var (shown, still) = (0, 0); still < 20; still++)
        {
            await page.Mouse.WheelAsync(0, WheelStep);
            await page.WaitForTimeoutAsync(50);
            var now = await page.Locator(item).CountAsync();
            var isAtEnd = await page.EvaluateAsync<bool>("scrollY + innerHeight >= document.documentElement.scrollHeight - 5");
            (shown, still) = now > shown || !isAtEnd ? (now, 0) : (shown, still);
        }
    }

    private static async Task<double> LongestTaskAsync(IPage page, Func<Task> act)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var events = new List<JsonElement>();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        session.Event("Tracing.dataCollected").OnEvent += (_, data) => events.AddRange(data!.Value.GetProperty("value").EnumerateArray());
        session.Event("Tracing.tracingComplete").OnEvent += (_, _) => done.TrySetResult();
        await session.SendAsync("Tracing.start", new Dictionary<string, object> { ["categories"] = "toplevel", ["transferMode"] = "ReportEvents" });
        await act();
        await session.SendAsync("Tracing.end");
        await done.Task;
        // Of several renderers the busiest is the one that shows the page.
        var main = events.Where(one => Name(one) == "thread_name" && one.GetProperty("args").GetProperty("name").GetString() == "CrRendererMain").Select(ThreadOf).ToHashSet();
        return events.Where(one => Name(one).EndsWith("RunTask", StringComparison.Ordinal) && one.TryGetProperty("tdur", out _) && main.Contains(ThreadOf(one)))
            .GroupBy(ThreadOf).MaxBy(thread => thread.Count())!
            .Max(one => one.GetProperty("tdur").GetDouble()) / 1000;
    }

    private static (int Process, int Thread) ThreadOf(JsonElement one) => (one.GetProperty("pid").GetInt32(), one.GetProperty("tid").GetInt32());

    private static string Name(JsonElement one) => one.GetProperty("name").GetString()!;

    private static string Line(int n, bool isOneStory) => new JsonObject
    {
        ["id"] = $"{n}",
        ["title"] = isOneStory ? $"Report {n} on the tide gate of Fennick Point" : $"Lamp {n} is lit at pier {n % 37}",
        ["source"] = $"Outlet {n % 11}",
        ["published"] = $"2025-03-{1 + (n % 28):00}",
        ["text"] = isOneStory
            ? $"The tide gate of Fennick Point broke on 3 March 2025, said Mayor Tilda Marrow. Keeper Joan Arrel counted {n + 3} barges at Fennick Point.\n\n\"We wait for part {n}\", Tilda Marrow told the Tolvery Post."
            : $"Keeper {(char)('A' + (n % 26))}. Arrel lit lamp {n} at pier {n % 37} of Netherby Pans. \"It burns\", he said. More than {n + 3} people watched.",
    }.ToJsonString();
}
