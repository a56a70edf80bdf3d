using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Finds the words that a cue reports, before and after it.</summary>
/// <param name="attributions">Tokens where the subject of a later cue starts: a reported clause ends before <c>, police said</c>.</param>
internal sealed class ContentReader(Unit unit, IReadOnlySet<int> attributions)
{
    private const int ShortestClause = 3;
    private const int LongestNoun = 2;
    private const int LongestDay = 5;           // "on the morning of June 9"

    private readonly ClauseStart starts = new(unit);
    private readonly ClauseEnd ends = new(unit, attributions);

    /// <param name="from">After the verb and an inverted subject.</param>
    public Content? After(Cue cue, int from)
    {
        var frame = cue.Frame;
        var at = CueWords.Takes(unit.Word(cue.End - 1), unit.Word(from)) && !SpeakerWords.IsWeekday(unit.Word(from + 1)) ? from : Adjuncts.Skip(unit, from, frame);
        if (unit.IsComma(at) && AfterInserted(at) is var inserted and > 0)
        {
            at = inserted;
        }
        else if (unit.IsMark(at, ':') || (unit.IsComma(at) && (unit.Quotation(at + 1) is not null || (unit.Is(at + 1, "that") && !unit.IsComma(from)))))
        {
            at++;
        }
        else if (Laid(cue, at) is { } laid)
        {
            return laid;
        }
        else if (frame.HasFlag(CueFrame.Quotation))
        {
            return frame.HasFlag(CueFrame.Gerund) && (unit.Is(at, "how") || ClauseVerbs.IsAct(unit, at)) ? Clause(at) : frame.HasFlag(CueFrame.Marked) ? null : Called(at);
        }

        if (frame.HasFlag(CueFrame.Charge) && unit.Is(at, "as") && unit.Quotation(at + 1) is { } judged && judged.First == at + 1)
        {
            return Content.Of(judged);      // "rejected as “a fable”"
        }

        if (Whole(at) is { } quotation)
        {
            return Content.Of(quotation);
        }

        if (frame.HasFlag(CueFrame.Quotation))
        {
            return null;
        }

        var start = starts.Of(cue, at);
        if (start >= 0 && frame.HasFlag(CueFrame.Charge) && Charged(start) is { } charged)
        {
            return charged;
        }

        return start < 0 ? Further(at) is { } further ? Content.Of(further) : null : IsAside(cue) ? Subordinate(start) : Clause(start);
    }

    // "suggested on air, after a talk with his doctors, | that some would be needed"
    private int AfterInserted(int comma)
    {
        for (var i = comma + 1; i < comma + ClauseStart.LooksAheadForThat && !unit.IsEnd(i) && unit.Quotation(i) is null; i++)
        {
            if (unit.IsComma(i))
            {
                return unit.Is(i + 1, "that") ? i + 1 : -1;
            }
        }

        return -1;
    }

    /// <summary>What a preposition or a pair of things makes content of: <c>called for calm</c>, <c>called on drivers to wait</c>, <c>blamed the delay on rain</c>.</summary>
    private Content? Laid(Cue cue, int at)
    {
        var verb = unit.Word(cue.End - 1);
        var preposition = unit.Word(at);
        if (!preposition.IsEmpty && CueWords.Takes(verb, preposition))
        {
            if (unit.IsComma(at + 1) || unit.Is(at + 1, "and") || unit.Is(at + 1, "or"))
            {
                return null;        // "apologised for and corrected its report"
            }

            return unit.Quotation(at + 1) is { } whole && Whole(at + 1) is not null ? Content.Of(whole)
                : preposition is "for" or "of" or "about" or "against" or "at" || ClauseVerbs.IsAct(unit, at + 1) || verb.StartsWith("insist", StringComparison.OrdinalIgnoreCase) ? Clause(at + 1) : Asked(at + 1);
        }

        return cue.Frame.HasFlag(CueFrame.Pair) && IsPair(cue, at) ? Clause(at) : null;
    }

    // "called on | drivers to wait"
    private Content? Asked(int from)
    {
        for (var i = from; i < from + ClauseStart.LooksAheadForVerb && !unit.Word(i).IsEmpty; i++)
        {
            if (unit.Is(i, "to"))
            {
                return Clause(unit.Is(i - 1, "not") ? i - 1 : i);
            }
        }

        return null;
    }

