using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using News.Enrichment;

namespace News.Http.Forms;

/// <summary>What <c>format</c> makes of one article.</summary>
internal enum ArticleForm
{
    /// <summary>The document, as stored.</summary>
    Json,

    /// <summary>The text alone: what the offsets count in, and what annotations point into.</summary>
    Text,

    /// <summary>schema.org's NewsArticle.</summary>
    JsonLd,

    /// <summary>IPTC ninjs 2.1.</summary>
    Ninjs,

    /// <summary>W3C Web Annotations: everything found, with its place in the text.</summary>
    Annotations,

    /// <summary>FollowTheMoney entities, one a line.</summary>
    Ftm,
}

internal static class ArticleForms
{
    private const string Text = "text/plain; charset=utf-8";
    private const string JsonLd = "application/ld+json";
    private const string Ninjs = $"application/json; profile=\"{NinjsForm.Schema}\"";
    private const string Annotations = $"{JsonLd}; profile=\"{AnnotationsForm.Context}\"";

    /// <summary>As the OpenAPI document names them. ninjs has no media type of its own: it is JSON with a profile.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } = ["text/plain", JsonLd, Ninjs, Annotations, ListForms.Ndjson];

    public static ApiParameter Parameter { get; } = new(
        "format",
        "text: the text alone; jsonld: schema.org NewsArticle; ninjs: IPTC ninjs 2.1; annotations: W3C Web Annotations of everything found; ftm: FollowTheMoney entities, one a line.",
        Values: ["json", "text", "jsonld", "ninjs", "annotations", "ftm"]);

    public static IResult Answer(StoredDocument document, ArticleForm form, ApiRoot root)
    {
        if (form == ArticleForm.Json)
        {
            return ApiAnswer.Single(document.Json);
        }

        var article = document.Read();
        return form switch
        {
            ArticleForm.Text => ApiAnswer.Single(Encoding.UTF8.GetBytes(article.Text), Text),
            ArticleForm.JsonLd => ApiAnswer.Single(ApiAnswer.Bytes(SchemaOrgForm.Of(article, root)), JsonLd),
            ArticleForm.Ninjs => ApiAnswer.Single(ApiAnswer.Bytes(NinjsForm.Of(article)), Ninjs),
            ArticleForm.Annotations => ApiAnswer.Single(ApiAnswer.Bytes(AnnotationsForm.Of(article, root)), Annotations),
            ArticleForm.Ftm => ApiAnswer.Single(Lines(FollowTheMoneyForm.Of(article)), ListForms.Ndjson),
            _ => throw new InvalidOperationException($"Unknown form {form}."),
        };
    }

    private static byte[] Lines(IEnumerable<JsonNode> items) => [.. items.SelectMany(item => (byte[])[.. ApiAnswer.Bytes(item), (byte)'\n'])];
}

/// <summary>Little that several forms need of an article.</summary>
internal static class ArticleFacts
{
    private const string Wikidata = "http://www.wikidata.org/entity/";

    /// <summary>Strings as a JSON array.</summary>
    public static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    /// <summary>The forms as printed that are not the entity's name.</summary>
    public static IEnumerable<string> OtherNames(this Entity entity) =>
        entity.Mentions.Select(mention => mention.Text).Where(text => text != entity.Name).Distinct(StringComparer.Ordinal);

    public static string? WikidataId(this Entity entity) =>
        entity.Id.Length > 1 && entity.Id[0] == 'Q' && !entity.Id.AsSpan(1).ContainsAnyExceptInRange('0', '9') ? entity.Id : null;

    /// <summary>The entity's name in Wikidata, as an address.</summary>
    public static string? WikidataAddress(this Entity entity) => entity.WikidataId() is { } id ? Wikidata + id : null;

    /// <summary>The article's own address, where it has one that can be followed.</summary>
    public static string? WebAddress(this EnrichedArticle article) =>
        Uri.TryCreate(article.Source?.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;
}
