using System.Text.Json;
using News.Azure.Cosmos;
using News.Azure.Testing;
using News.Contracts;
using News.Enrichment;
using News.Stories;
using News.Views;

namespace News.Azure.Tests.Cosmos;

/// <summary>A placement changes items of many partitions, of which no transaction knows: it must be whole all the same.</summary>
public sealed class PlacementTests : FaultyAccountTest
{
    private const string Ferry = "The ferry Marigold struck the breakwater at Orlen and sank, and coastguards pulled forty passengers from the water before dawn.";
    private const string Search = "Coastguards ended the search off the breakwater at Orlen on Tuesday, a day after the ferry Marigold sank with forty passengers.";
    private const string Bread = "A bakery in Tolvery sold its last loaf yesterday after ninety years, and neighbours queued round the corner for poppy-seed rolls.";

    /// <summary>The process ends before the request, or before its answer: nobody waits so long.</summary>
    public static TheoryData<Fault> Ends => [Fault.Unavailable with { RetryAfter = TimeSpan.FromHours(1) }, Fault.TimeoutAfter with { RetryAfter = TimeSpan.FromHours(1) }];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Cut_off_at_any_write_it_is_completed_once_by_whoever_comes_next(Fault end)
    {
        var expected = await PlacedAsync(Store, Store);
        var cuts = 0;
        for (var isCut = true; isCut; cuts++)
        {
            var stores = new DoubledStore(Account);
            await using var first = await stores.OpenAsync(DoubledStore.Patience);
            await using var then = await stores.OpenAsync(DoubledStore.Patience);
            isCut = false;
            (await PlacedAsync(first, then, async follow =>
            {
                Account.Faults.After(cuts, RequestKind.Write, end);
                try
                {
                    await follow();
                }
                catch (StoreUnavailableException)
                {
                    isCut = true;
                }

                Account.Faults.Clear();
            })).ShouldBe(expected, $"cut off at write {cuts}");
        }

        // Journal, the latest placement, three members, two stories, checkpoint, end.
        cuts.ShouldBeGreaterThanOrEqualTo(9);
    }

    [Fact]
    public async Task With_every_kind_of_fault_at_once_two_followers_place_each_article_once()
    {
        const int Articles = 60;
        await Store.CommitAsync(
            new([.. Enumerable.Range(0, Articles).Select(number => Of($"{number}.txt", number % 2 == 0 ? $"{Ferry} Report {number}." : $"{Bread} Guest {number}."))], [], null),
            Cancellation);
        foreach (var (seed, fault) in new[] { Fault.Unavailable, Fault.TimeoutBefore, Fault.TimeoutAfter, Fault.Throttled(TimeSpan.FromMilliseconds(1)) }.Index())
        {
            Account.Faults.Some(0.02, seed, fault);
        }

        await using var other = await Stores.OpenAsync(DoubledStore.Patience);
        await Task.WhenAll(new[] { Store, other }.Select(store => Task.Run(() => new StoryFollower(store, TimeProvider.System).FollowAsync(null, Cancellation))));

        Account.Faults.Clear();
        var stories = (await Store.SearchStoriesAsync(new() { Limit = ArticleQuery.MaxLimit }, Cancellation)).Items;
        stories.Sum(story => story.Card.Articles).ShouldBe(Articles);
        (await Task.WhenAll(stories.Select(story => Store.ReadMembersAsync(story.Id, Cancellation)))).Sum(members => members.Count).ShouldBe(Articles);
    }

