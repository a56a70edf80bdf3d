using System.Globalization;
using News.Enrichment;
using News.Enrichment.Dates;
using News.Enrichment.Phrases;
using News.Enrichment.Quantities;

namespace News.Stories;

/// <summary>The sentences that say why.</summary>
internal static class StoryReasons
{
    public const string PlacedAnew = "Its text or its analysis has changed.";

    // What says how many, how much or when stands in any report: it is left out as long as anything else is shared.
    private static readonly WordSet Measures =
        new([.. NumberWords.Cardinals.Words, .. NumberWords.Ordinals.Words, .. DateWords.All, .. Units.All, .. Money.All, "percent", "per"]);

    private const int ShownNames = 4;
    private const int ShownTerms = 6;
    private const int ShownDates = 3;

    public static StoryReason Reprint(Duplicate duplicate) => new(
        duplicate.Kind == DuplicateKind.Exact ? "It has the text of an article of this story." : "It reprints an article of this story.", [], [], []);

    public static StoryReason Reprinted { get; } = new("An article of this story reprints it.", [], [], []);

    public static StoryReason Parted { get; } = new("It was parted, with others, from a story with which they have little in common.", [], [], []);

    public static StoryReason Alone { get; } = new("No story so far shares its rare words or names.", [], [], []);

    public static StoryReason TooFar(IReadOnlyList<Feature> common) => Of(common) is var (names, terms, _) && names.Count + terms.Count > 0
        ? new($"The closest story shares {List([.. names.Concat(terms).Take(ShownNames)])}, too little to be of the same event.", [], [], [])
        : Alone;

    public static StoryReason Same(IReadOnlyList<Feature> common)
    {
        var (names, terms, dates) = Of(common);
        var about = (names.Count, terms.Count) switch
        {
            (0, _) => $"Both speak of {List(terms)}",
            (_, 0) => $"Both are about {List(names)}",
            _ => $"Both are about {List(names)} and speak of {List(terms)}",
        };
        return new(dates.Count == 0 ? about + "." : $"{about}; both name {List([.. dates.Select(Printed)])}.", names, terms, dates);
    }

    private static (IReadOnlyList<string> Names, IReadOnlyList<string> Terms, IReadOnlyList<string> Dates) Of(IReadOnlyList<Feature> common)
    {
        var names = Labels(feature => feature.Kind is FeatureKind.Person or FeatureKind.Name).Take(ShownNames).ToList();
        var all = Labels(feature => feature.Kind == FeatureKind.Term).ToList();
        var terms = all.Where(term => !IsMeasure(term)).Take(ShownTerms).ToList();
        return (
            names,
            names.Count + terms.Count == 0 ? [.. all.Take(ShownTerms)] : terms,
            [.. Labels(feature => feature.Kind == FeatureKind.Date).Order(StringComparer.Ordinal).Take(ShownDates)]);

        IEnumerable<string> Labels(Func<Feature, bool> isOne) => common.Where(isOne).Select(feature => feature.Label);
    }

    private static bool IsMeasure(string term) => char.IsDigit(term[0]) || Measures.Has(term);

    private static string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}";

    /// <summary><c>2 March 2025</c>; <c>2 March</c> of <c>XXXX-03-02</c>.</summary>
    private static string Printed(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : DateOnly.TryParseExact("2000" + day[4..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var partial)
                ? partial.ToString("d MMMM", CultureInfo.InvariantCulture)
                : day;
}
