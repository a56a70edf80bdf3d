using System.Text;
using News.Enrichment;
using News.Text;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>
/// What an article is found by: the stem of each word (<c>~price</c>) and its filters (<see cref="FilterTerms"/>). Words as printed are not among them: half the index,
/// and a phrase is looked for in the text of the few articles that have all its stems.
/// </summary>
internal static class ArticleTerms
{
    /// <summary>Most bytes of terms in one item: an article of a million characters has half of that.</summary>
    public const int MaxBytes = 500_000;

    private const char StemMark = '~';

    public static IReadOnlySet<string> Of(EnrichedArticle article)
    {
        var terms = new HashSet<string>(FilterTerms.Of(article), StringComparer.Ordinal);
        terms.UnionWith(Stems(article.Title));
        terms.UnionWith(Stems(article.Text));
        return terms;
    }

    /// <summary>The terms that an article must have to be a candidate.</summary>
    public static IReadOnlyCollection<string> Of(ArticleQuery query)
    {
        IEnumerable<string> words = query.Text is { } text ? [.. text.Words, .. text.Phrases.SelectMany(phrase => phrase)] : [];
        return [.. words.Select(word => StemMark + EnglishStemmer.Stem(word)).Concat(FilterTerms.Of(query).Select(terms => terms[0])).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether the phrase stands in the title or in the text, word for word.</summary>
    public static bool HasPhrases(IReadOnlyList<IReadOnlyList<string>> phrases, string? title, string text)
    {
        if (phrases.Count == 0)
        {
            return true;
        }

        string[] fields = [Words(title), Words(text)];
        return phrases.Select(phrase => $" {string.Join(' ', phrase)} ").All(phrase => Array.Exists(fields, field => field.Contains(phrase, StringComparison.Ordinal)));
    }

    public static bool Fit(IEnumerable<string> terms) => terms.Sum(term => Encoding.UTF8.GetByteCount(term) + "\"\",".Length) <= MaxBytes;

    private static string[] Stems(string? text) => Read(text).Stems.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Words(string? text) => Read(text).Words.Insert(0, ' ').ToString();

    private static (StringBuilder Words, StringBuilder Stems) Read(string? text)
    {
        var (words, stems) = (new StringBuilder(), new StringBuilder());
        SearchTerms.Append(text, words, stems, StemMark);
        return (words, stems);
    }
}
