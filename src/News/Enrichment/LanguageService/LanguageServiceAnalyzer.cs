using News.Text;

namespace News.Enrichment.LanguageService;

/// <summary>
/// Analyses by Azure AI Language: cuts a text into the documents that the service takes, and puts what it finds in them together. One instance serves a process,
/// because what one worker is told (<c>Retry-After</c>) holds for all.
/// </summary>
/// <param name="splitSentences">Where a text may be cut: its sentences, in order and without overlap.</param>
public sealed class LanguageServiceAnalyzer(
    ILanguageService service, Func<string, IReadOnlyList<TextSpan>> splitSentences, LanguageServiceOptions options, TimeProvider time) : ITextAnalyzer
{
    /// <summary><see cref="TextAnalysis.Skipped"/> for a language that the service has no model for.</summary>
    public const string NoModelForLanguage = "no-model-for-language";

    /// <summary><see cref="TextAnalysis.Skipped"/> for a text that does not show its language.</summary>
    public const string LanguageUnknown = "language-unknown";

    /// <summary><see cref="TextAnalysis.Skipped"/> for a text of which the service took no part; <see cref="TextAnalysis.Warnings"/> say why.</summary>
    public const string RejectedByService = "rejected-by-service";

    private static readonly TextCutter Cutter = new(ServiceLimits.TextElementsPerDocument, ServiceLimits.CodeUnitsPerDocument);

    private readonly PatientRequests _requests = new(new RequestGate(options.RequestsPerMinute, options.MaxWait, time), options.MaxAttempts, time);

    public AnalyzerVersion Version { get; } = new("azure-ai-language", options.ModelVersion);

    /// <inheritdoc/>
    public async ValueTask<TextAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken)
    {
        // The service calls a document without a word invalid.
        var pieces = Cutter.Cut(text, splitSentences(text)).FindAll(piece => !piece.Span.In(text).IsWhiteSpace());
        var tag = language ?? await DetectAsync(text, pieces, cancellationToken);
        return tag is null ? new() { Skipped = LanguageUnknown } : await AnalyzeAsync(text, pieces, tag, cancellationToken);
    }

    private async Task<TextAnalysis> AnalyzeAsync(string text, List<TextPiece> pieces, string tag, CancellationToken cancellationToken)
    {
        var inquiry = new ArticleInquiry(text, pieces, _requests);
        var code = ServiceLanguages.Code(tag);
        TextAnalysis Skipped(string reason) => new() { Language = tag, Skipped = reason, Warnings = [.. inquiry.Warnings] };

        var sentiments = await inquiry.AskAsync(service.AnalyzeSentimentAsync, code, ServiceLimits.DocumentsPerRequest, cancellationToken);
        if (inquiry.LanguageUnsupported)
        {
            return Skipped(NoModelForLanguage);
        }

        if (sentiments.Count == 0)
        {
            return Skipped(RejectedByService);
        }

        var entities = await inquiry.AskAsync(service.RecognizeEntitiesAsync, code, ServiceLimits.DocumentsPerEntityRequest, cancellationToken);
        var keyPhrases = await inquiry.AskAsync(service.ExtractKeyPhrasesAsync, code, ServiceLimits.DocumentsPerRequest, cancellationToken);
        if (inquiry.LanguageUnsupported)
        {
            return Skipped(NoModelForLanguage);
        }

        return new()
        {
            Language = tag,
            Sentences = SentenceMerging.Merge(text, sentiments, inquiry.Warnings),
            Sentiment = SentimentMerging.Merge([.. sentiments.Select(finding => (finding.Value.Sentiment, finding.Piece.Span.Length))]),
            Mentions = MentionMerging.Merge(text, entities, inquiry.Warnings),
            KeyPhrases = KeyPhraseMerging.Merge(keyPhrases.Select(finding => finding.Value)),
            Warnings = [.. inquiry.Warnings],
        };
    }

    /// <summary>By the first piece: news does not change its language in the middle.</summary>
    private async Task<string?> DetectAsync(string text, List<TextPiece> pieces, CancellationToken cancellationToken)
    {
        var inquiry = new ArticleInquiry(text, [.. pieces.Take(1)], _requests);
        var found = await inquiry.AskAsync(service.DetectLanguageAsync, null, ServiceLimits.DocumentsPerRequest, cancellationToken);
        return found is [var (_, language)] ? ServiceLanguages.Tag(language.Code) : null;
    }
}
