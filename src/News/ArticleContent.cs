using News.Enrichment;
using News.Text;

namespace News;

/// <summary>What makes a revision: text, headline and what was said of them. Place, receipt and analysis do not count.</summary>
public static class ArticleContent
{
    // Unit separator: cannot occur in normalised text.
    private const char Separator = '\u001F';

    /// <summary>Equal exactly when storing one after the other would change nothing but the analysis.</summary>
    public static string Key(EnrichedArticle article) => Digest.Id(string.Join(
        Separator,
        article.ContentHash, article.Title, article.Source?.Name, article.Source?.Url, article.Published.Value, article.DeclaredLanguage));
}