    // "the delay on rain", "the rise to a cold spring", "the toll at nine"
    private bool IsPair(Cue cue, int at)
    {
        var verb = unit.Word(cue.End - 1);
        var isBlame = verb.StartsWith("blam", StringComparison.OrdinalIgnoreCase);
        var isMeasure = verb.StartsWith("put", StringComparison.OrdinalIgnoreCase) || verb.StartsWith("estimat", StringComparison.OrdinalIgnoreCase);
        if (unit.Word(at).IsEmpty || SpeakerWords.IsPreposition(unit.Word(at)))
        {
            return false;
        }

        for (var i = at + 1; i < at + ClauseStart.LooksAheadForVerb && !unit.IsEnd(i) && !unit.IsComma(i); i++)
        {
            if (isBlame ? unit.Is(i, "on") || unit.Is(i, "for") : isMeasure ? unit.Is(i, "at") && IsNumber(i + 1) : unit.Is(i, "to") || unit.Is(i, "with"))
            {
                return true;
            }
        }

        return isBlame && unit.Name(at) is null && !SpeakerWords.IsBoundary(unit.Word(at)) && (cue.Shape == CueShape.Participle || unit.Is(cue.Group - 1, "and"));
    }

    private bool IsNumber(int at) => unit.Kind(at) is TokenKind.Number or TokenKind.Symbol || NumberWords.IsNumber(unit.Word(at)) || (unit.Word(at) is "about" or "around" or "nearly" or "some" && unit.Kind(at + 1) is TokenKind.Number or TokenKind.Symbol);

    // "accused her of “hiding” after he refused": after somebody's own words the writer tells when
    private Content? Charged(int start)
    {
        for (var i = start; i < start + ClauseStart.LooksAheadForThat * 2 && !unit.IsEnd(i); i++)
        {
            if (unit.Quotation(i) is { } quotation)
            {
                var next = unit.Word(quotation.End);
                return next is "after" or "when" or "while" or "as" or "over" or "during" or "in" or "on" or "at" ? new(start, quotation.End) : null;
            }
        }

        return null;
    }

    // ", which said on Monday that it was safe, faces a lawsuit": a clause inside commas ends at the second one
    private bool IsAside(Cue cue) => (unit.Is(cue.Group - 1, "which") || unit.Is(cue.Group - 1, "who")) && unit.IsComma(cue.Group - 2);

    // "told the station after the verdict “…”", "said of the offer, “…”"
    private Quotation? Further(int from)
    {
        for (var i = from; i < from + ClauseStart.LooksAheadForVerb; i++)
        {
            if (unit.Quotation(i) is { } quotation)
            {
                var isTitle = unit.Kind(i - 1) == TokenKind.Clitic || SpeakerWords.IsPreposition(unit.Word(i - 1));     // "said on Vell’s “Town Hour.”"
                return quotation.First == i && quotation.Words.Count > ShortestClause && unit.IsUpper(quotation.Words.First) && (EndsInMark(quotation) || unit.IsComma(i - 1)) && !isTitle ? quotation : null;
            }

            if (unit.Word(i).IsEmpty && unit.Kind(i) != TokenKind.Number && !(unit.IsComma(i) && unit.Quotation(i + 1) is not null))
            {
                return null;
            }
        }

        return null;
    }

    /// <param name="end">Where the attribution starts.</param>
    /// <param name="floor">Where the statement before it ended.</param>
    /// <param name="isLast">Nothing follows the attribution, so that what stands before it is all that was said, be a verb known in it or not.</param>
    public Content? Before(int end, int floor, bool mayBePhrase, bool isLast = false)
    {
        var start = Math.Max(floor, unit.Start);
        var hasComma = unit.IsComma(end - 1) || unit.IsDash(end - 1);
        var last = hasComma ? end - 1 : end;
        if (last <= start)
        {
            return null;
        }

        if (unit.Quotation(last - 1) is { } quotation && quotation.End == last && quotation.First >= start)
        {
            var isWhole = quotation.First == start || unit[quotation.First].LinesBefore > 0 || IsSeparate(quotation);
            return isWhole ? Content.Of(quotation) : (hasComma || EndsInMark(quotation)) && !IsTitleInAdjunct(start, quotation) ? new(start, last) : null;
        }

        var isRest = hasComma && isLast && last - start > ShortestClause && !SpeakerWords.IsPreposition(unit.Word(start));
        return mayBePhrase || isRest || (hasComma && last - start >= ShortestClause && ClauseVerbs.Has(unit, start, last)) ? new(start, last) : null;
    }

