using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Finds the speaker of a cue where its verb has its subject.</summary>
internal sealed class SubjectReader(SpeakerReader speakers)
{
    private const int LongestApposition = 30;
    private const int LongestDateline = 10;
    private const int LongestInBrackets = 8;

    /// <summary>Before the verb: <c>X said</c>, <c>X, the mayor, said</c>, <c>X, who said</c>.</summary>
    public Speaker? Before(Unit unit, int verb)
    {
        verb = BeforeBrackets(unit, verb);
        if (unit.Is(verb - 1, "who") || unit.Is(verb - 1, "which"))
        {
            return speakers.Read(unit, NounPhrase.Before(unit, unit.IsComma(verb - 2) ? verb - 2 : verb - 1));
        }

        return unit.IsComma(verb - 1) || unit.IsDash(verb - 1) ? WithApposition(unit, verb - 1) : WithOthersBefore(unit, speakers.Read(unit, NounPhrase.Before(unit, verb)));
    }

    /// <summary>After the verb: <c>said X</c>.</summary>
    public Speaker? After(Unit unit, int verbEnd) =>
        NounPhrase.After(unit, verbEnd) is { } phrase && speakers.Read(unit, phrase) is { IsKnown: true } speaker ? WithOthersAfter(unit, speaker) : null;

    // "Moss and Reed said", where nothing stands before them that could be tied to Reed instead: "Moss left and Reed said"
    private Speaker? WithOthersBefore(Unit unit, Speaker? last)
    {
        if (last is not { IsKnown: true } || !unit.Is(last.First - 1, "and") || NounPhrase.Before(unit, last.First - 1) is not { } phrase || speakers.Read(unit, phrase) is not { IsKnown: true } other)
        {
            return last;
        }

        var isWhole = other.First == Start(unit) || unit.IsComma(other.First - 1) || unit.Kind(other.First - 1) == TokenKind.CloseQuote;
        return isWhole ? SpeakerReader.Together(unit, other, last) : last;
    }

    private Speaker WithOthersAfter(Unit unit, Speaker first) =>
        unit.Is(first.End, "and") && NounPhrase.After(unit, first.End + 1) is { } phrase && speakers.Read(unit, phrase) is { IsKnown: true } other
            && (unit.IsEnd(other.End) || unit.IsComma(other.End))
            ? SpeakerReader.Together(unit, first, other)
            : first;

    /// <summary>The sentence's own subject, for a verb or participle further on: <c>X left the room, saying …</c></summary>
    public Speaker? Opening(Unit unit, int before)
    {
        var first = Start(unit);
        if (SpeakerWords.IsPreposition(unit.Word(first)) || unit.Is(first, "after") || unit.Is(first, "as"))
        {
            while (first < before && !unit.IsComma(first))
            {
                first++;
            }

            first++;
        }

        return first < before && NounPhrase.After(unit, first) is { } phrase && phrase.End <= before ? speakers.Read(unit, phrase) : null;
    }

    /// <summary>Past the conjunction that ties a sentence to the one before.</summary>
    public static int Start(Unit unit)
    {
        var first = AfterDateline(unit);
        while (unit.Is(first, "but") || unit.Is(first, "and") || unit.Is(first, "yet") || unit.Is(first, "so") || unit.Is(first, "however") || unit.Is(first, "meanwhile")
            || unit.IsComma(first) || unit.IsDash(first) || unit.Kind(first) is TokenKind.CloseBracket or TokenKind.Symbol)
        {
            first++;
        }

        return first;
    }

    // "SORN, March 3 – Firefighters …", "SORN (Interpress) - Firefighters …"
    private static int AfterDateline(Unit unit)
    {
        if (unit.Kind(unit.First) != TokenKind.Word || unit[unit.First].Length < 2 || unit[unit.First].In(unit.Text).ContainsAnyExceptInRange('A', 'Z'))
        {
            return unit.First;
        }

        for (var i = unit.First + 1; i < unit.First + LongestDateline && unit.Has(i) && unit.Quotation(i) is null; i++)
        {
            if (unit.IsDash(i))
            {
                return i + 1;
            }
        }

        return unit.First;
    }

    // "Stern (Green Roofs) said"
    private static int BeforeBrackets(Unit unit, int verb)
    {
        for (var i = verb - 2; unit.Kind(verb - 1) == TokenKind.CloseBracket && i > verb - LongestInBrackets; i--)
        {
            if (unit.Kind(i) == TokenKind.OpenBracket)
            {
                return i;
            }
        }

        return verb;
    }

    private Speaker? WithApposition(Unit unit, int comma)
    {
        if (Renamed(unit, comma) is { } renamed)
        {
            return renamed;
        }

        for (var i = comma - 1; i > unit.First && comma - i <= LongestApposition; i--)
        {
            if (unit.Quotation(i) is not null)
            {
                return null;
            }

            if ((unit.IsComma(i) || unit.IsDash(i)) && OpensApposition(unit, i + 1)
                && speakers.Read(unit, NounPhrase.Before(unit, i)) is { IsKnown: true } speaker)
            {
                return speaker with { As = speaker.As with { Role = speaker.As.Role ?? SpeakerReader.RoleIn(unit, i + 1, comma) } };
            }
        }

        return null;
    }

    /// <summary><c>The harbour master, Ada Moss, said</c>: the name comes after the role.</summary>
    private Speaker? Renamed(Unit unit, int comma)
    {
        if (speakers.Read(unit, NounPhrase.Before(unit, comma)) is not { As.Class: SpeakerClass.Named } name || !unit.IsComma(name.First - 1))
        {
            return null;
        }

        return speakers.Read(unit, NounPhrase.Before(unit, name.First - 1)) is { As.Class: SpeakerClass.Role } role
            ? name with { First = role.First, As = name.As with { Role = role.As.Role } }
            : name.As.Role is null ? null : name;
    }

    private static bool OpensApposition(Unit unit, int index)
    {
        var word = unit.Word(index);
        return SpeakerWords.IsDeterminer(word) || word is "who" or "whose" or "which" or "speaking" or "citing" or "quoted" or "cited" or "reached" or "of" or "himself" or "herself" or "asked"
            || unit.Kind(index) == TokenKind.Number || SpeakerWords.IsRole(word) || SpeakerWords.IsRole(unit.Word(index + 1));
    }
}
