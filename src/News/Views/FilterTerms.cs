using News.Enrichment;
using News.Text;

namespace News.Views;

/// <summary>
/// Filters as search terms that no text has: a mark, and the digest of a kind and a folded name. A filtered search is then one intersection of terms in every store.
/// </summary>
public static class FilterTerms
{
    private const char Mark = '@';

    /// <summary>The terms of all filters that find the article.</summary>
    public static IReadOnlySet<string> Of(EnrichedArticle article)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in article.Entities)
        {
            names.Add(entity.Id);
            names.Add(entity.Name);
            names.UnionWith(entity.Mentions.Select(mention => mention.Text));
        }

        terms.UnionWith(names.Select(Entity));
        if (article.Source?.Name is { } source)
        {
            terms.Add(Source(source));
        }

        if (article.Sentiment is { } sentiment)
        {
            terms.Add(Sentiment(sentiment.Label));
        }

        return terms;
    }

    /// <summary>The terms that an article must have to pass the query's filters.</summary>
    public static IEnumerable<string> Of(ArticleQuery query)
    {
        if (query.Entity is { } entity)
        {
            yield return Entity(entity);
        }

        if (query.Source is { } source)
        {
            yield return Source(source);
        }

        if (query.Sentiment is { } sentiment)
        {
            yield return Sentiment(sentiment);
        }
    }

    private static string Entity(string name) => Term("entity", name);

    private static string Source(string name) => Term("source", name);

    private static string Sentiment(SentimentLabel label) => Term("sentiment", label.ToString());

    private static string Term(string kind, string name) => Mark + Digest.Id($"{kind}={SearchTerms.Fold(name)}");
}
