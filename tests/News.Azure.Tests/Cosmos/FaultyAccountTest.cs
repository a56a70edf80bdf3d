using News.Articles;
using News.Azure.Cosmos;
using News.Azure.Testing;

namespace News.Azure.Tests.Cosmos;

/// <summary>A store on an account that tests may do harm to.</summary>
public abstract class FaultyAccountTest : IAsyncLifetime
{
    private DoubledStore stores = null!;

    protected CosmosDouble Account { get; private set; } = null!;

    protected CosmosNewsStore Store { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal DoubledStore Stores => stores;

    public async ValueTask InitializeAsync()
    {
        Account = await CosmosDouble.StartAsync();
        stores = new(Account);
        Store = await stores.OpenAsync(DoubledStore.Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await stores.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<IReadOnlyList<Change>> ChangesAsync() => Store.ReadChangesAsync(0, int.MaxValue, Cancellation);

    protected async Task<IReadOnlyList<string>> EveryTextAsync(IEnumerable<ArticleId> ids)
    {
        var texts = new List<string>();
        foreach (var id in ids)
        {
            texts.Add((await Store.FindDocumentAsync(id, null, Cancellation)).ShouldNotBeNull().Read().Text);
        }

        return texts;
    }
}
