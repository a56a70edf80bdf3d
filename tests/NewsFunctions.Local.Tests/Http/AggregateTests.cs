using System.Text.Json;
using static NewsFunctions.Local.Tests.Http.ServedNews;

namespace NewsFunctions.Local.Tests.Http;

/// <summary>Counts over time, sources, speakers and entities of the articles whose facts are known.</summary>
[Collection<ServedNewsTests>]
public sealed class AggregateTests(ServedNews news)
{
    [Theory]
    [InlineData("day", "2025-03-01..2025-03-01 1", "2025-03-10..2025-03-10 1", "2025-04-02..2025-04-02 1")]
    [InlineData("week", "2025-02-24..2025-03-02 1", "2025-03-10..2025-03-16 1", "2025-03-31..2025-04-06 1")]
    [InlineData("month", "2025-03-01..2025-03-31 2", "2025-04-01..2025-04-30 1")]
    public async Task Articles_are_counted_over_time(string interval, params string[] expected)
    {
        var counts = await news.Head.GetAsync($"/api/articles/counts?from=2025&to=2025&interval={interval}");

        counts.GetProperty("interval").GetString().ShouldBe(interval);
        counts.GetProperty("total").GetInt64().ShouldBe(3);
        counts.GetProperty("undated").GetInt64().ShouldBe(0);
        counts.GetProperty("items").EnumerateArray().Select(period => $"{Text(period, "from")}..{Text(period, "to")} {period.GetProperty("articles")}").ShouldBe(expected);
        foreach (var period in counts.GetProperty("items").EnumerateArray())
        {
            ((string[])["positive", "neutral", "negative", "mixed"]).Sum(mood => period.GetProperty(mood).GetInt64()).ShouldBe(period.GetProperty("articles").GetInt64());
        }
    }

    [Fact]
    public async Task An_undated_article_is_counted_apart()
    {
        var counts = await news.Head.GetAsync("/api/articles/counts?q=noon ferry boat");

        (counts.GetProperty("undated").GetInt64(), counts.GetProperty("total").GetInt64(), counts.GetProperty("items").GetArrayLength()).ShouldBe((1, 1, 0));
    }

    [Fact]
    public async Task Sources_are_compared()
    {
        var sources = (await news.Head.GetAsync("/api/articles/sources?from=2025&to=2025")).GetProperty("items").EnumerateArray().ToList();

        sources.Select(source => $"{Text(source, "name")} {source.GetProperty("articles")} {Text(source, "first")[..10]} {Text(source, "last")[..10]}")
            .ShouldBe(["Brellin Wire 2 2025-03-10 2025-04-02", "Tolvery Post 1 2025-03-01 2025-03-01"]);
    }

    [Fact]
    public async Task Entities_that_are_mentioned_with_another_are_told()
    {
        await UploadMeetingsAsync();

        var entities = await news.Head.GetAsync("/api/articles/entities?entity=Edda Quillow");

        entities.GetProperty("items").EnumerateArray().Select(entity => $"{Text(entity, "name")} {entity.GetProperty("articles")}").ShouldBe(["Tomas Brandell 2", "Ines Okafor 1"]);
    }

    [Fact]
    public async Task Speakers_are_told_with_what_they_said()
    {
        await news.Container.SaveTextAsync("spoken.ndjson", string.Join('\n', Enumerable.Range(0, 3).Select(i => JsonSerializer.Serialize(
            new { id = $"{i}", title = $"Bell {i}", text = $"“The bell rang {i} times,” said Oskar Venn. “It was loud,” Venn said. A foghorn answered." }))));
        await news.Head.WaitForUploadAsync("spoken.ndjson");

        var speaker = (await news.Head.GetAsync("/api/articles/speakers?q=foghorn")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();

        (Text(speaker, "name"), Text(speaker, "class"), speaker.GetProperty("articles").GetInt64(), speaker.GetProperty("statements").GetInt64()).ShouldBe(("Oskar Venn", "named", 3, 6));
    }

    [Fact]
    public async Task An_entity_is_found_by_the_beginning_of_a_name_and_shown_with_its_names_and_company()
    {
        await UploadMeetingsAsync();
        var found = (await news.Head.GetAsync("/api/entities?q=QUILL&category=person")).GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        var entity = await news.Head.GetAsync($"/api/entities/{Text(found, "id")}");

        (Text(found, "name"), found.GetProperty("articles").GetInt64()).ShouldBe(("Edda Quillow", 2));
        (Text(entity, "name"), Text(entity, "category"), entity.GetProperty("articles").GetInt64()).ShouldBe(("Edda Quillow", "Person", 2));
        entity.GetProperty("names").EnumerateArray().Select(name => Text(name, "text")).ShouldBe(["Edda Quillow", "Quillow"], ignoreOrder: true);
        entity.GetProperty("statements").GetInt64().ShouldBe(1);
        entity.GetProperty("sources").EnumerateArray().Select(source => Text(source, "name")).ShouldBe(["Harrin Gazette"]);
        entity.GetProperty("coMentioned").EnumerateArray().Select(other => Text(other, "name")).ShouldBe(["Tomas Brandell", "Ines Okafor"]);
    }

    [Fact]
    public async Task Entities_have_pages_that_meet_each_once()
    {
        List<string> paged = [];
        for (var path = "/api/entities?limit=2"; path is not null;)
        {
            var page = await news.Head.GetAsync(path);
            paged.AddRange(page.GetProperty("items").EnumerateArray().Select(entity => Text(entity, "id")));
            path = page.GetProperty("nextCursor").GetString() is { } cursor ? $"/api/entities?limit=2&cursor={cursor}" : null;
        }

        paged.ShouldBeUnique();
        paged.Count.ShouldBe((await news.Head.GetAsync("/api/entities")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task An_entity_that_nobody_mentions_is_not_found()
    {
        using var answer = await news.GetAsync("/api/entities/e_unknown");

        await answer.ShouldBeProblemAsync(System.Net.HttpStatusCode.NotFound, "not-found");
    }

    private async Task UploadMeetingsAsync()
    {
        string[] texts = ["Edda Quillow met Tomas Brandell on the pontoon. “We agree,” said Quillow.", "Edda Quillow met Tomas Brandell and Ines Okafor on the pontoon."];
        await news.Container.SaveTextAsync("meetings.ndjson", string.Join('\n', texts.Select((text, i) => JsonSerializer.Serialize(
            new { id = $"{i}", title = $"Talk {i}", text, source = "Harrin Gazette", published = "2022-05-01" }))));
        await news.Head.WaitForUploadAsync("meetings.ndjson");
    }

    private static string Text(JsonElement item, string field) => item.GetProperty(field).GetString()!;
}
