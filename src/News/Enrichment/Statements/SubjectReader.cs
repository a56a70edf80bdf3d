using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Finds the speaker of a cue where its verb has its subject.</summary>
internal sealed class SubjectReader(SpeakerReader speakers)
{
    private const int LongestApposition = 30;
    private const int LongestOccasion = 8;      // "in an interview with the paper on Tuesday morning"
    private const int LongestInBrackets = 12;
    private const int LongestDescription = 16;

    /// <summary>Before the verb: <c>X said</c>, <c>X, the mayor, said</c>, <c>X, who said</c>.</summary>
    public Speaker? Before(Unit unit, int verb)
    {
        verb = BeforeBrackets(unit, BeforeTime(unit, BeforeAside(unit, BeforeBrackets(unit, verb))));
        if (unit.SmallWord(verb - 1).Equals("who", StringComparison.OrdinalIgnoreCase) || unit.Is(verb - 1, "which"))
        {
            return !unit.IsComma(verb - 2) && !unit.IsDash(verb - 2) ? unit.Is(verb - 1, "which") ? speakers.Read(unit, NounPhrase.Before(unit, verb - 1)) : Antecedent(unit, verb - 1)
                : speakers.Read(unit, NounPhrase.Before(unit, verb - 2)) is { } described && !IsAdjunct(unit, described) ? described
                : WithApposition(unit, verb - 2) ?? (unit.Is(verb - 1, "who") && unit.IsComma(verb - 2) ? Antecedent(unit, verb - 2) : null);     // "the home of Moss, who said"
        }

        return unit.IsComma(verb - 1) || unit.IsDash(verb - 1) ? WithApposition(unit, verb - 1) : Described(unit, verb) ?? NamedBefore(unit, WithOthersBefore(unit, speakers.Read(unit, NounPhrase.Before(unit, verb))));
    }

    // "a call from a driver | who said": the nearest noun, listed or not, unless it only tells more of a speaker: "a spokesman for the port who said"
    private Speaker? Antecedent(Unit unit, int who)
    {
        if (NounPhrase.Before(unit, who) is not { } phrase)
        {
            return null;
        }

        if (speakers.Read(unit, phrase) is { As.Class: not SpeakerClass.Unknown } whole)
        {
            return whole;
        }

        for (var i = who - 2; i > phrase.First; i--)
        {
            if (SpeakerWords.IsPreposition(unit.Word(i)) && unit.Name(i) is null)
            {
                phrase = new(i + 1, who, who);
            }
        }

        return speakers.Read(unit, phrase) ?? SpeakerReader.Somebody(unit, phrase);
    }

    /// <summary>What is told of a speaker without commas ends right before the verb: <c>people who attended the meeting said</c>, <c>economists polled by the paper said</c>.</summary>
    private Speaker? Described(Unit unit, int verb)
    {
        var seen = 0;
        for (var i = verb - 1; i > unit.First && verb - i < LongestDescription && !(unit.Word(i).IsEmpty && unit.Kind(i) != TokenKind.Number); i--)
        {
            var isWho = unit.Is(i, "who");
            if (isWho ? seen == 1 : (IsReduced(unit, i) || IsDoing(unit, i)) && seen == 0)
            {
                return OpensClause(unit, unit.Is(i - 1, "not") ? i - 1 : i, verb, isWho);
            }

            if (isWho || SpeakerWords.IsBoundary(unit.SmallWord(i)) && !SpeakerWords.IsMonth(unit.Word(i)) && !SpeakerWords.IsWeekday(unit.Word(i)))
            {
                return null;
            }

            seen += CueWords.IsFinite(unit.Word(i)) && !(SpeakerWords.IsMonth(unit.Word(i)) && unit.IsUpper(i)) && !CueWords.IsAuxiliary(unit.Word(i - 1)) ? 1 : 0;
        }

        return null;
    }

    // "polled by", "involved in": a participle that nothing makes a verb
    private static bool IsReduced(Unit unit, int index) =>
        Verbs.IsPast(unit.Word(index)) && !unit.IsUpper(index) && !unit.Is(index - 1, "who") && !CueWords.IsAuxiliary(unit.Word(index - 1)) && !CueWords.IsAuxiliary(unit.Word(index)) && unit.Name(index) is null
            && (unit.Is(index + 1, "by") || unit.Is(index + 1, "in") || unit.Is(index + 1, "on") || unit.Is(index + 1, "at") || unit.Is(index + 1, "with") || ((unit.Is(index + 1, "last") || unit.Is(index + 1, "this")) && SpeakerWords.IsDocument(unit.Word(index - 1))));

