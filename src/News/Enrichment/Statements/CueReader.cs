using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Reads a cue from a word: a verb of saying in a form that reports something said, or a phrase with the same use.</summary>
internal static class CueReader
{
    private const int LongestGroup = 6;         // "has since also repeatedly been quietly saying"
    private const int LongestWork = 5;
    private const int LongestQuotedBy = 12;     // "was quoted by the news agency of the ministry as saying"

    public static Cue? Read(Unit unit, int index)
    {
        var word = unit.Word(index);
        if (!CueWords.MayBeCue(word))
        {
            return null;
        }

        if (CueWords.IsNoun(word) && Noun(unit, index) is { } noun)
        {
            return noun;
        }

        if (IsName(unit, index) || (word.StartsWith("point", StringComparison.OrdinalIgnoreCase) && !unit.Is(index + 1, "out")))
        {
            return null;    // "the United States", "pointed at the ship"
        }

        if (CuePhrases.Read(unit, index) is { } phrase)
        {
            return phrase;
        }

        if (IsNounHere(unit, index) || IsNounOf(unit, index))
        {
            return null;    // "the calls for reform", "the state’s claims"
        }

        if (CueWords.TryGet(word, out var frame) && !(unit.Is(index, "ruled") && (unit.Is(index + 1, "out") || unit.Is(index + 2, "out"))))
        {
            var isPutTo = unit.Is(index + 1, "it") && unit.Is(index + 2, "to") && unit.Word(index) is "put" or "puts";      // "put it to her that"
            return IsOfThis(unit, index + 1) || IsTaken(unit, index) ? null : Verb(unit, index, isPutTo ? CueFrame.That : frame);
        }

        if (((unit.Is(index, "ruled") || unit.Is(index, "rule")) && unit.Is(index + 1, "out")) || (unit.Is(index, "excluded") && (unit.Is(index + 2, "possibility") || unit.Is(index + 1, "any"))))
        {
            return Verb(unit, index, CueFrame.Anything) is { } cue ? cue with { Negated = false } : null;     // what is not ruled out is said all the same
        }

        if (unit.Is(index, "according") && unit.Is(index + 1, "to"))
        {
            return new(CueShape.According, CueFrame.Anything, index, index, index + 2);
        }

        if (unit.Is(index, "reportedly") || unit.Is(index, "allegedly"))
        {
            return new(CueShape.Hearsay, CueFrame.Anything, index, index, index + 1);
        }

        if (unit.Word(index) is "quoted" or "cited" or "quotes" or "cites" or "quoting" or "citing" or "Quoting" or "Citing" or "Quoted" or "Cited")
        {
            return AsSaying(unit, index);
        }

        return CueWords.Takes(word, unit.Word(index + 1)) || (CuePhrases.IsRumour(word) && CueWords.IsPassive(unit.Word(GroupEnd(unit, index)))) ? Verb(unit, index, default) : null;
    }

