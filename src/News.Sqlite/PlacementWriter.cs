using System.Text.Json;
using News.Articles;
using News.Enrichment;
using News.Stories;

namespace News.Sqlite;

/// <summary>Writes placements inside a transaction, after looking whether what they rest on is still so.</summary>
internal sealed class PlacementWriter(Session session)
{
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
            Write(placed.Member);
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
        && commit.Stories.All(changed => VersionOf(changed.Story.Id) == changed.Story.Version)
        && commit.Members.All(placed => StandOf(placed.Member.Article) == placed.Replaced);

    private long PositionOf(string follower) => session.First("SELECT position FROM checkpoints WHERE follower = ?1", rows => rows.GetInt64(0), follower);

    private long VersionOf(StoryId id) => session.First("SELECT version FROM stories WHERE id = ?1", rows => rows.GetInt64(0), id.Value);

    private MemberStand? StandOf(ArticleId id) => session.First(
        "SELECT p.revision, a.story_id FROM placements p JOIN articles a ON a.id = p.id WHERE p.id = ?1",
        rows => new MemberStand?(new(rows.GetInt32(0), new(rows.GetString(1)))), id.Value);

    private void Write(StoryMember member)
    {
        var id = member.Article.Value;
        session.Execute(
            "UPDATE articles SET story_id = ?2, duplicate_of = ?3 WHERE id = ?1", id, member.Story.Id.Value, member.Duplicate?.Of.Value);
        session.Execute(
            "INSERT OR REPLACE INTO placements(id, revision, link, fingerprint, facts) VALUES(?1, ?2, ?3, ?4, ?5)",
            id, member.Fingerprint.Revision,
            JsonSerializer.SerializeToUtf8Bytes(new PlacementLink(member.Duplicate, member.Story), NewsJson.Compact.PlacementLink),
            JsonSerializer.SerializeToUtf8Bytes(member.Fingerprint, NewsJson.Compact.Fingerprint),
            JsonSerializer.SerializeToUtf8Bytes(member.Facts, NewsJson.Compact.MemberFacts));
        session.Execute("DELETE FROM text_keys WHERE id = ?1", id);
        foreach (var key in member.Fingerprint.TextKeys)
        {
            session.Execute("INSERT OR IGNORE INTO text_keys(key, id) VALUES(?1, ?2)", key, id);
        }
    }

    private void Write(ChangedStory changed)
    {
        var (story, id) = (changed.Story, changed.Story.Id.Value);
        session.Execute(
            "INSERT OR REPLACE INTO stories(id, version, successor, last_at, profile, card) VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
            id, story.Version + 1, story.Successor?.Value, (story.Card.To ?? story.Card.UpdatedAt).UtcTicks,
            JsonSerializer.SerializeToUtf8Bytes(story.Profile, NewsJson.Compact.StoryProfile),
            JsonSerializer.SerializeToUtf8Bytes(story.Card, NewsJson.Compact.StoryCard));
        session.Execute("DELETE FROM story_keys WHERE story_id = ?1 AND key NOT IN (SELECT value FROM json_each(?2))", id, JsonList(changed.Keys));
        foreach (var key in changed.Keys)
        {
            session.Execute("INSERT OR IGNORE INTO story_keys(key, story_id) VALUES(?1, ?2)", key, id);
        }
    }

    /// <summary>Keys as one bound value.</summary>
    public static string JsonList(IReadOnlyList<string> keys) => JsonSerializer.Serialize(keys, NewsJson.Compact.IReadOnlyListString);
}