    // "drivers queueing for the ferry", right where the sentence begins
    private static bool IsDoing(Unit unit, int index) =>
        ClauseVerbs.IsAct(unit, index) && index - unit.Start is 1 or 2 && SpeakerWords.IsPlural(unit.Word(index - 1)) && SpeakerWords.IsRole(unit.Word(index - 1));

    private Speaker? OpensClause(Unit unit, int end, int verb, bool isPerson)
    {
        if (NounPhrase.Before(unit, end) is not { } phrase || (speakers.Read(unit, phrase) ?? (isPerson ? SpeakerReader.Somebody(unit, phrase) : null)) is not { As.Class: not SpeakerClass.Named } speaker)
        {
            return null;
        }

        var opens = phrase.First <= unit.Start || unit.IsComma(phrase.First - 1) || unit.Is(phrase.First - 1, "and") || unit.Is(phrase.First - 1, "but") || unit.Is(phrase.First - 1, "while") || unit.Kind(phrase.First - 1) == TokenKind.CloseQuote;
        return opens ? speaker with { End = verb, As = SpeakerReader.Widened(unit, speaker, phrase.First, verb) } : null;
    }

    /// <summary>After the verb: <c>said X</c>.</summary>
    public Speaker? After(Unit unit, int verbEnd) =>
        NounPhrase.After(unit, verbEnd) is { } phrase && speakers.Read(unit, phrase) is { IsKnown: true } speaker ? WithOthersAfter(unit, NamedAfter(unit, speaker), mayGoOn: false) : null;

    /// <summary>A paper in the speaker's place: <c>said the letter</c>.</summary>
    public Speaker? Document(Unit unit, int verbEnd) =>
        NounPhrase.After(unit, verbEnd) is { } phrase && SpeakerWords.IsDocument(unit.Word(phrase.HeadEnd - 1)) ? speakers.Read(unit, phrase) : null;

    /// <summary>One of those of whom nothing is said: <c>said another</c>.</summary>
    public Speaker? Somebody(Unit unit, int at) => speakers.Read(unit, new NounPhrase(at, at + 1, at + 1));

    // "“…,” Ada Moss, spokeswoman of the port said": without the second comma
    private Speaker? NamedBefore(Unit unit, Speaker? role) =>
        role is { As.Class: SpeakerClass.Role } && unit.IsComma(role.First - 1) && unit.Name(role.First - 2) is { IsPerson: true } name
            && (unit.Kind(name.First - 1) == TokenKind.CloseQuote || (name.First == unit.Start && IsTitle(unit, role))) && speakers.Read(unit, new NounPhrase(name.First, name.End, name.End)) is { } named
            ? named with { As = named.As with { Role = named.As.Role ?? role.As.Text } }
            : role;

    // "said the harbour master, Ada Moss"
    private Speaker NamedAfter(Unit unit, Speaker role) =>
        OfTwoOffices(unit, role) ?? (role.As.Class == SpeakerClass.Role && unit.IsComma(role.End) && unit.Name(role.End + 1) is { IsPerson: true } name && (unit.IsEnd(name.End) || unit.IsComma(name.End) || unit.Quotation(name.End) is not null)
            && speakers.Read(unit, new NounPhrase(name.First, name.End, name.End)) is { } named
            ? named with { First = role.First, As = named.As with { Role = named.As.Role ?? role.As.Role } }
            : role);

    // "said co-author and college fellow Ada Moss": without a determiner both are what the one person is
    private Speaker? OfTwoOffices(Unit unit, Speaker role) =>
        role.As.Class == SpeakerClass.Role && unit.Is(role.End, "and") && IsTitle(unit, role) && NounPhrase.After(unit, role.End + 1) is { } phrase && speakers.Read(unit, phrase) is { As.Class: SpeakerClass.Named } named && IsTitled(unit, named)
            ? named with { First = role.First, As = named.As with { Role = named.As.Role ?? role.As.Role } }
            : null;

    private static bool IsTitle(Unit unit, Speaker role) => !SpeakerWords.IsDeterminer(unit.Word(role.First)) && !SpeakerWords.IsPlural(SpeakerReader.Head(unit, role));

    private static bool IsTitled(Unit unit, Speaker person) => unit.Has(person.First) && unit[person.First].Offset < person.As.Offset;

