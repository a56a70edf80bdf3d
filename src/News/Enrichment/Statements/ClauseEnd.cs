using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Tells where a reported clause is over: at the next attribution, and where the writer goes on.</summary>
/// <param name="attributions">Tokens where the subject of a later cue starts: a reported clause ends before <c>, police said</c>.</param>
internal sealed class ClauseEnd(Unit unit, IReadOnlySet<int> attributions)
{
    private const int LooksAheadForCue = 12;

    // What a speaker does besides: "said it was told but declined to comment".
    private static readonly WordSet SpeakersActs = new("declined refused played stopped thanked praised smiled shrugged laughed nodded apologised apologized cut lowered raised");

    // ", betting that shoppers will stay": what follows from what was said, or why
    private static readonly WordSet Results = new("betting hoping sending fuelling fueling prompting triggering sparking dashing defying ignoring declining refusing pausing laughing smiling gesturing nodding pointing");

    // ", built in 1931.": the writer tells more of the last thing
    private static readonly WordSet Reduced = new("shown built founded opened held taken given led backed owned run made written brought awarded published based");

    /// <param name="start">Where the clause starts.</param>
    public bool Is(int start, int at)
    {
        if (unit.IsMark(at, ';') || (at > start && attributions.Contains(at) && (unit.IsComma(at - 1) || unit.Kind(at - 1) == TokenKind.CloseQuote || unit.IsDash(at - 1) || ((unit.Is(at - 1, "and") || unit.Is(at - 1, "but")) && MayEnd(start, at - 1)))))
        {
            return true;
        }

        if (unit.IsMark(at, ':') && unit.Quotation(at + 1) is { } quotation && (attributions.Contains(quotation.End) || attributions.Contains(quotation.End + 1)))
        {
            return true;        // "asked who would pay: “Not us,” he said"
        }

        if (!unit.IsComma(at))
        {
            // "said the cut was “deep” and lowered its forecast": after somebody's own words the writer goes on
            return at > start && (unit.Is(at, "and") || unit.Is(at, "but"))
                && (SpeakersActs.Has(unit.Word(at + 1)) || (attributions.Contains(at + 1) && MayEnd(start, at)) || (unit.Kind(at - 1) == TokenKind.CloseQuote && Verbs.IsPast(unit.Word(at + 1)) && !CueWords.IsAuxiliary(unit.Word(at + 1))));
        }

        var next = unit.Word(at + 1);
        if (next is "a" or "an" or "the" && (IsSummary(unit.Word(at + 2)) || (IsAct(unit.Word(at + 2)) && (unit.Is(at + 3, "that") || unit.Is(at + 3, "which")))))
        {
            return true;
        }

        if (next is "with")
        {
            return HasCueParticiple(at + 2);
        }

        if (next is "then" or "and" && Verbs.IsPast(unit.Word(at + 2)) && (next is "then" || !ClauseVerbs.Has(unit, start, at)))
        {
            return true;        // "let slip that it was sold, then blushed", "denied the theft, and was acquitted"
        }

        if (Reduced.Has(next) && unit.Word(at + 2) is "by" or "to" or "in" or "on" or "at" or "for" or "with")
        {
            return !Has(at + 1, unit.End, static (unit, at) => unit.IsComma(at)) && ClauseVerbs.Has(unit, start, at);
        }

        if (next is "which" or "who" or "whose" or "where")
        {
            return IsWritersOwn(at + 1) ? ClauseVerbs.Has(unit, start, at) || unit.Is(start, "to") : IsStill(at + 1) && IsShifted(start, at);
        }

        if (Results.Has(next))
        {
            return ClauseVerbs.Has(unit, start, at);
        }

        if (next is "but" or "while" or "whereas" or "although" or "though" or "according")
        {
            return !unit.Is(at + 2, "that");
        }

        return next.EndsWith("ing", StringComparison.Ordinal) && (CueWords.TryGet(next, out _) || !ClauseVerbs.Has(unit, start, at));
    }

    // "said | both Moss and Reed had asked": nothing is said before there is a verb; a thing may be denied
    private bool MayEnd(int start, int at) => unit.Word(start - 1) is not ("said" or "says" or "saying" or "that") || NounPhrase.IsPronoun(unit.Word(start)) || ClauseVerbs.Has(unit, start, at);

    // ", which opened in 2019.": the last clause of a sentence, in the plain past; what somebody reports would be further back ("had opened").
    private bool IsWritersOwn(int which)
    {
        var verb = which + 1;
        while (CueWords.IsAdverb(unit.Word(verb)))
        {
            verb++;
        }

        if (!Verbs.IsPast(unit.Word(verb)) || unit.Is(verb, "had"))
        {
            return false;
        }

        for (var i = verb; i < unit.End; i++)
        {
            if (unit.IsComma(i) || unit.Quotation(i) is not null)
            {
                return false;
            }
        }

        return true;
    }

    // ", where 300 families have found shelter": what is so as the writer writes, after words that were moved to the past
    private bool IsStill(int which)
    {
        for (var i = which + 1; i < unit.End && !unit.IsComma(i) && unit.Quotation(i) is null; i++)
        {
            if (CueWords.IsFinite(unit.Word(i)))
            {
                return unit.Word(i) is "has" or "have" && !Has(i, unit.End, static (unit, at) => unit.IsComma(at) || unit.Quotation(at) is not null);
            }
        }

        return false;
    }

    private bool IsShifted(int start, int end) =>
        unit.Is(start, "to") || Has(start, end, static (unit, at) => unit.Word(at) is "had" or "would" or "could" or "might" or "was" or "were");

    private bool Has(int from, int to, Func<Unit, int, bool> what)
    {
        for (var i = from; i < to; i++)
        {
            if (what(unit, i))
            {
                return true;
            }
        }

        return false;
    }

    // ", a charge that he denies": about what was said
    private static bool IsSummary(ReadOnlySpan<char> word) => word is "charge" or "claim" or "allegation" or "accusation" or "suggestion" or "assertion" or "remark" or "prediction" or "promise";

    // ", a move that critics oppose": what the writer tells of it
    private static bool IsAct(ReadOnlySpan<char> word) => word is "move" or "step" or "decision" or "measure" or "ruling" or "gesture" or "comment" or "comparison";

    // ", with the mayor calling it a farce"
    private bool HasCueParticiple(int from)
    {
        for (var i = from; i < from + LooksAheadForCue && !unit.IsComma(i) && !unit.Word(i).IsEmpty; i++)
        {
            if (unit.Word(i).EndsWith("ing", StringComparison.Ordinal) && CueWords.TryGet(unit.Word(i), out _))
            {
                return true;
            }
        }

        return false;
    }
}
