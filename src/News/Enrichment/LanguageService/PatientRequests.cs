using News.Telemetry;

namespace News.Enrichment.LanguageService;

/// <summary>Sends requests until each document has an answer: again for what is not settled, and never past the gate.</summary>
internal sealed class PatientRequests(RequestGate gate, int maxAttempts, TimeProvider time)
{
    // Without a Retry-After: 1, 2, 4 … 30 s. The service counts by the second, so a shorter pause would only meet the same limit.
    private const double FirstPauseSeconds = 1;
    private const double LongestPauseSeconds = 30;

    private const int TooManyRequests = 429;

    /// <returns>An answer for each document, in their order, without errors that another try may mend.</returns>
    /// <exception cref="AnalyzerUnavailableException">The service refused, or some documents had no answer after the last attempt.</exception>
    public async Task<List<DocumentAnswer<T>>> SendAsync<T>(
        IEnumerable<IReadOnlyList<LanguageDocument>> batches, LanguageCall<T> send, CancellationToken cancellationToken)
        where T : class
    {
        var answers = new List<DocumentAnswer<T>>();
        foreach (var batch in batches)
        {
            answers.AddRange(await SendBatchAsync(batch, send, cancellationToken));
        }

        return answers;
    }

    private async Task<IEnumerable<DocumentAnswer<T>>> SendBatchAsync<T>(
        IReadOnlyList<LanguageDocument> batch, LanguageCall<T> send, CancellationToken cancellationToken)
        where T : class
    {
        var settled = new Dictionary<string, DocumentAnswer<T>>(StringComparer.Ordinal);
        var open = batch;
        for (var attempt = 1; ; attempt++)
        {
            await gate.EnterAsync(cancellationToken);
            switch (await send(open, cancellationToken))
            {
                case LanguageAnswer<T>.Answered(var documents):
                    Settle(documents, settled);
                    open = [.. open.Where(document => !settled.ContainsKey(document.Id))];
                    if (open.Count == 0)
                    {
                        return batch.Select(document => settled[document.Id]);
                    }

                    ThrowAfterLast(attempt, $"left {open.Count} of {batch.Count} documents without an answer");
                    await Task.Delay(PauseAfter(attempt), time, cancellationToken);
                    break;

                case LanguageAnswer<T>.Unavailable(var status, var retryAfter):
                    CountIfThrottled(status);
                    gate.CloseFor(retryAfter is { Ticks: > 0 } asked ? asked : PauseAfter(attempt));
                    ThrowAfterLast(attempt, status is null ? "cannot be reached: look at Language__endpoint and the network" : $"answers {status}");
                    break;

                case LanguageAnswer<T>.Refused(var status, var code):
                    throw new AnalyzerUnavailableException(ServiceRefusal.Explain(status, code));
            }
        }
    }

    private static void Settle<T>(IReadOnlyList<DocumentAnswer<T>> documents, Dictionary<string, DocumentAnswer<T>> settled)
        where T : class
    {
        foreach (var document in documents)
        {
            if (document.Error?.Code is not (DocumentErrorCodes.InternalServerError or DocumentErrorCodes.ServiceUnavailable))
            {
                settled.TryAdd(document.Id, document);
            }
        }
    }

    private static void CountIfThrottled(int? status)
    {
        if (status == TooManyRequests)
        {
            NewsTelemetry.AddThrottled("language");
        }
    }

    private void ThrowAfterLast(int attempt, string failing)
    {
        if (attempt >= maxAttempts)
        {
            var retryAfter = gate.Pause is { Ticks: > 0 } pause ? pause : PauseAfter(attempt);
            throw new AnalyzerUnavailableException($"Azure AI Language {failing} ({attempt} attempts).", retryAfter: retryAfter);
        }
    }

    private static TimeSpan PauseAfter(int attempt) =>
        TimeSpan.FromSeconds(Math.Min(FirstPauseSeconds * Math.Pow(2, attempt - 1), LongestPauseSeconds));
}
