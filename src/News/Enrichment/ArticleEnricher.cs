using News.Articles;
using News.Enrichment.Dates;
using News.Enrichment.Entities;
using News.Enrichment.Phrases;
using News.Enrichment.Quantities;
using News.Enrichment.Statements;
using News.Text;

namespace News.Enrichment;

/// <summary>Makes the document of an article: analyses its text, checks what the analyser found, and resolves mentions to entities. The same for every analyser.</summary>
public sealed class ArticleEnricher(ITextAnalyzer analyzer, Gazetteer? gazetteer = null)
{
    /// <summary><see cref="EnrichedArticle.AnalysisSkipped"/> for an article that is a headline alone.</summary>
    public const string NoText = "no-text";

    /// <summary><see cref="EnrichedArticle.ReceivedAtReason"/> for text that was analysed without being uploaded.</summary>
    public const string NotReceived = "not-received";

    /// <summary>Of all that enrichment makes of an analysis: entities, statements, dates, quantities; and of what placement compares of it. Raised with every change of what they find.</summary>
    public const string RulesVersion = "11";

    private readonly Gazetteer gazetteer = gazetteer ?? Gazetteer.Shipped;

    /// <summary>What makes the documents: the analyser, these rules, and a gazetteer of the user's own.</summary>
    public AnalyzerVersion Analyzer { get; } = analyzer.Version with { Version = $"{analyzer.Version.Version}+{RulesVersion}{gazetteer?.Version}" };

    /// <summary>The document before its analysis; the store will number it.</summary>
    public EnrichedArticle Describe(Article article, Upload upload)
    {
        var contentHash = Digest.Sha256(article.Text);
        return new()
        {
            Id = IdOf(article, upload, contentHash),
            Blob = BlobReference.Of(upload),
            ContentHash = contentHash,
            Title = article.Title,
            TitleReason = article.TitleReason,
            Text = article.Text,
            DeclaredLanguage = article.Language,
            Source = article.Source,
            SourceReason = article.SourceReason,
            Published = article.Published,
            ReceivedAt = upload.ReceivedAt,
            ReceivedAtReason = upload.ReceivedAt is null ? NotReceived : null,
            Analyzer = Analyzer,
        };
    }

    /// <param name="described">From <see cref="Describe"/>.</param>
    /// <exception cref="AnalyzerUnavailableException">The analyser cannot be reached; another try may work.</exception>
    /// <exception cref="InvalidOperationException">The analyser broke its contract (<see cref="AnalysisContract"/>).</exception>
    public async ValueTask<EnrichedArticle> EnrichAsync(EnrichedArticle described, CancellationToken cancellationToken)
    {
        var (text, declaredLanguage) = (described.Text, described.DeclaredLanguage);
        if (text.Length == 0)
        {
            return described with { Language = declaredLanguage, AnalysisSkipped = new(NoText) };
        }

        var analysis = await analyzer.AnalyzeAsync(text, declaredLanguage, cancellationToken);
        AnalysisContract.Check(text, analysis);
        if (analysis.Skipped is not null)
        {
            return described with { Language = analysis.Language, AnalysisSkipped = new(analysis.Skipped) };
        }

        Token[] tokens = [.. analysis.Tokens ?? Tokenizer.Tokenize(text)];
        var pieces = new Pieces(text);
        var entities = EntityResolver.Resolve(text, tokens, analysis.Mentions, gazetteer, DayOf(described.Published));
        var sentences = new Sentence[analysis.Sentences.Count];
        var spans = new TextSpan[sentences.Length];
        for (var i = 0; i < sentences.Length; i++)
        {
            (spans[i], var sentiment) = analysis.Sentences[i];
            sentences[i] = new(spans[i].Offset, spans[i].Length, sentiment);
        }

        var dates = DateFinder.Find(pieces, spans, described.Published);
        return described with
        {
            Language = analysis.Language,
            Sentences = sentences,
            Sentiment = analysis.Sentiment,
            Entities = entities,
            KeyPhrases = analysis.KeyPhrases,
            Statements = StatementFinder.Find(new ArticleTokens(text, tokens, entities, analysis.TokenSentences)),
            Dates = dates,
            Quantities = QuantityFinder.Find(pieces, dates),
        };
    }

    private static DateOnly? DayOf(PublicationDate published) =>
        published.Precision is DatePrecision.Second or DatePrecision.Day && published.Start() is { } start ? DateOnly.FromDateTime(start.UtcDateTime) : null;

    // An item without a place keeps the id it came with, so that whoever sent it knows it again.
    private static ArticleId IdOf(Article article, Upload upload, string contentHash) => upload.Address is { } address
        ? ArticleId.Of(address.Container, address.Name, article.ItemId)
        : article.ItemId is { } given ? new(given) : ArticleId.OfContent(contentHash);
}
