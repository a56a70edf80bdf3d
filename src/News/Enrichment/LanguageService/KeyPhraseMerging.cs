namespace News.Enrichment.LanguageService;

internal static class KeyPhraseMerging
{
    /// <summary>
    /// Phrases of several documents in one order: those of more documents first, then by their best place in one, then by where they came first.
    /// A phrase that comes in several spellings keeps the first.
    /// </summary>
    public static IReadOnlyList<string> Merge(IEnumerable<IReadOnlyList<string>> documents) =>
    [
        .. documents
            .SelectMany(phrases => phrases
                .Select(phrase => phrase.Trim())
                .Where(phrase => phrase.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select((phrase, rank) => (Phrase: phrase, Rank: rank)))
            .GroupBy(ranked => ranked.Phrase, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(occurrences => occurrences.Count())
            .ThenBy(occurrences => occurrences.Min(ranked => ranked.Rank))
            .Select(occurrences => occurrences.First().Phrase),
    ];
}
