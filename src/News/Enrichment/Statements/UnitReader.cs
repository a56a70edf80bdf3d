using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Reads the statements of one sentence, cue by cue.</summary>
internal sealed class UnitReader
{
    private const int ShortestSentence = 3;
    private const int LongestDescription = 24;
    private const int LongestFront = 4;         // "Just two days after"

    private readonly Unit unit;
    private readonly Referents referents;
    private readonly SpeakerReader speakers;
    private readonly SubjectReader subjects;
    private readonly VerbSubject verbs;
    private readonly ContentReader contents;
    private readonly UnitCues cues;
    private readonly List<Statement> statements = [];
    private readonly Speaker? before;
    private readonly bool wasQuoted;

    private int floor;

    /// <param name="before">The speaker of the sentence before, to whom a quotation without a cue belongs.</param>
    /// <param name="wasQuoted">The sentence before ended with that speaker's own words, so that a paragraph of words alone goes on with them.</param>
    public UnitReader(Unit unit, UnitCues cues, Referents referents, SpeakerReader speakers, Speaker? before, bool wasQuoted)
    {
        (this.unit, this.cues, this.referents, this.speakers, this.before, this.wasQuoted) = (unit, cues, referents, speakers, before, wasQuoted);
        subjects = new(speakers);
        verbs = new(unit, subjects);
        contents = new(unit, cues.Attributions);
        floor = unit.First;
    }

    /// <summary>The sentence goes on with a quotation of the paragraph before, and so does its speaker.</summary>
    public bool Continues => unit.Quotation(unit.First) is { Continues: true };

    /// <summary>Who spoke last in the sentence; nobody when it has no statement.</summary>
    public Speaker? LastSpeaker { get; private set; }

    public IReadOnlyList<Statement> Read()
    {
        if (cues.All is [_, .., var last] && unit.Quotation(unit.Start) is null && ((verbs.Late(last) is { } late && unit.IsEnd(late.End)) || cues.IsFinal(last)))
        {
            ReadVerb(last);     // "The suspect denies everything, says his lawyer": all of it is the lawyer's
        }

        foreach (var cue in cues.All)
        {
            if (cue.Group >= floor && cue.Shape != CueShape.Hearsay && !IsInSpeaker(cue))
            {
                Read(cue);
            }
        }

        if (statements.Count == 0 && cues.All.Find(static cue => cue.Shape == CueShape.Hearsay) is { } hearsay)
        {
            Read(hearsay);      // "reportedly" is whatever nobody else is said to have said
        }

        if (statements.Count == 0)
        {
            ReadLoneQuotation();
        }

        return statements;
    }

    // "…, the country’s state media said": the noun is no verb
    private bool IsInSpeaker(Cue cue) => LastSpeaker is { } speaker && cue.First >= speaker.First && cue.End < speaker.End;

    private void Read(Cue cue)
    {
        switch (cue.Shape)
        {
            case CueShape.Verb:
                ReadVerb(cue);
                break;
            case CueShape.Participle:
                if (Continued(cue) is { } subject && !unit.Is(subject.First, "I") && contents.After(cue, cue.End) is { } more)
                {
                    Add(cue, more, subject, null);
                }

                break;
            case CueShape.Opening:
                ReadOpening(cue);
                break;
            case CueShape.According:
                ReadAccording(cue);
                break;
            case CueShape.View:
                if ((Possessor(cue.First + 1) ?? speakers.Read(unit, NounPhrase.Before(unit, cue.End - 2))) is { } holder)
                {
                    ReadAside(cue, holder, cue.First, cue.End);
                }

                break;
            case CueShape.Noun:
                ReadNoun(cue);
                break;
            case CueShape.Quoted:
                if (subjects.Before(unit, cue.Group) is { } quoted && (contents.After(cue, cue.End) ?? contents.Before(quoted.First, floor, mayBePhrase: false)) is { } words)
                {
                    Add(cue, words, quoted, Carriers.Between(unit, speakers, cue.First, cue.End));
                }

                break;
            case CueShape.Quoting:
                if (subjects.After(unit, cue.First + 1) is { } source)
                {
                    var carrier = subjects.Before(unit, cue.Group);
                    if ((contents.After(cue, cue.End) ?? (carrier is null ? null : contents.Before(carrier.First, floor, mayBePhrase: false))) is { } told)
                    {
                        Add(cue, told, source, carrier?.Outlet);
                    }
                }

                break;
            case CueShape.Agent:
                if (subjects.After(unit, cue.End) is { } agent && (unit.Is(agent.End, "that") || unit.Is(agent.End, "as") || unit.Quotation(agent.End) is not null) && contents.After(cue, agent.End) is { } described)
                {
                    Add(cue, described, agent, agent.Outlet);
                }

                break;
            case CueShape.Impersonal:
                if ((contents.After(cue, cue.End) ?? contents.Before(cue.Group, floor, mayBePhrase: false, isLast: true)) is { } rumour)
                {
                    Add(cue, rumour, Nobody(cue), null);
                }

                break;
            default:
                if (statements.Count == 0 && contents.Clause(unit.Start) is { } hearsay && hearsay.End > cue.End)
                {
                    Add(cue, hearsay, Nobody(cue), null);
                }

                break;
        }
    }

