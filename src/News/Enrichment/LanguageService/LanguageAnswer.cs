namespace News.Enrichment.LanguageService;

/// <summary>What became of one request.</summary>
public abstract record LanguageAnswer<T>
    where T : class
{
    private LanguageAnswer()
    {
    }

    /// <param name="Documents">In any order. A document of the request that is not among them is asked about again.</param>
    public sealed record Answered(IReadOnlyList<DocumentAnswer<T>> Documents) : LanguageAnswer<T>;

    /// <summary>Overloaded or out of reach now: 408, 429, 5xx, no connection, a time-out.</summary>
    /// <param name="Status">The HTTP status; <see langword="null"/> when there was no response.</param>
    /// <param name="RetryAfter">How long the service asked to be left alone, when it did.</param>
    public sealed record Unavailable(int? Status, TimeSpan? RetryAfter) : LanguageAnswer<T>;

    /// <summary>No without a "later": any other 4xx. Settings or roles have to change first.</summary>
    /// <param name="Code">The service's word for it, where it has one.</param>
    public sealed record Refused(int Status, string? Code) : LanguageAnswer<T>;
}

/// <summary>What became of one document: a value or an error, and perhaps warnings with either.</summary>
public sealed record DocumentAnswer<T>(string Id, T? Value, DocumentRemark? Error, IReadOnlyList<DocumentRemark> Warnings)
    where T : class;

/// <summary>An error or a warning about one document.</summary>
/// <param name="Code">The innermost code of the service, such as <see cref="DocumentErrorCodes.InvalidDocument"/> or <c>LongWordsInDocument</c>.</param>
public sealed record DocumentRemark(string Code, string Message);

/// <summary>Codes of document errors that are told apart; any other is final for its document.</summary>
public static class DocumentErrorCodes
{
    /// <summary>Empty or too large: the same document fails again.</summary>
    public const string InvalidDocument = "InvalidDocument";

    public const string UnsupportedLanguage = "UnsupportedLanguageCode";

    /// <summary>Worth another try, as <see cref="ServiceUnavailable"/> is.</summary>
    public const string InternalServerError = "InternalServerError";

    public const string ServiceUnavailable = "ServiceUnavailable";
}