    // "Moss and Reed said", "Moss, Reed and Vane said", where nothing stands before them that could be tied to the last instead: "Moss left and Reed said"
    private Speaker? WithOthersBefore(Unit unit, Speaker? last)
    {
        if (last is not { IsKnown: true } || !unit.Is(last.First - 1, "and"))
        {
            return last;
        }

        var (all, first) = (last, last.First - 1);
        while (first > unit.First && NounPhrase.Before(unit, unit.IsComma(first - 1) ? first - 1 : first) is { } phrase && speakers.Read(unit, phrase) is { IsKnown: true } other)
        {
            if (all == last && other.As.Class == SpeakerClass.Role && last.As.Class == SpeakerClass.Named && IsTitle(unit, other) && IsTitled(unit, last))
            {
                return last with { First = other.First };       // "aide and strategist Ada Moss"
            }

            (all, first) = (SpeakerReader.Together(unit, other, all), other.First);
            if (!unit.IsComma(first - 1))
            {
                break;
            }

            first--;
        }

        var isWhole = all != last && (first == unit.Start || unit.IsComma(first - 1) || unit.Is(first - 1, "that") || unit.Is(first - 1, "including") || unit.Kind(first - 1) == TokenKind.CloseQuote);
        return isWhole ? all : last;
    }

    /// <param name="mayGoOn">Whether what was said may follow without a mark: <c>according to Moss and Reed the bridge is shut</c>.</param>
    public Speaker WithOthersAfter(Unit unit, Speaker first, bool mayGoOn) =>
        unit.Is(first.End, "and") && NounPhrase.After(unit, first.End + 1) is { } phrase && speakers.Read(unit, phrase) is { IsKnown: true } other
            && (mayGoOn || unit.IsEnd(other.End) || unit.IsComma(other.End))
            ? SpeakerReader.Together(unit, first, other)
            : first;

    /// <summary>The sentence's own subject, for a verb or participle further on: <c>X left the room, saying …</c></summary>
    public Speaker? Opening(Unit unit, int before)
    {
        var first = SentenceStart.AfterAdjunct(unit, unit.Start, before);
        if (first >= before || NounPhrase.After(unit, first) is not { } phrase || phrase.End > before)
        {
            return null;
        }

        return speakers.Read(unit, phrase.HeadEnd == phrase.End && phrase.End - 1 > phrase.First && CueWords.IsAdverb(unit.SmallWord(phrase.End - 1)) ? new(phrase.First, phrase.End - 1, phrase.End - 1) : phrase);
    }

    // "the board on Monday said", "the board last week said"
    private static int BeforeTime(Unit unit, int verb)
    {
        for (var i = verb - 2; i > verb - LongestOccasion && Adjuncts.MayEnd(unit.Word(verb - 1)) && !unit.Word(i).IsEmpty; i--)
        {
            if (Adjuncts.MayOpen(unit.Word(i)) && Adjuncts.Skip(unit, i, default) == verb)
            {
                return unit.Is(i - 1, "later") || unit.Is(i - 1, "earlier") || unit.Is(i - 1, "late") || unit.Is(i - 1, "early") ? i - 1 : i;     // "Ada Moss later in the interview said"
            }
        }

        var at = verb;
        if (SpeakerWords.IsTimeNoun(unit.Word(at - 1)))
        {
            at--;
        }

        if (at < verb && (unit.Is(at - 1, "last") || unit.Is(at - 1, "this")))
        {
            return at - 1;
        }

        if (unit.Kind(at - 1) == TokenKind.Number && SpeakerWords.IsMonth(unit.Word(at - 2)) && unit.Is(at - 3, "on"))
        {
            return at - 3;
        }

        return !SpeakerWords.IsWeekday(unit.Word(at - 1)) ? verb : unit.Is(at - 2, "on") || unit.Is(at - 2, "late") || unit.Is(at - 2, "early") ? at - 2 : at - 1;
    }

    // "His lawyer, meanwhile, said"
    private static int BeforeAside(Unit unit, int verb) => unit.IsComma(verb - 1) && unit.IsComma(verb - 3) && Adjuncts.IsAside(unit.Word(verb - 2)) ? verb - 3 : verb;

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
            if (unit.Quotation(i) is { } quotation)
            {
                if (unit.Kind(quotation.Words.End - 1) != TokenKind.Word)
                {
                    return null;
                }

                i = quotation.First;      // "X, known as “Falcon”, said"
                continue;
            }

