using News.Enrichment;

namespace News.Stories;

/// <summary>A story that an article may belong to.</summary>
public sealed record StoryCandidate(StoryId Id, StoryProfile Profile);

/// <summary>Where an article belongs.</summary>
public abstract record Placement
{
    private Placement()
    {
    }

    /// <summary>0 to 1: of the story that it joins, or of the best that it does not.</summary>
    public required double Score { get; init; }

    public required StoryReason Reason { get; init; }

    /// <summary>Candidates that this article shows to be one story.</summary>
    public IReadOnlyList<StoryMerge> Merges { get; init; } = [];

    public sealed record Join(StoryId Story) : Placement;

    public sealed record Open : Placement;
}

/// <summary>Two stories are one. The other is merged into the one with more articles, on equal terms into the one that began first.</summary>
public sealed record StoryMerge(StoryId Into, StoryId Other, double Score, StoryReason Reason);

/// <summary>A story holds two.</summary>
/// <param name="Staying">The articles that keep the story's id.</param>
/// <param name="Leaving">The articles of the new story, the first of which opens it.</param>
public sealed record StorySplit(IReadOnlyList<Fingerprint> Staying, IReadOnlyList<Fingerprint> Leaving, string Reason);
