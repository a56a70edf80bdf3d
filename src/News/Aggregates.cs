using News.Enrichment;
using News.Text;
using News.Views;

namespace News;

/// <summary>What the articles of a query come to, read through once, in flat memory.</summary>
public static class Aggregates
{
    /// <summary>Articles and their sentiment over time; periods without articles are left out.</summary>
    public static async Task<CountsOverTime> CountAsync(INewsStore store, ArticleQuery query, Interval interval, CancellationToken cancellationToken)
    {
        var periods = new SortedDictionary<DateOnly, SentimentCounts>();
        var (total, undated) = (0L, 0L);
        await foreach (var article in store.ReadFactsAsync(query, cancellationToken))
        {
            total++;
            if (article.Published is { } published)
            {
                var first = interval.StartOf(published);
                periods[first] = periods.GetValueOrDefault(first).Plus(article.Sentiment);
            }
            else
            {
                undated++;
            }
        }

        return new(
            interval,
            [.. periods.Select(period => period.Value.Of(period.Key, interval.EndOf(period.Key)))],
            undated,
            total,
            total < store.MostFacts);
    }

    /// <summary>Who published how much, when and in what mood; those with most articles first.</summary>
    public static async Task<TopList<SourceCounts>> CompareSourcesAsync(INewsStore store, ArticleQuery query, int limit, CancellationToken cancellationToken)
    {
        var sources = new Dictionary<string, (SentimentCounts Counts, DateTimeOffset? First, DateTimeOffset? Last)>(StringComparer.Ordinal);
        var read = 0L;
        await foreach (var article in store.ReadFactsAsync(query, cancellationToken))
        {
            read++;
            if (article.Source is { } source)
            {
                var known = sources.GetValueOrDefault(source);
                sources[source] = (known.Counts.Plus(article.Sentiment), Earlier(known.First, article.Published), Later(known.Last, article.Published));
            }
        }

        return new(
            [.. sources.OrderByDescending(source => source.Value.Counts.Articles).ThenBy(source => source.Key, StringComparer.Ordinal).Take(limit)
                .Select(source => source.Value.Counts.Of(source.Key, source.Value.First, source.Value.Last))],
            sources.Count,
            read < store.MostFacts);
    }

    /// <summary>The entities that the articles mention, those in most articles first: with a filter by entity, those mentioned with it.</summary>
    /// <param name="wanted">Which to count.</param>
    public static async Task<TopList<EntityCounts>> CountEntitiesAsync(
        INewsStore store, ArticleQuery query, Func<EntityReference, bool> wanted, int limit, CancellationToken cancellationToken)
    {
        var entities = new Dictionary<string, EntityCounts>(StringComparer.Ordinal);
        var read = 0L;
        await foreach (var article in store.ReadFactsAsync(query, cancellationToken))
        {
            read++;
            foreach (var (entity, _, _) in article.Entities.Where(found => wanted(found.Entity)))
            {
                var known = entities.GetValueOrDefault(entity.Id) ?? new EntityCounts(entity.Id, entity.Name, entity.Category, 0, null, null);
                entities[entity.Id] = known with
                {
                    Articles = known.Articles + 1,
                    First = Earlier(known.First, article.Published),
                    Last = Later(known.Last, article.Published),
                };
            }
        }

        return new(
            [.. entities.Values.OrderByDescending(entity => entity.Articles).ThenBy(entity => entity.Id, StringComparer.Ordinal).Take(limit)],
            entities.Count,
            read < store.MostFacts);
    }

    /// <summary>The sentiment towards an entity over time, as the mean shares of the articles in which it was measured.</summary>
    public static async Task<EntityMood> MoodAsync(INewsStore store, string entity, Interval interval, CancellationToken cancellationToken)
    {
        var periods = new SortedDictionary<DateOnly, (long Articles, double Positive, double Negative)>();
        var total = 0L;
        await foreach (var article in store.ReadFactsAsync(new ArticleQuery { Entity = entity }, cancellationToken))
        {
            var towards = article.Entities.FirstOrDefault(found => found.Entity.Id == entity);
            if (article.Published is { } published && towards is { Positive: { } positive, Negative: { } negative })
            {
                total++;
                var first = interval.StartOf(published);
                var sum = periods.GetValueOrDefault(first);
                periods[first] = (sum.Articles + 1, sum.Positive + positive, sum.Negative + negative);
            }
        }

        return new(interval, [.. periods.Select(period => PeriodMood.Of(period.Key, interval.EndOf(period.Key), period.Value))], total);
    }

    /// <summary>Who speaks in the articles, those quoted in most of them first. Reads the documents of the first <see cref="MostDocuments"/>.</summary>
    public static async Task<TopList<SpeakerCounts>> CountSpeakersAsync(INewsStore store, ArticleQuery query, int limit, CancellationToken cancellationToken)
    {
        var speakers = new Dictionary<string, SpeakerCounts>(StringComparer.Ordinal);
        var (read, isAll) = (0, true);
        await foreach (var article in ReadDocumentsAsync(store, query, cancellationToken))
        {
            foreach (var said in article.Statements.Where(statement => statement.Speaker is { Class: not SpeakerClass.Unknown, Text: not null }).GroupBy(statement => KeyOf(statement.Speaker)))
            {
                var speaker = said.First().Speaker;
                var name = article.Entities.FirstOrDefault(entity => entity.Id == speaker.EntityId)?.Name ?? speaker.Text!;
                var known = speakers.GetValueOrDefault(said.Key) ?? new SpeakerCounts(speaker.EntityId, name, speaker.Class, 0, 0);
                speakers[said.Key] = known with { Articles = known.Articles + 1, Statements = known.Statements + said.Count() };
            }

            isAll = ++read < MostDocuments;
        }

        return new(
            [.. speakers.OrderByDescending(speaker => speaker.Value.Articles).ThenByDescending(speaker => speaker.Value.Statements)
                .ThenBy(speaker => speaker.Key, StringComparer.Ordinal).Take(limit).Select(speaker => speaker.Value)],
            speakers.Count,
            isAll);
    }

    /// <summary>Enough to tell who is heard and under which names; each costs a document's reading.</summary>
    public const int MostDocuments = 500;

    /// <summary>The documents of a query's articles, at most <see cref="MostDocuments"/>.</summary>
    public static async IAsyncEnumerable<EnrichedArticle> ReadDocumentsAsync(
        INewsStore store, ArticleQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = MostDocuments;
        query = query with { Limit = ArticleQuery.MaxLimit, Cursor = null, WithTotal = false };
        while (true)
        {
            var page = await store.SearchAsync(query, cancellationToken);
            foreach (var summary in page.Items.Take(left))
            {
                if (await store.FindDocumentAsync(summary.Id, summary.Revision, cancellationToken) is { } document)
                {
                    yield return document.Read();
                }
            }

            left -= page.Items.Count;
            if (page.NextCursor is null || left <= 0)
            {
                yield break;
            }

            query = query with { Cursor = page.NextCursor };
        }
    }

    private static string KeyOf(StatementSpeaker speaker) => speaker.EntityId ?? $"{speaker.Class} {SearchTerms.Fold(speaker.Text!)}";

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other ?? one : one;
}