    /// <summary>Up to where the clause ends that starts there; never empty-handed on one word.</summary>
    public Content? Clause(int start)
    {
        var end = start;
        var last = LastWord();
        while (end < last && !ends.Is(start, end))
        {
            end = unit.Quotation(end) is { } quotation ? Math.Min(quotation.End, unit.End) : end + 1;
        }

        while (end > start && (unit.IsComma(end - 1) || unit.Is(end - 1, "and") || unit.Is(end - 1, "but")))
        {
            end--;
        }

        end = WithoutDay(start, end);
        return end > start && !(end == start + 1 && unit.Word(start) is "me" or "us" or "him" or "her" or "them") && (end > start + 1 || unit.Kind(start) == TokenKind.Word) ? new(start, end) : null;
    }

    /// <summary>After a comma too many: plainly a clause, with a subject of its own.</summary>
    public Content? Aside(int start) =>
        (SpeakerWords.IsDeterminer(unit.Word(start)) || NounPhrase.IsPronoun(unit.Word(start)) || unit.Name(start) is not null || SpeakerWords.IsPlural(unit.Word(start)))
            && NounPhrase.After(unit, start) is { } subject && CueWords.IsFinite(unit.Word(subject.End)) ? Clause(start) : null;

    /// <summary>Up to the comma after which another subject does something.</summary>
    public Content BeforeMain(Content clause)
    {
        for (var i = clause.First + 1; i < clause.End; i = unit.Quotation(i)?.End ?? i + 1)
        {
            if (unit.IsComma(i) && NounPhrase.After(unit, i + 1) is { } subject && (CueWords.IsFinite(unit.Word(subject.End)) || (CueWords.IsAdverb(unit.Word(subject.End)) && CueWords.IsFinite(unit.Word(subject.End + 1)))))
            {
                return clause with { End = i };
            }
        }

        return clause;
    }

    /// <summary>A clause with <c>that</c> inside a sentence that goes on: it ends at a comma, or where a second verb cannot be its own.</summary>
    public Content? Subordinate(int start)
    {
        if (Clause(start) is not { } clause)
        {
            return null;
        }

        var verbs = 0;
        for (var i = start; i < clause.End; i++)
        {
            if (unit.IsComma(i) || unit.Is(i, "and") || unit.Is(i, "who") || unit.Is(i, "which") || unit.Is(i, "that") || unit.Is(i, "because") || unit.Is(i, "when") || unit.Is(i, "if"))
            {
                if (unit.IsComma(i) && verbs == 0 && !CueWords.IsVoice(unit.Word(i + 1)))
                {
                    continue;       // "that in four years, she never strayed"
                }

                return unit.IsComma(i) ? new(start, i) : clause;
            }

            if ((CueWords.IsFinite(unit.Word(i)) || ClauseVerbs.IsPresent(unit, i)) && !CueWords.IsAuxiliary(unit.Word(i - 1)) && !CueWords.IsModal(unit.Word(i - 1)) && !CueWords.IsNegation(unit.Word(i - 1)) && !CueWords.IsAdverb(unit.Word(i - 1)) && ++verbs > 1)
            {
                return new(start, i);
            }
        }

        return clause;
    }

