using System.Globalization;

namespace News.Stories;

/// <summary>
/// An article or a story as a direction in the space of features, each weighted by how much one of its articles is about it and by how rare it is outside:
/// a story's own articles do not make its words common.
/// </summary>
internal sealed class StoryVector
{
    // Names as wholes only confirm their words.
    private const double WholeNameWeight = 0.4;
    private const double NameWordWeight = 1.1;

    private readonly Entry[] entries;         // in order of key
    private readonly double corpus;           // its articles
    private readonly int counted;             // of these articles, in the corpus
    private readonly Fingerprint? article;

    private StoryVector(TermStatistics statistics, ReadOnlySpan<ProfileFeature> sum, int members, bool isCounted, Fingerprint? article)
    {
        entries = new Entry[sum.Length];
        (corpus, counted, this.article) = (statistics.Articles, isCounted ? members : 0, article);
        for (var i = 0; i < entries.Length; i++)
        {
            ref readonly var feature = ref sum[i];
            var with = statistics.ArticlesWith(feature.Key);
            var own = isCounted ? feature.Articles : 0;
            entries[i] = new(
                feature.Key, feature.Kind, feature.Weight * WeightOf(feature.Kind) / members, Rarity.Of(feature.Background, with - own, corpus - counted),
                with, own, feature.Background, (double)feature.Articles / members);
        }
    }

    /// <param name="Weight">Of an average article, not yet by rarity.</param>
    /// <param name="Rarity">Outside of these articles.</param>
    /// <param name="With">Articles of the corpus that have it.</param>
    /// <param name="Own">Of these articles.</param>
    /// <param name="Share">Of these articles, the part that has it.</param>
    private readonly record struct Entry(ulong Key, FeatureKind Kind, double Weight, double Rarity, double With, int Own, float Background, double Share);

    /// <summary>An article that is not among those the statistics counted.</summary>
    public static StoryVector Of(Fingerprint article, TermStatistics statistics) =>
        new(statistics, StoryProfile.FeaturesOf(article), 1, isCounted: false, article);

    /// <summary>A story, all of whose articles the statistics counted.</summary>
    public static StoryVector Of(StoryProfile story, TermStatistics statistics) =>
        new(statistics, story.Span, Math.Max(1, story.Articles), isCounted: true, article: null);

    /// <summary>The index keys of the heaviest by weight and rarity, heaviest first; days, which everything shares, left out.</summary>
    public string[] Heaviest(int count) => KeysOf(Ordered(), count);

    /// <summary>
    /// The index keys by which to look for this article's story: half of them of its heaviest names, or a feature of a town and its people would look for the rare words
    /// that are its writer's own.
    /// </summary>
    public string[] Probes(int count)
    {
        var ordered = Ordered();
        var names = KeysOf(ordered.Where(entry => entry.IsName), count / 2);
        return [.. names.Union(KeysOf(ordered, count)).Take(count)];
    }

    private static string[] KeysOf(IEnumerable<(double Weight, ulong Key, bool IsName)> ordered, int count) =>
        [.. ordered.Take(count).Select(entry => entry.Key.ToString("x16", CultureInfo.InvariantCulture))];

    private ArraySegment<(double Weight, ulong Key, bool IsName)> Ordered()
    {
        var ordered = new (double Weight, ulong Key, bool IsName)[entries.Length];
        var found = 0;
        foreach (ref readonly var entry in entries.AsSpan())
        {
            if (entry.Kind != FeatureKind.Date)
            {
                ordered[found++] = (-entry.Weight * entry.Rarity, entry.Key, entry.Kind != FeatureKind.Term);
            }
        }

        Array.Sort(ordered, 0, found);
        return new(ordered, 0, found);
    }