    public static Cue? Verb(Unit unit, int index, CueFrame frame)
    {
        var group = GroupStart(unit, index);
        var (passive, negated) = (false, false);
        for (var i = group; i < index; i++)
        {
            passive |= CueWords.IsPassive(unit.Word(i));
            negated |= CueWords.IsNegation(unit.Word(i)) && !unit.Is(i + 1, "only") && !unit.Is(i + 1, "just");
        }

        if (unit.Is(index + 1, "by") && unit.Is(index - 1, "as") && !unit.Is(index, "saying"))
        {
            return new(CueShape.According, CueFrame.Anything, index - 1, index - 1, index + 2);
        }

        if (CueWords.IsModal(unit.SmallWord(group - 1)) && !(unit.Is(group - 1, "may") && unit.IsUpper(group - 1)))
        {
            var going = GoingOn(unit, group - 1);
            if (going == 0)
            {
                return null;    // "could say": nothing was said
            }

            group = GroupStart(unit, group - going);
        }

        if (unit.Is(group - 1, "longer") && unit.Is(group - 2, "no"))
        {
            return null;        // "no longer says"
        }

        var isParticiple = unit.Word(index).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        if (!passive && frame.HasFlag(CueFrame.Quotation) && unit.Is(index + 1, "by") && Verbs.IsPast(unit.Word(index)))
        {
            return new(CueShape.Agent, frame & ~CueFrame.MaybeNoun, group, index, index + 2);      // "a song described by Moss as “a prayer”"
        }

        if (passive && !isParticiple)
        {
            if (CuePhrases.IsHearsay(unit, index))
            {
                return new(CueShape.Hearsay, CueFrame.Anything, group, group, index + 1);
            }

            if (unit.Is(index + 1, "by") && (frame & (CueFrame.That | CueFrame.Anything | CueFrame.Quotation)) != 0)
            {
                return new(CueShape.Agent, frame & ~(CueFrame.Hearer | CueFrame.Told | CueFrame.MaybeNoun), group, group, index + 2);
            }

            if (unit.Is(index, "told"))
            {
                return CuePhrases.Heard(unit, index);
            }

            return unit.Is(group - 1, "it") ? new(CueShape.Impersonal, CueFrame.That, group - 1, group, index + 1) : null;
        }

        if (isParticiple && !passive && !Follows(unit, group, index))
        {
            if (group == unit.Start)
            {
                return new(CueShape.Opening, frame, group, index, index + 1);
            }

            return WithOwnSubject(unit, group) ? new(CueShape.Verb, frame, group, index, index + 1) : null;
        }

        return new(isParticiple && !passive ? CueShape.Participle : CueShape.Verb, frame, group, negated ? group : index, index + 1 + Particle(unit, index), negated);
    }

    private static bool IsNounHere(Unit unit, int index) => unit.Is(index - 1, "the") || unit.Is(index - 1, "a") || unit.Is(index - 1, "an") || unit.Is(index - 1, "its") || unit.Is(index - 1, "their") || unit.Is(index - 1, "no")
        || (unit.Is(index - 1, "of") && !unit.Word(index).EndsWith("ing", StringComparison.OrdinalIgnoreCase));

    // "sixteen states", "the town’s claims", "the report said", "a think tank"
    private static bool IsNounOf(Unit unit, int index)
    {
        var word = unit.Word(index);
        if (word[^1] is 's' && (unit.Kind(index - 1) == TokenKind.Clitic || NumberWords.IsNumber(unit.Word(index - 1))))
        {
            return true;
        }

        var next = unit.Word(index + 1);
        return CueWords.TryGet(word, out var frame) && ((frame.HasFlag(CueFrame.MaybeNoun) && (CueWords.IsVoice(next) || unit.Kind(index - 1) == TokenKind.Clitic)) || (next is "tank" or "tanks" && unit.Is(index, "think"))
            || (next is "as" && frame.HasFlag(CueFrame.Quotation) && NounPhrase.Before(unit, index) is { } described && unit.Word(described.First) is "a" or "an"));      // "a man described as “a star”"
    }

    /// <summary>Any verb beside a quotation that a comma ends: nothing but who said it can follow there.</summary>
    /// <param name="index">After the closing mark.</param>
    public static Cue? Unlisted(Unit unit, int index)
    {
        if (unit.Quotation(index - 1) is not { Closed: true } quotation || !EndsInComma(unit, quotation) || !unit.IsUpper(quotation.Words.First) || unit.Word(quotation.First - 1) is { IsEmpty: false })
        {
            return null;
        }

        var at = unit.IsComma(index) ? index + 1 : index;
        if (IsVerbForm(unit, at) && NounPhrase.After(unit, at + 1) is not null)
        {
            return new(CueShape.Verb, CueFrame.Quotation | CueFrame.Marked, at, at, at + 1);
        }

        var end = NounPhrase.IsPronoun(unit.Word(at)) ? at + 1 : unit.Name(at) is { IsPerson: true } name ? name.End : at;
        while (end > at && CueWords.IsAdverb(unit.Word(end)))
        {
            end++;
        }

        return end > at && IsVerbForm(unit, end) ? new(CueShape.Verb, CueFrame.Quotation | CueFrame.Marked, end, end, end + 1) : null;
    }

