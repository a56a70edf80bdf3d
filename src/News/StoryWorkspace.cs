using News.Articles;
using News.Enrichment;
using News.Stories;

namespace News;

/// <summary>
/// Places articles one after the other: each sees what those before it changed, and all of it becomes one <see cref="PlacementCommit"/>. Nothing is written before.
/// </summary>
/// <remarks>
/// Holds only what its articles touch; all else it asks the store for, by keys. What becomes of an article does not depend on where one workspace ends and the
/// next begins, but for which of the last of many candidates are looked at.
/// </remarks>
internal sealed class StoryWorkspace(INewsStore store, StoredStatistics statistics, DateTimeOffset now)
{
    private readonly TermStatistics terms = statistics.Terms;
    private readonly MemberOverlay members = new(store);
    private readonly StoryOverlay stories = new(store);

    public PlacementCommit Commit(FeedCheckpoint? checkpoint) => new(members.Changed, stories.Changed(terms), stories.Moved, statistics, checkpoint);

    /// <summary>Places the article; does nothing when it has been placed as it is.</summary>
    public async Task<StoryMember> PlaceAsync(EnrichedArticle article, Fingerprint fingerprint, CancellationToken cancellationToken)
    {
        var before = await members.FindAsync(article.Id, cancellationToken);
        if (before is not null && before.Fingerprint.Revision == article.Revision && before.Facts.Analyzer == article.Analyzer)
        {
            return before;
        }

        var facts = MemberFacts.Of(article);
        IReadOnlyList<StoryMember> left = [];
        if (before is not null)
        {
            // A revised text may no longer be what its reprints reprint.
            left = before.Fingerprint.ContentHash == fingerprint.ContentHash ? [] : await members.ReprintsAsync(article.Id, cancellationToken);
            await RemoveAsync(before, cancellationToken);
        }

        await PlaceAsync(fingerprint, facts, before, cancellationToken);
        await PlaceAgainAsync(left, cancellationToken);
        await ReviewAsync(members[article.Id].Story.Id, cancellationToken);
        return members[article.Id];
    }

    private async Task PlaceAsync(Fingerprint fingerprint, MemberFacts facts, StoryMember? before, CancellationToken cancellationToken)
    {
        var texts = await members.NeighboursAsync(fingerprint, cancellationToken);
        var matches = TextDuplicates.Find(fingerprint, [.. texts.Select(text => new TextCandidate(text.Fingerprint, text.Duplicate?.Of ?? text.Article))]);
        if (matches.Duplicate is { } duplicate)
        {
            var original = (await members.FindAsync(duplicate.Of, cancellationToken))!;
            await AddAsync(new(fingerprint, facts, duplicate, new(original.Story.Id, duplicate.Similarity, StoryReasons.Reprint(duplicate))), centrality: 0, before, cancellationToken);
        }
        else if (matches.Overtaken is [var first, ..])
        {
            // It came late: in its story it takes the place of the article that was thought to be the earliest.
            var link = (await members.FindAsync(first.Head, cancellationToken))!.Story;
            link = link.Reason is { Entities: [], Terms: [] } ? link with { Reason = StoryReasons.Reprinted } : link;
            await AddAsync(new(fingerprint, facts, null, link), link.Score, before, cancellationToken);
        }
        else
        {
            await PlaceOriginalAsync(fingerprint, facts, before, cancellationToken);
        }

        foreach (var overtaken in matches.Overtaken)
        {
            var head = (await members.FindAsync(overtaken.Head, cancellationToken))!;
            await PlaceAgainAsync([head, .. await members.ReprintsAsync(head.Article, cancellationToken)], cancellationToken);
        }
    }

    private async Task PlaceOriginalAsync(Fingerprint fingerprint, MemberFacts facts, StoryMember? before, CancellationToken cancellationToken)
    {
        var vector = StoryVector.Of(fingerprint, terms);
        var candidates = await stories.NeighboursAsync(StoryPlacer.ProbeKeys(vector), terms, cancellationToken);
        var placement = StoryPlacer.Place(fingerprint, vector, terms, candidates);
        StoryLink link = placement is Placement.Join join
            ? new(join.Story, placement.Score, placement.Reason)
            : new(await stories.FreeIdAsync(fingerprint.Article, cancellationToken), 1, placement.Reason);
        await AddAsync(new(fingerprint, facts, null, link), placement.Score, before, cancellationToken);
        foreach (var merge in placement.Merges)
        {
            await MergeAsync(merge, cancellationToken);
        }
    }

    private async Task PlaceAgainAsync(IReadOnlyList<StoryMember> group, CancellationToken cancellationToken)
    {
        foreach (var member in group)
        {
            await RemoveAsync(member, cancellationToken);
        }

        foreach (var member in group)
        {
            await PlaceAsync(member.Fingerprint, member.Facts, member, cancellationToken);
        }
    }

    private async Task AddAsync(StoryMember member, double centrality, StoryMember? before, CancellationToken cancellationToken)
    {
        members.Put(member);
        if (member.IsOriginal)
        {
            terms.Add(member.Fingerprint);
        }

        var story = await stories.GetAsync(member.Story.Id, cancellationToken);
        var isOpened = story.Card.Articles == 0;
        story = WithMember(story, member, centrality);
        if (before?.Story.Id != story.Id)
        {
            story = After(story, isOpened ? StoryChangeKind.Opened : StoryChangeKind.Joined, member.Article, before?.Story.Id, member.Story.Reason.Text);
            await (before is null ? stories.ForwardAsync(member.Article, story.Id, cancellationToken) : LeaveAsync(before, story.Id, cancellationToken));
        }

        stories.Put(story);
    }

