using System.Globalization;
using News.Enrichment;
using News.Text;

namespace News.Stories;

/// <summary>What an article is about, from its headline, text, entities and dates.</summary>
internal static class FeatureFinder
{
    /// <summary>About 16 bytes each in JSON.</summary>
    public const int MaxTerms = 110;

    private const int MaxNames = 24;
    private const int MaxDates = 8;
    private const int Hundredths = 100;

    // A word of the headline counts as said so many times more.
    private const double HeadlineWeight = 2;
    private const int ShortestTerm = 2;

    public static IReadOnlyList<Feature> Find(EnrichedArticle article)
    {
        var features = new List<Feature>();
        features.AddRange(Terms(article));
        features.AddRange(Names(article));
        features.AddRange(Dates(article));
        return [.. features.DistinctBy(feature => feature.Key)];
    }

    private static IEnumerable<Feature> Terms(EnrichedArticle article)
    {
        var counts = new Dictionary<string, (string Label, double Count, int First)>(StringComparer.Ordinal);
        Count(article.Title ?? "", HeadlineWeight);
        Count(article.Text, 1);
        return counts.Values
            .OrderByDescending(term => term.Count).ThenBy(term => term.First)
            .Take(MaxTerms)
            .Select(term => new Feature(FeatureKind.Term, term.Label, (int)Math.Round(Hundredths * (1 + Math.Log(term.Count)))));

        void Count(string text, double weight)
        {
            Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
            var reader = new SearchTermReader(text, buffer);
            while (reader.Read())
            {
                if (reader.Term.Length < ShortestTerm || FunctionWords.Contains(reader.Term) || reader.Term.ContainsAnyInRange('0', '9'))
                {
                    continue;
                }

                var label = reader.Term.ToString();
                var stem = EnglishStemmer.Stem(label);
                var (first, count, order) = counts.GetValueOrDefault(stem, (label, 0, counts.Count));
                counts[stem] = (first, count + weight, order);
            }
        }
    }

    private static IEnumerable<Feature> Names(EnrichedArticle article) => article.Entities
        .Where(entity => entity.Category is EntityCategories.Person or EntityCategories.Location or EntityCategories.Organization or "Event" or "Product")
        .Take(MaxNames)
        .Select(entity => new Feature(
            entity.Category == EntityCategories.Person ? FeatureKind.Person : FeatureKind.Name,
            entity.Name,
            (int)Math.Round(Hundredths * (1 + Math.Log(entity.Mentions.Count)))));

    private static IEnumerable<Feature> Dates(EnrichedArticle article) => article.Dates
        .Select(date => Day(date.Resolved) ?? Day(date.Timex))
        .OfType<string>()
        .GroupBy(day => day, StringComparer.Ordinal)
        .OrderByDescending(days => days.Count()).ThenBy(days => days.Key, StringComparer.Ordinal)
        .Take(MaxDates)
        .Select(days => new Feature(FeatureKind.Date, days.Key, Hundredths));

    /// <summary><c>2025-06-09</c> or <c>XXXX-06-09</c>, the time of day left out.</summary>
    private static string? Day(string? date) =>
        date is { Length: >= 10 } && date[4] == '-' && date[7] == '-' && int.TryParse(date.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && int.TryParse(date.AsSpan(8, 2), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? date[..10]
            : null;
}
