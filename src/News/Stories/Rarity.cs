namespace News.Stories;

/// <summary>
/// How much a feature tells: the logarithm of how rare it is, in the corpus so far and, while that is small, in open English text. So the first articles of an empty
/// store are placed sensibly, and a name that all of a local paper's articles have soon tells nothing.
/// </summary>
internal static class Rarity
{
    // As many articles of the corpus weigh as much as the background does: for words that the background knows, and for names and rare words that it cannot know.
    private const double KnownArticles = 1000;
    private const double UnknownArticles = 30;

    // The background holds what stands in three of ten thousand texts; what it does not know is rarer.
    private const double UnknownShare = 0.0002;

    // Any day of the year: texts name some two days each, more often than not near their own.
    private const double DayShare = 0.004;

    /// <param name="with">How many articles of the corpus have it.</param>
    /// <param name="articles">How many there are.</param>
    public static double Of(in Feature feature, double with, double articles)
    {
        var known = feature.Kind == FeatureKind.Date ? DayShare : WordShares.Of(feature.Form);
        var (share, weight) = known > 0 ? (known, KnownArticles) : (UnknownShare, UnknownArticles);
        return -Math.Log(Math.Min(1, (Math.Max(0, with) + (weight * share)) / (Math.Max(0, articles) + weight)));
    }

    public static double Of(in Feature feature, TermStatistics statistics) => Of(feature, statistics.ArticlesWith(feature.Key), statistics.Articles);
}
