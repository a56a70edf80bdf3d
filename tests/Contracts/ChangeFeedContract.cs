namespace News.Contracts;

public abstract class ChangeFeedContract(IStoreFactory factory) : StoreContract(factory)
{
    [Fact]
    public async Task Every_change_has_an_entry_in_the_order_of_the_commits()
    {
        var article = Some.Article();
        await PutAsync(article);
        await PutAsync(Some.Article("other.txt"));
        await PutAsync(article with { Analyzer = new("embedded-english", "2") });
        await PutAsync(Some.Article(text: "Another wording."));

        var changes = await ChangesAsync();

        changes.Select(change => (change.Id, change.Revision, change.Kind)).ShouldBe(
        [
            (article.Id, 1, PutKind.Created),
            (Some.Article("other.txt").Id, 1, PutKind.Created),
            (article.Id, 1, PutKind.Reanalyzed),
            (article.Id, 2, PutKind.Revised),
        ]);
        changes.Select(change => change.Position).ShouldBeInOrder(SortDirection.Ascending);
    }

    [Fact]
    public async Task A_follower_that_reads_in_steps_misses_nothing_and_sees_nothing_twice()
    {
        await PutAsync([.. Enumerable.Range(0, 25).Select(number => Some.Article($"{number}.txt"))]);
        var all = await ChangesAsync();
        var seen = new List<Change>();
        IReadOnlyList<Change> step;
        do
        {
            step = await Store.ReadChangesAsync(seen.Count == 0 ? 0 : seen[^1].Position, 7, Cancellation);
            seen.AddRange(step);
        }
        while (step.Count > 0);

        seen.ShouldBe(all);
        seen.Count.ShouldBe(25);
    }

    [Fact]
    public async Task An_empty_store_has_no_changes() => (await ChangesAsync()).ShouldBeEmpty();

    [Fact]
    public async Task A_follower_that_reads_while_others_write_misses_nothing()
    {
        const int Articles = 200;
        var writing = Task.WhenAll(Enumerable.Range(0, Articles).Select(number => PutAsync(Some.Article($"{number}.txt"))));
        var seen = new List<Change>();
        while (seen.Count < Articles)
        {
            seen.AddRange(await Store.ReadChangesAsync(seen.Count == 0 ? 0 : seen[^1].Position, 10, Cancellation));
        }

        await writing;
        seen.Select(change => change.Id).Distinct().Count().ShouldBe(Articles);
        seen.ShouldBe(await ChangesAsync());
    }
}
