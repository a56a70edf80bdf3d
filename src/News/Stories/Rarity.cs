namespace News.Stories;

/// <summary>How much a feature tells: the logarithm of how rare it is in the corpus so far, and before there is one, in English news at large.</summary>
internal static class Rarity
{
    // Articles that the background counts as: below, the corpus so far says less than the background.
    private const double BackgroundArticles = 200;

    // A word that the background does not know stands in fewer than one article in so many.
    private const double UnknownShare = 1.0 / 5000;

    public static double Of(Feature feature, TermStatistics statistics) =>
        Math.Log((statistics.Articles + BackgroundArticles) / (statistics.ArticlesWith(feature.Key) + (BackgroundArticles * UnknownShare)));
}
