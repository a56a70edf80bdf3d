using System.Text;
using System.Text.Json.Nodes;
using News.Articles;
using News.Enrichment;
using News.Stories;
using News.Views;

namespace News.Contracts;

public abstract class StoryContract(IStoreFactory factory) : StoreContract(factory)
{
    private const string Ferry = "The ferry Marigold struck the breakwater at Orlen and sank, and coastguards pulled forty passengers from the water before dawn.";
    private const string FerryAgain = "Coastguards ended the search off the breakwater at Orlen on Tuesday, a day after the ferry Marigold sank with forty passengers.";
    private const string Bread = "A bakery in Tolvery sold its last loaf yesterday after ninety years, and neighbours queued round the corner for poppy-seed rolls.";

    private StoryFollower Follower => new(Store, TimeProvider.System);

    [Fact]
    public async Task An_article_has_no_story_until_it_is_placed()
    {
        await PutAsync(Of("ferry.txt", Ferry));

        var before = (await FindAsync(IdOf("ferry.txt"))).ShouldNotBeNull();
        (before.Story, before.StoryReason).ShouldBe((null, EnrichedArticle.NotPlacedYet));
        await FollowAsync();

        var after = (await FindAsync(IdOf("ferry.txt"))).ShouldNotBeNull();
        after.StoryReason.ShouldBeNull();
        after.Story.ShouldNotBeNull().Id.ShouldBe(StoryId.Of(IdOf("ferry.txt")));
        (await Store.FindStoryAsync(after.Story.Id, Cancellation)).ShouldNotBeNull().Card.Articles.ShouldBe(1);
    }

    [Fact]
    public async Task Reports_of_one_event_share_a_story_and_others_do_not()
    {
        await PutAsync(Of("ferry.txt", Ferry), Of("bread.txt", Bread), Of("search.txt", FerryAgain, published: "2031-05-05"));
        await FollowAsync();

        (await StoryOfAsync("search.txt")).ShouldBe(await StoryOfAsync("ferry.txt"));
        (await StoryOfAsync("bread.txt")).ShouldNotBe(await StoryOfAsync("ferry.txt"));
        var members = await Store.ReadMembersAsync(await StoryOfAsync("ferry.txt"), Cancellation);
        members.Select(member => member.Article).ShouldBe([IdOf("ferry.txt"), IdOf("search.txt")], ignoreOrder: true);
    }

