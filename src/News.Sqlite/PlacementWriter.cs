using System.Text.Json;
using News.Articles;
using News.Enrichment;
using News.Stories;

namespace News.Sqlite;

/// <summary>Writes placements inside a transaction, after looking whether what they rest on is still so.</summary>
internal sealed class PlacementWriter(Session session)
{
    private readonly Dictionary<StoryId, StoryStand> stories = [];   // as they are stored

    public bool TryWrite(PlacementCommit commit)
    {
        if (!IsStillSo(commit))
        {
            return false;
        }

        foreach (var (from, into) in commit.Moved)
        {
            session.Execute("UPDATE articles SET story_id = ?2 WHERE story_id = ?1", from.Value, into.Value);
        }

        foreach (var placed in commit.Members)
        {
            Write(placed);
        }

        foreach (var changed in commit.Stories)
        {
            Write(changed);
        }

        session.Execute(
            "INSERT OR REPLACE INTO term_statistics(id, version, bytes) VALUES(1, ?1, ?2)", commit.Statistics.Version + 1, commit.Statistics.Terms.ToBytes());
        if (commit.Checkpoint is { } checkpoint)
        {
            session.Execute("INSERT OR REPLACE INTO checkpoints(follower, position) VALUES(?1, ?2)", checkpoint.Follower, checkpoint.Position);
        }

        return true;
    }

    private bool IsStillSo(PlacementCommit commit) =>
        (commit.Checkpoint is not { } checkpoint || PositionOf(checkpoint.Follower) == checkpoint.Expected)
        && session.First("SELECT version FROM term_statistics WHERE id = 1", rows => rows.GetInt64(0)) == commit.Statistics.Version
        && commit.Stories.All(changed => (stories[changed.Story.Id] = StandOf(changed.Story.Id)).Version == changed.Story.Version)
        && commit.Members.All(placed => StandOf(placed.Member.Article) == placed.Replaced);

    private long PositionOf(string follower) => session.First("SELECT position FROM checkpoints WHERE follower = ?1", rows => rows.GetInt64(0), follower);

    private StoryStand StandOf(StoryId id) => session.First(
        "SELECT number, version, keys FROM stories WHERE id = ?1",
        rows => new StoryStand(rows.GetInt64(0), rows.GetInt64(1), StoryKeys.Read(rows.GetFieldValue<byte[]>(2))), id.Value) ?? new(0, 0, []);

    private MemberStand? StandOf(ArticleId id) => session.First(
        "SELECT p.revision, a.story_id FROM placements p JOIN articles a ON a.id = p.id WHERE p.id = ?1",
        rows => new MemberStand?(new(rows.GetInt32(0), new(rows.GetString(1)))), id.Value);

    private void Write(PlacedMember placed)
    {
        var (member, id) = (placed.Member, placed.Member.Article.Value);
        if (placed.Replaced is not null)
        {
            Forget(id);
        }

        session.Execute(
            "UPDATE articles SET story_id = ?2, duplicate_of = ?3, placed = ?4, link = ?5 WHERE id = ?1",
            id, member.Story.Id.Value, member.Duplicate?.Of.Value, member.Fingerprint.Revision,
            JsonSerializer.SerializeToUtf8Bytes(new PlacementLink(member.Duplicate, member.Story), NewsJson.Compact.PlacementLink));
        var number = session.Number(
            """
            INSERT INTO placements(id, revision, fingerprint, facts) VALUES(?1, ?2, ?3, ?4)
            ON CONFLICT(id) DO UPDATE SET revision = excluded.revision, fingerprint = excluded.fingerprint, facts = excluded.facts
            RETURNING number
            """,
            id, member.Fingerprint.Revision,
            JsonSerializer.SerializeToUtf8Bytes(member.Fingerprint, NewsJson.Compact.Fingerprint),
            JsonSerializer.SerializeToUtf8Bytes(member.Facts, NewsJson.Compact.MemberFacts));
        session.Execute("INSERT OR IGNORE INTO text_keys(key, placement) SELECT value, ?2 FROM json_each(?1)", Session.List(StoryKeys.Of(member.Fingerprint.TextKeys)), number);
    }

    private void Forget(string article)
    {
        var (number, fingerprint) = session.First(
            "SELECT fingerprint, number FROM placements WHERE id = ?1",
            rows => (rows.GetInt64(1), StoredRecords.Read(rows, 0, NewsJson.Compact.Fingerprint)), article);
        session.Execute(
            "DELETE FROM text_keys WHERE key IN (SELECT value FROM json_each(?1)) AND placement = ?2", Session.List(StoryKeys.Of(fingerprint.TextKeys)), number);
    }

    private void Write(ChangedStory changed)
    {
        var (story, keys) = (changed.Story, StoryKeys.Of(changed.Keys));
        var number = session.Number(
            """
            INSERT INTO stories(id, version, successor, list_order, keys, profile, card) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)
            ON CONFLICT(id) DO UPDATE SET
                version = excluded.version, successor = excluded.successor, list_order = excluded.list_order,
                keys = excluded.keys, profile = excluded.profile, card = excluded.card
            RETURNING number
            """,
            story.Id.Value, story.Version + 1, story.Successor?.Value, ListOrderOf(story.Card), StoryKeys.Write(keys),
            JsonSerializer.SerializeToUtf8Bytes(story.Profile, NewsJson.Compact.StoryProfile),
            JsonSerializer.SerializeToUtf8Bytes(story.Card, NewsJson.Compact.StoryCard));

        // Few of a story's keys change with an article.
        var before = stories[story.Id].Keys;
        session.Execute("DELETE FROM story_keys WHERE key IN (SELECT value FROM json_each(?1)) AND story = ?2", Session.List(before.Except(keys)), number);
        session.Execute("INSERT INTO story_keys(key, story) SELECT value, ?2 FROM json_each(?1)", Session.List(keys.Except(before)), number);
    }

    private static long ListOrderOf(StoryCard card) => card.To is { } last ? last.UtcTicks : card.UpdatedAt.UtcTicks - DateTime.MaxValue.Ticks - 1;

    private sealed record StoryStand(long Number, long Version, IReadOnlyList<long> Keys);
}
