using News.Articles;
using News.Enrichment;

namespace News.Views.StoryPages;

/// <summary>The place in a stored article that a line of a story rests on: <c>text.Substring(offset, length)</c> of that revision.</summary>
public record Evidence(ArticleId Article, int Revision, string? Title, string? Source, string? Published, int Offset, int Length)
{
    public static Evidence Of(EnrichedArticle article, int offset, int length) =>
        new(article.Id, article.Revision, article.Title, article.Source?.Name, article.Published.Value, offset, length);
}
