namespace News.Enrichment.LanguageService;

/// <param name="Code">As the service writes it: <c>en</c>, <c>zh_chs</c>, or <see cref="Unknown"/>.</param>
public sealed record DetectedLanguage(string Code)
{
    public const string Unknown = "(Unknown)";
}

/// <param name="Sentiment">Shares as the service gives them; they need not sum to 1 exactly.</param>
public sealed record DocumentSentiment(Sentiment Sentiment, IReadOnlyList<SentenceSentiment> Sentences);

/// <param name="Text">The sentence as the service quotes it.</param>
/// <param name="Offset">UTF-16 code units into the document, not into the article.</param>
public sealed record SentenceSentiment(string Text, int Offset, int Length, Sentiment Sentiment);

/// <param name="Text">The entity as the service quotes it.</param>
/// <param name="Offset">UTF-16 code units into the document, not into the article.</param>
public sealed record RecognizedEntity(string Text, string Category, string? Subcategory, double Confidence, int Offset, int Length);