    /// <summary>About how much of this article's rare features a story has: a first look that asks the statistics nothing.</summary>
    public double Glance(StoryProfile story)
    {
        double shared = 0, length = 0;
        var i = 0;
        foreach (ref readonly var profile in story.Span)
        {
            var weight = profile.Weight * WeightOf(profile.Kind) / story.Articles;
            length += weight * weight;
            while (i < entries.Length && entries[i].Key < profile.Key)
            {
                i++;
            }

            if (i < entries.Length && entries[i].Key == profile.Key)
            {
                shared += entries[i].Weight * entries[i].Rarity * entries[i].Rarity * weight;
            }
        }

        return length == 0 ? 0 : shared / Math.Sqrt(length);
    }

    /// <summary>How like this article and a story are. The same as with the story's vector, which is not made for it.</summary>
    public StoryLikeness Compare(StoryProfile story, TermStatistics statistics)
    {
        var likeness = new StoryLikeness();
        var (i, members) = (0, Math.Max(1, story.Articles));
        foreach (ref readonly var theirs in story.Span)
        {
            for (; i < entries.Length && entries[i].Key < theirs.Key; i++)
            {
                likeness.AddLeft(entries[i].Kind, entries[i].Weight * entries[i].Rarity);
            }

            var weight = theirs.Weight * WeightOf(theirs.Kind) / members;
            var rarity = Rarity.Of(theirs.Background, statistics.ArticlesWith(theirs.Key) - theirs.Articles, corpus - members);
            if (i < entries.Length && entries[i].Key == theirs.Key)
            {
                likeness.AddShared(entries[i].Kind, theirs.Kind, (entries[i].Weight * rarity, entries[i].Share), (weight * rarity, (double)theirs.Articles / members));
                i++;
            }
            else
            {
                likeness.AddRight(theirs.Kind, weight * rarity);
            }
        }

        for (; i < entries.Length; i++)
        {
            likeness.AddLeft(entries[i].Kind, entries[i].Weight * entries[i].Rarity);
        }

        return likeness;
    }

    /// <summary>How like each other two stories are.</summary>
    public StoryLikeness Compare(StoryVector other)
    {
        var likeness = new StoryLikeness();
        int i = 0, j = 0;
        while (i < entries.Length || j < other.entries.Length)
        {
            if (j == other.entries.Length || (i < entries.Length && entries[i].Key < other.entries[j].Key))
            {
                likeness.AddLeft(entries[i].Kind, entries[i].Weight * entries[i].Rarity);
                i++;
            }
            else if (i == entries.Length || entries[i].Key > other.entries[j].Key)
            {
                likeness.AddRight(other.entries[j].Kind, other.entries[j].Weight * other.entries[j].Rarity);
                j++;
            }
            else
            {
                var (mine, theirs) = (entries[i++], other.entries[j++]);
                var rarity = Rarity.Of(mine.Background, mine.With - mine.Own - theirs.Own, corpus - counted - other.counted);
                likeness.AddShared(mine.Kind, theirs.Kind, (mine.Weight * rarity, mine.Share), (theirs.Weight * rarity, theirs.Share));
            }
        }

        return likeness;
    }

    /// <summary>What this article has in common with a story, heaviest first.</summary>
    public IReadOnlyList<Feature> Common(StoryProfile story)
    {
        var theirs = story.Features.ToDictionary(feature => feature.Key);
        return
        [
            .. entries
                .Select((mine, i) => (Feature: article!.Features[i], Mine: mine))
                .Where(common => theirs.ContainsKey(common.Mine.Key))
                .OrderByDescending(common => common.Mine.Weight * theirs[common.Mine.Key].Weight * Math.Pow(common.Mine.Rarity, 2)).ThenBy(common => common.Mine.Key)
                .Select(common => common.Feature),
        ];
    }

    internal static double WeightOf(FeatureKind kind) => kind switch
    {
        FeatureKind.Term => 1,
        FeatureKind.NameWord => NameWordWeight,
        FeatureKind.Date => 0,   // compared on their own
        _ => WholeNameWeight,
    };
}
