using Azure;
using Azure.AI.TextAnalytics;
using Azure.Identity;
using News.Enrichment;
using News.Enrichment.LanguageService;
using DetectedLanguage = News.Enrichment.LanguageService.DetectedLanguage;
using DocumentSentiment = News.Enrichment.LanguageService.DocumentSentiment;
using SentenceSentiment = News.Enrichment.LanguageService.SentenceSentiment;

namespace NewsFunctions;

/// <summary>Azure AI Language by its SDK: maps types and nothing else. The client's own retries must be off.</summary>
public sealed class TextAnalyticsService(TextAnalyticsClient client, LanguageServiceOptions options) : ILanguageService
{
    public Task<LanguageAnswer<DetectedLanguage>> DetectLanguageAsync(IReadOnlyList<LanguageDocument> documents, CancellationToken cancellationToken) =>
        AskAsync<DetectLanguageResult, DetectedLanguage>(
            async () => (await client.DetectLanguageBatchAsync(
                documents.Select(document => new DetectLanguageInput(document.Id, document.Text)),
                new TextAnalyticsRequestOptions { ModelVersion = options.ModelVersion },
                cancellationToken)).Value,
            result => (new DetectedLanguage(result.PrimaryLanguage.Iso6391Name), result.PrimaryLanguage.Warnings),
            cancellationToken);

    public Task<LanguageAnswer<DocumentSentiment>> AnalyzeSentimentAsync(IReadOnlyList<LanguageDocument> documents, CancellationToken cancellationToken) =>
        AskAsync<AnalyzeSentimentResult, DocumentSentiment>(
            async () => (await client.AnalyzeSentimentBatchAsync(
                Inputs(documents), new AnalyzeSentimentOptions { ModelVersion = options.ModelVersion }, cancellationToken)).Value,
            result => (
                new DocumentSentiment(
                    SentimentOf(result.DocumentSentiment.Sentiment, result.DocumentSentiment.ConfidenceScores),
                    [.. result.DocumentSentiment.Sentences.Select(sentence => new SentenceSentiment(
                        sentence.Text, sentence.Offset, sentence.Length, SentimentOf(sentence.Sentiment, sentence.ConfidenceScores)))]),
                result.DocumentSentiment.Warnings),
            cancellationToken);

    public Task<LanguageAnswer<IReadOnlyList<RecognizedEntity>>> RecognizeEntitiesAsync(
        IReadOnlyList<LanguageDocument> documents, CancellationToken cancellationToken) =>
        AskAsync<RecognizeEntitiesResult, IReadOnlyList<RecognizedEntity>>(
            async () => (await client.RecognizeEntitiesBatchAsync(
                Inputs(documents), new TextAnalyticsRequestOptions { ModelVersion = options.ModelVersion }, cancellationToken)).Value,
            result => (
                [.. result.Entities.Select(entity => new RecognizedEntity(
                    entity.Text, entity.Category.ToString(), entity.SubCategory, entity.ConfidenceScore, entity.Offset, entity.Length))],
                result.Entities.Warnings),
            cancellationToken);

    public Task<LanguageAnswer<IReadOnlyList<string>>> ExtractKeyPhrasesAsync(IReadOnlyList<LanguageDocument> documents, CancellationToken cancellationToken) =>
        AskAsync<ExtractKeyPhrasesResult, IReadOnlyList<string>>(
            async () => (await client.ExtractKeyPhrasesBatchAsync(
                Inputs(documents), new TextAnalyticsRequestOptions { ModelVersion = options.ModelVersion }, cancellationToken)).Value,
            result => ([.. result.KeyPhrases], result.KeyPhrases.Warnings),
            cancellationToken);

    private static IEnumerable<TextDocumentInput> Inputs(IReadOnlyList<LanguageDocument> documents) =>
        documents.Select(document => new TextDocumentInput(document.Id, document.Text) { Language = document.Language });

    private static async Task<LanguageAnswer<TValue>> AskAsync<TResult, TValue>(
        Func<Task<IReadOnlyCollection<TResult>>> ask,
        Func<TResult, (TValue Value, IReadOnlyCollection<TextAnalyticsWarning> Warnings)> map,
        CancellationToken cancellationToken)
        where TResult : TextAnalyticsResult
        where TValue : class
    {
        try
        {
            return new LanguageAnswer<TValue>.Answered([.. (await ask()).Select(result => AnswerOf(result, map))]);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new LanguageAnswer<TValue>.Unavailable(Status: null, RetryAfter: null);
        }
        catch (AuthenticationFailedException)
        {
            return new LanguageAnswer<TValue>.Refused(401, "NoSignIn");
        }
        catch (RequestFailedException e) when (e.Status is 0 or 408 or 429 or >= 500)
        {
            return new LanguageAnswer<TValue>.Unavailable(e.Status == 0 ? null : e.Status, RetryAfterOf(e));
        }
        catch (RequestFailedException e)
        {
            return new LanguageAnswer<TValue>.Refused(e.Status, e.ErrorCode);
        }
    }

    private static DocumentAnswer<TValue> AnswerOf<TResult, TValue>(
        TResult result, Func<TResult, (TValue Value, IReadOnlyCollection<TextAnalyticsWarning> Warnings)> map)
        where TResult : TextAnalyticsResult
        where TValue : class
    {
        if (result.HasError)
        {
            return new(result.Id, null, new DocumentRemark(result.Error.ErrorCode.ToString(), result.Error.Message), []);
        }

        var (value, warnings) = map(result);
        return new(result.Id, value, null, [.. warnings.Select(warning => new DocumentRemark(warning.WarningCode.ToString(), warning.Message))]);
    }

    private static Sentiment SentimentOf(TextSentiment sentiment, SentimentConfidenceScores scores) => Sentiment.Of(
        sentiment switch
        {
            TextSentiment.Positive => SentimentLabel.Positive,
            TextSentiment.Negative => SentimentLabel.Negative,
            TextSentiment.Mixed => SentimentLabel.Mixed,
            _ => SentimentLabel.Neutral,
        },
        scores.Positive, scores.Neutral, scores.Negative);

    private static TimeSpan? RetryAfterOf(RequestFailedException fault) =>
        fault.GetRawResponse() is { } response && response.Headers.TryGetValue("Retry-After", out var value) && int.TryParse(value, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
