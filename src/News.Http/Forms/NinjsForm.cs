using System.Globalization;
using System.Text.Json.Nodes;
using News.Articles;
using News.Enrichment;
using News.Text;

namespace News.Http.Forms;

/// <summary>An article as IPTC ninjs 2.1.</summary>
internal static class NinjsForm
{
    public const string Schema = "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json";

    private static readonly (string Property, string Category)[] Lists =
    [
        ("people", EntityCategories.Person), ("organisations", EntityCategories.Organization), ("places", EntityCategories.Location), ("events", "Event"),
    ];

    public static JsonObject Of(EnrichedArticle article)
    {
        var written = new JsonObject
        {
            ["standard"] = new JsonObject { ["name"] = "ninjs", ["version"] = "2.1", ["schema"] = Schema },
            ["uri"] = FeedEntry.UrnOf(article.Id.Value),
            ["type"] = "text",
            ["representationtype"] = "full",
            ["version"] = article.Revision.ToString(CultureInfo.InvariantCulture),
        };
        if (Created(article.Published) is { } created)
        {
            written["contentcreated"] = created;
        }

        if (article.Language is { } language)
        {
            written["language"] = language;
        }

        if (article.Title is { } title)
        {
            written["headlines"] = new JsonArray(new JsonObject { ["role"] = "main", ["contenttype"] = "text/plain", ["value"] = title });
        }

        written["bodies"] = new JsonArray(new JsonObject
        {
            ["role"] = "main",
            ["contenttype"] = "text/plain",
            ["charcount"] = article.Text.Length,
            ["wordcount"] = Tokenizer.Tokenize(article.Text).Count(token => token.IsWord),
            ["value"] = article.Text,
        });
        if (article.Source?.Name is { } source)
        {
            written["infosources"] = new JsonArray(new JsonObject { ["name"] = source });
        }

        foreach (var (property, category) in Lists)
        {
            var items = article.Entities.Where(entity => entity.Category == category).Select(Concept).ToArray();
            if (items.Length > 0)
            {
                written[property] = new JsonArray(items);
            }
        }

        written["subjects"] = new JsonArray([.. article.KeyPhrases.Select(phrase => new JsonObject { ["name"] = phrase })]);
        return written;
    }

    // ninjs knows no date without a time of day: a day stands as its first instant, and what is known less well is left out.
    private static string? Created(PublicationDate published) =>
        published.Precision is DatePrecision.Day or DatePrecision.Second && published.Start() is { } start
            ? start.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;

    private static JsonNode Concept(Entity entity)
    {
        var concept = new JsonObject { ["name"] = entity.Name, ["rel"] = "mentions", ["literal"] = entity.Id };
        if (entity.WikidataAddress() is { } address)
        {
            concept["uri"] = address;
        }

        return concept;
    }
}
