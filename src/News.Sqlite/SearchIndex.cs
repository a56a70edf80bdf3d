using System.Text;
using News.Enrichment;
using News.Text;
using News.Views;

namespace News.Sqlite;

/// <summary>What goes into the inverted index for an article, and how a query asks for it.</summary>
/// <remarks>
/// Three kinds of terms share it: words as printed (<c>prices</c>) for phrases, their stems (<c>~price</c>) for words in any inflection, and filters (<c>@…</c>, the
/// digest of a kind and a folded name). With a filter as one more term, a filtered search is one intersection and its count needs no other table. The marks keep the
/// kinds apart without column filters, for which FTS5 would have to unpack every position list.
/// </remarks>
internal static class SearchIndex
{
    private const char StemMark = '~';
    private const char FilterMark = '@';

    /// <summary>The row for an article.</summary>
    public static IndexRow RowOf(EnrichedArticle article) => new(Terms(article.Title), Terms(article.Text), string.Join(' ', Filters(article)));

    /// <summary>The FTS5 expression for a query's words and filters; <see langword="null"/> when it has none. Holds terms only, never the query's own signs.</summary>
    public static string? MatchOf(ArticleQuery query)
    {
        List<string> all =
        [
            .. from phrase in query.Text?.Phrases ?? [] select string.Join(' ', phrase),
            .. from word in query.Text?.Words ?? [] select StemMark + EnglishStemmer.Stem(word),
        ];
        if (query.Entity is { } entity)
        {
            all.Add(Filter("entity", entity));
        }

        if (query.Source is { } source)
        {
            all.Add(Filter("source", source));
        }

        if (query.Sentiment is { } sentiment)
        {
            all.Add(Filter("sentiment", sentiment.ToString()));
        }

        return all.Count == 0 ? null : string.Join(" AND ", all.Select(term => $"\"{term}\""));
    }

    private static string Terms(string? text)
    {
        var terms = new StringBuilder();
        var stems = new StringBuilder();
        SearchTerms.Append(text, terms, stems, StemMark);
        return terms.Append(stems).ToString();
    }

    private static HashSet<string> Filters(EnrichedArticle article)
    {
        var filters = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in article.Entities)
        {
            names.Add(entity.Id);
            names.Add(entity.Name);
            names.UnionWith(entity.Mentions.Select(mention => mention.Text));
        }

        filters.UnionWith(names.Select(name => Filter("entity", name)));
        if (article.Source?.Name is { } source)
        {
            filters.Add(Filter("source", source));
        }

        if (article.Sentiment is { } sentiment)
        {
            filters.Add(Filter("sentiment", sentiment.Label.ToString()));
        }

        return filters;
    }

    private static string Filter(string kind, string name) => FilterMark + Digest.Id($"{kind}={SearchTerms.Fold(name)}");
}

/// <summary>Terms with spaces between them, one string a column.</summary>
internal sealed record IndexRow(string Title, string Text, string Filters);
