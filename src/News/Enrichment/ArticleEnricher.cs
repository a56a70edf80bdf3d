using News.Articles;
using News.Text;

namespace News.Enrichment;

/// <summary>Makes the document of an article: analyses its text, checks what the analyser found, and resolves mentions to entities. The same for every analyser.</summary>
public sealed class ArticleEnricher(ITextAnalyzer analyzer)
{
    /// <summary><see cref="EnrichedArticle.AnalysisSkipped"/> for an article that is a headline alone.</summary>
    public const string NoText = "no-text";

    /// <summary><see cref="EnrichedArticle.ReceivedAtReason"/> for text that was analysed without being uploaded.</summary>
    public const string NotReceived = "not-received";

    /// <summary>A document of revision 0: the store numbers it.</summary>
    /// <exception cref="AnalyzerUnavailableException">The analyser cannot be reached; another try may work.</exception>
    /// <exception cref="InvalidOperationException">The analyser broke its contract (<see cref="AnalysisContract"/>).</exception>
    public async ValueTask<EnrichedArticle> EnrichAsync(Article article, Upload upload, CancellationToken cancellationToken)
    {
        var document = Describe(article, upload);
        if (article.Text.Length == 0)
        {
            return document with { Language = article.Language, AnalysisSkipped = new(NoText) };
        }

        var analysis = await analyzer.AnalyzeAsync(article.Text, article.Language, cancellationToken);
        AnalysisContract.Check(article.Text, analysis);
        if (analysis.Skipped is not null)
        {
            return document with { Language = analysis.Language, AnalysisSkipped = new(analysis.Skipped) };
        }

        return document with
        {
            Language = analysis.Language,
            Sentences = [.. analysis.Sentences.Select(sentence => new Sentence(sentence.Span.Offset, sentence.Span.Length, sentence.Sentiment))],
            Sentiment = analysis.Sentiment,
            Entities = EntityResolver.Resolve(article.Text, analysis.Mentions),
            KeyPhrases = analysis.KeyPhrases,
        };
    }

    private EnrichedArticle Describe(Article article, Upload upload)
    {
        var contentHash = Digest.Sha256(article.Text);
        return new()
        {
            Id = upload.Address is { } address ? ArticleId.Of(address.Container, address.Name, article.ItemId) : ArticleId.OfContent(contentHash),
            Blob = new(upload.Address?.Container, upload.Address?.Name, upload.ETag),
            ContentHash = contentHash,
            Title = article.Title,
            TitleReason = article.TitleReason,
            Text = article.Text,
            Source = article.Source,
            SourceReason = article.SourceReason,
            Published = article.Published,
            ReceivedAt = upload.ReceivedAt,
            ReceivedAtReason = upload.ReceivedAt is null ? NotReceived : null,
            Analyzer = analyzer.Version,
        };
    }
}
