using System.Text;
using System.Text.Json;
using News.Articles;
using News.Azure;

namespace NewsFunctions.Local.Tests.Http;

/// <summary>A service with a handful of articles whose facts the tests know. They ask it over HTTP, and add only what does not match those facts.</summary>
public sealed class ServedNews(AzuriteFixture azurite) : IAsyncLifetime
{
    public const string Mill = "mill.txt";
    public const string Storm = "storm.txt";
    public const string Seals = "seals.txt";
    public const string Undated = "undated.txt";
    public const string Broken = "broken.json";

    private static readonly (string Name, ArticleMetadata Metadata, string Text)[] Uploads =
    [
        (Mill, new(Source: "Tolvery Post", Published: "2025-03-01"), """
            Tide mill at Sorrin Quay wins praise

            Marta Ollenby called the restored tide mill wonderful. Visitors were delighted with the excellent bread, and the opening was a great success.
            """),
        (Storm, new(Source: "Brellin Wire", Published: "2025-03-10"), """
            Storm wrecks the pier at Sorrin Quay

            A terrible storm destroyed the pier on Monday. The damage is a disaster for the town, and angry shopkeepers fear a miserable summer.
            """),
        (Seals, new(Source: "Brellin Wire", Published: "2025-04-02"), """
            Grey seals return to Fennick Point

            Marta Ollenby counted forty grey seals on the western skerry. The seals were not grey with mud this time.
            """),
        (Undated, ArticleMetadata.None, """
            Notes from the ferry

            The boat to Fennick Point leaves at noon.
            """),
        (Broken, ArticleMetadata.None, """{"title": "Cut off","""),
    ];

    private readonly TemporaryFolder folder = new();
    private Head? head;

    internal Head Head => head!;

    internal HttpClient Api => Head.Api;

    public BlobUploads Container { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Container = await azurite.EmptyAsync();
        head = await Head.ServeAsync(folder.Path, azurite.ConnectionString);
        foreach (var (name, metadata, text) in Uploads)
        {
            await Container.SaveTextAsync(name, text, metadata);
        }

        foreach (var (name, _, _) in Uploads)
        {
            await Head.WaitForUploadAsync(name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Head.DisposeAsync();
        folder.Dispose();
    }

    internal Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>The text of a successful answer.</summary>
    internal async Task<string> TextAsync(string path)
    {
        using var answer = await GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends the path byte for byte as given, where <see cref="Uri"/> would mend it.</summary>
    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body = null, Action<HttpRequestMessage>? adjust = null)
    {
        var verbatim = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        using var request = new HttpRequestMessage(method, new Uri(Api.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, verbatim)) { Content = body };
        adjust?.Invoke(request);
        return await Api.SendAsync(request);
    }

    /// <summary>The whole list of articles, page after page: other tests add to it.</summary>
    internal async Task<IReadOnlyList<string>> ListAllAsync()
    {
        var names = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = await Head.GetAsync($"/api/articles?limit=100{(cursor is null ? "" : $"&cursor={cursor}")}");
            names.AddRange(page.GetProperty("items").EnumerateArray().Select(item => NameOf(item.GetProperty("id").GetString()!)));
            if ((cursor = page.GetProperty("nextCursor").GetString()) is null)
            {
                return names;
            }
        }
    }

    /// <summary>Names of the uploads whose articles a list shows, in its order.</summary>
    internal async Task<IReadOnlyList<string>> ListAsync(string query)
    {
        var page = await Head.GetAsync($"/api/articles?{query}");
        return [.. page.GetProperty("items").EnumerateArray().Select(item => NameOf(item.GetProperty("id").GetString()!))];
    }

    /// <summary>The id of the story that an article is in, once it is.</summary>
    internal async Task<string> StoryOfAsync(string name)
    {
        var article = await Head.WaitForAsync($"/api/articles/{IdOf(name)}", article => article.GetProperty("story").ValueKind == JsonValueKind.Object);
        return article.GetProperty("story").GetProperty("id").GetString()!;
    }

    internal static string IdOf(string name) => ArticleId.Of(BlobAddress.ArticlesContainer, name).Value;

    /// <summary>A body without a content type, unless one is given.</summary>
    internal static HttpContent Body(string text, string? contentType = null)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        if (contentType is not null)
        {
            body.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return body;
    }

    internal static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsByteArrayAsync());

    private static string NameOf(string id) => Uploads.Select(upload => upload.Name).SingleOrDefault(name => IdOf(name) == id) ?? id;
}

/// <summary>The tests that share one <see cref="ServedNews"/>.</summary>
[CollectionDefinition]
public sealed class ServedNewsTests : ICollectionFixture<ServedNews>;