    private void ReadVerb(Cue cue)
    {
        var (speaker, start, end) = verbs.Of(cue, Continued);
        if (speaker is null)
        {
            return;
        }

        var told = Adjuncts.Skip(unit, end, default);
        if (unit.Is(start - 1, "as") && (unit.IsEnd(told) || unit.IsComma(told) || unit.Quotation(told) is not null))
        {
            ReadAside(cue, speaker, start - 1, told);
            return;
        }

        if (unit.Word(start) is "I" or "we" or "We" && end == cue.End)
        {
            return;     // the writer's own
        }

        if (unit.Is(cue.End, "that") && unit.Is(cue.End + 2, "name") && unit.Is(cue.First, "asked"))
        {
            return;     // "asked that her name not be printed"
        }

        if (cue.Frame.HasFlag(CueFrame.Finding) && unit.Word(cue.First).StartsWith("show", StringComparison.OrdinalIgnoreCase) && !IsDocument(cue, speaker))
        {
            return;     // "Moss showed that he could bat"
        }

        if (cue.Frame.HasFlag(CueFrame.MaybeNoun) && IsSurelyVerb(cue, speaker, end))
        {
            cue = cue with { Frame = cue.Frame & ~CueFrame.MaybeNoun };
        }

        var at = Adjuncts.Skip(unit, end, cue.Frame);
        var isInserted = unit.IsComma(at) && unit.IsComma(start - 1);
        var left = cue.Negated ? null : contents.Before(start, floor, mayBePhrase: isInserted, isLast: unit.IsEnd(at));
        var isAdjunct = unit.IsComma(start - 1) && SentenceStart.AfterAdjunct(unit, unit.Start, start) == start && !ClauseVerbs.Has(unit, unit.Start + 1, start - 1);
        if (!isInserted && (isAdjunct || (!unit.IsEnd(at) && (unit.Is(cue.Group - 1, "who") || IsSubordinate(start) || (cue.Frame.HasFlag(CueFrame.ThatOnly) && left is { } last && !EndsQuoted(last))))))
        {
            left = null;        // "Speaking at the port, Moss said": where it was said
        }

        var right = end > cue.End && unit.Quotation(end) is not null ? null : contents.After(cue, end);    // "says a pilot with the call sign “Heron”"
        if (right is { } next && (IsManner(cue, next) || IsOthers(next)))
        {
            right = null;
        }

        if (left is null && right is null && at > end && unit.IsComma(at) && cue.Frame.HasFlag(CueFrame.Anything))
        {
            right = contents.Aside(at + 1);      // "Moss said on Monday, the bridge was shut"
        }

        if (left is { } attributed && IsAttribution(attributed))
        {
            left = null;        // "“It is shut,” Moss said on Monday, TASS reported": that Moss said it
            statements[^1] = speaker.Outlet is null ? statements[^1] : statements[^1] with { Via = speaker.Outlet };
        }

        if (isInserted && unit.Word(start - 2) is "after" or "where" or "because" or "when" or "since" or "while")
        {
            (left, right) = (null, contents.Clause(at + 1));       // "They fled after, she says, the roof fell in"
        }

        if (right is { } fronted && IsFronted(start))
        {
            right = contents.BeforeMain(fronted);
        }

        var via = speaker.Outlet ?? Carriers.After(unit, speakers, cue, end);
        if (isInserted && !isAdjunct && left is { } opened && !EndsQuoted(opened) && !contents.HasVerb(opened) && unit.Quotation(at + 1) is { } closing && !SpeakerWords.IsPreposition(unit.Word(opened.First)) && !SpeakerWords.IsBoundary(unit.Word(opened.First)))
        {
            Add(cue, new(opened.First, closing.End), speaker, via);
        }
        else if (left is { } said && EndsQuoted(said))
        {
            Add(cue, said, speaker, via);
            var further = IsDirect(right) ? right : contents.After(cue, AfterApposition(end));
            if (IsDirect(further))
            {
                Add(cue, further!.Value, speaker, via);
            }
        }
        else if (right is { } words)
        {
            Add(cue, words, speaker, via);
            if (IsDirect(words) && unit.Is(words.End, "and") && unit.Is(words.End + 1, "that") && contents.Clause(words.End + 2) is { } second)
            {
                Add(cue, second, speaker, via);     // "insisted “…” and that it would stay"
            }
        }
        else if (left is { } clause && !IsQuestion(cue))
        {
            Add(cue, isInserted ? WithRest(clause, at) : clause, speaker, via);
        }
        else if (start - 1 <= floor && speaker.Outlet is not null && statements.Count > 0)
        {
            statements[^1] = statements[^1] with { Via = speaker.Outlet };
        }
    }

