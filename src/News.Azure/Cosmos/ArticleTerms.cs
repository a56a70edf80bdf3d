using System.Text;
using News.Enrichment;
using News.Text;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>
/// What an article is found by: the stem of each word (<c>~price</c>), the first letters of each (<c>^pri</c>) and its filters (<see cref="FilterTerms"/>). Words as
/// printed are not among them: half the index, and a phrase is looked for in the text of the few articles that have all its stems.
/// </summary>
internal static class ArticleTerms
{
    /// <summary>Most bytes of terms in one item: an article of a million characters has half of that.</summary>
    public const int MaxBytes = 500_000;

    private const char StemMark = '~';
    private const char BeginningMark = '^';

    public static IReadOnlySet<string> Of(EnrichedArticle article)
    {
        var terms = new HashSet<string>(FilterTerms.Of(article), StringComparer.Ordinal);
        Add(article.Title, terms);
        Add(article.Text, terms);
        return terms;
    }

    /// <summary>The terms that an article must have to be a candidate.</summary>
    public static IEnumerable<string> Of(RunNode run) => run.Match == RunMatch.Prefix
        ? run.Terms.Select(Beginning)
        : run.Terms.Select(word => StemMark + EnglishStemmer.Stem(word)).Distinct();

    public static bool Fit(IEnumerable<string> terms) => terms.Sum(term => Encoding.UTF8.GetByteCount(term) + "\"\",".Length) <= MaxBytes;

    private static void Add(string? text, HashSet<string> terms)
    {
        var (words, stems) = (new StringBuilder(), new StringBuilder());
        SearchTerms.Append(text, words, stems, StemMark);
        terms.UnionWith(stems.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        terms.UnionWith(words.ToString().Split(' ').Where(word => word.Length >= TextQuery.MinPrefixLength).Select(Beginning));
    }

    private static string Beginning(string word) => BeginningMark + word[..TextQuery.MinPrefixLength];
}