    // "confirmed the exchange on June 19": when it was confirmed, where the words are a thing and no clause
    private int WithoutDay(int start, int end)
    {
        for (var i = end - 1; i > start + 1 && end - i <= LongestDay; i--)
        {
            if (unit.Is(i, "on") && Adjuncts.Skip(unit, i, default) == end && !ClauseVerbs.Has(unit, start, i) && !unit.Is(start, "to"))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>A quotation that is all that was said: nothing goes on after it.</summary>
    public Quotation? Whole(int at)
    {
        if (unit.Quotation(at) is not { } quotation || quotation.First != at)
        {
            return null;
        }

        return unit.Word(quotation.End).IsEmpty || EndsInMark(quotation) || unit.Is(quotation.End, "and") || unit.Is(quotation.End, "in") || unit.Is(quotation.End, "on") ? quotation : null;
    }

    /// <summary><c>called it “a disgrace”</c>, <c>described as “a disgrace”</c>.</summary>
    private Content? Called(int at)
    {
        for (var i = at; i < at + ClauseStart.LooksAheadForVerb && !unit.IsEnd(i); i++)
        {
            if (unit.Quotation(i) is { } quotation)
            {
                return quotation.First != i ? null : i == at || unit.Is(i - 1, "as") || unit.IsMark(i - 1, ':') ? Content.Of(quotation) : new(at, Math.Min(WithNoun(quotation, AndOther(quotation)), unit.End));
            }

            if (unit.Is(i, "to") && unit.Quotation(i + 1) is { } compared)
            {
                return compared.First == i + 1 ? Content.Of(compared) : null;       // "likens it to “a wet dog”"
            }

            if (unit.IsComma(i) || unit.Is(i, "to"))
            {
                return null;
            }
        }

        return null;
    }

    // "called it a “whole new” world"
    private int WithNoun(Quotation quotation, int end)
    {
        var last = end;
        while (last - end < LongestNoun && !EndsInMark(quotation) && SpeakerWords.IsDeterminer(unit.Word(quotation.First - 1)) && IsNounLike(unit.Word(last)))
        {
            last++;
        }

        return last;
    }

    private static bool IsNounLike(ReadOnlySpan<char> word) =>
        word.Length > 2 && char.IsLower(word[0]) && !SpeakerWords.IsPreposition(word) && !SpeakerWords.IsBoundary(word) && !SpeakerWords.IsDeterminer(word) && !CueWords.IsFinite(word) && !CueWords.IsAdverb(word)
            && word is not ("during" or "over" or "against" or "last" or "into" or "until" or "because" or "once" or "amid" or "upon" or "between") && !word.EndsWith("ing", StringComparison.Ordinal);

    // "“unlistenable” and “a masterpiece”"
    private int AndOther(Quotation quotation) =>
        (unit.Is(quotation.End, "and") || unit.Is(quotation.End, "or")) && unit.Quotation(quotation.End + 1) is { } other && other.First == quotation.End + 1 ? other.End : quotation.End;

    public bool HasVerb(Content content) => ClauseVerbs.Has(unit, content.First, content.End);

    // The second of two quotations around a cue, not the last words of a clause.
    private bool IsSeparate(Quotation quotation) => unit.Kind(quotation.First - 1) is TokenKind.Terminator or TokenKind.CloseQuote or null || unit.IsMark(quotation.First - 1, ';') || unit.IsMark(quotation.First - 1, ':');

    // "Appearing on “Vell Today,” Moss said": where it was said
    private bool IsTitleInAdjunct(int start, Quotation quotation) =>
        Content.IsTitle(unit, quotation) && (SpeakerWords.IsPreposition(unit.Word(quotation.First - 1)) || unit.Kind(quotation.First - 1) == TokenKind.Clitic || !ClauseVerbs.Has(unit, start, quotation.First))
            && (SpeakerWords.IsPreposition(unit.Word(start)) || unit.Word(start).EndsWith("ing", StringComparison.Ordinal));

    private bool EndsInMark(Quotation quotation)
    {
        var last = unit[quotation.Words.End - 1];
        last = last.Kind == TokenKind.CloseQuote && quotation.Words.Count > 1 ? unit[quotation.Words.End - 2] : last;
        return last.Kind == TokenKind.Terminator || (last.Kind == TokenKind.Punctuation && unit.Text[last.Offset] is ',' or '—' or '–');
    }

    private int LastWord()
    {
        var last = unit.End;
        while (last > unit.First && (unit.Kind(last - 1) == TokenKind.Terminator || (unit.Kind(last - 1) == TokenKind.CloseBracket && unit.Kind(last - 2) == TokenKind.Terminator)) && unit.Quotation(last - 1) is null)
        {
            last--;
        }

        return last;
    }
}
