namespace News.Views;

/// <summary>What <c>q</c> asks for: all of the words, all of the phrases.</summary>
/// <param name="Words">Search terms; found in any inflection.</param>
/// <param name="Phrases">Runs of search terms; found exactly as written, case and accents aside.</param>
public sealed record TextQuery(IReadOnlyList<string> Words, IReadOnlyList<IReadOnlyList<string>> Phrases);
