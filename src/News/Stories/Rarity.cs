namespace News.Stories;

/// <summary>
/// How much a feature tells: a power of the logarithm of how rare it is, in the corpus so far and, while that is small, in open English text. So the first articles of an empty
/// store are placed sensibly, and a name that all of a local paper's articles have soon tells nothing.
/// </summary>
internal static class Rarity
{
    // As many articles of the corpus weigh as much as the background does: for words that the background knows, and for names and rare words that it cannot know.
    private const double KnownArticles = 1000;
    private const double UnknownArticles = 50;

    // The background holds what stands in three of ten thousand texts; what it does not know is rarer.
    private const double UnknownShare = 0.0002;

    // The logarithm alone gives the rarest words of a text, many of them one writer's own, too much beside those by which all tell the event.
    private const double Power = 0.7;

    // Any day of the year: texts name some two days each, more often than not near their own.
    private const float DayShare = 0.004f;

    /// <summary>The share of English texts that have it; 0 where that is not known.</summary>
    public static float BackgroundOf(FeatureKind kind, ulong form) => kind == FeatureKind.Date ? DayShare : (float)WordShares.Of(form);

    /// <param name="background"><see cref="BackgroundOf"/>.</param>
    /// <param name="with">How many articles of the corpus have it.</param>
    /// <param name="articles">How many there are.</param>
    public static double Of(double background, double with, double articles)
    {
        var (share, weight) = background > 0 ? (background, KnownArticles) : (UnknownShare, UnknownArticles);
        return Math.Pow(-Math.Log(Math.Min(1, (Math.Max(0, with) + (weight * share)) / (Math.Max(0, articles) + weight))), Power);
    }
}
