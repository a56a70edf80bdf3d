using System.Globalization;
using System.Text.Json.Nodes;
using News.Enrichment;

namespace News.Http.Forms;

/// <summary>
/// Everything found in an article as W3C Web Annotations, in text order. Each points into the article's plain text by position and by the words themselves.
/// </summary>
internal static class AnnotationsForm
{
    public const string Context = "http://www.w3.org/ns/anno.jsonld";

    // As much as tells one “the mayor” from the next.
    private const int SurroundingsLength = 32;

    private sealed record Finding(int Offset, int Length, string Kind, string Motivation, JsonNode[] Bodies);

    public static JsonObject Of(EnrichedArticle article, ApiRoot root)
    {
        var id = root.Article(article.Id, article.Revision, "annotations").AbsoluteUri;
        var text = root.Article(article.Id, article.Revision, "text").AbsoluteUri;
        var points = new CodePoints(article.Text);
        var findings = Findings(article).OrderBy(finding => finding.Offset).ThenBy(finding => finding.Length).ThenBy(finding => finding.Kind, StringComparer.Ordinal).ToList();
        return new()
        {
            ["@context"] = Context,
            ["id"] = id,
            ["type"] = "AnnotationCollection",
            ["label"] = article.Title ?? article.Id.Value,
            ["total"] = findings.Count,
            ["first"] = new JsonObject
            {
                ["id"] = $"{id}#page",
                ["type"] = "AnnotationPage",
                ["partOf"] = id,
                ["startIndex"] = 0,
                ["items"] = new JsonArray([.. findings.Select((finding, i) => Annotation(finding, $"{id}#{finding.Kind}-{i}", text, article.Text, points))]),
            },
        };
    }

    private static IEnumerable<Finding> Findings(EnrichedArticle article) =>
    [
        .. article.Entities.SelectMany(entity => entity.Mentions.Select(mention =>
            new Finding(mention.Offset, mention.Length, "entity", "identifying", EntityBodies(entity)))),
        .. article.Statements.Select(statement => new Finding(
            statement.Offset, statement.Length, "statement", "describing", [Said(statement, article)])),
        .. article.Dates.Select(date => new Finding(date.Offset, date.Length, "date", "describing", [Words(date.Resolved ?? date.Timex, "describing")])),
        .. article.Quantities.Select(quantity => new Finding(
            quantity.Offset, quantity.Length, "quantity", "describing", [Words(Amount(quantity), "describing")])),
    ];

    private static JsonNode[] EntityBodies(Entity entity)
    {
        JsonNode name = Words(entity.Name, "tagging");
        return entity.WikidataAddress() is { } address
            ? [new JsonObject { ["type"] = "SpecificResource", ["source"] = address, ["purpose"] = "identifying" }, name]
            : [name];
    }

    private static JsonObject Said(Statement statement, EnrichedArticle article)
    {
        var speaker = article.Entities.FirstOrDefault(entity => entity.Id == statement.Speaker.EntityId)?.Name ?? statement.Speaker.Text ?? "unknown speaker";
        return Words($"{statement.Kind.ToString().ToLowerInvariant()} statement of {speaker}", "describing");
    }

    private static string Amount(QuantityMention quantity) => string.Join(' ', new[]
    {
        quantity.Bound switch { QuantityBound.AtLeast => "at least", QuantityBound.AtMost => "at most", QuantityBound.About => "about", _ => "" },
        quantity.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
        quantity.Unit ?? "",
        quantity.Of is null ? "" : $"of {quantity.Of}",
    }.Where(part => part.Length > 0));

    private static JsonObject Words(string value, string purpose) =>
        new() { ["type"] = "TextualBody", ["value"] = value, ["format"] = "text/plain", ["purpose"] = purpose };

    private static JsonObject Annotation(Finding finding, string id, string source, string text, CodePoints points)
    {
        var (start, end) = (finding.Offset, finding.Offset + finding.Length);
        return new JsonObject
        {
            ["id"] = id,
            ["type"] = "Annotation",
            ["motivation"] = finding.Motivation,
            ["body"] = new JsonArray(finding.Bodies),
            ["target"] = new JsonObject
            {
                ["source"] = source,
                ["selector"] = new JsonArray(
                    new JsonObject { ["type"] = "TextPositionSelector", ["start"] = points.Before(start), ["end"] = points.Before(end) },
                    new JsonObject
                    {
                        ["type"] = "TextQuoteSelector",
                        ["exact"] = text[start..end],
                        ["prefix"] = text[Whole(text, Math.Max(0, start - SurroundingsLength))..start],
                        ["suffix"] = text[end..Whole(text, Math.Min(text.Length, end + SurroundingsLength))],
                    }),
            },
        };
    }

    // Never between the halves of a character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    /// <summary>Positions in Web Annotations count code points; ours count UTF-16 code units.</summary>
    private sealed class CodePoints(string text)
    {
        private readonly List<int> secondHalves =
            [.. Enumerable.Range(1, Math.Max(0, text.Length - 1)).Where(i => char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))];

        public int Before(int offset)
        {
            var found = secondHalves.BinarySearch(offset);
            return offset - (found < 0 ? ~found : found);
        }
    }
}
