using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>What may stand between a verb of saying and what is said: when, where, and to whom.</summary>
internal static class Adjuncts
{
    private const int Longest = 12;
    private const int LongestHearer = 8;

    private static readonly WordSet Times = new(
        "monday tuesday wednesday thursday friday saturday sunday yesterday today later earlier again bluntly flatly simply however too also only morning afternoon evening night weekend");

    private static readonly WordSet Occasions = new(
        "statement interview briefing conference post speech address letter email message video reporters journalists parliament court television radio telegram facebook twitter writing report testimony call website instagram telegram media air tweet podcast thread forum rally hearing ceremony newsletter column memo note telephone phone letters posts tweets messages interviews filing");

    private static readonly WordSet Asides = new("however though meanwhile too instead nevertheless nonetheless moreover");

    // "in a statement posted online"
    private static readonly WordSet Issued = new("posted released published issued sent broadcast aired emailed circulated shared read");

    private static readonly WordSet Hearers = new(
        "reporters journalists lawmakers parliament deputies residents investors viewers listeners supporters delegates him her them us me it voters members workers police judges mps students parents staff councillors everyone fans relatives families users customers people passengers readers visitors shareholders");

    /// <summary>Between commas it changes nothing: <c>however</c>.</summary>
    public static bool IsAside(ReadOnlySpan<char> word) => Asides.Has(word);

    /// <summary>Whether a phrase that says when, where or to whom may begin with a word, or end with it.</summary>
    public static bool MayOpen(ReadOnlySpan<char> word) => word is "on" or "in" or "at" or "during" or "via";

    public static bool MayEnd(ReadOnlySpan<char> word) => Times.Has(word) || Occasions.Has(word);

    /// <param name="frame">Of the cue: whether somebody may be told, or must be.</param>
    public static int Skip(Unit unit, int from, CueFrame frame)
    {
        var at = frame.HasFlag(CueFrame.Hearer) ? Hearer(unit, from, frame.HasFlag(CueFrame.Told)) : from;
        while (at - from < Longest * 2)
        {
            var next = One(unit, at);
            if (next == at)
            {
                break;
            }

            at = next;
        }

        return at;
    }

    private static int One(Unit unit, int at)
    {
        if (unit.IsComma(at) && unit.Is(at + 1, "citing"))
        {
            return AfterSource(unit, at + 2) ?? at;
        }

        if (unit.IsComma(at) && unit.Word(at + 1) is "in" or "by" or "via" or "on" or "during" or "at" && Phrase(unit, at + 1) is var aside && aside > at + 1 && (unit.IsComma(aside) || unit.IsMark(aside, ':')))
        {
            return unit.IsComma(aside) && unit.Quotation(aside + 1) is null ? aside + 1 : aside;      // "responds, in an email to the paper: “…”"
        }

        if (unit.IsComma(at) && unit.IsComma(at + 2) && IsAside(unit.Word(at + 1)))
        {
            return at + 3;
        }

        var word = unit.Word(at);
        if (Times.Has(word) && !(word is "only" && !unit.Is(at + 1, "that") && !unit.IsMark(at + 1, ':')))      // "said only homes were hit"
        {
            return unit.Kind(at + 1) == TokenKind.Clitic || (SpeakerWords.IsWeekday(word) && CueWords.IsFinite(unit.Word(at + 1))) ? at : at + 1;     // "hopes Thursday will be dry"
        }

        if (word.EndsWith("ly", StringComparison.Ordinal) && CueWords.IsAdverb(word) && (unit.Quotation(at + 1) is not null || unit.IsMark(at + 1, ':') || (unit.IsComma(at + 1) && unit.Quotation(at + 2) is not null)))
        {
            return at + 1;      // "tweeting sarcastically, “…”"
        }

        if (word is "last" or "this" && (SpeakerWords.IsTimeNoun(unit.Word(at + 1)) || SpeakerWords.IsWeekday(unit.Word(at + 1))))
        {
            return at + 2;
        }

        if (word is "headed" or "titled" or "entitled" && unit.Quotation(at + 1) is { } title && title.First == at + 1)
        {
            return Math.Min(title.End, unit.End);
        }

        if (Issued.Has(word) && Occasions.Has(unit.Word(at - 1)))
        {
            return unit.Is(at + 1, "online") ? at + 2 : at + 1;
        }

        if (word is "late" or "early" && (unit.Is(at + 1, "on") || Times.Has(unit.Word(at + 1))))
        {
            return at + 1;
        }

        return word is "on" or "in" or "at" or "to" or "during" or "via" or "by" ? Phrase(unit, at) : at;
    }

