using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Words between quotation marks, with the marks; marks inside them do not count. In tokens.</summary>
/// <param name="Closed">It has a closing mark; a quotation that goes on in the next paragraph has none.</param>
/// <param name="Continues">It goes on from the paragraph before.</param>
internal sealed record Quotation(int First, int End, bool Closed, bool Continues)
{
    public TokenRange Words => new(First + 1, Closed ? End - 1 : End);
}