    [Fact]
    public async Task An_earlier_placement_that_is_carried_out_late_overwrites_nothing()
    {
        await PlacedAsync(Store, Store);
        var statistics = await Store.ReadStatisticsAsync(Cancellation);
        var member = (await Store.FindMemberAsync(Of("bread.txt", Bread).Id, Cancellation)).ShouldNotBeNull();
        var story = (await Store.FindStoryAsync(member.Story.Id, Cancellation)).ShouldNotBeNull();

        // Both rest on the same state: the second must see that it is not so any more.
        var commit = new PlacementCommit([new(member, MemberStand.Of(member))], [new(story, ["one"])], [], statistics, null);
        (await Task.WhenAll(Store.TryPlaceAsync(commit, Cancellation), Store.TryPlaceAsync(commit with { Stories = [new(story, ["two"])] }, Cancellation)))
            .Count(isPlaced => isPlaced).ShouldBe(1);

        (await Store.FindStoryAsync(story.Id, Cancellation)).ShouldNotBeNull().Version.ShouldBe(story.Version + 1);
        (await Store.FindStoriesNearAsync(["one", "two"], [], 10, Cancellation)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_story_opened_twice_because_one_machine_did_not_see_the_other_is_merged()
    {
        await Store.CommitAsync(new([Of("ferry.txt", Ferry)], [], null), Cancellation);
        await FollowAsync(Store);
        var first = (await Store.SearchStoriesAsync(new(), Cancellation)).Items.ShouldHaveSingleItem().Id.Value;
        await using var other = await Stores.OpenAsync(DoubledStore.Patience);
        await other.CommitAsync(new([Of("search.txt", Search)], [], null), Cancellation);
        Account.Faults.HideFromQueries(document => document.GetProperty("id").GetString() == first);

        await FollowAsync(other);

        Account.Faults.Clear();
        var opened = (await Store.SearchStoriesAsync(new(), Cancellation)).Items;
        opened.Count.ShouldBe(2);
        await Store.CommitAsync(new([Of("third.txt", Ferry + "\n\n" + Search)], [], null), Cancellation);
        await FollowAsync(Store);
        var story = (await Store.SearchStoriesAsync(new(), Cancellation)).Items.ShouldHaveSingleItem();
        story.Card.Articles.ShouldBe(3);
        var gone = await Store.FindStoryAsync(opened.Select(one => one.Id).Single(id => id != story.Id), Cancellation);
        gone.ShouldNotBeNull().Successor.ShouldBe(story.Id);
    }

    [Fact]
    public async Task A_list_of_articles_tells_their_stories()
    {
        await PlacedAsync(Store, Store);

        var items = (await Store.SearchAsync(new(), Cancellation)).Items;

        items.ShouldAllBe(item => item.Story != null);
        items.Select(item => item.Story!.Id).Distinct().Count().ShouldBe(2);
    }

    /// <summary>Three articles, of which two belong together, stored and placed.</summary>
    /// <param name="attempt">A first attempt at placing, which may fail.</param>
    /// <returns>All that became of it.</returns>
    private static async Task<string> PlacedAsync(CosmosNewsStore first, CosmosNewsStore then, Func<Func<Task>, Task>? attempt = null)
    {
        await then.CommitAsync(new([Of("ferry.txt", Ferry), Of("bread.txt", Bread), Of("search.txt", Search)], [], null), Cancellation);
        await then.ReadChangesAsync(0, 10, Cancellation);
        await (attempt?.Invoke(() => FollowAsync(first)) ?? Task.CompletedTask);
        await FollowAsync(then);

        var statistics = await then.ReadStatisticsAsync(Cancellation);
        var stories = (await then.SearchStoriesAsync(new(), Cancellation)).Items;
        var members = await Task.WhenAll(stories.Select(story => then.ReadMembersAsync(story.Id, Cancellation)));
        return string.Join('\n', [
            .. stories.Select(story => $"{story.Version} {JsonSerializer.Serialize(story, NewsJson.Compact.Story)}"),
            .. members.SelectMany(ofStory => ofStory).Select(member => JsonSerializer.Serialize(member, NewsJson.Compact.StoryMember)),
            $"{statistics.Version} {statistics.Terms.Articles} {await then.ReadCheckpointAsync(StoryFollower.Name, Cancellation)}",
        ]);
    }

    private static Task FollowAsync(CosmosNewsStore store) => new StoryFollower(store, new Noon()).FollowAsync(null, Cancellation);

    private static EnrichedArticle Of(string name, string text) => Some.Article(name, text, title: null) with { KeyPhrases = [] };

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Some.Noon;
    }
}
