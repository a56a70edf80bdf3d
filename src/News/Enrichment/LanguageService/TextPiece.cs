using News.Text;

namespace News.Enrichment.LanguageService;

/// <summary>The part of an article that is sent as one document.</summary>
/// <param name="ContinuesSentence">Whether it starts inside a sentence that was too long for the piece before.</param>
internal readonly record struct TextPiece(TextSpan Span, bool ContinuesSentence)
{
    /// <summary>Code of the warning about a finding that is left out because its place is wrong.</summary>
    public const string MisplacedFinding = "misplaced-finding";

    /// <summary>
    /// Where in the article a finding stands; <see langword="null"/> when its place is outside of the piece or does not hold what is quoted. The quotation
    /// tells units other than UTF-16 from a right offset.
    /// </summary>
    public TextSpan? Locate(string text, int offset, int length, string quotation)
    {
        if (offset < 0 || length <= 0 || offset > Span.Length - length)
        {
            return null;
        }

        var found = new TextSpan(Span.Offset + offset, length);
        return found.In(text).SequenceEqual(quotation) ? found : null;
    }

    public AnalysisWarning Misplaced(string finding) => new(MisplacedFinding, $"The service placed {finding} where the text does not hold it.", Span);
}
