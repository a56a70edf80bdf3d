namespace News.Stories;

/// <summary>Decides which story an article belongs to, from the few that share its rarest features.</summary>
public static class StoryPlacer
{
    /// <summary>How many keys an index is asked for, at most.</summary>
    public const int MaxProbeKeys = 24;

    private const double JoinScore = 0.2;

    /// <summary>The keys by which to look for stories: the article's rarest and heaviest features.</summary>
    public static string[] ProbeKeys(Fingerprint article, TermStatistics statistics) =>
    [
        .. article.Features
            .OrderByDescending(feature => Rarity.Of(feature, statistics) * feature.Weight)
            .ThenBy(feature => feature.Key)
            .Take(MaxProbeKeys)
            .Select(feature => feature.IndexKey),
    ];

    /// <param name="statistics">Of the articles so far, this one not among them.</param>
    /// <param name="candidates">In any order; the result does not depend on it.</param>
    public static Placement Place(Fingerprint article, TermStatistics statistics, IReadOnlyList<StoryCandidate> candidates)
    {
        var best = candidates
            .Select(candidate => (candidate.Id, Likeness: StoryLikeness.Of(article, candidate.Profile, statistics)))
            .OrderByDescending(candidate => candidate.Likeness.Score).ThenBy(candidate => candidate.Id)
            .FirstOrDefault();
        return best.Likeness is { } likeness && likeness.Score >= JoinScore
            ? new Placement.Join(best.Id) { Score = Math.Round(likeness.Score, 2), Reason = likeness.Reason }
            : new Placement.Open
            {
                Score = Math.Round(best.Likeness?.Score ?? 0, 2),
                Reason = new("No story so far is about the same event.", [], [], []),
            };
    }

    /// <summary>How close an article is to a story, 0 to 1.</summary>
    public static double Likeness(Fingerprint article, StoryProfile story, TermStatistics statistics) => StoryLikeness.Of(article, story, statistics).Score;

    /// <summary>Whether a story holds two; to be asked when it has grown or an article of it has changed.</summary>
    /// <param name="members">Without duplicates.</param>
    public static StorySplit? Split(IReadOnlyList<Fingerprint> members, TermStatistics statistics) => StorySplitter.Split(members, statistics);
}
