using System.Globalization;

namespace News.Enrichment.LanguageService;

/// <summary>What is asked about one article, piece by piece, and what the service remarks on the way.</summary>
internal sealed class ArticleInquiry(string text, IReadOnlyList<TextPiece> pieces, PatientRequests requests)
{
    private readonly List<AnalysisWarning> _warnings = [];

    public ICollection<AnalysisWarning> Warnings => _warnings;

    /// <summary>Whether the service has said that it cannot do something asked for in this language.</summary>
    public bool LanguageUnsupported { get; private set; }

    /// <returns>A finding for each of the pieces that the service took, in their order.</returns>
    public async Task<List<PieceFinding<T>>> AskAsync<T>(LanguageCall<T> send, string? language, int maxDocuments, CancellationToken cancellationToken)
        where T : class
    {
        var documents = pieces.Select((piece, i) => new LanguageDocument(i.ToString(CultureInfo.InvariantCulture), piece.Span.In(text).ToString(), language));
        var answers = await requests.SendAsync(DocumentBatches.Of(documents, maxDocuments), send, cancellationToken);
        var findings = new List<PieceFinding<T>>(pieces.Count);
        foreach (var (piece, answer) in pieces.Zip(answers))
        {
            Note(piece, answer);
            if (answer.Value is { } value)
            {
                findings.Add(new(piece, value));
            }
        }

        return findings;
    }

    private void Note<T>(TextPiece piece, DocumentAnswer<T> answer)
        where T : class
    {
        LanguageUnsupported |= answer.Error?.Code == DocumentErrorCodes.UnsupportedLanguage;
        var remarks = answer.Error is { } error ? answer.Warnings.Prepend(error) : answer.Warnings;
        _warnings.AddRange(remarks.Select(remark => new AnalysisWarning(remark.Code, remark.Message, piece.Span)));
    }
}
