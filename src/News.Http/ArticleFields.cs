using System.Text.Json;
using System.Text.Json.Nodes;
using News.Views;

namespace News.Http;

/// <summary>Fields of the document that a list's items have none of, added on request.</summary>
internal static class ArticleFields
{
    private static readonly string[] Known = [.. ApiJson.Compact.EnrichedArticle.Properties.Select(property => property.Name)];

    /// <exception cref="QueryException">No field of the document.</exception>
    public static IReadOnlyList<string> Read(ApiRequest request)
    {
        var fields = request.Parts("fields").Distinct(StringComparer.Ordinal).ToList();
        return fields.FirstOrDefault(field => !Known.Contains(field)) is not { } unknown ? fields
            : throw new QueryException("fields", $"A document has no field '{ApiRequest.Shown(unknown)}'; it has {string.Join(", ", Known)}.");
    }

    /// <summary>The page as JSON, each item with the fields of its document.</summary>
    public static async Task<byte[]> AddAsync(IReadOnlyList<string> fields, Page<ArticleSummary> page, INewsStore store, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToNode(page, ApiJson.Compact.PageArticleSummary)!.AsObject();
        var items = json["items"]!.AsArray();
        for (var i = 0; i < page.Items.Count; i++)
        {
            await AddAsync(fields, page.Items[i], items[i]!.AsObject(), store, cancellationToken);
        }

        return ApiAnswer.Bytes(json);
    }

    /// <summary>An item as JSON with the fields of its document.</summary>
    public static async Task<byte[]> AddAsync(IReadOnlyList<string> fields, ArticleSummary article, INewsStore store, CancellationToken cancellationToken)
    {
        var item = JsonSerializer.SerializeToNode(article, ApiJson.Compact.ArticleSummary)!.AsObject();
        await AddAsync(fields, article, item, store, cancellationToken);
        return ApiAnswer.Bytes(item);
    }

    private static async Task AddAsync(
        IReadOnlyList<string> fields, ArticleSummary article, JsonObject item, INewsStore store, CancellationToken cancellationToken)
    {
        var stored = await store.FindDocumentAsync(article.Id, article.Revision, cancellationToken);
        var document = JsonNode.Parse(stored!.Json.Span)!.AsObject();
        foreach (var field in fields)
        {
            // The document's entities are all of them, where a list shows the leading ones.
            if (document.Remove(field, out var value))
            {
                item[field] = value;
            }
        }
    }
}
