using News.Enrichment;
using News.Stories;

namespace News.Tests.Stories;

public sealed class PlacementTests
{
    private static readonly string[] Names = ["Birrane", "Orla Tamsin", "Tamsin", "Corven Dam", "Hollis Reed", "Reed"];

    private static readonly Fingerprint[] Flood =
    [
        Reports.Of("The Corven Dam burst above Birrane on Sunday and water swept through the town. Firefighters took people from roofs. Mayor Orla Tamsin opened the school as a shelter for families whose houses were flooded.", "Dam bursts above Birrane", "2031-04-06", Names),
        Reports.Of("Three people died when the Corven Dam gave way. The water authority says that the dam was inspected in autumn. In Birrane soldiers clear mud from flooded houses, and the school is still a shelter.", "Authority rejects blame for flood", "2031-04-08", Names),
        Reports.Of("An inquiry into the burst of the Corven Dam blames the water authority, which had been told of cracks. Orla Tamsin, mayor of Birrane, asked for money for the flooded houses.", "Inquiry blames water authority", "2031-05-10", Names),
    ];

    private static readonly Fingerprint[] Election =
    [
        Reports.Of("Hollis Reed was elected to lead the council of Birrane by one vote. Orla Tamsin lost after a campaign about parking fees, and ballots were counted twice. Voters queued until ten.", "Reed wins council vote by a hair", "2031-04-20", Names),
        Reports.Of("A court will count the ballots of the council election in Birrane once more. The campaign of Orla Tamsin says that voters were turned away. Hollis Reed, who won by one vote, called it a waste of time.", "Court orders recount", "2031-04-23", Names),
    ];