            if ((unit.IsComma(i) || unit.IsDash(i)) && (speakers.Read(unit, NounPhrase.Before(unit, BeforeBrackets(unit, i))) ?? (unit.Is(i + 1, "who") ? SpeakerReader.Somebody(unit, NounPhrase.Before(unit, i)) : null)) is { } speaker && !IsAdjunct(unit, speaker) && !DescribesSubject(unit, speaker)
                && ((speaker.IsKnown && (OpensApposition(unit, i + 1) || IsWhole(unit, speaker))) || speaker.First == unit.Start))
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

        if (NounPhrase.Before(unit, name.First - 1) is { } of && IsOfOne(unit, of))
        {
            return null;        // "The wife of one of the crew, Jon Reed, said": which of the two is named
        }

        return speakers.Read(unit, NounPhrase.Before(unit, name.First - 1)) is { } role && (role.As.Class == SpeakerClass.Role || IsOffice(unit, role))
            ? name with { First = role.First, As = name.As with { Role = role.As.Role ?? role.As.Text } }
            : name.As.Role is not null || IsAt(unit, unit.Start, name.First - 1) ? name : null;
    }

    private static bool IsOfOne(Unit unit, NounPhrase phrase)
    {
        for (var i = phrase.First + 1; i + 2 < phrase.End; i++)
        {
            if (unit.Is(i, "of") && unit.Is(i + 1, "one") && unit.Is(i + 2, "of"))
            {
                return true;
            }
        }

        return false;
    }

    // "The older of the two, | Ada Moss, said"
    private static bool IsAt(Unit unit, int start, int comma)
    {
        for (var i = start; i < comma; i++)
        {
            if (unit.Word(i).IsEmpty || CueWords.IsFinite(unit.SmallWord(i)) || comma - start > SpeakerReader.LongestRole)
            {
                return false;
            }
        }

        return SpeakerWords.IsDeterminer(unit.Word(start)) || HasOwner(unit, start, comma);
    }

    // "Reed’s father-in-law, | Ada Moss, said"
    private static bool HasOwner(Unit unit, int start, int comma)
    {
        for (var i = start + 1; i < comma; i++)
        {
            if (unit.Kind(i) == TokenKind.Clitic)
            {
                return true;
            }
        }

        return false;
    }

    // An analyser may take "Commissioner for Works" for a body.
    private static bool IsOffice(Unit unit, Speaker speaker)
    {
        for (var i = speaker.First; i < speaker.End; i++)
        {
            if (SpeakerReader.IsTitleWord(unit.Word(i)) || (i == speaker.End - 1 && SpeakerWords.IsRole(unit.Word(i))))
            {
                return true;
            }
        }

        return false;
    }

    // "X, of the Friends of the Green, said"
    private static bool IsAdjunct(Unit unit, Speaker speaker)
    {
        var first = unit.Is(speaker.First - 1, "the") ? speaker.First - 1 : speaker.First;
        return SpeakerWords.IsPreposition(unit.Word(first - 1)) && (unit.IsComma(first - 2) || unit.IsDash(first - 2));
    }

    // "Ada Moss, | Member for Vell, who built it, said"
    private static bool DescribesSubject(Unit unit, Speaker speaker) =>
        speaker.As.Class != SpeakerClass.Named && unit.IsComma(speaker.First - 1) && unit.Name(speaker.First - 2) is { IsPerson: true } person && SentenceStart.Subject(unit) == person;

    /// <summary>A person with a name, or a body that its sentence opens with: whatever stands between it and the verb is about it.</summary>
    private static bool IsWhole(Unit unit, Speaker speaker) =>
        speaker.As.Class == SpeakerClass.Named || (speaker.As.Class is not SpeakerClass.Role && (speaker.First <= unit.Start || speaker.First == SentenceStart.AfterAdjunct(unit, unit.Start, unit.End)));

    private static bool OpensApposition(Unit unit, int index)
    {
        var word = unit.Word(index);
        return SpeakerWords.IsDeterminer(word) || word is "who" or "whose" or "which" or "speaking" or "citing" or "quoted" or "cited" or "reached" or "of" or "himself" or "herself" or "asked"
            || unit.Kind(index) == TokenKind.Number || SpeakerWords.IsRole(word) || SpeakerWords.IsRole(unit.Word(index + 1));
    }
}
