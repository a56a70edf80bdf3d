using News;
using News.Enrichment;
using News.Enrichment.Entities;
using NewsFunctions.Local.Commands;

namespace NewsFunctions.Local.Tests;

/// <summary>The shipped samples become the stories that a reader sees in them (<c>docs/samples.md</c>), in whatever order they come.</summary>
public sealed class SampleStoriesTests
{
    private const string Ferry = "ferry";

    // Of the seven controls one has no headline.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["Cranes stop in Harrowmouth as dockers walk out over night shifts"] = "strike",
        ["Ministers offer to chair port talks as strike enters second week"] = "strike",
        ["Harrowmouth dockers vote to return after 12 days"] = "strike",
        ["A refused opera comes home, 112 years late"] = "opera",
        ["Brightkiln lifts forecast as sales of tiles climb"] = "tiles",
        ["In der alten Molkerei von Quellstädt wird jetzt gelesen"] = "library",
        ["Storm petrels are back on Anvil Rock"] = "petrels",
        ["The woman who draws the trains"] = "trains",
        ["Tidewell reach first final in 41 years after Quillory's late double"] = "cup",
        [""] = "glacier",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_samples_become_the_same_stories_in_any_order()
    {
        var articles = await AnalyzedAsync();
        articles.CountBy(EventOf).Select(pair => (pair.Key, pair.Value)).ShouldBe(
            [.. Others.Values.Distinct().Where(name => name != "strike").Select(name => (name, 1)), ("strike", 3), (Ferry, 13)], ignoreOrder: true);

        (await WrongAsync("in the order of folders", articles)).ShouldBeEmpty();
        (await WrongAsync("the other way round", [.. articles.Reverse()])).ShouldBeEmpty();
        (await WrongAsync("by date", [.. articles.OrderBy(article => article.Published.Start())])).ShouldBeEmpty();
        foreach (var seed in Enumerable.Range(1, 5))
        {
            var shuffled = articles.ToArray();
            new Random(seed).Shuffle(shuffled);
            (await WrongAsync($"shuffled by {seed}", shuffled)).ShouldBeEmpty();
        }
    }

    /// <summary>Places each article as it comes, as the service does.</summary>
    /// <returns>The stories that hold articles of several events, and the events that are several stories.</returns>
    private static async Task<List<string>> WrongAsync(string order, IReadOnlyList<EnrichedArticle> articles)
    {
        using var folder = new TemporaryFolder();
        await using var local = await LocalNews.OpenAsync(folder["data"], Gazetteer.Shipped, Cancellation);
        foreach (var article in articles)
        {
            await local.Store.CommitAsync(Commit.Of(article), Cancellation);
            await local.Stories.FollowAsync(null, Cancellation);
        }

        var placed = new List<(string Event, string? Title, string Story)>();
        foreach (var article in articles)
        {
            var link = (await local.Store.FindMemberAsync(article.Id, Cancellation)).ShouldNotBeNull().Story;
            placed.Add((EventOf(article), article.Title, link.Id.Value));

            // Whoever came to a story, at once or by a merger, says what it shares with it.
            if (link.Id != StoryId.Of(article.Id))
            {
                link.Reason.Text.ShouldNotContain("too little", Case.Sensitive, $"{order}: {article.Title}");
                link.Reason.Text.ShouldNotStartWith("No story", Case.Sensitive, $"{order}: {article.Title}");
            }
        }

        return
        [
            .. placed.GroupBy(article => article.Event).Where(all => all.DistinctBy(article => article.Story).Count() > 1)
                .Select(all => $"{order}: {all.Key} is several stories: {string.Join("; ", all.GroupBy(article => article.Story).MinBy(story => story.Count())!.Select(article => article.Title))}"),
            .. placed.GroupBy(article => article.Story).Where(story => story.DistinctBy(article => article.Event).Count() > 1)
                .Select(story => $"{order}: one story is {string.Join(" and ", story.Select(article => article.Event).Distinct())}"),
        ];
    }

    private static string EventOf(EnrichedArticle article) => Others.GetValueOrDefault(article.Title ?? "", Ferry);

    private static async Task<IReadOnlyList<EnrichedArticle>> AnalyzedAsync()
    {
        var analysis = LocalNews.AnalysisWith(Gazetteer.Shipped);
        var articles = new List<EnrichedArticle>();
        foreach (var file in InputFile.Find([Path.Combine(AppContext.BaseDirectory, "samples")]))
        {
            await foreach (var items in analysis.AnalyzeAsync(await file.ToUploadAsync(null, null, Cancellation), (_, _) => ValueTask.FromResult(false), Cancellation))
            {
                articles.AddRange(items.Select(item => item.ShouldBeOfType<AnalyzedItem.Enriched>().Article));
            }
        }

        return articles;
    }
}
