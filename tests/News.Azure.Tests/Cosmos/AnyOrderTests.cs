using News.Contracts;

namespace News.Azure.Tests.Cosmos;

public sealed class AnyOrderTests : FaultyAccountTest
{
    [Fact]
    public async Task Events_delivered_one_to_five_times_in_any_order_leave_the_newest_revision_and_no_doubles()
    {
        const int Places = 100;
        const int Versions = 4;
        var random = new Random(11);
        var events =
            from place in Enumerable.Range(0, Places)
            from version in Enumerable.Range(1, Versions)
            from _ in Enumerable.Range(0, random.Next(1, 6))
            select Some.Article($"{place}.txt", $"Version {version}.", receivedAt: Some.Noon.AddMinutes(version));
        var delivered = events.ToArray();
        random.Shuffle(delivered);

        await Parallel.ForEachAsync(delivered, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancellation }, async (article, token) =>
            await Store.CommitAsync(Commit.Of(article), token));

        (await EveryTextAsync(delivered.Select(article => article.Id).Distinct())).ShouldBe(Enumerable.Repeat($"Version {Versions}.", Places));
        (await Store.CountAsync(Cancellation)).Articles.ShouldBe(Places);
        var changes = await ChangesAsync();
        changes.GroupBy(change => change.Id).ShouldAllBe(ofArticle =>
            ofArticle.Select(change => change.Revision).SequenceEqual(Enumerable.Range(1, ofArticle.Count())));
    }
}