    public static bool EndsInComma(Unit unit, Quotation quotation) => unit.IsComma(quotation.End) || (unit.Kind(quotation.Words.End - 1) == TokenKind.Punctuation && unit.Text[unit[quotation.Words.End - 1].Offset] == ',');

    private static bool IsVerbForm(Unit unit, int index) =>
        unit.Word(index) is { Length: > 3 } word && char.IsLower(word[0]) && !CueWords.MayBeCue(word) && (Verbs.IsPast(word) || (word[^1] == 's' && word[^2] != 's'))
            && !CueWords.IsAuxiliary(word) && !SpeakerWords.IsBoundary(word) && !SpeakerWords.IsDeterminer(word) && !SpeakerWords.IsRole(word);

    private static bool IsName(Unit unit, int index) => unit.IsUpper(index) && index > unit.First && (unit.Name(index) is not null || unit.IsUpper(index - 1));

    // "claimed the lives of three"; but "claim their lives have been ruined"
    private static bool IsTaken(Unit unit, int verb)
    {
        var thing = SpeakerWords.IsDeterminer(unit.Word(verb + 1)) ? verb + 2 : verb + 1;
        if (unit.Word(verb).StartsWith("wr", StringComparison.OrdinalIgnoreCase) && thing == verb + 2)
        {
            for (var i = thing; i < thing + LongestWork && !SpeakerWords.IsBoundary(unit.Word(i)) && !CueWords.IsFinite(unit.Word(i)); i++)
            {
                if (CueWords.IsWork(unit.Word(i)))
                {
                    return true;        // "wrote a long scientific paper that"
                }
            }
        }

        return CueWords.IsTaken(unit.Word(verb), unit.Word(thing)) && !CueWords.IsPassive(unit.Word(thing + 1)) && !CueWords.IsAuxiliary(unit.Word(thing + 1));
    }

    // "X, who stated this while inspecting the bridge, said": what was stated comes later
    private static bool IsOfThis(Unit unit, int index) =>
        unit.Is(index, "this") && (unit.Word(index + 1).IsEmpty || SpeakerWords.IsPreposition(unit.Word(index + 1)) || unit.Is(index + 1, "while") || unit.Is(index + 1, "when") || unit.Is(index + 1, "during"));

    // "went on to say", "used to say", "was quick to say": how many words before the verb belong to it
    private static int GoingOn(Unit unit, int to) =>
        !unit.Is(to, "to") ? 0
        : unit.Is(to - 1, "on") && (unit.Is(to - 2, "went") || unit.Is(to - 2, "goes")) ? 3
        : unit.Word(to - 1) is "used" or "liked" or "likes" or "loved" or "continued" or "continues" ? 2
        : unit.Word(to - 1) is "quick" or "keen" or "careful" && CueWords.IsPassive(unit.Word(to - 2)) ? 2
        : 0;

    // ", with the mayor calling it a farce"
    private static bool WithOwnSubject(Unit unit, int group) => NounPhrase.Before(unit, group) is { } subject && unit.Is(subject.First - 1, "with");

    // "put it", "pointed out", "ruled out"
    private static int Particle(Unit unit, int verb) =>
        (unit.Is(verb + 1, "it") && (unit.Is(verb, "put") || unit.Is(verb, "puts"))) || (unit.Is(verb + 1, "out") && (unit.Word(verb).StartsWith("point", StringComparison.OrdinalIgnoreCase) || unit.Is(verb, "ruled") || unit.Is(verb, "rule"))) ? 1 : 0;

