using Microsoft.Data.Sqlite;
using News.Articles;
using News.Enrichment;
using News.Stories;

namespace News.Sqlite;

/// <summary>Reads stories and their members.</summary>
internal static class StoryRows
{
    private const string Members =
        "SELECT p.fingerprint, p.facts, p.link, a.story_id FROM placements p JOIN articles a ON a.id = p.id";

    public static Story? Find(Session session, StoryId id) => session.First(
        "SELECT id, version, successor, profile, card FROM stories WHERE id = ?1", ReadStory, id.Value);

    public static StoryMember? FindMember(Session session, ArticleId id) => session.First($"{Members} WHERE p.id = ?1", ReadMember, id.Value);

    public static IReadOnlyList<StoryMember> MembersOf(Session session, StoryId story) =>
        session.List($"{Members} WHERE a.story_id = ?1 ORDER BY a.id", ReadMember, story.Value);

    public static IReadOnlyList<StoryMember> ReprintsOf(Session session, ArticleId original) =>
        session.List($"{Members} WHERE a.duplicate_of = ?1 ORDER BY a.id", ReadMember, original.Value);

    public static IReadOnlyList<StoryMember> TextsNear(Session session, IReadOnlyList<string> keys) => session.List(
        $"{Members} WHERE p.id IN (SELECT id FROM text_keys WHERE key IN (SELECT value FROM json_each(?1))) ORDER BY p.id",
        ReadMember, PlacementWriter.JsonList(keys));

    public static IReadOnlyList<NearStory> StoriesNear(Session session, IReadOnlyList<string> keys, IReadOnlyCollection<StoryId> except, int limit) => session.List(
        """
        SELECT s.profile, near.shared, s.id
        FROM (
            SELECT story_id, count(*) AS shared FROM story_keys
            WHERE key IN (SELECT value FROM json_each(?1)) AND story_id NOT IN (SELECT value FROM json_each(?2))
            GROUP BY story_id ORDER BY shared DESC, story_id LIMIT ?3) AS near
        JOIN stories s ON s.id = near.story_id
        ORDER BY near.shared DESC, s.id
        """,
        rows => new NearStory(rows.GetInt32(1), new(new(rows.GetString(2)), StoredRecords.Read(rows, 0, NewsJson.Compact.StoryProfile))),
        PlacementWriter.JsonList(keys), PlacementWriter.JsonList([.. except.Select(id => id.Value)]), limit);

    public static StoredStatistics Statistics(Session session) =>
        session.First("SELECT bytes, version FROM term_statistics WHERE id = 1", rows =>
            new StoredStatistics(TermStatistics.FromBytes(StoredRecords.ReadBytes(rows)), rows.GetInt64(1)))
        ?? new(new TermStatistics(), 0);

    /// <summary>A row of id, version, successor, profile, card.</summary>
    public static Story ReadStory(SqliteDataReader rows) => new(new(rows.GetString(0)))
    {
        Version = rows.GetInt64(1),
        Successor = rows.IsDBNull(2) ? null : new(rows.GetString(2)),
        Profile = StoredRecords.Read(rows, 3, NewsJson.Compact.StoryProfile),
        Card = StoredRecords.Read(rows, 4, NewsJson.Compact.StoryCard),
    };

    /// <summary>What a row's link says, with the story that the article is in now.</summary>
    public static PlacementLink ReadLink(SqliteDataReader rows, int link, int story)
    {
        var stored = StoredRecords.Read(rows, link, NewsJson.Compact.PlacementLink);
        return stored with { Story = stored.Story with { Id = new(rows.GetString(story)) } };
    }

    private static StoryMember ReadMember(SqliteDataReader rows)
    {
        var link = ReadLink(rows, 2, 3);
        return new(
            StoredRecords.Read(rows, 0, NewsJson.Compact.Fingerprint), StoredRecords.Read(rows, 1, NewsJson.Compact.MemberFacts), link.Duplicate, link.Story);
    }
}