    /// <summary>Tells the story that an article has left; one without articles forwards to where its last one went.</summary>
    private async Task LeaveAsync(StoryMember member, StoryId to, CancellationToken cancellationToken)
    {
        var story = await stories.GetAsync(member.Story.Id, cancellationToken);
        var left = After(story, StoryChangeKind.Left, member.Article, to, StoryReasons.PlacedAnew);
        stories.Put(left.Card.Articles == 0 ? left with { Successor = to } : left);
    }

    private async Task RemoveAsync(StoryMember member, CancellationToken cancellationToken)
    {
        members.Remove(member.Article);
        if (member.IsOriginal)
        {
            terms.Remove(member.Fingerprint);
        }

        var story = await stories.GetAsync(member.Story.Id, cancellationToken);
        var mustBeMadeAnew = story.Card.IsShapedBy(member) || (member.IsOriginal && story.Profile.IsCut);
        stories.Put(
            mustBeMadeAnew
                ? Of(story, await members.OfStoryAsync(story.Id, cancellationToken))
                : story with
                {
                    Profile = member.IsOriginal ? story.Profile.Without(member.Fingerprint) : story.Profile,
                    Card = story.Card.Without(member),
                });
    }

    private async Task MergeAsync(StoryMerge merge, CancellationToken cancellationToken)
    {
        var (into, from) = (await stories.OpenAsync(merge.Into, cancellationToken), await stories.OpenAsync(merge.Other, cancellationToken));
        if (into.Id == from.Id || into.Profile.StaysPartedFrom(from.Profile))
        {
            return;
        }

        var opener = await OpenerOfAsync(from, cancellationToken);
        members.Move(from.Id, into.Id);
        if (opener is not null)
        {
            members.Put(opener with { Story = new(into.Id, merge.Score, merge.Reason) });
        }

        var merged = into with { Profile = into.Profile.Merged(from.Profile), Card = into.Card.Merged(from.Card, from.Id) };
        stories.Put(After(merged, StoryChangeKind.Merged, null, from.Id, merge.Reason.Text));
        stories.Merge(After(from, StoryChangeKind.Merged, null, into.Id, merge.Reason.Text), into.Id);
    }

    /// <summary>The article that opened a story: why it stood alone says nothing any more once it does not.</summary>
    private async Task<StoryMember?> OpenerOfAsync(Story story, CancellationToken cancellationToken) =>
        story.Card.Changes.FirstOrDefault(change => change.Kind == StoryChangeKind.Opened)?.Article is { } id
        && await members.FindAsync(id, cancellationToken) is { IsOriginal: true } opener && opener.Story.Id == story.Id
            ? opener
            : null;

    private async Task ReviewAsync(StoryId id, CancellationToken cancellationToken)
    {
        var story = await stories.GetAsync(id, cancellationToken);
        if (!StoryPlacer.IsReviewed(story.Profile.Articles))
        {
            return;
        }

        var all = await members.OfStoryAsync(id, cancellationToken);
        if (StoryPlacer.Split([.. all.Where(member => member.IsOriginal).Select(member => member.Fingerprint)], terms) is not { } split)
        {
            stories.Put(WithFace(story, all));
            return;
        }

        var leaving = split.Leaving.Select(fingerprint => fingerprint.Article).ToHashSet();
        var opened = await stories.FreeIdAsync(split.Leaving[0].Article, cancellationToken);
        var (gone, stay) = (all.Where(Leaves).Select(member => member with { Story = Link(member) }).ToList(), all.Where(member => !Leaves(member)).ToList());
        foreach (var member in gone)
        {
            members.Put(member);
        }

        var other = await stories.GetAsync(opened, cancellationToken);
        stories.Put(After(Of(story with { Profile = story.Profile.Parted(opened, isLeaving: false) }, stay), StoryChangeKind.Split, null, opened, split.Reason));
        stories.Put(After(Of(other with { Profile = story.Profile.Parted(opened, isLeaving: true) }, gone), StoryChangeKind.Split, null, id, split.Reason));

        // What opened the story that it leaves, or opens this, did so for another reason than is stored with it.
        StoryLink Link(StoryMember member) => new(
            opened, member.Story.Score, member.IsOriginal && (member.Article == split.Leaving[0].Article || member.Story.Reason is { Entities: [], Terms: [] }) ? StoryReasons.Parted : member.Story.Reason);

        bool Leaves(StoryMember member) => leaving.Contains(member.Duplicate?.Of ?? member.Article);
    }

    /// <summary>The story as its members make it; its history stays.</summary>
    private Story Of(Story story, IReadOnlyList<StoryMember> all) => WithFace(
        all.Aggregate(story with { Profile = story.Profile.Emptied(), Card = story.Card.Emptied() }, (made, member) => WithMember(made, member, 0)), all);

    private static Story WithMember(Story story, StoryMember member, double centrality) => story with
    {
        Profile = member.IsOriginal ? story.Profile.With(member.Fingerprint) : story.Profile,
        Card = story.Card.With(member, centrality),
    };

    /// <summary>With the headline of the member that is closest to the whole.</summary>
    private Story WithFace(Story story, IReadOnlyList<StoryMember> all)
    {
        var face = all
            .Where(member => member.IsOriginal && member.Facts.Title is not null)
            .Select(member => (Member: member, Centrality: StoryPlacer.Likeness(member.Fingerprint, story.Profile, terms)))
            .OrderByDescending(member => member.Centrality).ThenBy(member => member.Member.Article)
            .FirstOrDefault();
        return face.Member is null ? story : story with { Card = story.Card.WithFace(face.Member, face.Centrality) };
    }

    private Story After(Story story, StoryChangeKind kind, ArticleId? article, StoryId? other, string reason) =>
        story with { Card = story.Card.After(new(now, kind, article, other, reason)) };
}
