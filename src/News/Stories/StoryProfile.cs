using System.Text.Json.Serialization;
using News.Enrichment;

namespace News.Stories;

/// <summary>
/// What a story is about: the sum of its articles' fingerprints, without duplicates. Sums, so that the order of articles does not matter and
/// <see cref="Without"/> undoes <see cref="With"/> as long as nothing had to be left out (<see cref="IsCut"/>).
/// </summary>
public sealed record StoryProfile
{
    // About 25 bytes each in JSON. A story over the larger bound is cut to the smaller one, so that it is not cut at every article.
    private const int MaxFeatures = 480;
    private const int CutFeatures = 320;

    // A story of more forgets those of the fewest articles, which bind it least.
    private const int MaxPartings = 16;

    /// <summary>How many keys a story is indexed under, at most.</summary>
    public const int MaxKeys = 40;

    public static StoryProfile Empty { get; } = new();

    public int Articles { get; init; }

    /// <summary>The first and last publication that is known.</summary>
    public DateTimeOffset? First { get; init; }

    public DateTimeOffset? Last { get; init; }

    /// <summary>Features were left out: after an article leaves, make the profile anew from the fingerprints of those that stay (<see cref="Of"/>).</summary>
    public bool IsCut { get; init; }

    /// <summary>In order of <see cref="ProfileFeature.Key"/>.</summary>
    [JsonConverter(typeof(ProfileFeature.ListConverter))]
    public IReadOnlyList<ProfileFeature> Features { get; init; } = [];

    /// <summary>The splits that it comes from.</summary>
    public IReadOnlyList<Parting> Partings { get; init; } = [];

    public static StoryProfile Of(IEnumerable<Fingerprint> articles) => articles.Aggregate(Empty, (profile, article) => profile.With(article));

    public StoryProfile With(Fingerprint article) => Merged(new StoryProfile
    {
        Articles = 1,
        First = article.Published,
        Last = article.Published,
        Features = FeaturesOf(article),
    });

    internal static ProfileFeature[] FeaturesOf(Fingerprint article) => [.. article.Features.Select(feature => new ProfileFeature(feature))];

    [JsonIgnore]
    internal ReadOnlySpan<ProfileFeature> Span => Features as ProfileFeature[] ?? [.. Features];

    /// <summary>Leaves <see cref="First"/> and <see cref="Last"/> as they are: a story was not shorter for having lost an article.</summary>
    public StoryProfile Without(Fingerprint article)
    {
        var leaving = FeaturesOf(article).ToDictionary(feature => feature.Key);
        return this with
        {
            Articles = Articles - 1,
            Features = [.. Features
                .Select(feature => leaving.TryGetValue(feature.Key, out var left) ? feature.Without(left) : feature)
                .Where(feature => feature.Articles > 0)],
        };
    }

    public StoryProfile Merged(StoryProfile other)
    {
        var left = Span;
        var right = other.Span;
        var sums = new ProfileFeature[left.Length + right.Length];
        var (mine, theirs, count) = (0, 0, 0);
        while (mine < left.Length && theirs < right.Length)
        {
            var (leftKey, rightKey) = (left[mine].Key, right[theirs].Key);
            sums[count++] = leftKey == rightKey ? left[mine++].With(right[theirs++]) : leftKey < rightKey ? left[mine++] : right[theirs++];
        }

        var rest = mine < left.Length ? left[mine..] : right[theirs..];
        rest.CopyTo(sums.AsSpan(count));
        count += rest.Length;
        return this with
        {
            Articles = Articles + other.Articles,
            First = other.First < First || First is null ? other.First : First,
            Last = other.Last > Last || Last is null ? other.Last : Last,
            IsCut = IsCut || other.IsCut || count > MaxFeatures,
            Features = count > MaxFeatures ? Cut(sums[..count]) : sums[..count],
            Partings = PartingsWith(other),
        };
    }

    /// <summary>Nothing but its partings: of a story that is made anew from its articles.</summary>
    public StoryProfile Emptied() => Empty with { Partings = Partings };

    /// <summary>As what stays, or leaves, comes from it: without its articles.</summary>
    /// <param name="opened">The story of those that leave.</param>
    public StoryProfile Parted(StoryId opened, bool isLeaving) => Empty with { Partings = [.. Partings, new(opened, isLeaving, Articles)] };

    /// <summary>
    /// Whether the two come from one story that was split, and are together not yet twice what it was. What made them two then may be seen otherwise among as many articles more;
    /// sooner they would be merged and split by turns.
    /// </summary>
    public bool StaysPartedFrom(StoryProfile other) => Partings.Any(mine => other.Partings.Any(theirs =>
        mine.Opened == theirs.Opened && mine.IsLeaving != theirs.IsLeaving && Articles + other.Articles < 2 * mine.Articles));

    /// <summary>The keys under which an index holds the story: those by which its articles are told from others.</summary>
    public string[] Keys(TermStatistics statistics) => StoryVector.Of(this, statistics).Heaviest(MaxKeys);

    private IReadOnlyList<Parting> PartingsWith(StoryProfile other) => other.Partings.Count == 0
        ? Partings
        : [.. Partings.Union(other.Partings).OrderByDescending(parting => parting.Articles).Take(MaxPartings)];

    private static ProfileFeature[] Cut(ProfileFeature[] features) =>
    [
        .. features
            .OrderByDescending(feature => feature.Articles).ThenByDescending(feature => feature.Weight).ThenBy(feature => feature.Key)
            .Take(CutFeatures)
            .OrderBy(feature => feature.Key),
    ];
}

/// <summary>A split that a story comes from.</summary>
/// <param name="Opened">The story that it opened.</param>
/// <param name="IsLeaving">Of that story, not of the one that kept its id.</param>
/// <param name="Articles">How many were one before.</param>
public readonly record struct Parting(StoryId Opened, bool IsLeaving, int Articles);
