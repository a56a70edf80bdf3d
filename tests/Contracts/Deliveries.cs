using News.Articles;
using News.Enrichment;

namespace News.Contracts;

/// <summary>What Event Grid may do to uploads: the events of many places, each overwritten several times, delivered one to five times in any order.</summary>
internal sealed class Deliveries
{
    private const int VersionsPerPlace = 4;

    public Deliveries(int events, int seed)
    {
        Places = events / VersionsPerPlace;
        var random = new Random(seed);
        InOrder = [
            .. from place in Enumerable.Range(0, Places)
               from version in Enumerable.Range(1, VersionsPerPlace)
               from delivery in Enumerable.Range(0, random.Next(1, 6))
               select Some.Article($"{place}.txt", $"Version {version}.", receivedAt: Some.Noon.AddMinutes(version))];
        random.Shuffle(InOrder);
    }

    public static string NewestText { get; } = $"Version {VersionsPerPlace}.";

    public int Places { get; }

    /// <summary>In the order in which they come.</summary>
    public EnrichedArticle[] InOrder { get; }

    public IEnumerable<ArticleId> Ids => Enumerable.Range(0, Places).Select(place => Some.Article($"{place}.txt").Id);

    public Task StoreAsync(INewsStore store, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        InOrder,
        new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken },
        async (article, token) => await store.CommitAsync(Commit.Of(article), token));
}
