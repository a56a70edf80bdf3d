using System.Text.Json;
using News.Enrichment;
using News.Stories;

namespace News.Tests.Stories;

public sealed class HostileTextTests
{
    public static TheoryData<string> Texts => new(
        "", " ", "x", "word", "\u0000\uD800", "the of and", new string('a', 200_000), string.Concat(Enumerable.Repeat("same words again ", 20_000)),
        string.Concat(Enumerable.Range(0, 40_000).Select(i => $"w{i} ")), "日本語の長い文章", "مرحبا بالعالم");

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_text_has_a_bounded_fingerprint_and_a_place(string text)
    {
        var fingerprint = Reports.Of(text, text);
        JsonSerializer.SerializeToUtf8Bytes(fingerprint, NewsJson.Compact.Fingerprint).Length.ShouldBeLessThan(16_000);
        var stories = new MemoryStories();
        stories.Add(Reports.Of("A glacier hums at a lower pitch."));
        stories.Add(fingerprint).Placement.ShouldBeOfType<Placement.Open>();
        stories.Add(fingerprint with { Article = new("a_again") }).Placement.Score.ShouldBeInRange(0, 1);
    }

    [Fact]
    public void Ten_thousand_entities_are_bounded()
    {
        var text = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"Name{i} "));
        var entities = Enumerable.Range(0, 10_000)
            .Select(i => new Entity($"e_{i}", $"Name{i}", EntityCategories.Person, null, 0, null, null, [new($"Name{i}", 0, text.Length, 1)]))
            .ToList();
        var fingerprint = Fingerprint.Of(Reports.Article(text) with { Entities = entities });
        fingerprint.Features.Count.ShouldBeLessThan(200);
        StoryPlacer.ProbeKeys(fingerprint, new()).Length.ShouldBe(StoryPlacer.MaxProbeKeys);
    }

    [Fact]
    public void An_empty_story_takes_no_article() =>
        StoryPlacer.Place(Reports.Of("A ferry ran aground."), new(), [new(new("s_a"), StoryProfile.Empty)]).ShouldBeOfType<Placement.Open>();
}
