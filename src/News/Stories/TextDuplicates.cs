using System.Globalization;
using News.Enrichment;

namespace News.Stories;

/// <summary>Finds the article that another one copies. An article that is a duplicate belongs to its head's story and adds nothing to profiles and statistics.</summary>
public static class TextDuplicates
{
    /// <summary>Below, texts share passages; from here on, one is a reprint of the other.</summary>
    public const double NearSimilarity = 0.71;

    // Shorter texts (a line of figures, a caption) are alike without being copies: only the same words make them duplicates.
    internal const int FewestWords = 30;

    /// <param name="candidates">Articles that share a text key with it, in any order; itself is left out.</param>
    public static TextMatches Find(Fingerprint article, IReadOnlyList<TextCandidate> candidates)
    {
        var matches = candidates
            .Where(candidate => candidate.Fingerprint.Article != article.Article)
            .Select(candidate => (candidate.Fingerprint, candidate.Head, Match: Compare(article, candidate.Fingerprint)))
            .Where(candidate => candidate.Match is not null)
            .ToList();
        var earliest = matches
            .Where(candidate => IsEarlier(candidate.Fingerprint, article))
            .OrderBy(candidate => candidate.Fingerprint, EarlierFirst)
            .FirstOrDefault();
        var head = earliest.Match is null ? article.Article : earliest.Head;
        return new(
            earliest.Match is null ? null : earliest.Match with { Of = head },
            [.. matches
                .Where(candidate => candidate.Head != head && !IsEarlier(candidate.Fingerprint, article))
                .OrderByDescending(candidate => candidate.Match!.Similarity).ThenBy(candidate => candidate.Fingerprint.Article)
                .DistinctBy(candidate => candidate.Head)
                .Select(candidate => new OvertakenHead(candidate.Head, candidate.Match! with { Of = head }))]);
    }

    /// <summary>By publication, or receipt where that is unknown; then by id, so that the order is the same whoever comes first.</summary>
    public static bool IsEarlier(Fingerprint article, Fingerprint than)
    {
        var (left, right) = (article.Published ?? article.ReceivedAt ?? DateTimeOffset.MaxValue, than.Published ?? than.ReceivedAt ?? DateTimeOffset.MaxValue);
        return left != right ? left < right : article.Article < than.Article;
    }

    private static readonly Comparer<Fingerprint> EarlierFirst =
        Comparer<Fingerprint>.Create((left, right) => left.Article == right.Article ? 0 : IsEarlier(left, right) ? -1 : 1);

    /// <summary>What makes one text the other's copy; whose is left open.</summary>
    internal static Duplicate? Compare(Fingerprint article, Fingerprint candidate)
    {
        if (article.ContentHash == candidate.ContentHash && article.Words > 0)
        {
            return new(DuplicateKind.Exact, default, 1, "The texts are the same, letter for letter.");
        }

        if (article.Sketch.HasSameWords(candidate.Sketch))
        {
            return new(DuplicateKind.Exact, default, 1, "The texts have the same words in the same order.");
        }

        var similarity = article.Words < FewestWords || candidate.Words < FewestWords ? 0 : article.Sketch.Resemblance(candidate.Sketch);
        return similarity < NearSimilarity
            ? null
            : new(
                DuplicateKind.Near,
                default,
                Math.Round(similarity, 2),
                string.Create(CultureInfo.InvariantCulture, $"{similarity * 100:0} % of their runs of five words are the same."));
    }
}
