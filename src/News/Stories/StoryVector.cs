namespace News.Stories;

/// <summary>
/// An article or a story as a direction in the space of features, each weighted by how much one of its articles is about it and by how rare it is outside:
/// a story's own articles do not make its words common.
/// </summary>
internal sealed class StoryVector
{
    // Names as wholes only confirm their words.
    private const double WholeNameWeight = 0.3;
    private const double NameWordWeight = 1.4;

    private readonly Feature[] features;   // in order of key
    private readonly double[] weights;     // of an average article, not yet by rarity
    private readonly double[] rarities;    // outside of these articles
    private readonly double[] with;        // articles of the corpus that have it
    private readonly int[] own;            // of these articles
    private readonly double corpus;        // its articles
    private readonly int counted;          // of these articles, in the corpus

    private StoryVector(TermStatistics statistics, IReadOnlyList<ProfileFeature> sum, int members, bool isCounted)
    {
        features = new Feature[sum.Count];
        (weights, rarities, with, own) = (new double[sum.Count], new double[sum.Count], new double[sum.Count], new int[sum.Count]);
        (corpus, counted) = (statistics.Articles, isCounted ? members : 0);
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = sum[i].Feature;
            weights[i] = sum[i].Feature.Weight * WeightOf(sum[i].Feature.Kind) / members;
            with[i] = statistics.ArticlesWith(features[i].Key);
            own[i] = isCounted ? sum[i].Articles : 0;
            rarities[i] = Rarity.Of(features[i], with[i] - own[i], corpus - counted);
        }
    }

    /// <summary>An article that is not among those the statistics counted.</summary>
    public static StoryVector Of(Fingerprint article, TermStatistics statistics) =>
        new(statistics, [.. article.Features.Select(feature => new ProfileFeature(feature)).OrderBy(feature => feature.Feature.Key)], 1, isCounted: false);

    /// <summary>A story, all of whose articles the statistics counted.</summary>
    public static StoryVector Of(StoryProfile story, TermStatistics statistics) => new(statistics, story.Features, Math.Max(1, story.Articles), isCounted: true);

    /// <summary>The heaviest by weight and rarity, heaviest first; days, which everything shares, left out.</summary>
    public IEnumerable<Feature> Heaviest(int count) => Enumerable.Range(0, features.Length)
        .Where(i => features[i].Kind != FeatureKind.Date)
        .OrderByDescending(i => weights[i] * rarities[i]).ThenBy(i => features[i].Key)
        .Take(count)
        .Select(i => features[i]);

    /// <summary>About how much of this article's rare features a story has: a first look that asks the statistics nothing.</summary>
    public double Glance(StoryProfile story)
    {
        var others = story.Features;
        double shared = 0, length = 0;
        for (int i = 0, j = 0; j < others.Count; j++)
        {
            var other = others[j].Feature;
            var weight = other.Weight * WeightOf(other.Kind) / story.Articles;
            length += weight * weight;
            while (i < features.Length && features[i].Key < other.Key)
            {
                i++;
            }

            if (i < features.Length && features[i].Key == other.Key)
            {
                shared += weights[i] * rarities[i] * rarities[i] * weight;
            }
        }

        return length == 0 ? 0 : shared / Math.Sqrt(length);
    }

    /// <summary>What both have in common, and how like each other they are.</summary>
    public StoryLikeness Compare(StoryVector other)
    {
        var likeness = new StoryLikeness();
        int i = 0, j = 0;
        while (i < features.Length || j < other.features.Length)
        {
            if (j == other.features.Length || (i < features.Length && features[i].Key < other.features[j].Key))
            {
                likeness.AddLeft(features[i].Kind, weights[i] * rarities[i]);
                i++;
            }
            else if (i == features.Length || features[i].Key > other.features[j].Key)
            {
                likeness.AddRight(other.features[j].Kind, other.weights[j] * other.rarities[j]);
                j++;
            }
            else
            {
                var rarity = counted == 0
                    ? other.rarities[j]
                    : Rarity.Of(features[i], with[i] - own[i] - other.own[j], corpus - counted - other.counted);
                likeness.AddShared(features[i], other.features[j].Kind, weights[i] * rarity, other.weights[j] * rarity);
                i++;
                j++;
            }
        }

        return likeness;
    }

    private static double WeightOf(FeatureKind kind) => kind switch
    {
        FeatureKind.Term => 1,
        FeatureKind.NameWord => NameWordWeight,
        FeatureKind.Date => 0,   // compared on their own
        _ => WholeNameWeight,
    };
}