    // "As she spoke, many agreed with her": when they did
    private bool IsSubordinate(int subject) => IsSubordinator(unit.Word(unit.Start)) && unit.IsComma(subject - 1) && FirstComma() == subject - 1;

    private int FirstComma()
    {
        var at = unit.Start;
        while (at < unit.End && !unit.IsComma(at))
        {
            at++;
        }

        return at;
    }

    private static bool IsSubordinator(ReadOnlySpan<char> word) => word is "after" or "After" or "when" or "When" or "while" or "While" or "although" or "Although" or "though" or "Though"
            or "since" or "Since" or "because" or "Because" or "before" or "Before" or "As" or "Once";

    // "| Moss said on Monday |, TASS reported": the words before were hers
    private bool IsAttribution(Content words) => statements.Count > 0 && LastSpeaker is { } teller && teller.First >= words.First && teller.First < words.End;

    // "Days after Moss said it was safe, the bridge fell": the sentence's own clause is the writer's
    private bool IsFronted(int subject) =>
        subject - 1 >= unit.Start && subject - unit.Start <= LongestFront && IsSubordinator(unit.Word(subject - 1));

    // "he said choosing his words": how he said it
    private bool IsManner(Cue cue, Content words) =>
        unit.Word(words.First).EndsWith("ing", StringComparison.Ordinal) && unit.Name(words.First) is null && ((CueWords.MayBeCue(unit.Word(words.First)) && !cue.Frame.HasFlag(CueFrame.Gerund)) || unit.Is(cue.First, "said") || unit.Is(cue.First, "says") || CueWords.IsIssuing(unit.Word(cue.First)))
            && !contents.HasVerb(words);

    // "The paper reports: “History,” Moss said, “will be kind.”": an attribution of its own follows
    private bool IsOthers(Content words) => IsDirect(words) && unit.IsMark(words.First - 1, ':') && unit.Text[unit[words.End - 2].Offset] == ',' && cues.Attributions.Contains(words.End);

    private Content WithRest(Content clause, int comma)
    {
        if (contents.Clause(comma + 1) is { } rest && GoesOn(clause, rest))
        {
            return new(clause.First, rest.End);
        }

        // "It will rain, says Moss, a farmer, because the swallows fly low"
        for (var i = comma; i < comma + LongestDescription && !unit.IsEnd(i); i++)
        {
            if (unit.IsComma(i) && unit.Is(i + 1, "because"))
            {
                return contents.Clause(i + 1) is { } reason ? new(clause.First, reason.End) : clause;
            }
        }

        return clause;
    }

    /// <summary>A clause that an attribution interrupts: its verb, or another one, comes after it.</summary>
    private bool GoesOn(Content before, Content after)
    {
        var next = unit.Is(after.First, "and") || unit.Is(after.First, "or") ? after.First + 1 : after.First;
        return (!contents.HasVerb(before) && (contents.HasVerb(after) || !SpeakerWords.IsDeterminer(unit.Word(after.First)))) || (next > after.First && SpeakerWords.IsPreposition(unit.Word(next)) && !contents.HasVerb(after)) || (IsSubordinator(unit.Word(before.First)) && FirstComma() >= before.End) || (CueWords.IsFinite(unit.Word(next)) && (next == after.First || !CueWords.TryGet(unit.Word(next), out _))) || IsOpen(unit.Word(before.End - 1));
    }

    // A clause does not end there.
    private static bool IsOpen(ReadOnlySpan<char> last) => CueWords.IsPassive(last) || SpeakerWords.IsPreposition(last) || SpeakerWords.IsDeterminer(last) || last is "and" or "or" or "that" or "how" or "than";

