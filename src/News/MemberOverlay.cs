using News.Articles;
using News.Enrichment;
using News.Stories;

namespace News;

/// <summary>Placed articles as the store has them, under those that a <see cref="StoryWorkspace"/> has changed.</summary>
internal sealed class MemberOverlay(INewsStore store)
{
    private readonly Dictionary<ArticleId, StoryMember> changed = [];
    private readonly Dictionary<string, HashSet<ArticleId>> byTextKey = new(StringComparer.Ordinal);   // those changed
    private readonly HashSet<ArticleId> removed = [];
    private readonly Dictionary<ArticleId, StoryMember?> read = [];
    private readonly Dictionary<StoryId, StoryId> moved = [];

    /// <summary>All that were changed, each with where it stood in the store. An article that was removed has been placed again by now.</summary>
    public IReadOnlyList<PlacedMember> Changed => [.. changed.Values.Select(member => new PlacedMember(
        member, read.GetValueOrDefault(member.Article) is { } before ? MemberStand.Of(before) : null))];

    public StoryMember this[ArticleId id] => changed[id];

    public async Task<StoryMember?> FindAsync(ArticleId id, CancellationToken cancellationToken)
    {
        if (!read.ContainsKey(id))
        {
            read[id] = await store.FindMemberAsync(id, cancellationToken);
        }

        return removed.Contains(id) ? null : changed.GetValueOrDefault(id) ?? Current(read[id]);
    }

    public void Put(StoryMember member)
    {
        removed.Remove(member.Article);
        changed[member.Article] = member;
        foreach (var key in member.Fingerprint.TextKeys)
        {
            (byTextKey.TryGetValue(key, out var articles) ? articles : byTextKey[key] = []).Add(member.Article);
        }
    }

    public void Remove(ArticleId id) => removed.Add(id);

    public void Move(StoryId from, StoryId into)
    {
        moved[from] = into;
        foreach (var member in changed.Values.Where(member => member.Story.Id == from).ToList())
        {
            changed[member.Article] = member with { Story = member.Story with { Id = into } };
        }
    }

    public async Task<IReadOnlyList<StoryMember>> OfStoryAsync(StoryId story, CancellationToken cancellationToken)
    {
        IEnumerable<StoryId> ids = [story, .. moved.Keys.Where(id => Current(id) == story)];
        var stored = new List<StoryMember>();
        foreach (var id in ids.ToList())
        {
            stored.AddRange(await store.ReadMembersAsync(id, cancellationToken));
        }

        return Overlaid(stored, changed.Values, member => member.Story.Id == story);
    }

    public async Task<IReadOnlyList<StoryMember>> ReprintsAsync(ArticleId original, CancellationToken cancellationToken) =>
        Overlaid(await store.ReadReprintsAsync(original, cancellationToken), changed.Values, member => member.Duplicate?.Of == original);

    /// <summary>Articles that may have the same text.</summary>
    public async Task<IReadOnlyList<StoryMember>> NeighboursAsync(Fingerprint fingerprint, CancellationToken cancellationToken)
    {
        var keys = fingerprint.TextKeys;
        if (keys.Count == 0)
        {
            return [];
        }

        var mine = keys.SelectMany(key => byTextKey.GetValueOrDefault(key) ?? []).Distinct().Select(id => changed[id]);
        return Overlaid(await store.FindTextsNearAsync(keys, cancellationToken), mine, member => member.Fingerprint.TextKeys.Intersect(keys, StringComparer.Ordinal).Any());
    }

    /// <param name="mine">Those of the changed that may belong to them.</param>
    private List<StoryMember> Overlaid(IReadOnlyList<StoryMember> stored, IEnumerable<StoryMember> mine, Func<StoryMember, bool> isOne)
    {
        foreach (var member in stored)
        {
            read.TryAdd(member.Article, member);
        }

        return [.. stored
            .Where(member => !changed.ContainsKey(member.Article))
            .Select(member => Current(member)!)
            .Concat(mine)
            .Where(member => !removed.Contains(member.Article) && isOne(member))
            .OrderBy(member => member.Article)];
    }

    private StoryMember? Current(StoryMember? member) => member is null ? null : member with { Story = member.Story with { Id = Current(member.Story.Id) } };

    private StoryId Current(StoryId id)
    {
        while (moved.TryGetValue(id, out var into))
        {
            id = into;
        }

        return id;
    }
}
