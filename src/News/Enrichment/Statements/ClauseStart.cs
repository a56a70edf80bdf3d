using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Finds where the words start that a verb of saying reports, by what it may be followed by.</summary>
internal sealed class ClauseStart(Unit unit)
{
    public const int LooksAheadForThat = 15;    // "told a crowd of some four hundred people in the square that"
    public const int LooksAheadForVerb = 12;

    /// <returns>-1 where nothing that was said follows.</returns>
    public int Of(Cue cue, int at)
    {
        if (unit.Is(at, "that"))
        {
            return IsThing(at + 1) ? at : unit.IsComma(at + 1) ? at + 2 : at + 1;      // "said that, in winter, it was shut"
        }

        if (cue.Frame.HasFlag(CueFrame.Question))
        {
            return IsQuestion(unit.Word(at)) || (at > cue.End && unit.Is(at, "to")) ? at : -1;
        }

        if (unit.IsMark(at - 1, ':'))
        {
            return at;
        }

        var word = unit.Word(at);
        if (word.IsEmpty && unit.Quotation(at) is null && unit.Kind(at) is not (TokenKind.Number or TokenKind.Symbol))
        {
            return -1;
        }

        if (word is "about" or "over" or "under" or "around" or "nearly" && unit.Kind(at + 1) is TokenKind.Number or TokenKind.Symbol && cue.Frame.HasFlag(CueFrame.Anything))
        {
            return at;      // "said about 10 people were hurt"
        }

        if (word is "while" && !ClauseVerbs.IsAct(unit, at + 1) && ClauseVerbs.Has(unit, at + 1, Math.Min(unit.End, at + LooksAheadForVerb)))
        {
            return at;      // "said while it was early, it was dark"
        }

        if (word is "as" && unit.Word(at + 1) is "a" or "an" && cue.Frame.HasFlag(CueFrame.Anything) && HasVerb(at + 2))
        {
            return at;      // "said as a child she was afraid"
        }

        if (word is "by" && ClauseVerbs.IsAct(unit, at + 1) && cue.Frame.HasFlag(CueFrame.Anything) && HasVerb(at + 2))
        {
            return at;      // "said by closing it, the town lost its port"
        }

        if ((SpeakerWords.IsPreposition(word) && !unit.IsUpper(at)) || word is "after" or "during" or "before" or "when" or "while" or "as" or "by" or "against" or "through" or "late" or "early" or "until" or "since" or "till")
        {
            return (word is not "to" || IsSomebody(at + 1)) && That(at) is var that and > 0 ? that : TakesPreposition(cue, word) ? (word is "to" ? at : at + 1) : -1;
        }

        if (Verbs.IsPast(word) && unit.Is(at + 1, "by"))
        {
            return -1;      // "said in a statement carried by an agency"
        }

        if (word is "nothing" or "little" or "so" or "goodbye" || (cue.Negated && !IsDoubt(cue)) || (cue.Frame & (CueFrame.MaybeNoun | CueFrame.ThatOnly)) != 0 || (cue.Frame & (CueFrame.That | CueFrame.Anything)) == 0)
        {
            return -1;
        }

        if (cue.Frame.HasFlag(CueFrame.Gerund) && ClauseVerbs.IsAct(unit, at))
        {
            return at;
        }

        if (cue.Frame.HasFlag(CueFrame.Told) && unit.Name(at) is { } hearer && at == cue.End && (SpeakerWords.IsDeterminer(unit.Word(hearer.End)) || NounPhrase.IsPronoun(unit.Word(hearer.End))) && HasVerb(hearer.End + 1))
        {
            return hearer.End;      // "told AFP | the talks showed that"
        }

        if (cue.Frame.HasFlag(CueFrame.Hearer) && That(at) is var told and > 0)
        {
            return told;
        }

        if (cue.Frame.HasFlag(CueFrame.Told) && unit.Is(at, "how"))
        {
            return at;
        }

        if ((cue.Frame & (CueFrame.Hearer | CueFrame.Infinitive)) == (CueFrame.Hearer | CueFrame.Infinitive) && at == cue.End && ToAct(at) is var act and > 0)
        {
            return act;
        }

        if (cue.Frame.HasFlag(CueFrame.Told) && at == cue.End && !HasVerb(at))
        {
            return -1;
        }

        return cue.Frame.HasFlag(CueFrame.Anything) || SpeakerWords.IsBoundary(word) || HasVerb(at) ? at : -1;
    }

    // "said that would do": the word is a subject of its own
    private bool IsThing(int verb) =>
        ((CueWords.IsModal(unit.Word(verb)) && unit.Word(verb) is not "to" && !unit.IsUpper(verb)) || unit.Word(verb) is "is" or "was" or "has" or "does" or "did") && !NounPhrase.IsPronoun(unit.Word(verb + 1)) && !unit.Is(verb + 1, "-");

    private bool HasVerb(int from) => ClauseVerbs.Has(unit, from, Math.Min(unit.End, from + LooksAheadForVerb));

    private bool TakesPreposition(Cue cue, ReadOnlySpan<char> preposition) => preposition switch
    {
        "to" => (cue.Frame & (CueFrame.Anything | CueFrame.Infinitive)) != 0 && !unit.Word(cue.End - 1).StartsWith("sa", StringComparison.OrdinalIgnoreCase),
        "of" or "against" or "about" => CueWords.Takes(unit.Word(cue.End - 1), preposition),     // after the one who was told
        _ => false,
    };

    private static bool IsQuestion(ReadOnlySpan<char> word) => word is "whether" or "if" or "how" or "why" or "what" or "where" or "who" or "when" or "which";

    private bool IsSomebody(int at) => unit.Word(at) is "him" or "them" or "me" or "us" || SpeakerWords.IsDeterminer(unit.Word(at)) || unit.IsUpper(at) || SpeakerWords.IsRole(unit.Word(at)) || SpeakerWords.IsOrganization(unit.Word(at));

    // "do not believe the two are linked": not believed is as much as believed not to be
    private bool IsDoubt(Cue cue) => unit.Word(cue.End - 1) is "believe" or "think" or "expect" && HasVerb(cue.End);

    // "advised anyone with a rash | to stay at home"
    private int ToAct(int from)
    {
        for (var i = from; i < from + LooksAheadForVerb && !unit.Word(i).IsEmpty && !CueWords.IsFinite(unit.Word(i)); i++)
        {
            if (unit.Is(i, "to") || (unit.Is(i, "not") && unit.Is(i + 1, "to")))
            {
                return i;
            }
        }

        return -1;
    }

    private int That(int from)
    {
        for (var i = from; i < from + LooksAheadForThat && !unit.IsEnd(i) && !unit.IsComma(i); i++)
        {
            if (unit.Quotation(i) is { } quotation)
            {
                if (!Content.IsTitle(unit, quotation) || quotation.First != i)
                {
                    return -1;
                }

                i = quotation.End - 1;      // "said on Radio Vell’s “Town Hour” that"
                continue;
            }

            if (unit.Is(i, "that"))
            {
                return i + 1;
            }

            if (unit.Word(i) is "said" or "says")
            {
                break;      // "who advised on the deal said he had warned that"
            }
        }

        return -1;
    }
}