    /// <summary>A form that may be a noun, right after a speaker who is named: <c>Moss claims she was not told</c>.</summary>
    private bool IsSurelyVerb(Cue cue, Speaker speaker, int end) => end == cue.End && (speaker.IsKnown || (IsDocument(cue, speaker) && (!cue.Frame.HasFlag(CueFrame.Finding) || IsFact(end)))) && (speaker.End == cue.Group || unit.IsComma(cue.Group - 1))
        && (!SpeakerWords.IsPreposition(unit.Word(cue.Group - 2)) || unit.Name(cue.Group - 1) is not null || speaker.As.Class != SpeakerClass.Named)
        && (cue.Frame.HasFlag(CueFrame.Finding) ? IsDocument(cue, speaker) : (speaker.As.EntityId is not null || speaker.As.Class == SpeakerClass.Named) && IsNumberOf(cue, speaker) || unit.IsComma(cue.Group - 1) || (!speaker.IsKnown && unit.Word(cue.First) is [.., 's'] && !SpeakerWords.IsPlural(Head(speaker))) || IsNumbered(cue, speaker) || IsOneBody(cue, speaker));

    // "the poll shows Moss leads": but "shows a lead", "shows Moss ahead"
    private bool IsFact(int at) =>
        unit.IsEnd(at) || unit.IsComma(at) || (NounPhrase.After(unit, at) is { } subject && (CueWords.IsFinite(unit.Word(subject.End)) || ClauseVerbs.IsPresent(unit, subject.End)));

    // "Moss reports"; but "the Moss report", "the Sorn state chairman"
    private bool IsNumberOf(Cue cue, Speaker speaker) => unit.Word(cue.First) is [.., 's'] || SpeakerWords.IsPlural(unit.Word(speaker.End - 1)) || unit.Is(cue.First, "forecast");

    // "analysts estimate", "the spokesman claims": a plural before a bare form, a person before one in -s
    private bool IsNumbered(Cue cue, Speaker speaker) =>
        speaker.As.Class is SpeakerClass.Role or SpeakerClass.Anonymous && Head(speaker) is var head && SpeakerWords.IsRole(head) && SpeakerWords.IsPlural(head) != unit.Word(cue.First).EndsWith("s", StringComparison.Ordinal);

    // "the governor's office estimates the cost will": a body in the singular that opens the sentence
    private bool IsOneBody(Cue cue, Speaker speaker) =>
        speaker.As.Class == SpeakerClass.Organization && speaker.First <= unit.Start + 1 && unit.Word(cue.First) is [.., 's'] && !SpeakerWords.IsPlural(unit.Word(cue.Group - 1)) && SpeakerWords.IsDeterminer(unit.Word(cue.End));

    // "a survey by the senate found": the speaker is whose survey it is
    private bool IsDocument(Cue cue, Speaker speaker) =>
        SpeakerWords.IsDocument(Head(speaker)) || (NounPhrase.Before(unit, cue.Group) is { } subject && SpeakerWords.IsDocument(unit.Word(subject.HeadEnd - 1)));

    private ReadOnlySpan<char> Head(Speaker speaker) => SpeakerReader.Head(unit, speaker);

    // What was said ends at the comma after which its speaker stands and does something.
    private void ReadOpening(Cue cue)
    {
        for (var i = cue.End; i < unit.End; i = unit.Quotation(i)?.End ?? i + 1)
        {
            var comma = unit.IsComma(i) || (unit.Kind(i - 1) == TokenKind.CloseQuote && i > cue.End + 1);
            if (comma && subjects.After(unit, unit.IsComma(i) ? i + 1 : i) is { } subject && CueWords.IsFinite(unit.Word(Adjuncts.Skip(unit, AfterOf(subject), default))) && contents.After(cue, cue.End) is { } words && words.First < i)
            {
                Add(cue, words with { End = Math.Min(words.End, i) }, subject, null);
                return;
            }
        }
    }

    // "the Guild | of Vell"
    private int AfterOf(Speaker body) => unit.Is(body.End, "of") && NounPhrase.After(unit, body.End + 1) is { } place ? place.End : body.End;

