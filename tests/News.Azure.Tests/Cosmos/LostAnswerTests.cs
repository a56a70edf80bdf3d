using News.Azure.Testing;
using News.Contracts;

namespace News.Azure.Tests.Cosmos;

public sealed class LostAnswerTests : FaultyAccountTest
{
    public static TheoryData<Fault> LostAnswers => [Fault.TimeoutAfter, Fault.BrokenAfter];

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task A_conflict_with_our_own_article_is_success(Fault lost)
    {
        Account.Faults.Next(RequestKind.Batch, lost);

        (await Store.CommitAsync(Commit.Of(Some.Article()), Cancellation)).ShouldHaveSingleItem().Kind.ShouldBe(PutKind.Created);
        Account.Faults.Next(RequestKind.Batch, lost);
        (await Store.CommitAsync(Commit.Of(Some.Article(text: "Another wording.")), Cancellation)).ShouldHaveSingleItem()
            .ShouldBe(new(Some.Article().Id, 2, PutKind.Revised));

        (await ChangesAsync()).Select(change => change.Kind).ShouldBe([PutKind.Created, PutKind.Revised]);
        (await Store.FindDocumentAsync(Some.Article().Id, 1, Cancellation)).ShouldNotBeNull().Read().Text.ShouldBe(Some.Article().Text);
    }

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task A_failure_is_one_attempt_however_often_it_was_sent(Fault lost)
    {
        await Store.CommitAsync(new([], [Some.Failure("bad.txt")], null), Cancellation);
        Account.Faults.Next(RequestKind.Write, lost);
        await Store.CommitAsync(new([], [Some.Failure("bad.txt", at: Some.Noon.AddHours(1))], null), Cancellation);

        (await Store.FindFailureAsync(Some.Failure("bad.txt").Id, Cancellation)).ShouldNotBeNull().Attempts.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task A_checkpoint_that_moved_is_known_to_have_moved(Fault lost)
    {
        foreach (var position in new long[] { 0, 1 })
        {
            Account.Faults.Next(RequestKind.Write, lost);
            (await Store.TryMoveCheckpointAsync("stories", position, position + 1, Cancellation)).ShouldBeTrue();
        }

        (await Store.ReadCheckpointAsync("stories", Cancellation)).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(LostAnswers))]
    public async Task A_change_is_logged_once(Fault lost)
    {
        await Store.CommitAsync(new([Some.Article("a"), Some.Article("b")], [], null), Cancellation);
        Account.Faults.Next(RequestKind.Batch, lost);

        (await ChangesAsync()).Count.ShouldBe(2);
        (await ChangesAsync()).Count.ShouldBe(2);
    }
}
