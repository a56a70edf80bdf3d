using System.Collections;
using System.Globalization;
using News.Enrichment;
using News.Text;
using News.Text.Tagging;

namespace News.Stories;

/// <summary>What an article is about: words of its headline and text, names, days. Linear in the text; bounded in what it gives.</summary>
internal static class FeatureFinder
{
    // About 16 bytes each in JSON; an article of 500 words has some 200 different ones, most of them said once and anywhere.
    private const int MaxTerms = 110;

    private const int MaxNames = 24;
    private const int MaxDates = 8;
    private const int Hundredths = 100;

    // A word of the headline counts as said two times more: a headline says what is new.
    private const double HeadlineWeight = 2;
    private const int ShortestTerm = 2;

    // Longer mentions are errors of an analyser, and many of them would cost more than the text is long.
    private const int LongestName = 200;

    public static IReadOnlyList<Feature> Find(EnrichedArticle article) =>
        [.. Terms(article).Concat(Names(article)).Concat(Dates(article)).DistinctBy(feature => feature.Key).OrderBy(feature => feature.Key)];

    // A word said ten times counts three times as much as a word said once.
    private static int Weight(double count) => (int)Math.Round(Hundredths * (1 + Math.Log(count)));

    private static IEnumerable<Feature> Terms(EnrichedArticle article)
    {
        var words = new WordCounts();
        words.Add(article.Title ?? "", HeadlineWeight, null);
        words.Add(article.Text, 1, NamesIn(article));
        return words.Heaviest(MaxTerms).Select(word => new Feature(word.IsOfName ? FeatureKind.NameWord : FeatureKind.Term, word.Label, Weight(word.Count), word.Form));
    }

    private static IEnumerable<Feature> Names(EnrichedArticle article) => article.Entities
        .Where(IsName)
        .Take(MaxNames)
        .Select(entity => new Feature(
            entity.Category == EntityCategories.Person ? FeatureKind.Person : FeatureKind.Name, entity.Name, Weight(Math.Max(1, entity.Mentions.Count))));

    private static IEnumerable<Feature> Dates(EnrichedArticle article) => article.Dates
        .Select(date => Day(date.Resolved) ?? Day(date.Timex))
        .OfType<string>()
        .CountBy(day => day, StringComparer.Ordinal)
        .OrderByDescending(day => day.Value).ThenBy(day => day.Key, StringComparer.Ordinal)
        .Take(MaxDates)
        .Select(day => new Feature(FeatureKind.Date, day.Key, Weight(day.Value)));

    private static BitArray NamesIn(EnrichedArticle article)
    {
        var names = new BitArray(article.Text.Length);
        foreach (var mention in article.Entities.Where(IsName).SelectMany(entity => entity.Mentions).Where(mention => mention.Length <= LongestName))
        {
            for (var i = mention.Offset; i < mention.Offset + mention.Length; i++)
            {
                names[i] = true;
            }
        }

        return names;
    }

    private static bool IsName(Entity entity) =>
        entity.Category is not (EntityCategories.PersonType or EntityCategories.DateTime or EntityCategories.Quantity or EntityCategories.Email or EntityCategories.Url);

    /// <summary>The day of <c>2025-06-09T10:00</c> or <c>XXXX-06-09</c>; <see langword="null"/> for all that is no single day.</summary>
    private static string? Day(string? date) =>
        date is { Length: >= 10 } && date[4] == '-' && date[7] == '-' && IsNumber(date.AsSpan(5, 2)) && IsNumber(date.AsSpan(8, 2)) && !date.Contains('/', StringComparison.Ordinal)
            ? date[..10]
            : null;

    private static bool IsNumber(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private sealed class WordCounts
    {
        private readonly Dictionary<string, Word> byLabel = new(StringComparer.Ordinal);
        private readonly Dictionary<ulong, Word> byForm = [];

        /// <param name="names">Which characters belong to names; <see langword="null"/> when that is not known.</param>
        public void Add(string text, double weight, BitArray? names)
        {
            Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
            var reader = new SearchTermReader(text, buffer);
            var labels = byLabel.GetAlternateLookup<ReadOnlySpan<char>>();
            while (reader.Read())
            {
                if (reader.Term.Length < ShortestTerm || FunctionWords.Contains(reader.Term) || NewsWords.Contains(reader.Term))
                {
                    continue;
                }

                if (!labels.TryGetValue(reader.Term, out var word))
                {
                    labels[reader.Term] = word = OfForm(reader.Term);
                }

                word.Count += weight;
                word.InNames += names is null ? 0 : names[reader.Span.Offset] ? 1 : -1;
            }
        }

        /// <summary>A long text has more words than are kept: those stay that it says most and English least, or the names of its second half would be lost to its first.</summary>
        public IEnumerable<Word> Heaviest(int count) => byForm.Count <= count
            ? byForm.Values
            : byForm.Values.OrderByDescending(word => Weight(word.Count) * Rarity.Of(Rarity.BackgroundOf(FeatureKind.Term, word.Form), 0, 0)).ThenBy(word => word.Order).Take(count);

        private Word OfForm(ReadOnlySpan<char> label)
        {
            Span<char> stem = stackalloc char[SearchTermReader.MaxTermLength];
            label.CopyTo(stem);
            var form = SameWords.Of(FeatureHash.Of(stem[..EnglishStemmer.Stem(stem[..label.Length])]));
            return byForm.TryGetValue(form, out var word) ? word : byForm[form] = new(label.ToString(), form, byForm.Count);
        }
    }

    private sealed class Word(string label, ulong form, int order)
    {
        /// <summary>As it stands first.</summary>
        public string Label => label;

        public ulong Form => form;

        public int Order => order;

        public double Count { get; set; }

        /// <summary>How many times more it stands in names than elsewhere.</summary>
        public int InNames { get; set; }

        public bool IsOfName => InNames > 0;
    }
}