    // ", citing the ministry, that"
    private static int? AfterSource(Unit unit, int from)
    {
        for (var i = from; i < from + Longest && !unit.IsEnd(i); i++)
        {
            if (unit.IsComma(i))
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary><c>on Tuesday</c>, <c>on 9 June</c>, <c>in a short statement</c>, <c>to reporters</c>; anything else is left to be read as what was said.</summary>
    private static int Phrase(Unit unit, int preposition)
    {
        if (unit.Is(preposition, "to") && (unit.Is(preposition + 1, "have") || unit.Is(preposition + 1, "be") || Verbs.IsBase(unit.Word(preposition + 1))))
        {
            return preposition;     // "claimed to have hit a command post"
        }

        for (var i = preposition + 1; i <= preposition + 5; i++)
        {
            var word = unit.Word(i);
            if (word is "that")
            {
                break;
            }

            if (Times.Has(word) || (Occasions.Has(word) && !(unit.IsUpper(i) && unit.IsUpper(i + 1))))      // not "on Radio Vell"
            {
                while (Occasions.Has(unit.Word(i + 1)) || (Times.Has(word) && Occasions.Has(unit.Word(i + 2)) && i == preposition + 2))
                {
                    i++;        // "in a Tuesday radio interview"
                }

                i = unit.Is(i + 1, "of") && Occasions.Has(unit.Word(i + 3)) ? i + 3 : i;        // "in a thread of eleven posts"
                return unit.Kind(i + 1) == TokenKind.Clitic ? preposition : i + 1;
            }

            if (SpeakerWords.IsMonth(word) && unit.IsUpper(i))
            {
                return unit.Kind(i + 1) == TokenKind.Number ? i + 2 : i + 1;
            }

            if (word.IsEmpty && unit.Kind(i) != TokenKind.Number)
            {
                break;
            }
        }

        return preposition;
    }

    /// <summary>Past the one who was told: a name, a pronoun, <c>reporters</c>, <c>the court</c>, <c>a packed town meeting</c>.</summary>
    /// <param name="isNeeded">Somebody must have been told. Otherwise the words may be what was said (<c>promised lower fares</c>), unless that comes after them.</param>
    private static int Hearer(Unit unit, int at, bool isNeeded)
    {
        var end = HearerEnd(unit, at);
        if (end == at || CueWords.IsFinite(unit.Word(end)))
        {
            return at;      // "warned it would" tells nobody in particular
        }

        return isNeeded || StartsContent(unit, end) || (unit.IsComma(end) && end == at + 1 && unit.Word(at) is "me" or "us" or "him" or "her" or "them") ? end : at;
    }

    private static int HearerEnd(Unit unit, int at)
    {
        var end = SpeakerWords.IsDeterminer(unit.Word(at)) && unit.Name(at) is null ? at + 1 : at;
        if (unit.Name(end) is { } name)
        {
            if (unit.Kind(name.End) == TokenKind.Clitic && unit.Quotation(name.End + 1) is { } programmeOf && Content.IsTitle(unit, programmeOf))
            {
                return unit.Word(programmeOf.End) is "show" or "programme" or "program" or "podcast" ? programmeOf.End + 1 : programmeOf.End;     // "told Radio Vell’s “Town Hour” show"
            }

            return unit.Kind(name.End) == TokenKind.Clitic && unit.Name(name.End + 1) is { } host ? Math.Min(host.End, unit.End) : Institution(unit, Math.Min(name.End, unit.End));     // "told Radio Vell’s Ada Moss"
        }

        if (unit.Quotation(end) is { } programme && programme.First == end && unit.Is(programme.End, "that"))
        {
            return programme.End;       // "told “Vell Today” that"
        }

        var first = end;
        while (end - first < LongestHearer)
        {
            var word = unit.Word(end);
            if (unit.IsUpper(end) && end > first && !unit.IsUpper(end - 1) && !unit.Is(end - 1, "of"))
            {
                break;      // "told local media Moss had left"
            }

            if (word.IsEmpty || (SpeakerWords.IsPreposition(word) && word is not "of") || (CueWords.IsFinite(word) && !(end == first && end > at)) || (SpeakerWords.IsBoundary(word) && !(end == at && Hearers.Has(word))) || (end > first && SpeakerWords.IsDeterminer(word)) || word is "to" or "not" or "that")
            {
                break;
            }

            end++;
            if (unit.Kind(end) == TokenKind.Clitic && unit[end].Length > 1 && SpeakerWords.IsOrganization(word) && Occasions.Has(unit.Word(end + 1)))
            {
                return end + 2;     // "told the club’s website"
            }

            if (IsHearer(unit.Word(end)) && StartsContent(unit, end + 1))
            {
                return end + 1;     // "told party members she would stay"
            }

            if (!unit.IsUpper(end) && !unit.Is(end, "of") && (Hearers.Has(word) || Occasions.Has(word) || SpeakerWords.IsOrganization(word) || SpeakerWords.IsRole(word)))
            {
                break;
            }
        }

        return end;
    }

    private static bool IsHearer(ReadOnlySpan<char> word) => (Hearers.Has(word) || SpeakerWords.IsListedRole(word)) && SpeakerWords.IsPlural(word);

    // "Vell | Crown Court", where only the place is known as a name
    private static int Institution(Unit unit, int end)
    {
        var last = end;
        if (SpeakerWords.IsOrganization(unit.Word(end)) && !unit.IsUpper(end))
        {
            return end + 1;     // "told the Vell assembly"
        }

        while (last - end < LongestHearer && unit.IsUpper(last) && unit.Name(last) is null && !unit.Word(last).IsEmpty && !SpeakerWords.IsBoundary(unit.Word(last)))
        {
            last++;
        }

        return last > end && SpeakerWords.IsOrganization(unit.Word(last - 1)) ? last : end;
    }

    private static bool StartsContent(Unit unit, int at) =>
        unit.Is(at, "that") || unit.Is(at, "to") || (unit.Is(at, "not") && unit.Is(at + 1, "to")) || unit.Is(at, "of") || unit.Is(at, "against") || unit.Is(at, "about") || unit.Quotation(at) is not null || unit.IsMark(at, ':')
        || (unit.IsComma(at) && unit.Quotation(at + 1) is not null) || Times.Has(unit.Word(at)) || unit.Is(at, "on") || SpeakerWords.IsDeterminer(unit.Word(at)) || NounPhrase.IsPronoun(unit.Word(at)) || unit.Name(at) is not null
        || unit.Word(at) is "whether" or "if" or "how" or "why" or "what";
}