    [Fact]
    public async Task Articles_are_listed_by_story_and_without_reprints()
    {
        await PutAsync(Of("ferry.txt", Ferry), Of("copy.txt", Ferry, published: "2031-05-06"), Of("bread.txt", Bread));
        await FollowAsync();
        var story = new ArticleQuery { Story = (await StoryOfAsync("ferry.txt")).Value };

        (await SearchAsync(story)).Items.Select(item => item.Id).ShouldBe([IdOf("copy.txt"), IdOf("ferry.txt")]);
        (await SearchAsync(story with { CollapsesDuplicates = true })).Items.ShouldHaveSingleItem().Id.ShouldBe(IdOf("ferry.txt"));
        (await SearchAsync(story with { Text = TextQuery.Parse("breakwater NOT bakery"), Limit = 1 })).Total.ShouldBe(2);
        (await SearchAsync(new ArticleQuery { CollapsesDuplicates = true })).Items.Select(item => item.Id).ShouldBe([IdOf("ferry.txt"), IdOf("bread.txt")], ignoreOrder: true);
        (await SearchAsync(new ArticleQuery { Story = "s_none' OR 1=1" })).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Items_as_JSON_say_what_items_say()
    {
        var article = Of("ferry.txt", Ferry) with { Title = "“Sunk”: \"story\":{\"id\":\"ferry\", \u2028 or not" };
        await PutAsync(article, Of("copy.txt", Ferry, published: "2031-05-06") with { Title = null, TitleReason = "none" });
        await FollowAsync();
        await PutAsync(Of("bread.txt", Bread));   // not placed yet
        var words = new ArticleQuery { Text = TextQuery.Parse("ferry OR bakery OR sunk") };

        foreach (var query in (ArticleQuery[])[new(), words, words with { Sort = ArticleSort.Relevance, Explains = true }, words with { Limit = 1, Facets = [Facet.Month] }, new() { UpdatedAfter = Some.Noon.AddYears(-30) }])
        {
            var (items, asJson) = (await SearchAsync(query), await Store.SearchJsonAsync(query, Cancellation));

            items.Items.ShouldNotBeEmpty();
            foreach (var (item, json) in items.Items.Zip(asJson.Items))
            {
                JsonNode.DeepEquals(JsonNode.Parse(json.Utf8.Span), JsonNode.Parse(NewsJson.Write(item).Utf8.Span)).ShouldBeTrue(Encoding.UTF8.GetString(json.Utf8.Span));
            }

            (asJson.Items.Count, asJson.Total, asJson.TotalIsExact, asJson.NextCursor).ShouldBe((items.Items.Count, items.Total, items.TotalIsExact, items.NextCursor));
            asJson.Facets?.Month.ShouldBe(items.Facets?.Month);
        }
    }

    [Fact]
    public async Task A_copy_points_at_the_earliest_and_counts_as_a_duplicate_only()
    {
        await PutAsync(Of("ferry.txt", Ferry), Of("copy.txt", Ferry, published: "2031-05-06"));
        await FollowAsync();
        var profile = (await Store.FindStoryAsync(await StoryOfAsync("ferry.txt"), Cancellation)).ShouldNotBeNull().Profile;

        await PutAsync(Of("second-copy.txt", Ferry, published: "2031-05-07"));
        await FollowAsync();

        var story = (await Store.FindStoryAsync(await StoryOfAsync("ferry.txt"), Cancellation)).ShouldNotBeNull();
        (story.Card.Articles, story.Card.Duplicates).ShouldBe((3, 2));
        story.Profile.Articles.ShouldBe(1);
        story.Profile.Features.ShouldBe(profile.Features);
        (await FindAsync(IdOf("second-copy.txt"))).ShouldNotBeNull().Duplicate.ShouldNotBeNull().Of.ShouldBe(IdOf("ferry.txt"));
        (await Store.ReadReprintsAsync(IdOf("ferry.txt"), Cancellation)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_earlier_print_that_comes_late_becomes_what_the_others_reprint()
    {
        await PutAsync(Of("copy.txt", Ferry, published: "2031-05-06"), Of("second-copy.txt", Ferry, published: "2031-05-07"));
        await FollowAsync();
        var story = await StoryOfAsync("copy.txt");

        await PutAsync(Of("ferry.txt", Ferry, published: "2031-05-04"));
        await FollowAsync();

        (await FindAsync(IdOf("ferry.txt"))).ShouldNotBeNull().Duplicate.ShouldBeNull();
        foreach (var copy in (string[])["copy.txt", "second-copy.txt"])
        {
            var article = (await FindAsync(IdOf(copy))).ShouldNotBeNull();
            article.Duplicate.ShouldNotBeNull().Of.ShouldBe(IdOf("ferry.txt"));
            article.Story.ShouldNotBeNull().Id.ShouldBe(story);
        }

        (await Store.FindStoryAsync(story, Cancellation)).ShouldNotBeNull().Card.Articles.ShouldBe(3);
    }

    [Fact]
    public async Task A_revision_about_something_else_leaves_its_story()
    {
        await PutAsync(Of("ferry.txt", Ferry), Of("search.txt", FerryAgain, published: "2031-05-05"));
        await FollowAsync();
        var story = await StoryOfAsync("ferry.txt");

        await PutAsync(Of("ferry.txt", Bread, receivedAt: Some.Noon.AddHours(1)));
        await FollowAsync();

        (await StoryOfAsync("ferry.txt")).ShouldNotBe(story);
        (await StoryOfAsync("search.txt")).ShouldBe(story);
        var left = (await Store.FindStoryAsync(story, Cancellation)).ShouldNotBeNull();
        left.Card.Articles.ShouldBe(1);
        left.Card.Changes[0].Kind.ShouldBe(StoryChangeKind.Left);
    }

    [Fact]
    public async Task Placing_again_what_is_placed_changes_nothing()
    {
        await PutAsync(Of("ferry.txt", Ferry), Of("search.txt", FerryAgain), Of("bread.txt", Bread));
        await FollowAsync();
        var before = await StateAsync();

        await Follower.PlaceAsync([IdOf("ferry.txt"), IdOf("search.txt"), IdOf("bread.txt")], Cancellation);

        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_story_that_was_emptied_forwards_to_where_its_first_article_comes_to_be()
    {
        var (former, other) = (StoryId.Of(IdOf("search.txt")), StoryId.Of(IdOf("bread.txt")));
        await PutAsync(Of("ferry.txt", Ferry), Of("search.txt", FerryAgain), Of("bread.txt", Bread));
        var emptied = new PlacementCommit([], [new(new(former), []), new(new(other), [])], [], await Store.ReadStatisticsAsync(Cancellation), null);
        (await Store.TryPlaceAsync(emptied, Cancellation)).ShouldBeTrue();
        await FollowAsync();

        (await Store.FindStoryAsync(former, Cancellation)).ShouldNotBeNull().Successor.ShouldBe(await StoryOfAsync("ferry.txt"));
        (await Store.FindStoryAsync(other, Cancellation)).ShouldNotBeNull().IsOpen.ShouldBeTrue();
        (await Store.SearchStoriesAsync(new(), Cancellation)).Items.Select(story => story.Id).ShouldBe([await StoryOfAsync("ferry.txt"), other], ignoreOrder: true);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task Stories_that_were_parted_are_merged_once_they_are_twice_what_they_were(int articles, bool areMerged)
    {
        await PutAsync(Of("ferry.txt", Ferry), Of("search.txt", FerryAgain));
        await FollowAsync();
        var (stays, leaves) = ((await Store.FindMemberAsync(IdOf("ferry.txt"), Cancellation)).ShouldNotBeNull(), (await Store.FindMemberAsync(IdOf("search.txt"), Cancellation)).ShouldNotBeNull());
        var (story, opened) = ((await Store.FindStoryAsync(stays.Story.Id, Cancellation)).ShouldNotBeNull(), StoryId.Of(leaves.Article));
        leaves.Story.Id.ShouldBe(story.Id);
        var statistics = await Store.ReadStatisticsAsync(Cancellation);
        ChangedStory[] parted = [Parted(story with { Card = story.Card.Emptied() }, stays, isLeaving: false), Parted(new(opened), leaves, isLeaving: true)];
        var commit = new PlacementCommit([new(leaves with { Story = leaves.Story with { Id = opened } }, MemberStand.Of(leaves))], parted, [], statistics, null);
        (await Store.TryPlaceAsync(commit, Cancellation)).ShouldBeTrue();

        await PutAsync(Of("both.txt", "Coastguards pulled forty passengers from the ferry Marigold, which sank off the breakwater at Orlen, and have ended their search."));
        await FollowAsync();

        (await StoryOfAsync("search.txt") == await StoryOfAsync("ferry.txt")).ShouldBe(areMerged);
        (await Store.SearchStoriesAsync(new(), Cancellation)).Items.Sum(found => found.Card.Articles).ShouldBe(3);

        ChangedStory Parted(Story half, StoryMember member, bool isLeaving)
        {
            var profile = StoryProfile.Of([member.Fingerprint]) with { Partings = [new(opened, isLeaving, articles)] };
            return new(half with { Profile = profile, Card = half.Card.With(member, 1) }, profile.Keys(statistics.Terms));
        }
    }

    [Fact]
    public async Task Articles_that_a_split_parts_say_so_where_they_had_opened_a_story()
    {
        await PutAsync(Of("ferry.txt", Ferry), Of("search.txt", FerryAgain), Of("bread.txt", Bread));
        await FollowAsync();
        var mixed = (await Store.FindStoryAsync(await StoryOfAsync("ferry.txt"), Cancellation)).ShouldNotBeNull();
        var bread = (await Store.FindMemberAsync(IdOf("bread.txt"), Cancellation)).ShouldNotBeNull();
        var emptied = (await Store.FindStoryAsync(bread.Story.Id, Cancellation)).ShouldNotBeNull();
        var statistics = await Store.ReadStatisticsAsync(Cancellation);
        var wrong = mixed with { Profile = mixed.Profile.With(bread.Fingerprint), Card = mixed.Card.With(bread, 0) };
        ChangedStory[] changed = [new(wrong, wrong.Profile.Keys(statistics.Terms)), new(emptied with { Profile = StoryProfile.Empty, Card = emptied.Card.Emptied() }, [])];
        var commit = new PlacementCommit([new(bread with { Story = bread.Story with { Id = mixed.Id } }, MemberStand.Of(bread))], changed, [], statistics, null);
        (await Store.TryPlaceAsync(commit, Cancellation)).ShouldBeTrue();

        await PutAsync(Of("rolls.txt", "Neighbours queued for the last loaf and poppy-seed rolls as a bakery in Tolvery closed after ninety years."));
        await FollowAsync();

        var opened = (await Store.SearchStoriesAsync(new(), Cancellation)).Items.Single(story => story.Id != mixed.Id);
        opened.Card.Changes[0].Kind.ShouldBe(StoryChangeKind.Split);
        var members = await Store.ReadMembersAsync(opened.Id, Cancellation);
        members.Count.ShouldBe(2);
        members.ShouldContain(member => member.Story.Reason.Text.StartsWith("It was parted", StringComparison.Ordinal));
        members.ShouldNotContain(member => member.Story.Reason.Text.StartsWith("No story", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_rests_on_something_that_has_changed_is_not_written()
    {
        await PutAsync(Of("ferry.txt", Ferry));
        var statistics = await Store.ReadStatisticsAsync(Cancellation);
        await FollowAsync();
        var member = (await Store.FindMemberAsync(IdOf("ferry.txt"), Cancellation)).ShouldNotBeNull();
        var story = (await Store.FindStoryAsync(member.Story.Id, Cancellation)).ShouldNotBeNull();
        var now = await Store.ReadStatisticsAsync(Cancellation);
        var stand = MemberStand.Of(member);

        (await TryAsync([new(member, null)], [], now)).ShouldBeFalse();
        (await TryAsync([new(member, stand)], [new(story with { Version = story.Version - 1 }, [])], now)).ShouldBeFalse();
        (await TryAsync([new(member, stand)], [new(story, [])], now)).ShouldBeTrue();
        statistics.Version.ShouldBe(0);

        Task<bool> TryAsync(IReadOnlyList<PlacedMember> members, IReadOnlyList<ChangedStory> stories, StoredStatistics seen) =>
            Store.TryPlaceAsync(new(members, stories, [], seen, null), Cancellation);
    }

    [Fact]
    public async Task Stories_are_found_by_what_their_articles_say_and_listed_latest_first()
    {
        await PutAsync(Of("ferry.txt", Ferry), Of("bread.txt", Bread, published: "2031-06-01"), Of("search.txt", FerryAgain, published: "2031-05-05"));
        await FollowAsync();

        (await ListAsync(new())).ShouldBe([await StoryOfAsync("bread.txt"), await StoryOfAsync("ferry.txt")]);
        (await ListAsync(new() { Text = TextQuery.Parse("coastguards") })).ShouldBe([await StoryOfAsync("ferry.txt")]);
        (await ListAsync(new() { From = new(2031, 5, 20, 0, 0, 0, TimeSpan.Zero) })).ShouldBe([await StoryOfAsync("bread.txt")]);
        (await ListAsync(new() { Source = "nobody" })).ShouldBeEmpty();

        var first = await Store.SearchStoriesAsync(new() { Limit = 1 }, Cancellation);
        var second = await Store.SearchStoriesAsync(new() { Limit = 1, Cursor = first.NextCursor }, Cancellation);
        (first.Total, second.Total, second.NextCursor).ShouldBe((2, 2, null));
        second.Items.ShouldHaveSingleItem().Id.ShouldNotBe(first.Items[0].Id);
    }

    [Fact]
    public async Task Stories_without_a_date_are_listed_after_all_others()
    {
        await PutAsync(Of("bread.txt", Bread) with { Published = PublicationDate.Unknown("not given") }, Of("ferry.txt", Ferry, published: "1931-06-01"));
        await FollowAsync();

        (await ListAsync(new())).ShouldBe([await StoryOfAsync("ferry.txt"), await StoryOfAsync("bread.txt")]);
    }

    [Fact]
    public async Task Two_followers_at_once_place_each_article_once()
    {
        await PutAsync([.. Enumerable.Range(0, 60).Select(number => Of($"report-{number}.txt", number % 2 == 0 ? $"{Ferry} Report {number} counts {number} boats." : $"{Bread} Guest {number} ate {number} rolls."))]);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(FollowAsync)));

        var stories = await Store.SearchStoriesAsync(new() { Limit = ArticleQuery.MaxLimit }, Cancellation);
        stories.Items.Sum(story => story.Card.Articles).ShouldBe(60);
        (await Task.WhenAll(stories.Items.Select(story => Store.ReadMembersAsync(story.Id, Cancellation)))).Sum(members => members.Count).ShouldBe(60);
    }

    protected static ArticleId IdOf(string name) => ArticleId.Of(Some.Container, name);

    /// <summary>An article without a headline, so that the text alone decides.</summary>
    protected static EnrichedArticle Of(string name, string text, string published = "2031-05-04", DateTimeOffset? receivedAt = null) =>
        Some.Article(name, text, title: null, published: published, receivedAt: receivedAt) with { KeyPhrases = [] };

    protected Task<int> FollowAsync() => Follower.FollowAsync(null, Cancellation);

    protected async Task<StoryId> StoryOfAsync(string name) => (await Store.FindMemberAsync(IdOf(name), Cancellation)).ShouldNotBeNull().Story.Id;

    private async Task<IReadOnlyList<StoryId>> ListAsync(ArticleQuery query) =>
        [.. (await Store.SearchStoriesAsync(query, Cancellation)).Items.Select(story => story.Id)];

    private async Task<string> StateAsync()
    {
        var stories = await Store.SearchStoriesAsync(new() { Limit = ArticleQuery.MaxLimit }, Cancellation);
        return string.Join('\n', stories.Items.Select(story => $"{story.Id} {story.Version} {story.Card.Articles} {story.Profile.Features.Count}"));
    }
}
