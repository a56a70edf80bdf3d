using System.Text.Json.Nodes;
using News.Enrichment;

namespace News.Http.Forms;

/// <summary>An article as FollowTheMoney entities: the article, the people and organisations that it names, and a mention for each that ties them together.</summary>
internal static class FollowTheMoneyForm
{
    private static readonly (string Category, string Schema)[] Schemata =
        [(EntityCategories.Person, "Person"), (EntityCategories.Organization, "Organization")];

    // FollowTheMoney writes languages as ISO 639-3. Those that articles are often in; others are left out.
    private static readonly Dictionary<string, string> Languages = new(StringComparer.Ordinal)
    {
        ["ar"] = "ara", ["de"] = "deu", ["en"] = "eng", ["es"] = "spa", ["fa"] = "fas", ["fr"] = "fra", ["he"] = "heb", ["it"] = "ita", ["ja"] = "jpn",
        ["nl"] = "nld", ["pl"] = "pol", ["pt"] = "por", ["ru"] = "rus", ["sv"] = "swe", ["tr"] = "tur", ["uk"] = "ukr", ["zh"] = "zho",
    };

    public static IEnumerable<JsonNode> Of(EnrichedArticle article)
    {
        var document = IdOf(article.Id.Value);
        yield return Entity(document, "Article", ArticleProperties(article));
        foreach (var entity in article.Entities)
        {
            if (Schemata.FirstOrDefault(pair => pair.Category == entity.Category).Schema is not { } schema)
            {
                continue;
            }

            var id = IdOf(entity.Id);
            yield return Entity(id, schema, [("name", [entity.Name]), ("alias", entity.OtherNames()), ("wikidataId", Some(entity.WikidataId()))]);
            yield return Entity(
                $"{document}.{id}",
                "Mention",
                [("document", [document]), ("resolved", [id]), ("detectedSchema", [schema]), ("name", entity.Mentions.Select(mention => mention.Text).Distinct(StringComparer.Ordinal))]);
        }
    }

    private static (string Name, IEnumerable<string> Values)[] ArticleProperties(EnrichedArticle article) =>
    [
        ("title", Some(article.Title)),
        ("fileName", [article.Blob.Name?.Split('/')[^1] ?? article.Id.Value]),
        ("publishedAt", Some(article.Published.Value)),
        ("publisher", Some(article.Source?.Name)),
        ("sourceUrl", Some(article.WebAddress())),
        ("language", Some(article.Language is { } language ? Languages.GetValueOrDefault(language.Split('-')[0]) : null)),
        ("keywords", article.KeyPhrases),
        ("peopleMentioned", Names(article, EntityCategories.Person)),
        ("companiesMentioned", Names(article, EntityCategories.Organization)),
        ("locationMentioned", Names(article, EntityCategories.Location)),
        ("bodyText", [article.Text]),
    ];

    private static IEnumerable<string> Names(EnrichedArticle article, string category) =>
        article.Entities.Where(entity => entity.Category == category).Select(entity => entity.Name);

    private static IEnumerable<string> Some(string? value) => value is null ? [] : [value];

    private static JsonObject Entity(string id, string schema, (string Name, IEnumerable<string> Values)[] properties) => new()
    {
        ["id"] = id,
        ["schema"] = schema,
        ["properties"] = new JsonObject(properties
            .Select(property => KeyValuePair.Create(property.Name, (JsonNode?)ArticleFacts.Array(property.Values)))
            .Where(property => property.Value is JsonArray { Count: > 0 })),
    };

    // Its ids are of letters, digits, dots and hyphens.
    private static string IdOf(string id) => id.Replace('_', '-');
}