    [Fact]
    public void The_first_articles_of_an_empty_store_find_each_other()
    {
        var stories = new MemoryStories();
        Flood.Select(article => stories.Add(article).Story).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Another_event_with_the_same_people_and_places_is_another_story()
    {
        var stories = new MemoryStories();
        var placed = Flood.Concat(Election).OrderBy(article => article.Published).Select(article => (article, stories.Add(article).Story)).ToDictionary();
        Flood.Select(article => placed[article]).Distinct().ShouldHaveSingleItem();
        Election.Select(article => placed[article]).Distinct().ShouldHaveSingleItem().ShouldNotBe(placed[Flood[0]]);
    }

    [Fact]
    public void The_reason_names_what_both_share()
    {
        var stories = new MemoryStories();
        stories.Add(Flood[0]).Placement.ShouldBeOfType<Placement.Open>().Reason.Text.ShouldBe("No story so far shares its rare words or names.");
        var join = stories.Add(Flood[1]).Placement.ShouldBeOfType<Placement.Join>();
        join.Score.ShouldBeInRange(0.5, 1);
        join.Reason.Entities.ShouldContain("Corven Dam");
        join.Reason.Terms.ShouldContain(term => term == "dam" || term == "flooded" || term == "shelter");
        join.Reason.Text.ShouldContain("Corven Dam");
    }

    [Fact]
    public void The_reason_leaves_out_how_many_how_much_and_when()
    {
        var stories = new MemoryStories();
        stories.Add(Reports.Of("On Tuesday ten lorries of plums overturned in an hour near Birrane, and 40 tonnes worth a million euros were lost.", null, null, "Birrane"));
        var join = stories.Add(Reports.Of("Ten lorries lost 40 tonnes of plums near Birrane on Tuesday; within an hour a million euros had overturned.", null, null, "Birrane")).Placement.ShouldBeOfType<Placement.Join>();
        join.Reason.Terms.ShouldBe(["lorries", "plums", "overturned", "lost"], ignoreOrder: true);
        join.Reason.Entities.ShouldBe(["Birrane"]);
    }

    [Fact]
    public void The_reason_names_measures_where_nothing_else_is_shared()
    {
        StoryReasons.Same([new(FeatureKind.Term, "tuesday", 100), new(FeatureKind.Term, "ten", 100)]).Terms.ShouldBe(["tuesday", "ten"]);
    }

    [Fact]
    public void Shuffling_unrelated_articles_changes_no_story()
    {
        var groups = Enumerable.Range(0, 5).Select(seed => Groups([.. Shuffled([.. Reports.Unrelated(120), .. Flood, .. Election], seed, [.. Flood, .. Election])])).ToList();
        groups.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Fact]
    public void An_exact_copy_changes_nothing_but_counts()
    {
        var (plain, copied) = (new MemoryStories(), new MemoryStories());
        foreach (var article in Flood.Concat(Reports.Unrelated(30)))
        {
            plain.Add(article);
            copied.Add(article);
            copied.Add(article with { Article = new(article.Article.Value + "copy"), ReceivedAt = DateTimeOffset.MaxValue });
        }

        copied.All.Keys.Order().ShouldBe(plain.All.Keys.Order());
        copied.All.ShouldAllBe(story => story.Value.Profile.Features.SequenceEqual(plain.All[story.Key].Profile.Features));
        copied.Statistics.ToBytes().ShouldBe(plain.Statistics.ToBytes());
        copied.Articles.Count.ShouldBe(2 * plain.Articles.Count);
    }

    [Fact]
    public void The_same_articles_give_the_same_placements()
    {
        Func<MemoryStories, List<(StoryId, double, string)>> run = stories =>
            [.. Flood.Concat(Election).Concat(Reports.Unrelated(60)).Select(article => stories.Add(article)).Select(placed => (placed.Story, placed.Placement.Score, placed.Placement.Reason.Text))];
        run(new()).ShouldBe(run(new()));
    }

    [Fact]
    public void The_order_of_candidates_does_not_matter()
    {
        var statistics = new TermStatistics();
        var candidates = Reports.Unrelated(20).Append(Flood[0]).Select(article => new StoryCandidate(StoryId.Of(article.Article), StoryProfile.Of([article]))).ToList();
        var placed = StoryPlacer.Place(Flood[1], statistics, candidates).ShouldBeOfType<Placement.Join>();
        placed.Story.ShouldBe(StoryId.Of(Flood[0].Article));
        ((Placement.Join)StoryPlacer.Place(Flood[1], statistics, [.. candidates.AsEnumerable().Reverse()])).Story.ShouldBe(placed.Story);
    }

    [Fact]
    public void Two_stories_are_merged_when_an_article_shows_that_they_are_one()
    {
        var statistics = new TermStatistics();
        var (first, second) = (StoryProfile.Of([Flood[0]]), StoryProfile.Of([Flood[1]]));
        var placed = StoryPlacer.Place(Flood[2], statistics, [new(new("s_a"), first), new(new("s_b"), second)]);
        var merge = placed.Merges.ShouldHaveSingleItem();
        (merge.Into.Value, merge.Other.Value).ShouldBe(("s_a", "s_b"));   // of equals the one that began first
        merge.Reason.Entities.ShouldContain("Corven Dam");
    }

    [Fact]
    public void A_story_that_holds_two_is_split_between_them()
    {
        var statistics = new TermStatistics();
        var quarrel = Reports.Of("The recount of ballots in Birrane ended as it began: Hollis Reed won the council by one vote, the court said. Orla Tamsin gave up her campaign.", "Recount confirms Reed", "2031-04-27", Names);
        Fingerprint[] elections = [.. Election, quarrel];
        foreach (var article in Flood.Concat(elections))
        {
            statistics.Add(article);
        }

        var split = StoryPlacer.Split([.. Flood, .. elections], statistics).ShouldNotBeNull();
        new[] { split.Staying, split.Leaving }.Select(group => string.Join(' ', group.Select(article => article.Article.Value).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)
            .ShouldBe(new[] { Flood, elections }.Select(group => string.Join(' ', group.Select(article => article.Article.Value).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
        StoryPlacer.Split(Flood, statistics).ShouldBeNull();
    }

    [Fact]
    public void Two_purchases_by_one_firm_are_parted_and_stay_apart()
    {
        Fingerprint[] press =
        [
            Deal("Ardell said it would buy the press maker Tessin for nine million in cash.", "Tessin"),
            Deal("The press maker Tessin goes to Ardell, which pays nine million in cash.", "Tessin"),
            Deal("Nine million in cash: Ardell buys a maker of presses, Tessin.", "Tessin"),
            Deal("Workers of the press maker Tessin fear for their jobs after Ardell has bought it.", "Tessin"),
            Deal("Ardell wants the presses of Tessin; jobs are safe, it told the workers.", "Tessin"),
        ];
        Fingerprint[] foundry =
        [
            Deal("Ardell has bought the foundry Malk, which casts bells and anchors.", "Malk"),
            Deal("Bells and anchors: the foundry Malk has been sold to Ardell.", "Malk"),
            Deal("The foundry Malk, which cast the bells of the cathedral, will belong to Ardell.", "Malk"),
            Deal("Ardell buys Malk; the foundry will go on casting bells in the valley.", "Malk"),
            Deal("In the valley of the foundry Malk people hope that Ardell will keep the anchors too.", "Malk"),
        ];
        var statistics = new TermStatistics();
        foreach (var article in press.Concat(foundry))
        {
            statistics.Add(article);
        }

        var split = StoryPlacer.Split([.. press, .. foundry], statistics).ShouldNotBeNull();
        split.Leaving.Count.ShouldBe(5);
        new[] { press, foundry }.ShouldContain(group => group.All(split.Leaving.Contains));
        StorySplitter.AreTwo(StoryProfile.Of(press), StoryProfile.Of(foundry), statistics).ShouldBeTrue();
        StoryPlacer.Split(press, statistics).ShouldBeNull();
        StorySplitter.AreTwo(StoryProfile.Of([press[0], press[2]]), StoryProfile.Of([press[1], press[3]]), statistics).ShouldBeFalse();

        Fingerprint Deal(string text, string firm) => Reports.Of(text, null, null, "Ardell", firm);
    }

    [Fact]
    public void A_long_silence_parts_like_events()
    {
        Fingerprint Quake(string day) => Reports.Of("An earthquake shook the valley of Birrane and threw rocks onto the road. Two people were hurt and the pass is closed.", null, day, Names);
        var statistics = new TermStatistics();
        var story = new StoryCandidate(new("s_a"), StoryProfile.Of([Reports.Of("A strong earthquake hit the valley of Birrane. The road over the pass was closed by rocks, people slept in cars.", null, "2031-01-02", Names)]));
        StoryPlacer.Place(Quake("2031-01-03"), statistics, [story]).ShouldBeOfType<Placement.Join>();
        StoryPlacer.Place(Quake("2033-01-03"), statistics, [story]).ShouldBeOfType<Placement.Open>();
    }

    private static string Groups(Fingerprint[] articles)
    {
        var stories = new MemoryStories();
        foreach (var article in articles)
        {
            stories.Add(article);
        }

        return string.Join('\n', stories.Articles.Values
            .GroupBy(placed => placed.Story)
            .Select(group => string.Join(' ', group.Select(placed => placed.Fingerprint.Article.Value).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal));
    }

    // The articles of stories keep their order among themselves.
    private static IEnumerable<Fingerprint> Shuffled(Fingerprint[] articles, int seed, Fingerprint[] inOrder)
    {
        new Random(seed).Shuffle(articles);
        var next = 0;
        return articles.Select(article => inOrder.Contains(article) ? inOrder[next++] : article);
    }
}
