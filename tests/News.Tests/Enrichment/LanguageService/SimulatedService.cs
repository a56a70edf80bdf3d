using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using News.Enrichment;
using News.Enrichment.LanguageService;

namespace News.Tests.Enrichment.LanguageService;

internal sealed record ServiceRequest(string Call, IReadOnlyList<LanguageDocument> Documents, TimeSpan At);

/// <summary>A failed request: without a <see cref="Refusal"/>, one that may work later.</summary>
internal sealed record Fault(int? Status, TimeSpan? RetryAfter = null, Refusal? Refusal = null);

internal sealed record Refusal(string? Code);

/// <summary>
/// A service as its documentation describes it: keeps its limits, answers per document, fails as a test says. Its models are simple: capitalised words are persons,
/// “good” and “bad” are opinions, long words are key phrases.
/// </summary>
internal sealed partial class SimulatedService(VirtualTime? time = null) : ILanguageService
{
    public static readonly Sentiment Good = new(SentimentLabel.Positive, 0.8, 0.15, 0.05);
    public static readonly Sentiment Bad = new(SentimentLabel.Negative, 0.1, 0.2, 0.7);
    public static readonly Sentiment Plain = new(SentimentLabel.Neutral, 0.05, 0.9, 0.05);

    private readonly List<ServiceRequest> _requests = [];
    private TimeSpan _closedUntil;

    public IReadOnlyList<ServiceRequest> Requests => _requests;

    /// <summary>Requests that came while the service had asked to be left alone.</summary>
    public int Intrusions { get; private set; }

    public int Faults { get; private set; }

    public string Language { get; init; } = "en";

    public Func<TimeSpan> Latency { get; init; } = () => TimeSpan.Zero;

    public Func<ServiceRequest, Fault?> Fails { get; init; } = _ => null;

    public Func<ServiceRequest, LanguageDocument, DocumentRemark?> Rejects { get; init; } = (_, _) => null;

    public Func<LanguageDocument, IReadOnlyList<DocumentRemark>> Warns { get; init; } = _ => [];

    /// <summary>Documents that an answer leaves out.</summary>
    public Func<ServiceRequest, LanguageDocument, bool> Forgets { get; init; } = (_, _) => false;

    public Func<RecognizedEntity, RecognizedEntity> SpoilEntity { get; init; } = entity => entity;

    public Func<SentenceSentiment, SentenceSentiment> SpoilSentence { get; init; } = sentence => sentence;

    public IEnumerable<ServiceRequest> Asked(string call) => _requests.Where(request => request.Call == call);

    public int MostInAMinute()
    {
        var (most, first) = (0, 0);
        for (var last = 0; last < _requests.Count; last++)
        {
            while (_requests[first].At + TimeSpan.FromMinutes(1) <= _requests[last].At)
            {
                first++;
            }

            most = Math.Max(most, last + 1 - first);
        }

        return most;
    }

    public Task<LanguageAnswer<DetectedLanguage>> DetectLanguageAsync(IReadOnlyList<LanguageDocument> documents, CancellationToken cancellationToken) =>
        AnswerAsync("language", 10, documents, _ => new DetectedLanguage(Language), cancellationToken);

    public Task<LanguageAnswer<DocumentSentiment>> AnalyzeSentimentAsync(IReadOnlyList<LanguageDocument> documents, CancellationToken cancellationToken) =>
        AnswerAsync("sentiment", 10, documents, document => new DocumentSentiment(SentimentOf(document), [.. Sentences(document).Select(SpoilSentence)]), cancellationToken);

    public Task<LanguageAnswer<IReadOnlyList<RecognizedEntity>>> RecognizeEntitiesAsync(IReadOnlyList<LanguageDocument> documents, CancellationToken cancellationToken) =>
        AnswerAsync<IReadOnlyList<RecognizedEntity>>("entities", 5, documents, document => [.. Entities(document).Select(SpoilEntity)], cancellationToken);

    public Task<LanguageAnswer<IReadOnlyList<string>>> ExtractKeyPhrasesAsync(IReadOnlyList<LanguageDocument> documents, CancellationToken cancellationToken) =>
        AnswerAsync<IReadOnlyList<string>>(
            "phrases", 10, documents, document => [.. LongWord().Matches(document.Text).Select(match => match.Value).Distinct()], cancellationToken);

    private async Task<LanguageAnswer<T>> AnswerAsync<T>(
        string call, int maxDocuments, IReadOnlyList<LanguageDocument> documents, Func<LanguageDocument, T> model, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        documents.Count.ShouldBeInRange(1, maxDocuments);
        JsonSerializer.SerializeToUtf8Bytes(documents).Length.ShouldBeLessThanOrEqualTo(1_000_000);
        documents.Select(document => document.Id).ShouldBeUnique();

        var request = new ServiceRequest(call, documents, time?.Elapsed ?? TimeSpan.Zero);
        _requests.Add(request);
        Intrusions += request.At < _closedUntil ? 1 : 0;
        if (time is not null)
        {
            await Task.Delay(Latency(), time, cancellationToken);
        }

        if (Fails(request) is { } fault)
        {
            Faults++;
            var asked = (time?.Elapsed ?? TimeSpan.Zero) + (fault.RetryAfter ?? TimeSpan.Zero);
            _closedUntil = asked > _closedUntil ? asked : _closedUntil;
            return fault.Refusal is { } refusal
                ? new LanguageAnswer<T>.Refused(fault.Status!.Value, refusal.Code)
                : new LanguageAnswer<T>.Unavailable(fault.Status, fault.RetryAfter);
        }

        // Answers come in no order.
        return new LanguageAnswer<T>.Answered([.. documents.Reverse().Where(document => !Forgets(request, document)).Select(document => Answer(request, document, model))]);
    }

    private DocumentAnswer<T> Answer<T>(ServiceRequest request, LanguageDocument document, Func<LanguageDocument, T> model)
        where T : class
    {
        var invalid = new StringInfo(document.Text).LengthInTextElements > 5_120 || string.IsNullOrWhiteSpace(document.Text);
        var error = invalid ? new(DocumentErrorCodes.InvalidDocument, "Too long, or empty.") : Rejects(request, document);
        return new(document.Id, error is null ? model(document) : null, error, Warns(document));
    }

    private static Sentiment SentimentOf(LanguageDocument document)
    {
        var sentences = Sentences(document).ToArray();
        return SentimentMerging.Merge([.. sentences.Select(sentence => (sentence.Sentiment, sentence.Length))]);
    }

    private static IEnumerable<SentenceSentiment> Sentences(LanguageDocument document) =>
        SentenceText().Matches(document.Text).Select(match => new SentenceSentiment(match.Value, match.Index, match.Length, Opinion(match.Value)));

    private static Sentiment Opinion(string sentence) =>
        sentence.Contains("good", StringComparison.Ordinal) ? Good : sentence.Contains("bad", StringComparison.Ordinal) ? Bad : Plain;

    private static IEnumerable<RecognizedEntity> Entities(LanguageDocument document) =>
        Name().Matches(document.Text).Select(match => new RecognizedEntity(match.Value, "Person", null, 0.9, match.Index, match.Length));

    [GeneratedRegex(@"[^.]+\.?", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceText();

    [GeneratedRegex(@"\p{Lu}\p{Ll}+", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@"\p{Ll}{7,}", RegexOptions.NonBacktracking)]
    private static partial Regex LongWord();
}
