namespace News.Enrichment.LanguageService;

/// <summary>The four calls of Azure AI Language that an analysis needs. An implementation maps types and nothing else.</summary>
/// <remarks>
/// Batches, pacing, retries and offsets are <see cref="LanguageServiceAnalyzer"/>'s: an implementation switches off the retries of its SDK, which would hide a
/// <c>Retry-After</c> from the other workers. Offsets and lengths are asked for in UTF-16 code units. Only cancellation throws; whatever the service or the
/// network does wrong is a <see cref="LanguageAnswer{T}"/>.
/// </remarks>
public interface ILanguageService
{
    Task<LanguageAnswer<DetectedLanguage>> DetectLanguageAsync(IReadOnlyList<LanguageDocument> documents, CancellationToken cancellationToken);

    Task<LanguageAnswer<DocumentSentiment>> AnalyzeSentimentAsync(IReadOnlyList<LanguageDocument> documents, CancellationToken cancellationToken);

    Task<LanguageAnswer<IReadOnlyList<RecognizedEntity>>> RecognizeEntitiesAsync(IReadOnlyList<LanguageDocument> documents, CancellationToken cancellationToken);

    Task<LanguageAnswer<IReadOnlyList<string>>> ExtractKeyPhrasesAsync(IReadOnlyList<LanguageDocument> documents, CancellationToken cancellationToken);
}
