using News.Articles;
using News.Views;

namespace News.Contracts;

public abstract class FailureContract(IStoreFactory factory) : StoreContract(factory)
{
    [Fact]
    public async Task A_failure_is_found_as_it_was_told()
    {
        var failure = Some.Failure("bad.txt");
        await FailAsync(failure);

        (await Store.FindFailureAsync(failure.Id, Cancellation)).ShouldBe(failure);
        (await Store.FindFailureAsync("f_nosuch", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_place_failing_again_is_one_failure_with_more_attempts()
    {
        await FailAsync(Some.Failure("bad.txt") with { Attempts = 5 });
        await FailAsync(Some.Failure("bad.txt", code: RejectionCodes.NotText, at: Some.Noon.AddHours(1)));

        var failure = await Store.FindFailureAsync(Some.Failure("bad.txt").Id, Cancellation);
        failure.ShouldBe(Some.Failure("bad.txt", code: RejectionCodes.NotText, at: Some.Noon.AddHours(1)) with { Attempts = 6, FirstAt = Some.Noon });
        (await Store.CountAsync(Cancellation)).Failures.ShouldBe(1);
    }

    [Fact]
    public async Task An_article_resolves_the_failure_of_its_place_and_no_other()
    {
        await FailAsync(Some.Failure("a.txt"), Some.Failure("b.txt"), Some.Failure("many.ndjson", "7"), Some.Failure("many.ndjson", "8"));

        await PutAsync(Some.Article("a.txt"), Some.Article("many.ndjson") with { Id = ArticleId.Of(Some.Container, "many.ndjson", "7") });

        (await PlacesAsync()).ShouldBe(["b.txt", "many.ndjson#8"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_stale_article_resolves_nothing()
    {
        await PutAsync(Some.Article("a.txt"));
        await FailAsync(Some.Failure("a.txt"));

        await PutAsync(Some.Article("a.txt", text: "An old wording.", receivedAt: Some.Noon.AddDays(-1)));

        (await PlacesAsync()).ShouldBe(["a.txt"]);
    }

    [Fact]
    public async Task A_receipt_clears_what_its_pass_did_not_tell_of_again()
    {
        await FailAsync(Some.Failure("many.ndjson"), Some.Failure("many.ndjson", "1"), Some.Failure("many.ndjson", "2"), Some.Failure("other.txt"));
        await FailAsync(Some.Failure("many.ndjson", "2", version: "v2"));

        await Store.CommitAsync(
            new([], [Some.Failure("many.ndjson", "3", version: "v2")], Some.Receipt("many.ndjson", "v2", failures: 2)), Cancellation);

        (await PlacesAsync()).ShouldBe(["many.ndjson#2", "many.ndjson#3", "other.txt"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_receipt_that_comes_with_the_failure_of_the_whole_upload_keeps_it_and_counts_on()
    {
        await FailAsync(Some.Failure("a.txt"));

        await Store.CommitAsync(
            new([], [Some.Failure("a.txt", version: "v2", at: Some.Noon.AddHours(1))], Some.Receipt("a.txt", "v2", articles: 0, failures: 1)), Cancellation);

        (await Store.ListFailuresAsync(new(), Cancellation)).Items.ShouldHaveSingleItem().Attempts.ShouldBe(2);
    }

    [Fact]
    public async Task Failures_are_listed_latest_first_and_page_by_page()
    {
        await FailAsync([.. Enumerable.Range(0, 12).Select(number => Some.Failure($"{number}.txt", at: Some.Noon.AddMinutes(number / 3)))]);
        var seen = new List<Failure>();
        string? cursor = null;
        do
        {
            var page = await Store.ListFailuresAsync(new(Limit: 5, Cursor: cursor), Cancellation);
            page.Total.ShouldBe(12);
            seen.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        seen.Count.ShouldBe(12);
        seen.Select(failure => failure.Id).ShouldBeUnique();
        seen.Select(failure => failure.LastAt).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Failures_can_be_asked_for_by_code()
    {
        await FailAsync(Some.Failure("a.txt"), Some.Failure("b.txt", code: RejectionCodes.NotText));

        var page = await Store.ListFailuresAsync(new(RejectionCodes.NotText), Cancellation);

        page.Items.ShouldHaveSingleItem().Blob.Name.ShouldBe("b.txt");
        page.Total.ShouldBe(1);
    }

    [Fact]
    public async Task Failures_can_be_asked_for_by_upload()
    {
        await FailAsync(Some.Failure("a.txt"), Some.Failure("many.ndjson", "1"), Some.Failure("many.ndjson", "2"));

        var page = await Store.ListFailuresAsync(new(Upload: Some.Address("many.ndjson"), Limit: 1), Cancellation);

        page.Items.ShouldHaveSingleItem().Blob.Name.ShouldBe("many.ndjson");
        page.Total.ShouldBe(2);
        var next = await Store.ListFailuresAsync(new(Upload: Some.Address("many.ndjson"), Cursor: page.NextCursor), Cancellation);
        next.Items.ShouldHaveSingleItem().Id.ShouldNotBe(page.Items[0].Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("'; DROP TABLE failures; --")]
    public async Task A_made_up_cursor_is_refused(string cursor) =>
        (await Should.ThrowAsync<QueryException>(() => Store.ListFailuresAsync(new(Cursor: cursor), Cancellation))).Parameter.ShouldBe("cursor");

    private Task FailAsync(params IReadOnlyList<Failure> failures) => Store.CommitAsync(new([], failures, null), Cancellation);

    private async Task<IEnumerable<string>> PlacesAsync() => (await Store.ListFailuresAsync(new(Limit: 100), Cancellation)).Items
        .Select(failure => failure.Item is null ? failure.Blob.Name! : $"{failure.Blob.Name}#{failure.Item}");
}
