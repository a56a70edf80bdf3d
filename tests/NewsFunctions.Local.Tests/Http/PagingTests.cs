using System.Text.RegularExpressions;

namespace NewsFunctions.Local.Tests.Http;

[Collection<ServedNewsTests>]
public sealed partial class PagingTests(ServedNews news)
{
    [Fact]
    public async Task Links_lead_through_everything_exactly_once_while_new_articles_come_in()
    {
        // Four articles a day: places in the list are not told by the date alone.
        const int Articles = 24;
        await news.Container.SaveTextAsync("paging.ndjson", string.Join('\n', Enumerable.Range(0, Articles).Select(i => Line("before", i))));
        await news.Head.WaitForUploadAsync("paging.ndjson");
        var before = (await PageAsync("/api/articles?q=herring&limit=100")).Ids;
        before.Count.ShouldBe(Articles);

        List<string> seen = [];
        for (var (next, page) = ("/api/articles?q=herring&limit=8", 0); next is not null; page++)
        {
            (var ids, next) = await PageAsync(next);
            seen.AddRange(ids);

            // One lands before the place where the page ended, one behind it.
            await news.Container.SaveTextAsync($"paging-{page}.ndjson", $"{Line($"during{page}", 4 * (page + 1))}\n{Line($"during{page}", Articles - 1)}");
            await news.Head.WaitForUploadAsync($"paging-{page}.ndjson");
        }

        seen.ShouldBeUnique();
        seen.Where(before.Contains).ShouldBe(before);
        seen.Count.ShouldBeGreaterThan(Articles);
    }

    [Fact]
    public async Task A_cursor_is_good_for_the_query_that_it_came_from_only()
    {
        var cursor = (await news.Head.GetAsync("/api/articles?from=2025&limit=1")).GetProperty("nextCursor").GetString();

        using var answer = await news.GetAsync($"/api/articles?q=quay&limit=1&cursor={cursor}");

        await answer.ShouldBeProblemAsync(System.Net.HttpStatusCode.BadRequest, "invalid-parameter", "cursor");
    }

    private static string Line(string set, int number) =>
        $$"""{"id":"{{set}}-{{number}}","title":"Herring landed, {{set}} {{number}}","text":"The herring boats landed {{number}} crates.","published":"2024-11-{{28 - (number / 4):00}}"}""";

    private async Task<(IReadOnlyList<string> Ids, string? Next)> PageAsync(string path)
    {
        using var answer = await news.GetAsync(path);
        var page = await ServedNews.ReadAsync(answer);
        var link = answer.Headers.TryGetValues("Link", out var links) ? links.ShouldHaveSingleItem() : null;
        page.GetProperty("nextCursor").GetString().ShouldBe(link is null ? null : Cursor().Match(link).Groups[1].Value);
        return (
            [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)],
            link is null ? null : Next().Match(link).Groups[1].Value);
    }

    [GeneratedRegex("^<(.*)>; rel=\"next\"$")]
    private static partial Regex Next();

    [GeneratedRegex("cursor=([^&>]*)")]
    private static partial Regex Cursor();
}
