using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using News.Enrichment;
using News.Views;

namespace News.Sqlite;

/// <summary>An article's row of <c>article_facts</c>, and its entities' rows of <c>entities</c>.</summary>
/// <param name="Entities">What the row's <c>entities</c> names.</param>
/// <param name="EntitiesJson">As the schema says.</param>
internal sealed record ArticleFacts(
    DateTimeOffset? Received, string? Source, string? Language, string? Sentiment, IReadOnlyList<(long Key, Entity Entity)> Entities, string EntitiesJson)
{
    private const double Thousandths = 1000;

    public static ArticleFacts Of(EnrichedArticle article)
    {
        var entities = EntityReference.Named(article).Select(entity => (EntityKey.Of(entity.Id), entity)).ToList();
        return new(
            article.ReceivedAt, article.Source?.Name, article.Language, article.Sentiment?.Label.ToString().ToLowerInvariant(), entities, Json(entities));
    }

    public void Write(Session session, long sortKey, long changed, bool isNew)
    {
        foreach (var (key, entity) in Entities)
        {
            session.Execute("INSERT INTO entities(key, id, name, category) VALUES(?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING", key, entity.Id, entity.Name, entity.Category);
        }

        session.Execute(
            "INSERT INTO article_facts(sort_key, received, changed, is_new, source, language, sentiment, entities) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            sortKey, Received?.UtcTicks, changed, isNew ? 1 : 0, Source, Language, Sentiment, EntitiesJson);
    }

    private static string Json(IReadOnlyList<(long Key, Entity Entity)> entities)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var (key, entity) in entities)
            {
                json.WriteStartArray();
                json.WriteNumberValue(key);
                Write(json, entity.Salience);
                Write(json, entity.Sentiment?.Positive);
                Write(json, entity.Sentiment?.Negative);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, double? share)
    {
        if (share is { } known)
        {
            json.WriteNumberValue((int)Math.Round(known * Thousandths));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}

/// <summary>An entity's number: the head of the digest of its id, so that every process gives the same one without asking.</summary>
internal static class EntityKey
{
    public static long Of(string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
