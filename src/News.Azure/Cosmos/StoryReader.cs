using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Azure.Cosmos;
using News.Articles;
using News.Enrichment;
using News.Stories;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>Which revision of an article stands where, or which version a story has.</summary>
internal sealed record StandRow(string Id, int? Revision, string? Story, long? Version)
{
    public MemberStand? Stand => Revision is { } revision && Story is { } story ? new(revision, new(story)) : null;
}

/// <summary>The keys of a candidate, or its profile.</summary>
internal sealed record NearRow(string Id, IReadOnlyList<string>? Keys, byte[]? Profile);

/// <summary>Reads stories and their members: one of them by its place, several by ids or keys.</summary>
internal sealed class StoryReader(ItemAccess items)
{
    /// <summary>Values in one query: the service takes hundreds.</summary>
    private const int MaxValues = 100;

    public async Task<Story?> FindAsync(StoryId id, CancellationToken cancellationToken) =>
        IsId(id.Value) ? (await items.FindAsync<StoryItem>(id.Value, new(id.Value), cancellationToken))?.Item.Read() : null;

    public async Task<StoryMember?> FindMemberAsync(ArticleId id, CancellationToken cancellationToken) => Place.Of(id) is { } place
        ? (await items.FindAsync<MemberItem>(MemberItem.IdOf(place), place.Key, cancellationToken))?.Item.Read()
        : null;

    public Task<IReadOnlyList<StoryMember>> MembersAsync(StoryId story, CancellationToken cancellationToken) =>
        MembersAsync("c.story = {0}", [story.Value], cancellationToken);

    public Task<IReadOnlyList<StoryMember>> ReprintsAsync(ArticleId original, CancellationToken cancellationToken) =>
        MembersAsync("c.original = {0}", [original.Value], cancellationToken);

    public Task<IReadOnlyList<StoryMember>> TextsNearAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        MembersAsync("ARRAY_CONTAINS(c.textKeys, {0})", keys, cancellationToken);

    public async Task<IReadOnlyList<NearStory>> StoriesNearAsync(
        IReadOnlyList<string> keys, IReadOnlyCollection<StoryId> except, int limit, CancellationToken cancellationToken)
    {
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        var known = except.Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        var near = await AskAsync<NearRow>("c.id, c.keys", "ARRAY_CONTAINS(c.keys, {0})", keys, cancellationToken)
            .Select(row => (row.Id, Shared: row.Keys!.Count(wanted.Contains)))
            .ToListAsync(cancellationToken);
        var first = near.DistinctBy(row => row.Id)
            .Where(row => !known.Contains(row.Id))
            .OrderByDescending(row => row.Shared).ThenBy(row => row.Id, StringComparer.Ordinal)
            .Take(limit).ToList();
        var profiles = await AskAsync<NearRow>("c.id, c.profile", "c.id = {0}", [.. first.Select(row => row.Id)], cancellationToken)
            .ToDictionaryAsync(row => row.Id, row => row.Profile!, StringComparer.Ordinal, cancellationToken);
        return [.. first.Where(row => profiles.ContainsKey(row.Id))
            .Select(row => new NearStory(row.Shared, new(new(row.Id), Packed.Read(profiles[row.Id], NewsJson.Compact.StoryProfile))))];
    }

    public async Task<IReadOnlyDictionary<string, StandRow>> StandsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        await AskAsync<StandRow>("c.id, c.revision, c.story, c.version", "c.id = {0}", ids, cancellationToken)
            .ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken);

    public async Task<IReadOnlyList<StoryItem>> StoriesAsync(IEnumerable<StoryId> ids, CancellationToken cancellationToken) =>
        await AskAsync<StoryItem>("*", "c.id = {0}", [.. ids.Select(id => id.Value)], cancellationToken).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<MemberItem>> ItemsOfStoryAsync(StoryId story, CancellationToken cancellationToken) =>
        await AskAsync<MemberItem>("*", "c.story = {0}", [story.Value], cancellationToken).ToListAsync(cancellationToken);

    /// <summary>The articles of a list, with where they stand among stories.</summary>
    public async Task<IReadOnlyList<ArticleSummary>> LinkAsync(IReadOnlyList<ArticleSummary> articles, CancellationToken cancellationToken)
    {
        var members = await AskAsync<MemberItem>("*", "c.id = {0}", [.. articles.Select(article => MemberItem.IdOf(Place.Of(article.Id)!.Value))], cancellationToken)
            .Select(item => item.Read())
            .ToDictionaryAsync(member => member.Article, cancellationToken: cancellationToken);
        return [.. articles.Select(article => members.GetValueOrDefault(article.Id) is { } member
            ? article with { Story = member.Story, Duplicate = member.Duplicate }
            : article)];
    }

    private async Task<IReadOnlyList<StoryMember>> MembersAsync(string condition, IReadOnlyList<string> values, CancellationToken cancellationToken) =>
        [.. (await AskAsync<MemberItem>("*", condition, values, cancellationToken).ToListAsync(cancellationToken))
            .DistinctBy(item => item.Id)
            .Select(item => item.Read())
            .OrderBy(member => member.Article)];

    /// <summary>The items for which the condition holds of one of the values.</summary>
    private async IAsyncEnumerable<T> AskAsync<T>(
        string fields, string condition, IReadOnlyList<string> values, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var chunk in values.Chunk(MaxValues))
        {
            var names = chunk.Select((value, i) => (Name: string.Create(CultureInfo.InvariantCulture, $"@v{i}"), Value: value)).ToList();
            var any = string.Join(" OR ", names.Select(name => condition.Replace("{0}", name.Name, StringComparison.Ordinal)));
            var query = names.Aggregate(new QueryDefinition($"SELECT {fields} FROM c WHERE {any}"), (asked, name) => asked.WithParameter(name.Name, name.Value));
            await foreach (var row in items.QueryAsync<T>(query, partition: null, pageSize: -1, cancellationToken))
            {
                yield return row;
            }
        }
    }

    // The service forbids these in ids; no story has them.
    private static bool IsId(string id) => id.Length is > 0 and <= 100 && id.AsSpan().IndexOfAny("/\\?#") < 0;
}
