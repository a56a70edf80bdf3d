namespace News.Enrichment.LanguageService;

/// <summary>What one synchronous request may hold. Source: "Service limits for Azure Language", learn.microsoft.com, November 2026.</summary>
internal static class ServiceLimits
{
    public const int TextElementsPerDocument = 5_120;

    public const int DocumentsPerEntityRequest = 5;

    /// <summary>Sentiment, key phrases and language detection.</summary>
    public const int DocumentsPerRequest = 10;

    /// <summary>1 MB, read as the smaller of its two meanings.</summary>
    public const int BytesPerRequest = 1_000_000;

    // The names and brackets around the documents of a request, and around one document with its id and language: under 100 bytes each, with room.
    private const int BytesAroundDocuments = 1_000;
    private const int BytesAroundDocument = 200;

    // A JSON writer may escape every UTF-16 code unit as \uXXXX, the longest form there is (UTF-8 takes 3).
    private const int BytesPerCodeUnit = 6;

    public const int BytesForDocuments = BytesPerRequest - BytesAroundDocuments;

    public const int CodeUnitsPerDocument = (BytesForDocuments - BytesAroundDocument) / BytesPerCodeUnit;

    /// <summary>Most bytes that the document can take in a request, however it is written.</summary>
    public static int Bytes(LanguageDocument document) => BytesAroundDocument + (BytesPerCodeUnit * document.Text.Length);
}
