using System.Text.Json.Serialization;
using News.Enrichment;
using News.Stories;

namespace News.Azure.Cosmos;

/// <summary>What a placement leaves. The number of the placement keeps an earlier one, carried out late, from overwriting it.</summary>
internal interface IPlacedItem : IItem
{
    string Place { get; }

    long PlacedBy { get; }
}

/// <summary>An article in its story, in the article's place.</summary>
/// <param name="Story">Where it is now; the member itself may say where it was before its story became part of another.</param>
/// <param name="Original">What it reprints.</param>
/// <param name="Member">A <see cref="StoryMember"/> (<see cref="Packed"/>).</param>
internal sealed record MemberItem(
    string Id, string Place, long PlacedBy, int Revision, string Story, string? Original, IReadOnlyList<string> TextKeys, byte[] Member) : IPlacedItem
{
    [JsonIgnore]
    public MemberStand Stand => new(Revision, new(Story));

    public static string IdOf(Place place) => $"member-{place.Value}";

    public static MemberItem Of(StoryMember member, long placement)
    {
        var place = Cosmos.Place.Of(member.Article)!.Value;
        return new(
            IdOf(place), place.Value, placement, member.Fingerprint.Revision, member.Story.Id.Value, member.Duplicate?.Of.Value, member.Fingerprint.TextKeys,
            Packed.Of(member, NewsJson.Compact.StoryMember));
    }

    public StoryMember Read()
    {
        var member = Packed.Read(Member, NewsJson.Compact.StoryMember);
        return member with { Story = member.Story with { Id = new(Story) } };
    }
}

/// <summary>A story, in a place of its own.</summary>
/// <param name="Version"><see cref="Story.Version"/>.</param>
/// <param name="StoryOrder">Its place in the list of stories; none for a story that became part of another.</param>
/// <param name="Keys">What candidates are found by.</param>
/// <param name="Profile">A <see cref="StoryProfile"/> (<see cref="Packed"/>), which candidates are read without the rest.</param>
/// <param name="Card">A <see cref="StoryCard"/>.</param>
internal sealed record StoryItem(
    string Id, string Place, long PlacedBy, long Version, string? Successor, string? StoryOrder, IReadOnlyList<string> Keys, byte[] Profile, byte[] Card) : IPlacedItem
{
    public static StoryItem Of(ChangedStory changed, long placement)
    {
        var (story, id) = (changed.Story, changed.Story.Id.Value);
        return new(
            id, id, placement, story.Version + 1, story.Successor?.Value, story.Successor is null ? ListOrder.OfStory(story) : null, changed.Keys,
            Packed.Of(story.Profile, NewsJson.Compact.StoryProfile), Packed.Of(story.Card, NewsJson.Compact.StoryCard));
    }

    public Story Read() => new(new StoryId(Id))
    {
        Version = Version,
        Successor = Successor is null ? null : new(Successor),
        Profile = Packed.Read(Profile, NewsJson.Compact.StoryProfile),
        Card = Packed.Read(Card, NewsJson.Compact.StoryCard),
    };
}

/// <summary>The latest placement: who replaces it has placed. Its journal holds all that it changes, and the statistics after it.</summary>
/// <param name="Number">Counts placements; the version of the statistics.</param>
/// <param name="IsCarriedOut">Whether all of it stands in its items; if not, whoever comes next does it.</param>
internal sealed record LatestPlacement(long Number, DocumentParts Journal, bool IsCarriedOut) : IItem
{
    public const string TheId = "latest";

    public static Place ThePlace { get; } = new("placements");

    public string Id => TheId;

    public string Place { get; } = ThePlace.Value;
}

/// <param name="Statistics"><see cref="TermStatistics.ToBytes"/>.</param>
internal sealed record PlacementJournal(
    IReadOnlyList<MemberItem> Members, IReadOnlyList<StoryItem> Stories, IReadOnlyList<MovedStory> Moved, byte[] Statistics, FeedCheckpoint? Checkpoint)
{
    public static PlacementJournal Of(PlacementCommit commit, long number) => new(
        [.. commit.Members.Select(placed => MemberItem.Of(placed.Member, number))],
        [.. commit.Stories.Select(story => StoryItem.Of(story, number))],
        commit.Moved,
        commit.Statistics.Terms.ToBytes(),
        commit.Checkpoint);
}
