using News.Contracts;

namespace News.Sqlite.Tests;

/// <summary>A folder for one test's database files, gone afterwards.</summary>
internal sealed class TemporaryStore : IStoreFactory
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("news-sqlite-");

    public string File => Path.Combine(folder.FullName, "news.db");

    public string Beside(string name) => Path.Combine(folder.FullName, name);

    public async Task<INewsStore> OpenAsync() => await OpenAsync(TimeSpan.FromSeconds(10));

    public Task<SqliteNewsStore> OpenAsync(TimeSpan patience) => SqliteNewsStore.OpenAsync(File, patience, TimeProvider.System, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
