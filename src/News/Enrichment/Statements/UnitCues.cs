using News.Text;

namespace News.Enrichment.Statements;

/// <summary>The cues of one sentence, and which of them may end a clause before them.</summary>
internal sealed class UnitCues
{
    private static readonly List<Cue> None = [];
    private static readonly HashSet<int> Nowhere = [];

    private readonly Unit unit;

    public UnitCues(Unit unit)
    {
        this.unit = unit;
        Read();
    }

    public List<Cue> All { get; private set; } = None;

    /// <summary>Where the attributions start that may end the clause before them.</summary>
    public HashSet<int> Attributions { get; private set; } = Nowhere;

    // "Moss left and said it was late, police said."
    public bool IsFinal(Cue cue) => IsAfterClause(cue) || IsAfterQuoted(cue);

    // "Moss told him the hall was “a ruin,” Reed said."
    private bool IsAfterQuoted(Cue cue) =>
        cue.Shape == CueShape.Verb && !cue.Negated && CueWords.IsVoice(unit.Word(cue.First)) && unit.IsEnd(Adjuncts.Skip(unit, cue.End, cue.Frame)) && NounPhrase.Before(unit, cue.Group) is { } subject
            && unit.Quotation(subject.First - 1) is { } quotation && quotation.End == subject.First && CueReader.EndsInComma(unit, quotation) && !unit.Word(quotation.First - 1).IsEmpty;

    private bool IsAfterClause(Cue cue) =>
        cue.Shape == CueShape.Verb && cue.Frame == CueFrame.Anything && !cue.Negated && unit.IsEnd(Adjuncts.Skip(unit, cue.End, default))
            && NounPhrase.Before(unit, cue.Group) is { } subject && unit.IsComma(subject.First - 1) && unit.Quotation(subject.First - 2) is null
            && !All.Exists(other => other != cue && (other.Shape != CueShape.Verb || unit.IsComma(other.Group - 1)));

    private void Read()
    {
        for (var i = unit.First; i < unit.End; i++)
        {
            if ((CueReader.Read(unit, i) ?? (unit.Kind(i - 1) == TokenKind.CloseQuote ? CueReader.Unlisted(unit, i) : null)) is { } cue)
            {
                if (All.Count == 0)
                {
                    (All, Attributions) = ([], []);
                }

                All.Add(cue);
                if (cue.Shape is CueShape.Noun or CueShape.Hearsay || !IsPlausible(cue))
                {
                    continue;
                }

                if (cue.Shape != CueShape.Verb || unit.Is(cue.Group - 1, "and") || unit.Is(cue.Group - 1, "but"))
                {
                    Attributions.Add(cue.Group);
                }
                else if (NounPhrase.Before(unit, cue.Group) is { } subject)
                {
                    Attributions.Add(subject.First);
                }
            }
        }
    }

    // A verb that is no cue without a mark or that, and has neither, ends no other clause.
    private bool IsPlausible(Cue cue)
    {
        if (cue.Frame.HasFlag(CueFrame.ThatOnly))
        {
            return unit.Is(cue.End, "that");
        }

        if (cue.Frame == CueFrame.Pair && unit.Is(cue.Group - 1, "and") && unit.Word(cue.First).StartsWith("blame", StringComparison.OrdinalIgnoreCase))
        {
            return true;        // "says it is short of staff and blames low pay"
        }

        if (unit.Is(cue.End, "at") || unit.Is(cue.End, "for") || unit.Is(cue.End, "with") || unit.Is(cue.End, "into"))
        {
            return CueWords.Takes(unit.Word(cue.End - 1), unit.Word(cue.End));      // "swore at them"
        }

        return (cue.Frame & ~(CueFrame.Quotation | CueFrame.Pair | CueFrame.Marked | CueFrame.Gerund)) != 0 || unit.Kind(cue.Group - 1) == TokenKind.CloseQuote || unit.Quotation(cue.Group - 2) is not null
            || CueWords.Takes(unit.Word(cue.End - 1), unit.Word(cue.End)) || HasQuotation(cue.End);
    }

    private bool HasQuotation(int from)
    {
        for (var i = from; i < from + SpeakerReader.LongestRole; i++)
        {
            if (unit.Quotation(i) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