    /// <summary>Only with its speaker beside it, and with what was said: <c>X’s warning that</c>, <c>a warning by X that</c>.</summary>
    private static Cue? Noun(Unit unit, int index)
    {
        if (unit.Is(index + 1, "that") && (unit.Kind(index - 1) == TokenKind.Clitic || unit.Is(index - 1, "his") || unit.Is(index - 1, "her") || unit.Is(index - 1, "their")))
        {
            return new(CueShape.Noun, CueFrame.That, index, index, index + 1);
        }

        if (unit.Is(index + 1, "that") && CuePhrases.Voiced(unit, index) is { } voiced)
        {
            return voiced;
        }

        return (unit.Is(index + 1, "by") || unit.Is(index + 1, "from")) && NounPhrase.After(unit, index + 2) is { } by && unit.Is(by.End, "that")
            ? new(CueShape.Noun, CueFrame.That, index, index, index + 1)
            : null;
    }

    // The last auxiliary before a verb: "is widely | thought".
    private static int GroupEnd(Unit unit, int verb)
    {
        var at = verb - 1;
        while (verb - at < LongestGroup && CueWords.IsAdverb(unit.Word(at)))
        {
            at--;
        }

        return at;
    }

    public static int GroupStart(Unit unit, int index)
    {
        var group = index;
        while (index - group < LongestGroup)
        {
            if (unit.IsComma(group - 1) && unit.IsComma(group - 3) && Adjuncts.IsAside(unit.Word(group - 2)) && CueWords.IsAuxiliary(unit.SmallWord(group - 4)))
            {
                group -= 3;     // "did, however, | admit"
            }

            if (unit.IsComma(group - 1) && Inserted(unit, group - 1) is var comma and > 0)
            {
                group = comma;      // "has, in a statement, | called"
            }

            var before = unit.SmallWord(group - 1);
            if (before.IsEmpty || !(CueWords.IsAuxiliary(before) || CueWords.IsAdverb(before) || CueWords.IsNegation(before)))
            {
                break;
            }

            group--;
        }

        return group;
    }

    private static int Inserted(Unit unit, int comma)
    {
        for (var i = comma - 2; i > comma - LongestGroup && !unit.Word(i).IsEmpty; i--)
        {
            if (unit.IsComma(i - 1))
            {
                return Adjuncts.MayOpen(unit.Word(i)) && CueWords.IsAuxiliary(unit.SmallWord(i - 2)) ? i - 1 : -1;
            }
        }

        return -1;
    }

    private static bool Follows(Unit unit, int group, int index) =>
        (unit.Word(group - 1) is "when" or "after" or "before" && unit.Word(index) is "saying" or "telling" or "claiming" or "suggesting" or "arguing" or "accusing" or "describing" or "calling" or "adding") || unit.IsComma(group - 1) || unit.Is(group - 1, "and") || unit.Is(group - 1, "by") || unit.Is(group - 1, "while") || unit.Kind(group - 1) == TokenKind.CloseQuote || (SpeakerWords.IsDocument(unit.Word(group - 1)) && Issues(unit, group - 1));

    // "issued a statement saying": whoever issued it says so
    private static bool Issues(Unit unit, int document)
    {
        var at = document - 1;
        while (document - at < LongestGroup && !CueWords.IsIssuing(unit.Word(at)))
        {
            at--;
        }

        return document - at < LongestGroup;
    }

    private static Cue? AsSaying(Unit unit, int index)
    {
        for (var i = index + 1; i < index + LongestQuotedBy; i++)
        {
            if (unit.Is(i, "as") && (unit.Is(i + 1, "saying") || unit.Is(i + 1, "telling")))
            {
                var group = GroupStart(unit, index);
                var isPassive = group < index;
                return new(isPassive ? CueShape.Quoted : CueShape.Quoting, CueFrame.Anything, group, isPassive ? group : index, i + 2);
            }
        }

        return null;
    }
}
