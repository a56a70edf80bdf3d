using System.Text.Json;
using static Microsoft.Playwright.Assertions;

namespace NewsPage.Tests;

public sealed class HostileArticleTests(Browser browser)
{
    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(2)>",
        "<svg onload=alert(3)><animate onbegin=alert(4) attributeName=x dur=1s>",
        "<iframe src=\"https://foreign.example/frame\"></iframe>",
        "<link rel=stylesheet href=https://foreign.example/x.css><style>body{display:none}</style>",
        "<a href=\"javascript:alert(5)\">here</a>",
        "<form action=https://foreign.example/><input autofocus onfocus=alert(6)></form>",
        "<meta http-equiv=refresh content=\"0;url=https://foreign.example/\">",
        "\"><script src=https://foreign.example/x.js></script>",
        "</textarea></title></style></script><script>alert(7)</script>",
        "{{constructor.constructor('alert(8)')()}} ${alert(9)} <%= alert(10) %>",
        "\u202Eesrever si siht\u202C \u2066isolated\u2069 \u200F\u200Eحادثة במקום",
        "Word" + new string('W', 5_000),
        "x\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A" + new string('\u0316', 200),
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(11)&gt;\">",
        "<object data=\"data:text/html,<script>alert(12)</script>\"></object><embed src=//foreign.example/x>",
        "<div style=\"position:fixed;inset:0;background:url(https://foreign.example/i.png)\">over</div>",
        "<base href=https://foreign.example/><button formaction=javascript:alert(13)>Press</button>",
        "__proto__ constructor toString hasOwnProperty",
        "<details open ontoggle=alert(14)><summary>s</summary></details><marquee onstart=alert(15)>",
    ];

    [Fact]
    public async Task Fifty_hostile_articles_are_words_on_every_view()
    {
        using var folder = new TemporaryFolder();
        await using var head = await Head.ServeAsync(folder["data"]);
        for (var n = 0; n < 50; n++)
        {
            var payload = Payloads[n % Payloads.Length];
            folder.Write($"in/{n:00}.json", JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>
            {
                ["title"] = $"{payload} bridge {n}",
                ["source"] = $"Outlet {payload}",
                ["url"] = "javascript:alert(16)",
                ["published"] = $"2025-03-{1 + (n % 28):00}T08:00:00Z",
                ["text"] = $"Mayor Tilda {payload} Marrow of Fennick Point said on 3 March 2025 that \"{payload} is closed\". More than {n + 2} barges {payload} waited at Fennick Point.\n\n"
                    + $"According to the Harbour Office, {payload} will open on 9 June. Tilda Marrow told the Tolvery Post: \"The bridge {payload} is safe.\"",
            }));
        }

        (await Head.RunAsync(["upload", folder["in"], "--data", folder["data"]])).ExitCode.ShouldBe(0);
        var articles = (await head.WaitForAsync("/api/articles?limit=100", page => page.GetProperty("total").GetInt32() == 50 && ServedSamples.IsPlaced(page)))
            .GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).ToList();
        var entities = Ids(await head.GetAsync("/api/entities?limit=10"));
        var stories = Ids(await head.GetAsync("/api/stories?limit=5"));
        await using var window = await browser.OpenAsync(head.Api.BaseAddress!, width: 400);
        await window.Page.AddInitScriptAsync("addEventListener('securitypolicyviolation', event => console.error('CSP', event.violatedDirective, event.blockedURI))");

        string[] views =
        [
            "/", "/?q=bridge", $"/?source={Uri.EscapeDataString("Outlet " + Payloads[1])}", "/stories", "/entities", "/failures",
            .. stories.Select(id => $"/stories/{Uri.EscapeDataString(id)}"), .. entities.Select(id => $"/entities/{Uri.EscapeDataString(id)}"),
            .. articles.Select(id => $"/articles/{id}?at=5,30"),
        ];
        foreach (var view in views)
        {
            await window.GoAsync(view);
            window.Faults.ShouldBeEmpty(view);
            (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(400, view);
            (await window.Page.Locator("#page :is(script, iframe, style, link, form[action], object, embed, img, base, meta)").CountAsync()).ShouldBe(0, view);
        }

        await window.GoAsync($"/articles/{articles[0]}");
        await Expect(window.Page.Locator("a[href^='javascript:']")).ToHaveCountAsync(0);
    }

    private static IEnumerable<string> Ids(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);
}
