using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using News.Articles;
using News.Enrichment;
using News.Stories;

namespace News.Sqlite;

/// <summary>Reads stories and their members.</summary>
internal static class StoryRows
{
    private const string Members =
        "SELECT p.fingerprint, p.facts, a.link, a.story_id FROM placements p JOIN articles a ON a.id = p.id";

    // Candidates are looked up in parts: most often the first has all that are needed.
    private const int PartSize = 16;

    private static readonly string TextsOfKeys = $"SELECT placement FROM text_keys WHERE key IN ({Parameters(TextSketch.MaxKeys)})";

    // The parts are read one after the other, each from its end, until there are enough.
    private static readonly string StoriesOfKeys = string.Join(
        " UNION ALL ",
        Enumerable.Range(1, StoryPlacer.MaxProbeKeys).Select(i =>
            $"SELECT story FROM (SELECT story FROM story_keys WHERE key = ?{i} ORDER BY story DESC LIMIT {StoryPlacer.MaxStoriesOfKey})")) + $" LIMIT {StoryPlacer.MaxStoriesRead}";

    private static readonly string StoriesOfNumbers = $"SELECT number, id, version, profile FROM stories WHERE number IN ({Parameters(PartSize)})";

    public static Story? Find(Session session, ProfileCache cache, StoryId id) => session.First(
        "SELECT id, version, successor, profile, card FROM stories WHERE id = ?1", rows => ReadStory(rows, cache.Find(id, rows.GetInt64(1))), id.Value);

    public static StoryMember? FindMember(Session session, ArticleId id) => session.First($"{Members} WHERE p.id = ?1", ReadMember, id.Value);

    public static IReadOnlyList<StoryMember> MembersOf(Session session, StoryId story) =>
        session.List($"{Members} WHERE a.story_id = ?1 ORDER BY a.id", ReadMember, story.Value);

    public static IReadOnlyList<StoryMember> ReprintsOf(Session session, ArticleId original) =>
        session.List($"{Members} WHERE a.duplicate_of = ?1 ORDER BY a.id", ReadMember, original.Value);

    public static IReadOnlyList<StoryMember> TextsNear(Session session, IReadOnlyList<string> keys)
    {
        var near = new HashSet<long>();
        session.ForEach(TextsOfKeys, rows => near.Add(rows.GetInt64(0)), Padded(StoryKeys.Of(keys), TextSketch.MaxKeys));
        return [.. near.Select(number => session.First($"{Members} WHERE p.number = ?1", ReadMember, number)!).OrderBy(member => member.Article)];
    }

    public static IReadOnlyList<NearStory> StoriesNear(
        Session session, ProfileCache cache, IReadOnlyList<string> keys, IReadOnlyCollection<StoryId> except, int limit)
    {
        var shared = new Dictionary<long, int>();
        session.ForEach(
            StoriesOfKeys,
            rows => CollectionsMarshal.GetValueRefOrAddDefault(shared, rows.GetInt64(0), out _)++,
            Padded(StoryKeys.Of(keys), StoryPlacer.MaxProbeKeys));

        // Of equals those opened last.
        var ordered = shared.Select(story => (Shared: story.Value, Number: story.Key)).ToArray();
        Array.Sort(ordered);
        Array.Reverse(ordered);
        var known = except.ToHashSet();
        var near = new List<NearStory>();
        foreach (var part in ordered.TakeWhile(story => StoryPlacer.IsNear(story.Shared, ordered[0].Shared)).Chunk(PartSize).TakeWhile(_ => near.Count < limit))
        {
            var sharedBy = part.ToDictionary(story => story.Number, story => story.Shared);
            session.ForEach(
                StoriesOfNumbers,
                rows =>
                {
                    var (number, id, version) = (rows.GetInt64(0), new StoryId(rows.GetString(1)), rows.GetInt64(2));
                    if (!known.Contains(id))
                    {
                        near.Add(new(sharedBy[number], new(id, cache.Find(id, version) ?? cache.Put(id, version, ReadProfile(rows, 3)))));
                    }
                },
                Padded([.. sharedBy.Keys], PartSize));
        }

        return [.. near.OrderByDescending(story => story.Shared).ThenBy(story => story.Story.Id).Take(limit)];
    }

    public static StoredStatistics Statistics(Session session) =>
        session.First("SELECT bytes, version FROM term_statistics WHERE id = 1", rows =>
            new StoredStatistics(TermStatistics.FromBytes(StoredRecords.ReadBytes(rows)), rows.GetInt64(1)))
        ?? new(new TermStatistics(), 0);

    /// <summary>A row of id, version, successor, profile, card.</summary>
    public static Story ReadStory(SqliteDataReader rows) => ReadStory(rows, null);

    private static Story ReadStory(SqliteDataReader rows, StoryProfile? profile) => new(new(rows.GetString(0)))
    {
        Version = rows.GetInt64(1),
        Successor = rows.IsDBNull(2) ? null : new(rows.GetString(2)),
        Profile = profile ?? ReadProfile(rows, 3),
        Card = StoredRecords.Read(rows, 4, NewsJson.Compact.StoryCard),
    };

    /// <summary>What a row's link says, with the story that the article is in now.</summary>
    public static PlacementLink ReadLink(SqliteDataReader rows, int link, int story)
    {
        var stored = StoredRecords.Read(rows, link, NewsJson.Compact.PlacementLink);
        return stored with { Story = stored.Story with { Id = new(rows.GetString(story)) } };
    }

    private static StoryProfile ReadProfile(SqliteDataReader rows, int column) => StoredRecords.Read(rows, column, NewsJson.Compact.StoryProfile);

    private static object?[] Padded(IReadOnlyList<long> values, int count)
    {
        var padded = new object?[count];   // nothing equals null
        for (var i = 0; i < Math.Min(count, values.Count); i++)
        {
            padded[i] = values[i];
        }

        return padded;
    }

    private static string Parameters(int count) => string.Join(", ", Enumerable.Range(1, count).Select(i => $"?{i}"));

    private static StoryMember ReadMember(SqliteDataReader rows)
    {
        var link = ReadLink(rows, 2, 3);
        return new(
            StoredRecords.Read(rows, 0, NewsJson.Compact.Fingerprint), StoredRecords.Read(rows, 1, NewsJson.Compact.MemberFacts), link.Duplicate, link.Story);
    }
}
