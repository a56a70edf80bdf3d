using News.Enrichment;
using News.Text;

namespace News.Views;

/// <summary>
/// Filters as search terms that no text has: a mark, and the digest of a kind and a folded name. A filtered search is then one intersection of terms in every store.
/// </summary>
public static class FilterTerms
{
    /// <summary>Every article has it: what a query that only excludes is taken from.</summary>
    public const string Everything = "@all";

    private const char Mark = '@';

    /// <summary>The terms of all filters that find the article.</summary>
    public static IReadOnlySet<string> Of(EnrichedArticle article)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal) { Everything };
        foreach (var entity in article.Entities)
        {
            var names = NamesOf(entity);
            terms.UnionWith(names.Select(Entity));
            if (entity.Sentiment is { } towards)
            {
                terms.UnionWith(names.Select(name => Towards(name, towards.Label)));
            }
        }

        AddSpeakers(article, terms);
        if (article.Source?.Name is { } source)
        {
            terms.Add(Source(source));
        }

        if (article.Sentiment is { } sentiment)
        {
            terms.Add(Sentiment(sentiment.Label));
        }

        // "en" finds "en-GB".
        for (var language = article.Language; !string.IsNullOrEmpty(language); language = language[..Math.Max(0, language.LastIndexOf('-'))])
        {
            terms.Add(Language(language));
        }

        foreach (var date in article.Dates)
        {
            terms.UnionWith(MentionedDates.TermsOf(date).Select(period => Mark + period));
        }

        return terms;
    }

    /// <summary>What an article must have to pass the query's filters: of each group at least one term.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(ArticleQuery query)
    {
        if (query.Entity is { } entity)
        {
            yield return [query.EntitySentiment is { } towards ? Towards(entity, towards) : Entity(entity)];
        }

        if (query.Speaker is { } speaker)
        {
            yield return [Speaker(speaker)];
        }

        if (query.Source is { } source)
        {
            yield return [Source(source)];
        }

        if (query.Sentiment is { } sentiment)
        {
            yield return [Sentiment(sentiment)];
        }

        if (query.Language is { } language)
        {
            yield return [Language(language)];
        }

        if (query.Statements.Count > 0)
        {
            yield return [.. query.Statements.Select(Class)];
        }

        if (query.Mentioned is { } mentioned)
        {
            yield return [.. mentioned.Cover().Select(period => Mark + period)];
        }
    }

    /// <summary>The term of a name that the words of a query ask for (<c>speaker:Ollenby</c>).</summary>
    public static string Of(NameField field, string name) => field switch
    {
        NameField.Entity => Entity(name),
        NameField.Speaker => Speaker(name),
        _ => Source(name),
    };

    private static void AddSpeakers(EnrichedArticle article, HashSet<string> terms)
    {
        foreach (var speaker in article.Statements.Select(statement => statement.Speaker))
        {
            terms.Add(Class(speaker.Class));
            if (speaker.Text is { } text)
            {
                terms.Add(Speaker(text));
            }

            if (speaker.EntityId is { } id && article.Entities.FirstOrDefault(entity => entity.Id == id) is { } entity)
            {
                terms.UnionWith(NamesOf(entity).Select(Speaker));
            }
        }
    }

    private static HashSet<string> NamesOf(Entity entity) =>
        new([entity.Id, entity.Name, .. entity.Mentions.Select(mention => mention.Text)], StringComparer.Ordinal);

    private static string Entity(string name) => Term("entity", name);

    private static string Towards(string name, SentimentLabel label) => Term($"towards {label}", name);

    private static string Speaker(string name) => Term("speaker", name);

    private static string Source(string name) => Term("source", name);

    private static string Sentiment(SentimentLabel label) => Term("sentiment", label.ToString());

    private static string Language(string tag) => Term("language", tag);

    private static string Class(SpeakerClass of) => Term("statement", of.ToString());

    private static string Term(string kind, string name) => Mark + Digest.Id($"{kind}={SearchTerms.Fold(name)}");
}
