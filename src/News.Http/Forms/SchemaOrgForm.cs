using System.Text.Json.Nodes;
using News.Enrichment;

namespace News.Http.Forms;

/// <summary>An article as schema.org's <c>NewsArticle</c> in JSON-LD.</summary>
internal static class SchemaOrgForm
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [EntityCategories.Person] = "Person",
        [EntityCategories.Organization] = "Organization",
        [EntityCategories.Location] = "Place",
        ["Event"] = "Event",
        ["Product"] = "Product",
    };

    public static JsonObject Of(EnrichedArticle article, ApiRoot root)
    {
        var written = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "NewsArticle",
            ["@id"] = root.Article(article.Id).AbsoluteUri,
            ["identifier"] = article.Id.Value,
            ["version"] = article.Revision,
            ["articleBody"] = article.Text,
        };
        Set("headline", article.Title);
        Set("inLanguage", article.Language);
        Set("datePublished", article.Published.Value);
        Set("url", article.WebAddress());
        if (article.Source?.Name is { } source)
        {
            written["publisher"] = new JsonObject { ["@type"] = "NewsMediaOrganization", ["name"] = source };
        }

        written["keywords"] = ArticleFacts.Array(article.KeyPhrases);
        written["mentions"] = new JsonArray([.. article.Entities.Where(entity => Types.ContainsKey(entity.Category)).Select(Thing)]);
        written["hasPart"] = new JsonArray([.. article.Statements.Where(statement => statement.Kind == StatementKind.Direct).Select(statement => Quotation(statement, article))]);
        return written;

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                written[name] = value;
            }
        }
    }

    private static JsonNode Thing(Entity entity)
    {
        var thing = new JsonObject { ["@type"] = Types[entity.Category], ["identifier"] = entity.Id, ["name"] = entity.Name };
        if (entity.OtherNames().ToList() is { Count: > 0 } names)
        {
            thing["alternateName"] = ArticleFacts.Array(names);
        }

        if (entity.WikidataAddress() is { } address)
        {
            thing["sameAs"] = address;
        }

        return thing;
    }

    private static JsonObject Quotation(Statement statement, EnrichedArticle article)
    {
        var quotation = new JsonObject { ["@type"] = "Quotation", ["text"] = article.Text.Substring(statement.Offset, statement.Length) };
        if (statement.Speaker is { Class: not SpeakerClass.Unknown, Text: { } name } speaker)
        {
            quotation["spokenByCharacter"] = new JsonObject
            {
                ["@type"] = speaker.Class == SpeakerClass.Organization ? "Organization" : "Person",
                ["name"] = article.Entities.FirstOrDefault(entity => entity.Id == speaker.EntityId)?.Name ?? name,
            };
        }

        return quotation;
    }
}
