using News.Articles;
using News.Enrichment;
using News.Stories;

namespace News.Sqlite.Tests;

/// <summary>What placing asks of a store, in memory and by the same rules: nothing is written over what has changed since it was read. For many more rounds than a database has time for.</summary>
internal sealed class PlacementsInMemory
{
    private readonly Dictionary<ArticleId, StoredDocument> documents = [];
    private readonly Dictionary<ArticleId, StoryMember> members = [];
    private readonly Dictionary<ArticleId, IReadOnlyList<string>> textKeys = [];
    private readonly Dictionary<StoryId, ChangedStory> stories = [];
    private byte[] statistics = new TermStatistics().ToBytes();
    private long version;

    public IEnumerable<Story> Stories => stories.Values.Select(stored => stored.Story);

    public void Put(EnrichedArticle article) => documents[article.Id] = new(article.Id, article.Revision, NewsJson.Write(article));

    public Task<StoredDocument?> FindDocumentAsync(ArticleId id, int? _, CancellationToken __) => Task.FromResult(documents.GetValueOrDefault(id));

    public Task<StoryMember?> FindMemberAsync(ArticleId id, CancellationToken _) => Task.FromResult(members.GetValueOrDefault(id));

    public Task<Story?> FindStoryAsync(StoryId id, CancellationToken _) => Task.FromResult(stories.GetValueOrDefault(id)?.Story);

    public Task<IReadOnlyList<StoryMember>> ReadMembersAsync(StoryId story, CancellationToken _) => MembersAsync(member => member.Story.Id == story);

    public Task<IReadOnlyList<StoryMember>> ReadReprintsAsync(ArticleId original, CancellationToken _) => MembersAsync(member => member.Duplicate?.Of == original);

    public Task<IReadOnlyList<StoryMember>> FindTextsNearAsync(IReadOnlyList<string> keys, CancellationToken _) =>
        MembersAsync(member => textKeys[member.Article].Intersect(keys, StringComparer.Ordinal).Any());

    public Task<IReadOnlyList<NearStory>> FindStoriesNearAsync(
        IReadOnlyList<string> keys, IReadOnlyCollection<StoryId> except, int limit, CancellationToken _) =>
        Task.FromResult<IReadOnlyList<NearStory>>(
        [
            .. stories.Values
                .Where(stored => !except.Contains(stored.Story.Id))
                .Select(stored => new NearStory(stored.Keys.Intersect(keys, StringComparer.Ordinal).Count(), new(stored.Story.Id, stored.Story.Profile)))
                .Where(near => near.Shared > 0)
                .OrderByDescending(near => near.Shared).ThenBy(near => near.Story.Id)
                .Take(limit),
        ]);

    public Task<StoredStatistics> ReadStatisticsAsync(CancellationToken _) => Task.FromResult(new StoredStatistics(TermStatistics.FromBytes(statistics), version));

    public Task<bool> TryPlaceAsync(PlacementCommit commit, CancellationToken _)
    {
        if (commit.Statistics.Version != version
            || commit.Stories.Any(changed => changed.Story.Version != (stories.GetValueOrDefault(changed.Story.Id)?.Story.Version ?? 0))
            || commit.Members.Any(placed => placed.Replaced != (members.TryGetValue(placed.Member.Article, out var stored) ? MemberStand.Of(stored) : null)))
        {
            return Task.FromResult(false);
        }

        foreach (var (from, into) in commit.Moved)
        {
            foreach (var member in members.Values.Where(member => member.Story.Id == from).ToList())
            {
                members[member.Article] = member with { Story = member.Story with { Id = into } };
            }
        }

        foreach (var placed in commit.Members)
        {
            members[placed.Member.Article] = placed.Member;
            textKeys[placed.Member.Article] = placed.Member.Fingerprint.TextKeys;
        }

        foreach (var (story, keys) in commit.Stories)
        {
            stories[story.Id] = new(story with { Version = story.Version + 1 }, keys);
        }

        (statistics, version) = (commit.Statistics.Terms.ToBytes(), version + 1);
        return Task.FromResult(true);
    }

    private Task<IReadOnlyList<StoryMember>> MembersAsync(Func<StoryMember, bool> isOne) =>
        Task.FromResult<IReadOnlyList<StoryMember>>([.. members.Values.Where(isOne).OrderBy(member => member.Article)]);
}
