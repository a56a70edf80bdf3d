using System.Text.Json;

namespace NewsPage.Tests;

/// <summary>A service with the shipped samples, as a newcomer first sees it. Tests add to it, and take nothing away.</summary>
public sealed class ServedSamples : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private Head? head;

    internal Head Head => head!;

    public Uri Address => Head.Api.BaseAddress!;

    /// <summary>The story of the ferry, which most samples tell.</summary>
    public string Story { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        head = await Head.ServeAsync(folder.Path, samples: true);
        await Head.WaitForAsync("/api/health", health => health.GetProperty("uploads").GetInt64() == 18);
        await Head.WaitForAsync("/api/articles?limit=100", IsPlaced);
        Story = (await Head.GetAsync("/api/stories?limit=100")).GetProperty("items").EnumerateArray()
            .MaxBy(story => story.GetProperty("articles").GetInt32()).GetProperty("id").GetString()!;
    }

    internal static bool IsPlaced(JsonElement articles) =>
        articles.GetProperty("items").EnumerateArray().All(article => article.GetProperty("story").ValueKind == JsonValueKind.Object);

    /// <summary>Addresses of every view, each with something to show.</summary>
    public async Task<IReadOnlyList<string>> ViewsAsync()
    {
        var story = await Head.GetAsync($"/api/stories/{Story}");
        var entity = story.GetProperty("entities")[0].GetProperty("id").GetString()!;
        var article = story.GetProperty("representative").GetString()!;
        return
        [
            "/", "/?q=ferry", "/?q=nothingsaysthis", "/?q=(", "/stories", $"/stories/{Story}", $"/articles/{article}?at=10,40", "/entities", $"/entities/{Uri.EscapeDataString(entity)}", "/failures",
            "/articles/a_unknown",
        ];
    }

    public async ValueTask DisposeAsync()
    {
        await Head.DisposeAsync();
        folder.Dispose();
    }
}

/// <summary>The tests that share one <see cref="ServedSamples"/>.</summary>
[CollectionDefinition]
public sealed class ServedSamplesTests : ICollectionFixture<ServedSamples>;
