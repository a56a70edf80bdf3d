using News.Enrichment;

namespace News.Stories;

/// <summary>How much an article and a story have in common.</summary>
internal sealed record StoryLikeness(double Score, StoryReason Reason)
{
    private const int ShownNames = 4;
    private const int ShownTerms = 6;
    private const int ShownDates = 3;

    /// <summary>The cosine of the angle between article and story, each feature weighted by its rarity.</summary>
    public static StoryLikeness Of(Fingerprint article, StoryProfile story, TermStatistics statistics)
    {
        var features = story.Features.ToDictionary(feature => feature.Feature.Key);
        double shared = 0, mine = 0, theirs = 0;
        var common = new List<(Feature Feature, double Part)>();
        foreach (var feature in article.Features)
        {
            var weight = feature.Weight * Rarity.Of(feature, statistics);
            mine += weight * weight;
            if (features.TryGetValue(feature.Key, out var other))
            {
                var part = weight * other.Feature.Weight * Rarity.Of(feature, statistics);
                shared += part;
                common.Add((feature, part));
            }
        }

        foreach (var feature in story.Features)
        {
            var weight = feature.Feature.Weight * Rarity.Of(feature.Feature, statistics);
            theirs += weight * weight;
        }

        return new(shared == 0 ? 0 : shared / Math.Sqrt(mine * theirs), ReasonOf(common));
    }

    private static StoryReason ReasonOf(List<(Feature Feature, double Part)> common)
    {
        var names = Labels(ShownNames, FeatureKind.Person, FeatureKind.Name);
        var terms = Labels(ShownTerms, FeatureKind.Term, FeatureKind.Term);
        var dates = Labels(ShownDates, FeatureKind.Date, FeatureKind.Date);
        return new($"It shares {string.Join(", ", names.Concat(terms).Concat(dates))} with the story.", names, terms, dates);

        string[] Labels(int count, FeatureKind first, FeatureKind second) =>
        [
            .. common.Where(part => part.Feature.Kind == first || part.Feature.Kind == second)
                .OrderByDescending(part => part.Part).ThenBy(part => part.Feature.Key)
                .Take(count)
                .Select(part => part.Feature.Label),
        ];
    }
}