    private void ReadAccording(Cue cue)
    {
        var isPronoun = unit.Is(cue.End, "him") || ((unit.Is(cue.End, "her") || unit.Is(cue.End, "them")) && unit.Word(cue.End + 1).IsEmpty);
        if ((isPronoun ? speakers.Pronoun(unit, cue.End) : speakers.Read(unit, NounPhrase.After(unit, cue.End)) ?? Something(cue)) is { } speaker)
        {
            var all = cue.First == unit.Start ? subjects.WithOthersAfter(unit, speaker, mayGoOn: true) : speaker;
            ReadAside(cue, all, cue.First, all.End);
        }
    }

    // "According to local news, …", set off by commas: not "paid according to age"
    private Speaker? Something(Cue cue)
    {
        var isOpening = cue.First == unit.Start;
        return (isOpening || unit.IsComma(cue.First - 1)) && unit.Is(cue.First, "according") && NounPhrase.After(unit, cue.End) is { } phrase && (isOpening ? unit.IsComma(phrase.End) : unit.IsEnd(phrase.End))
            && unit.Word(phrase.HeadEnd - 1) is not ("plan" or "plans" or "schedule" or "tradition" or "custom")
            ? SpeakerReader.Unnamed(unit, phrase)
            : null;
    }

    /// <summary><c>According to X</c>, <c>as X put it</c>: before, inside or after what was said.</summary>
    private void ReadAside(Cue cue, Speaker speaker, int first, int end)
    {
        if (first > unit.Start && unit.IsComma(end) && contents.Whole(end + 1) is { } own && (cue.Shape == CueShape.View || unit.IsUpper(own.Words.First)))
        {
            Add(cue, Content.Of(own), speaker, speaker.Outlet);     // "It was a mess, or, as Moss put it, “The worst day of all.”"
        }
        else if (first == unit.Start)
        {
            if ((contents.Whole(unit.IsComma(end) ? end + 1 : end) is { } quotation ? Content.Of(quotation) : contents.Clause(AfterComma(end))) is { } clause)
            {
                Add(cue, clause, speaker, speaker.Outlet);
            }
        }
        else if (contents.Before(first, floor, mayBePhrase: true) is { } told && !IsAttribution(told))
        {
            var isInserted = unit.IsComma(first - 1) && unit.IsComma(end);
            end = isInserted && !contents.HasVerb(told) ? AfterDescription(end) : end;
            Add(cue, isInserted && contents.Clause(end + 1) is { } rest && GoesOn(told, rest) ? new(told.First, rest.End) : told, speaker, speaker.Outlet);
        }
        else if (speaker.Outlet is not null && statements.Count > 0)
        {
            statements[^1] = statements[^1] with { Via = speaker.Outlet };
        }
    }

    // "The danger, according to Moss, the harbour master, is that"
    private int AfterDescription(int comma)
    {
        for (var i = comma + 1; i < comma + SpeakerReader.LongestRole && !unit.IsEnd(i); i++)
        {
            if (unit.IsComma(i))
            {
                return CueWords.IsFinite(unit.Word(i + 1)) ? i : comma;
            }
        }

        return comma;
    }

    private void ReadNoun(Cue cue)
    {
        var speaker = unit.Is(cue.End, "that")
            ? speakers.Read(unit, unit.Kind(cue.First - 1) == TokenKind.Clitic ? NounPhrase.Before(unit, cue.First - 1) : null) ?? Possessor(cue.First - 1)
            : speakers.Read(unit, NounPhrase.After(unit, cue.End + 1));
        if (speaker is { IsKnown: true } && contents.Subordinate((unit.Is(cue.End, "that") ? cue.End : speaker.End) + 1) is { } words)
        {
            Add(cue, words, speaker, speaker.Outlet);
        }
    }

    // "his", "their": the words of a pronoun in another case
    private Speaker? Possessor(int index) => unit.Is(index, "his") || unit.Is(index, "her") || unit.Is(index, "their") ? speakers.Pronoun(unit, index) : null;

    // ", says X, a biologist at the college, “…”"
    private int AfterApposition(int from)
    {
        for (var i = from + 1; i < from + SpeakerReader.LongestRole; i++)
        {
            if (unit.Quotation(i) is not null)
            {
                return unit.IsComma(i - 1) || unit.IsMark(i - 1, ':') ? i - 1 : from;       // not "on Vell’s “Town Hour.”"
            }
        }

        return from;
    }

    // "According to X, who built it, the hall is safe" has no end that could be told; the first comma is right more often than not.
    private int AfterComma(int from)
    {
        for (var i = from; i < from + SpeakerReader.LongestRole; i++)
        {
            if (unit.IsComma(i))
            {
                return i + 1;
            }
        }

        return from;
    }

