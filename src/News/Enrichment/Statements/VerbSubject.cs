using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Finds whose verb of saying it is: the speaker before it, after it, or told before.</summary>
internal sealed class VerbSubject(Unit unit, SubjectReader subjects)
{
    /// <returns>Also where subject and verb start and end together.</returns>
    /// <param name="continued">The speaker of a verb that shares its subject with what stands before.</param>
    public (Speaker? Speaker, int Start, int End) Of(Cue cue, Func<Cue, Speaker?> continued)
    {
        var quotation = unit.Quotation(unit.IsComma(cue.Group - 1) ? cue.Group - 2 : cue.Group - 1);
        var quoted = quotation is not null && (unit.Word(quotation.First - 1).IsEmpty || unit.Kind(quotation.Words.End - 1) != TokenKind.Word);   // not a call sign in an apposition
        if (quoted && subjects.After(unit, cue.End) is { } inverted)
        {
            return (inverted, cue.Group, inverted.End);
        }

        if (quoted && SpeakerWords.IsSome(unit.Word(cue.End)) && (unit.IsEnd(cue.End + 1) || unit.IsComma(cue.End + 1)) && subjects.Somebody(unit, cue.End) is { } one)
        {
            return (one, cue.Group, one.End);       // "“…,” said another"
        }

        if (quoted && SpeakerWords.IsDeterminer(unit.Word(cue.End)) && subjects.Document(unit, cue.End) is { } document)
        {
            return (document, cue.Group, document.End);      // "“…,” read the statement"
        }

        if (cue.Group == unit.Start && subjects.After(unit, cue.End) is { } opened && (unit.IsMark(opened.End, ':') || unit.Quotation(opened.End) is not null || (unit.IsComma(opened.End) && unit.Quotation(opened.End + 1) is not null)))
        {
            return (opened, cue.Group, opened.End);     // "Said Moss: “…”"
        }

        if (CueWords.IsVoice(unit.Word(cue.First)) && Late(cue) is { } teller && unit.IsEnd(teller.End))
        {
            return (teller, cue.Group, teller.End);
        }

        if (!quoted && (subjects.Before(unit, cue.Group) ?? (CueWords.IsVoice(unit.Word(cue.First)) ? SpeakerReader.Somebody(unit, NounPhrase.Before(unit, cue.Group)) : null)) is { } subject)
        {
            return (subject, subject.First, cue.End);
        }

        if (unit.Is(cue.Group - 1, "and") || unit.Is(cue.Group - 1, "but") || unit.Is(cue.Group - 1, "then"))
        {
            return (continued(cue), cue.Group, cue.End);
        }

        // "He is “a good man”, says his mother": the marks hold the end of what is said
        var ending = quotation is not null && CueWords.IsVoice(unit.Word(cue.First)) ? subjects.After(unit, cue.End) : null;
        var late = Late(cue) ?? (ending is not null && unit.IsEnd(ending.End) ? ending : null);
        return (late, cue.Group, late?.End ?? cue.End);
    }

    /// <summary>The subject that follows a reported clause and its verb: <c>…, says his lawyer</c>.</summary>
    public Speaker? Late(Cue cue)
    {
        if (cue.Shape == CueShape.Verb && unit.IsComma(cue.Group - 1) && unit.Quotation(cue.Group - 2) is null && (cue.Frame & (CueFrame.Hearer | CueFrame.Charge)) == 0 && (subjects.After(unit, cue.End) ?? (CueWords.IsVoice(unit.Word(cue.First)) && SpeakerWords.IsDeterminer(unit.Word(cue.End)) ? subjects.Document(unit, cue.End) : null)) is { } late && (unit.IsEnd(late.End) || unit.IsComma(late.End) || (unit.Quotation(late.End) is not null && CueWords.IsVoice(unit.Word(cue.First))) || SpeakerWords.IsPreposition(unit.Word(late.End)) || unit.Is(late.End, "who") || unit.Is(late.End, "whose")
            || unit.Word(late.End).EndsWith("ing", StringComparison.Ordinal)))
        {
            return late;
        }

        return null;
    }
}
