using News.Contracts;

namespace News.Azure.Tests.Cosmos;

/// <summary>
/// The contract runs against the account double, or against the account that <c>NEWS_COSMOS_ENDPOINT</c> names; the identity that <c>DefaultAzureCredential</c> finds must
/// be allowed to make and delete databases there.
/// </summary>
internal static class EmptyStore
{
    public static IStoreFactory New() => Uri.TryCreate(Environment.GetEnvironmentVariable("NEWS_COSMOS_ENDPOINT"), UriKind.Absolute, out var account)
        ? new AccountStore(account)
        : new DoubledStore();
}

public sealed class CosmosRevisions() : RevisionContract(EmptyStore.New());

public sealed class CosmosChangeFeed() : ChangeFeedContract(EmptyStore.New());

public sealed class CosmosReceipts() : ReceiptContract(EmptyStore.New());

public sealed class CosmosFailures() : FailureContract(EmptyStore.New());

public sealed class CosmosCheckpoints() : CheckpointContract(EmptyStore.New());

public sealed class CosmosSearch() : SearchContract(EmptyStore.New());

public sealed class CosmosFilters() : FilterContract(EmptyStore.New());

public sealed class CosmosFacts() : FactsContract(EmptyStore.New());

public sealed class CosmosPaging() : PagingContract(EmptyStore.New());

public sealed class CosmosRoundTrip() : RoundTripContract(EmptyStore.New());

public sealed class CosmosStories() : StoryContract(EmptyStore.New());

public sealed class CosmosConcurrency() : ConcurrencyContract(EmptyStore.New());

public sealed class CosmosFacets() : FacetContract(EmptyStore.New());

public sealed class CosmosHostileValues() : HostileContract(EmptyStore.New());

public sealed class CosmosMirrors() : MirrorContract(EmptyStore.New());
