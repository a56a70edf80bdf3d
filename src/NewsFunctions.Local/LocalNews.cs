using News;
using News.Articles;
using News.English;
using News.Enrichment;
using News.Enrichment.Entities;
using News.Sqlite;

namespace NewsFunctions.Local;

/// <summary>The product on one machine, put together: embedded analyser, SQLite in the data folder.</summary>
internal sealed class LocalNews : IAsyncDisposable
{
    private LocalNews(NewsAnalysis analysis, INewsStore store)
    {
        Analysis = analysis;
        Store = store;
        Pipeline = new(analysis, store, Clock);
        Stories = new(store, Clock);
    }

    public static TimeProvider Clock => TimeProvider.System;

    public static ReaderOptions Limits { get; } = new();

    public NewsAnalysis Analysis { get; }

    public INewsStore Store { get; }

    public NewsPipeline Pipeline { get; }

    public StoryFollower Stories { get; }

    public static NewsAnalysis AnalysisWith(Gazetteer gazetteer) => new(new ArticleReader(Limits), new ArticleEnricher(new EnglishTextAnalyzer(), gazetteer), Clock);

    public static async Task<LocalNews> OpenAsync(string dataFolder, Gazetteer gazetteer, CancellationToken cancellationToken)
    {
        var path = Path.Combine(DataFolder.Create(dataFolder), "news.db");
        return new(AnalysisWith(gazetteer), await SqliteNewsStore.OpenAsync(path, Clock, cancellationToken));
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
