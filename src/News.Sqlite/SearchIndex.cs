using System.Text;
using News.Enrichment;
using News.Text;
using News.Views;

namespace News.Sqlite;

/// <summary>What goes into the inverted index for an article, and how a query asks for it.</summary>
/// <remarks>
/// Three kinds of terms share it: words as printed (<c>prices</c>) for phrases, their stems (<c>~price</c>) for words in any inflection, and filters (<c>@…</c>,
/// <see cref="FilterTerms"/>). With a filter as one more term, a filtered search is one intersection and its count needs no other table. The marks keep the kinds apart
/// without column filters, for which FTS5 would have to unpack every position list.
/// </remarks>
internal static class SearchIndex
{
    private const char StemMark = '~';

    /// <summary>The row for an article.</summary>
    public static IndexRow RowOf(EnrichedArticle article) => new(Terms(article.Title), Terms(article.Text), string.Join(' ', FilterTerms.Of(article)));

    /// <summary>The FTS5 expression for a query's words and filters; <see langword="null"/> when it has none. Holds terms only, never the query's own signs.</summary>
    public static string? MatchOf(ArticleQuery query)
    {
        List<string> all =
        [
            .. from phrase in query.Text?.Phrases ?? [] select Quoted(string.Join(' ', phrase)),
            .. from word in query.Text?.Words ?? [] select Quoted(StemMark + EnglishStemmer.Stem(word)),
            .. from terms in FilterTerms.Of(query) select $"({string.Join(" OR ", terms.Select(Quoted))})",
        ];
        return all.Count == 0 ? null : string.Join(" AND ", all);
    }

    private static string Quoted(string term) => $"\"{term}\"";

    private static string Terms(string? text)
    {
        var terms = new StringBuilder();
        var stems = new StringBuilder();
        SearchTerms.Append(text, terms, stems, StemMark);
        return terms.Append(stems).ToString();
    }
}

/// <summary>Terms with spaces between them, one string a column.</summary>
internal sealed record IndexRow(string Title, string Text, string Filters);
