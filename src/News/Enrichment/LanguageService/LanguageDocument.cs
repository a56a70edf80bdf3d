namespace News.Enrichment.LanguageService;

/// <summary>What the service calls a document: a piece of an article.</summary>
/// <param name="Id">Unique within a request; answers carry it back.</param>
/// <param name="Language">A code of the service; <see langword="null"/> when it is to be detected.</param>
public sealed record LanguageDocument(string Id, string Text, string? Language);
