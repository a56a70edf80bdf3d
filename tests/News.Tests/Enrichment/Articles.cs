using News.Articles;
using News.Enrichment;

namespace News.Tests.Enrichment;

internal static class Articles
{
    public static readonly Upload Named = new()
    {
        Address = new("articles", "maro/dues.txt"),
        FileName = "dues.txt",
        ETag = "0x1",
        ReceivedAt = new(2025, 6, 11, 8, 0, 0, TimeSpan.Zero),
        OpenAsync = _ => throw new InvalidOperationException("Enrichment reads no bytes."),
    };

    public static readonly Upload Unnamed = Named with { Address = null, ETag = null, ReceivedAt = null };

    public static Article Of(string text) =>
        new(null, "Dues rise in Maro", null, text, new("The Maro Ledger", null), null, new("2025-06-10", DatePrecision.Day, "metadata"), null);

    public static async Task<EnrichedArticle> Enrich(string text, params (string Name, string Category)[] names) =>
        await new ArticleEnricher(new ScriptedAnalyzer(names)).EnrichAsync(Of(text), Named, CancellationToken.None);

    /// <summary>Both steps at once.</summary>
    public static ValueTask<EnrichedArticle> EnrichAsync(this ArticleEnricher enricher, Article article, Upload upload, CancellationToken cancellationToken) =>
        enricher.EnrichAsync(enricher.Describe(article, upload), cancellationToken);
}