    /// <summary>The speaker of a verb that shares its subject with what stands before.</summary>
    private Speaker? Continued(Cue cue) => LastSpeaker ?? subjects.Opening(unit, cue.Group);

    private static bool IsQuestion(Cue cue) => (cue.Frame & (CueFrame.Question | CueFrame.Quotation | CueFrame.MaybeNoun)) != 0;

    private bool IsDirect(Content? content) => content is { } words && words.KindIn(unit) == StatementKind.Direct;

    private bool EndsQuoted(Content content) => unit.Quotation(content.End - 1) is not null;

    private static Speaker Nobody(Cue cue) => new(StatementSpeaker.Unknown, cue.First, cue.End);

    /// <summary>A quotation that is a sentence of its own, or that a colon announces.</summary>
    private void ReadLoneQuotation()
    {
        var last = unit.End;
        while (last > unit.First && unit.IsEnd(last - 1))
        {
            last--;
        }

        if (unit.Quotation(last - 1) is not { } quotation || quotation.First < unit.First || quotation.End != last)
        {
            return;
        }

        if (quotation.First == unit.First)
        {
            var goesOn = before is not null && (quotation.Continues || unit[unit.First].LinesBefore == 0 || (wasQuoted && before.IsKnown));
            var teller = goesOn ? before : Introduced(quotation);
            if (IsSentence(quotation, teller is null ? ShortestSentence : 1))
            {
                Add(null, Content.Of(quotation), teller ?? Nobody(quotation), null);
            }
        }
        else if (unit.IsMark(quotation.First - 1, ':') && (subjects.Opening(unit, quotation.First - 1) ?? Named(SentenceStart.Subject(unit))) is var announced
            && IsSentence(quotation, announced?.As.Class == SpeakerClass.Named || IsLabel(quotation.First - 1) ? 1 : ShortestSentence))
        {
            Add(null, Content.Of(quotation), announced ?? Nobody(quotation), null);
        }
    }

    // "Ms Moss: “Of what?”"
    private bool IsLabel(int colon) => unit.Name(colon - 1) is { IsPerson: true } name && name.End == colon && name.First - unit.Start <= 1;

    private Speaker? Named(Name? name) => name is { IsPerson: true } ? speakers.Read(unit, new NounPhrase(name.First, name.End, name.End)) : null;

    // "The coach was blunt. “We were dreadful.”": a short sentence about somebody brings up the words, unless they are about a third person
    private Speaker? Introduced(Quotation quotation)
    {
        var first = unit[quotation.Words.First].In(unit.Text);
        return unit[unit.First].LinesBefore == 0 && first is not ("He" or "She" or "His" or "Her") && referents.JustTold(unit) is { } teller ? new(teller, quotation.First, quotation.First) : null;
    }

    // "asked him whether", "put it to her that"
    private bool? AsksHer(Cue cue)
    {
        var isPut = unit.Word(cue.First) is "put" or "puts" && unit.Is(cue.End, "to");
        return !isPut && !cue.Frame.HasFlag(CueFrame.Question) ? null : unit.Word(isPut ? cue.End + 1 : cue.End) switch
        {
            "him" => false,
            "her" => true,
            _ => null,
        };
    }

    private static Speaker Nobody(Quotation quotation) => new(StatementSpeaker.Unknown, quotation.First, quotation.First);

    /// <summary>Not a slogan, a title or a word in marks: it starts with a capital and has a full stop of its own.</summary>
    private bool IsSentence(Quotation quotation, int longerThan)
    {
        var words = quotation.Words;
        return words.Count > longerThan && unit.IsUpper(words.First) && unit.Kind(words.End - 1) is TokenKind.Terminator or TokenKind.Abbreviation;
    }

    private void Add(Cue? cue, Content content, Speaker speaker, string? via)
    {
        var span = content.SpanIn(unit);
        if (span.Length == 0 || content.First < floor)
        {
            return;
        }

        if (cue is not null && Carriers.IsCarrier(unit, speaker, cue) && Carriers.Cited(unit, subjects, speaker) is { } cited)
        {
            via ??= speaker.As.Text;
            speaker = cited;
        }

        statements.Add(new(content.KindIn(unit), span.Offset, span.Length, cue is null ? null : unit.Printed(cue.First, cue.End), speaker.As, via ?? Carriers.Through(unit, speakers, speaker, cue)));
        floor = Math.Max(floor, content.End);
        LastSpeaker = speaker;
        referents.Spoke(speaker, cue?.First ?? content.First, cue is null ? null : AsksHer(cue));
    }
}
