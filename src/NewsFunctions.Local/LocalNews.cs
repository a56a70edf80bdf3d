using News;
using News.Articles;
using News.English;
using News.Enrichment;
using News.Sqlite;

namespace NewsFunctions.Local;

/// <summary>The product on one machine, put together: embedded analyser, SQLite in the data folder.</summary>
internal sealed class LocalNews : IAsyncDisposable
{
    private LocalNews(INewsStore store)
    {
        Store = store;
        Pipeline = new(Analysis, store, Clock);
        Stories = new(store, Clock);
    }

    public static TimeProvider Clock => TimeProvider.System;

    public static ReaderOptions Limits { get; } = new();

    public static NewsAnalysis Analysis { get; } = new(new ArticleReader(Limits), new ArticleEnricher(new EnglishTextAnalyzer()), Clock);

    public INewsStore Store { get; }

    public NewsPipeline Pipeline { get; }

    public StoryFollower Stories { get; }

    public static async Task<LocalNews> OpenAsync(string dataFolder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(DataFolder.Create(dataFolder), "news.db");
        return new(await SqliteNewsStore.OpenAsync(path, Clock, cancellationToken));
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
