using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>What may stand between a verb of saying and what is said: when, where, and to whom.</summary>
internal static class Adjuncts
{
    private const int Longest = 12;

    private static readonly WordSet Times = new(
        "monday tuesday wednesday thursday friday saturday sunday yesterday today later earlier again bluntly flatly simply however too also only morning afternoon evening night");

    private static readonly WordSet Months = new("january february march april may june july august september october november december");

    private static readonly WordSet Occasions = new(
        "statement interview briefing conference post speech address letter email message video reporters journalists parliament court television radio telegram facebook twitter writing report testimony call");

    private static readonly WordSet Hearers = new(
        "reporters journalists lawmakers parliament deputies residents investors viewers listeners supporters delegates him her them us me it voters members workers police judges mps students parents staff councillors everyone fans relatives families users customers people passengers readers visitors shareholders");

    public static int Skip(Unit unit, int from, bool hearer)
    {
        var at = hearer ? Hearer(unit, from) : from;
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

        var word = unit.Word(at);
        if (Times.Has(word))
        {
            return at + 1;
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
        for (var i = preposition + 1; i <= preposition + 5; i++)
        {
            var word = unit.Word(i);
            if (Times.Has(word) || Occasions.Has(word))
            {
                return i + 1;
            }

            if (Months.Has(word) && unit.IsUpper(i))
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

    /// <summary>Past the one who was told: a name, a pronoun, <c>reporters</c>, <c>the court</c>.</summary>
    private static int Hearer(Unit unit, int at)
    {
        if (unit.Name(at) is { } name)
        {
            return Math.Min(name.End, unit.End);
        }

        if (SpeakerWords.IsDeterminer(unit.Word(at)))
        {
            if (unit.Name(at + 1) is { } known)
            {
                return Math.Min(known.End, unit.End);
            }

            var end = at + 1;
            while (end - at < 4 && !unit.Word(end).IsEmpty)
            {
                end++;
                if (SpeakerWords.IsOrganization(unit.Word(end - 1)) || SpeakerWords.IsRole(unit.Word(end - 1)) || Occasions.Has(unit.Word(end - 1)))
                {
                    return end;
                }
            }

            var capital = at + 1;
            while (unit.IsUpper(capital))
            {
                capital++;
            }

            return capital > at + 1 ? capital : at;
        }

        if (Hearers.Has(unit.Word(at)))
        {
            return CueWords.IsFinite(unit.Word(at + 1)) ? at : at + 1;     // "warned it would" tells nobody in particular
        }

        var upper = at;
        while (unit.IsUpper(upper) && !unit.Word(upper).IsEmpty && upper - at < 4)
        {
            upper++;
        }

        return upper;
    }
}
