using News.Articles;
using News.Enrichment;
using News.Views;

namespace News.Contracts;

/// <summary>Makes the store that a contract is held against; empty at first.</summary>
public interface IStoreFactory : IAsyncDisposable
{
    Task<INewsStore> OpenAsync();
}

/// <summary>What every part of the contract starts with: an empty store.</summary>
public abstract class StoreContract(IStoreFactory factory) : IAsyncLifetime
{
    protected INewsStore Store { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Store = await factory.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await factory.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<PutOutcome> PutAsync(EnrichedArticle article) => (await Store.CommitAsync(Commit.Of(article), Cancellation)).ShouldHaveSingleItem();

    protected Task PutAsync(params IReadOnlyList<EnrichedArticle> articles) => Store.CommitAsync(new(articles, [], null), Cancellation);

    protected async Task<EnrichedArticle?> FindAsync(ArticleId id, int? revision = null) =>
        (await Store.FindDocumentAsync(id, revision, Cancellation))?.Read();

    protected Task<Page<ArticleSummary>> SearchAsync(ArticleQuery query) => Store.SearchAsync(query, Cancellation);

    protected Task<Page<ArticleSummary>> SearchAsync(string q) => SearchAsync(new ArticleQuery { Text = TextQuery.Parse(q) });

    /// <summary>The titles of all articles that a query finds, in order.</summary>
    protected async Task<IReadOnlyList<string?>> TitlesAsync(ArticleQuery query) => [.. (await SearchAsync(query)).Items.Select(item => item.Title)];

    protected Task<IReadOnlyList<string?>> TitlesAsync(string q) => TitlesAsync(new ArticleQuery { Text = TextQuery.Parse(q) });

    protected Task<IReadOnlyList<Change>> ChangesAsync() => Store.ReadChangesAsync(0, int.MaxValue, Cancellation);
}
