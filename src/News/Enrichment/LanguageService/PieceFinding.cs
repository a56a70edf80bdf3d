namespace News.Enrichment.LanguageService;

/// <summary>What the service found in one piece of the article.</summary>
internal readonly record struct PieceFinding<T>(TextPiece Piece, T Value);
