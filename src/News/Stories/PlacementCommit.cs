using News.Enrichment;

namespace News.Stories;

/// <summary>What placing some articles changes. All of it or nothing.</summary>
/// <param name="Stories">Every story that changed, each with the version that was read.</param>
/// <param name="Moved">Stories whose members all move, besides those that <paramref name="Members"/> tells of.</param>
/// <param name="Checkpoint">How far the change feed is dealt with by this.</param>
public sealed record PlacementCommit(
    IReadOnlyList<PlacedMember> Members,
    IReadOnlyList<ChangedStory> Stories,
    IReadOnlyList<MovedStory> Moved,
    StoredStatistics Statistics,
    FeedCheckpoint? Checkpoint);

/// <param name="Replaced">How it stood when it was read; <see langword="null"/> for an article that had no story.</param>
public sealed record PlacedMember(StoryMember Member, MemberStand? Replaced);

/// <summary>Which revision of an article stands in which story.</summary>
public readonly record struct MemberStand(int Revision, StoryId Story)
{
    public static MemberStand Of(StoryMember member) => new(member.Fingerprint.Revision, member.Story.Id);
}

/// <param name="Keys">What an index finds it by; none for a story that became part of another.</param>
public sealed record ChangedStory(Story Story, IReadOnlyList<string> Keys);

public readonly record struct MovedStory(StoryId From, StoryId Into);

/// <param name="Version">Of the statistics as they were read; 0 when there were none.</param>
public sealed record StoredStatistics(TermStatistics Terms, long Version);

public sealed record FeedCheckpoint(string Follower, long Expected, long Position);

/// <summary>A story that an index has found.</summary>
/// <param name="Shared">How many of the keys asked for it is kept under.</param>
public sealed record NearStory(int Shared, StoryCandidate Story);
