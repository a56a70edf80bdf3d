namespace News.Enrichment.LanguageService;

/// <summary>A method of <see cref="ILanguageService"/>.</summary>
internal delegate Task<LanguageAnswer<T>> LanguageCall<T>(IReadOnlyList<LanguageDocument> documents, CancellationToken cancellationToken)
    where T : class;
