using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using News.Enrichment;
using News.Views;

namespace News.Sqlite;

/// <summary>Reads what aggregates are made of from <c>article_facts</c>, in batches, so that no reader is held for long.</summary>
internal sealed class FactsReader(Readers readers, ArticleQuery query)
{
    /// <summary>About two seconds' work.</summary>
    public const int MostFacts = 200_000;

    private const int BatchSize = 5_000;
    private const double Thousandths = 1000;

    // Which articles a query asks for is decided where lists are made.
    private readonly ArticleList list = new(query with { Sort = ArticleSort.Published });
    private readonly Dictionary<long, EntityReference> entities = [];

    public async IAsyncEnumerable<FoundArticle> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = MostFacts;
        for (var first = SortKey.Lowest; left > 0;)
        {
            var batch = await readers.ReadAsync(session => Read(session, first, Math.Min(left, BatchSize)), cancellationToken);
            foreach (var (_, article) in batch)
            {
                yield return article;
            }

            left -= batch.Count;
            if (batch.Count < BatchSize)
            {
                yield break;
            }

            first = batch[^1].Key + 1;
        }
    }

    private List<(long Key, FoundArticle Article)> Read(Session session, long first, int limit)
    {
        var values = new SqlValues(list.Values);
        return session.List(
            $"""
            SELECT sort_key, source, sentiment, entities FROM ({list.Keys}) JOIN article_facts ON sort_key = key
            WHERE key >= {values.Add(first)} ORDER BY key LIMIT {values.Add(limit)}
            """,
            rows => (rows.GetInt64(0), Read(rows, session)),
            values.All);
    }

    private FoundArticle Read(SqliteDataReader rows, Session session) => new(
        SortKey.PublishedOf(rows.GetInt64(0)),
        rows.IsDBNull(1) ? null : rows.GetString(1),
        rows.IsDBNull(2) ? null : Enum.Parse<SentimentLabel>(rows.GetString(2), ignoreCase: true),
        EntitiesOf(rows.GetString(3), session));

    private List<FoundEntity> EntitiesOf(string json, Session session)
    {
        using var list = JsonDocument.Parse(json);
        var found = new List<FoundEntity>(list.RootElement.GetArrayLength());
        foreach (var entity in list.RootElement.EnumerateArray())
        {
            found.Add(new(EntityOf(entity[0].GetInt64(), session), Share(entity[2]), Share(entity[3])));
        }

        return found;
    }

    private EntityReference EntityOf(long key, Session session) => entities.TryGetValue(key, out var known)
        ? known
        : entities[key] = session.First(
            "SELECT id, name, category FROM entities WHERE key = ?1", rows => new EntityReference(rows.GetString(0), rows.GetString(1), rows.GetString(2)), key)!;

    private static double? Share(JsonElement thousandths) => thousandths.ValueKind == JsonValueKind.Null ? null : thousandths.GetInt32() / Thousandths;
}
