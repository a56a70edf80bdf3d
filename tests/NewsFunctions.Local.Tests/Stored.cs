using News;
using News.Sqlite;

namespace NewsFunctions.Local.Tests;

/// <summary>What lies in a data folder that no process uses.</summary>
internal static class Stored
{
    /// <summary>Each article is there, came once, and nothing failed.</summary>
    public static async Task ShouldBeExactlyOnceAsync(string dataFolder, int articles, int uploads)
    {
        await using var store = await SqliteNewsStore.OpenAsync(Path.Combine(dataFolder, "news.db"), TimeProvider.System, CancellationToken.None);
        (await store.CountAsync(CancellationToken.None)).ShouldBe(new StoreCounts(articles, Failures: 0, Uploads: uploads));
        var changes = await store.ReadChangesAsync(0, 2 * articles, CancellationToken.None);
        changes.Select(change => change.Id).Distinct().Count().ShouldBe(articles);
        changes.ShouldAllBe(change => change.Kind == PutKind.Created && change.Revision == 1);
        changes.Count.ShouldBe(articles);
    }

    public static async Task<StoreCounts> CountAsync(string dataFolder)
    {
        await using var store = await SqliteNewsStore.OpenAsync(Path.Combine(dataFolder, "news.db"), TimeProvider.System, CancellationToken.None);
        return await store.CountAsync(CancellationToken.None);
    }
}
