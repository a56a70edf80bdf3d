using System.Globalization;

namespace News.Contracts;

public abstract class ConcurrencyContract(IStoreFactory factory) : StoreContract(factory)
{
    [Fact]
    public async Task Many_writers_of_one_article_make_revisions_without_gaps()
    {
        const int Writers = 40;
        var outcomes = await Task.WhenAll(Enumerable.Range(1, Writers).Select(writer => Task.Run(() => PutAsync(Some.Article(text: $"Wording {writer}.")))));

        outcomes.Select(outcome => outcome.Revision).Order().ShouldBe(Enumerable.Range(1, Writers));
        var texts = new List<string>();
        for (var revision = 1; revision <= Writers; revision++)
        {
            texts.Add((await FindAsync(Some.Article().Id, revision)).ShouldNotBeNull().Text);
        }

        texts.ShouldBe(Enumerable.Range(1, Writers).Select(writer => $"Wording {writer}."), ignoreOrder: true);
        (await SearchAsync("wording")).Items.ShouldHaveSingleItem().Revision.ShouldBe(Writers);
    }

    [Fact]
    public async Task The_same_commit_from_many_callers_is_stored_once()
    {
        var article = Some.Article();
        var commit = new Commit([article], [], Some.Receipt("harbour.txt"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Store.CommitAsync(commit, Cancellation))));

        outcomes.Count(outcome => outcome[0].Kind == PutKind.Created).ShouldBe(1);
        outcomes.Count(outcome => outcome[0].Kind == PutKind.Unchanged).ShouldBe(19);
        (await ChangesAsync()).Count.ShouldBe(1);
        (await Store.CountAsync(Cancellation)).ShouldBe(new(1, 0, 1));
    }

    [Fact]
    public async Task Everything_acknowledged_is_visible_at_once() =>
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(async () =>
        {
            await PutAsync(Some.Article($"{number}/left.txt", $"Left half{number}."), Some.Article($"{number}/right.txt", $"Right half{number}."));
            (await SearchAsync($"half{number.ToString(CultureInfo.InvariantCulture)}")).Total.ShouldBe(2);
        })));

    [Fact]
    public async Task Whoever_sees_the_receipt_sees_the_rest()
    {
        var commit = new Commit(
            [.. Enumerable.Range(0, 30).Select(number => Some.Article($"many.ndjson#{number}"))], [Some.Failure("many.ndjson", "bad")], Some.Receipt("many.ndjson"));
        var committing = Task.Run(() => Store.CommitAsync(commit, Cancellation));
        while (await Store.FindReceiptAsync(Some.Address("many.ndjson"), Cancellation) is null)
        {
            committing.IsFaulted.ShouldBeFalse();
            await Task.Yield();
        }

        (await Store.CountAsync(Cancellation)).ShouldBe(new(30, 1, 1));
        (await ChangesAsync()).Count.ShouldBe(30);
        await committing;
    }

    [Fact]
    public async Task A_commit_of_nothing_is_no_error() => (await Store.CommitAsync(new([], [], null), Cancellation)).ShouldBeEmpty();

    [Fact]
    public async Task A_cancelled_commit_is_either_stored_or_not()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Store.CommitAsync(Commit.Of(Some.Article()), cancelled.Token));

        (await PutAsync(Some.Article("next.txt"))).Kind.ShouldBe(PutKind.Created);
    }
}
