using System.Numerics;

namespace News.Stories;

/// <summary>Decides which story an article belongs to, from the few that share its rarest features.</summary>
public static class StoryPlacer
{
    /// <summary>How many keys an index is asked for, at most.</summary>
    public const int MaxProbeKeys = 24;

    /// <summary>How many stories an index gives under one key, those opened last: a key of more tells little.</summary>
    public const int MaxStoriesOfKey = 32;

    /// <summary>How many it gives under all keys, the heaviest keys first: what a placement reads must not grow with the corpus.</summary>
    public const int MaxStoriesRead = 256;

    /// <summary>Whether a story that shares so many keys is worth a look beside one that shares the most: the right one is never so far behind.</summary>
    public static bool IsNear(int shared, int most) => shared * FarBehind >= most;

    private const int FarBehind = 4;

    // A story's face is chosen anew, and it is looked at for being two, each time its originals have grown by a seventh to a quarter, so that all looks together read some six
    // articles for each placed. The first article is as good a face of three as any; two groups of less than four are no two stories.
    private const int FirstReview = 4;

    // A story that was one up to this size stays one.
    private const int LastReview = 256;

    // Sizes of so many binary digits and zeros: 4, 5, 6, 7, 8, 10, 12, 14, 16, 20.
    private const int ReviewDigits = 3;

    // Candidates that are compared in full, of those that a first look puts in front.
    private const int Compared = 8;

    /// <summary>The keys by which to look for stories: the article's rarest and heaviest names and words.</summary>
    public static string[] ProbeKeys(Fingerprint article, TermStatistics statistics) => ProbeKeys(StoryVector.Of(article, statistics));

    internal static string[] ProbeKeys(StoryVector article) => article.Probes(MaxProbeKeys);

    /// <param name="statistics">Of the articles so far, this one not among them.</param>
    /// <param name="candidates">In any order; the result does not depend on it.</param>
    public static Placement Place(Fingerprint article, TermStatistics statistics, IReadOnlyList<StoryCandidate> candidates) =>
        Place(article, StoryVector.Of(article, statistics), statistics, candidates);

    internal static Placement Place(Fingerprint article, StoryVector vector, TermStatistics statistics, IReadOnlyList<StoryCandidate> candidates)
    {
        var alone = StoryProfile.Empty.With(article);
        var compared = candidates
            .Select(candidate => (candidate.Id, candidate.Profile, Glance: vector.Glance(candidate.Profile)))
            .OrderByDescending(candidate => candidate.Glance).ThenBy(candidate => candidate.Id)
            .Take(Compared)
            .Select(candidate => Comparison.Of(candidate.Id, alone, vector, candidate.Profile, statistics))
            .OrderByDescending(comparison => comparison.Ratio).ThenBy(comparison => comparison.Id)
            .ToList();
        return compared switch
        {
            [] => new Placement.Open { Score = 0, Reason = StoryReasons.Alone },
            [{ Ratio: < 1 } best, ..] => new Placement.Open { Score = Shown(best.Ratio), Reason = StoryReasons.TooFar(vector.Common(best.Profile)) },
            [var best, .. var others] => new Placement.Join(best.Id)
            {
                Score = Shown(best.Ratio),
                Reason = StoryReasons.Same(vector.Common(best.Profile)),
                Merges = StoryMerging.Find(article, vector, best, others, statistics),
            },
        };
    }

    /// <summary>How close an article is to a story, 0 to 1.</summary>
    internal static double Likeness(Fingerprint article, StoryProfile story, TermStatistics statistics) =>
        Shown(Comparison.Of(default, StoryProfile.Empty.With(article), StoryVector.Of(article, statistics), story, statistics).Ratio);

    /// <summary>Whether a story of so many originals is to be looked at again (<see cref="Split"/>).</summary>
    public static bool IsReviewed(int articles) =>
        articles is >= FirstReview and <= LastReview && BitOperations.Log2((uint)articles) - BitOperations.TrailingZeroCount(articles) < ReviewDigits;

    /// <summary>Whether a story holds two; to be asked when it has grown or an article of it has changed.</summary>
    /// <param name="members">Without duplicates.</param>
    public static StorySplit? Split(IReadOnlyList<Fingerprint> members, TermStatistics statistics) => StorySplitter.Split(members, statistics);

    // Just enough is 0.5, twice as much 0.67.
    internal static double Shown(double ratio) => Math.Round(ratio / (1 + ratio), 2);
}
