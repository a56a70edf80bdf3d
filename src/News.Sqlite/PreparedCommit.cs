using System.Text.Json;
using News.Enrichment;
using News.Views;

namespace News.Sqlite;

/// <summary>A commit with all its work done that needs no lock, so that callers share it and the one writer only writes.</summary>
internal sealed record PreparedCommit(IReadOnlyList<PreparedArticle> Articles, IReadOnlyList<Failure> Failures, UploadReceipt? Receipt)
{
    public static PreparedCommit Of(Commit commit) => new([.. commit.Articles.Select(PreparedArticle.Of)], commit.Failures, commit.Receipt);

    /// <summary>Roughly what it will write, in bytes.</summary>
    public long Size => Articles.Sum(article => (long)article.Json.Length + article.Terms.Text.Length);
}

/// <param name="Json">The document with the article's revision in it.</param>
internal sealed record PreparedArticle(EnrichedArticle Article, string ContentKey, long SortKey, byte[] Json, byte[] Summary, IndexRow Terms, ArticleFacts Facts)
{
    private const int FirstRevision = 1;

    /// <summary>Numbered as most articles are: as the first revision.</summary>
    public static PreparedArticle Of(EnrichedArticle article)
    {
        var first = article with { Revision = FirstRevision };
        return new(first, ArticleContent.Key(article), Sqlite.SortKey.Of(article), NewsJson.Write(first), SummaryOf(first), SearchIndex.RowOf(article), ArticleFacts.Of(article));
    }

    public PreparedArticle Numbered(int revision)
    {
        if (revision == Article.Revision)
        {
            return this;
        }

        var article = Article with { Revision = revision };
        return this with { Article = article, Json = NewsJson.Write(article), Summary = SummaryOf(article) };
    }

    private static byte[] SummaryOf(EnrichedArticle article) => JsonSerializer.SerializeToUtf8Bytes(ArticleSummary.Of(article), NewsJson.Compact.ArticleSummary);
}
