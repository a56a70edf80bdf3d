using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Tells a clause from a thing by its verb, without a tagger.</summary>
internal static class ClauseVerbs
{
    public static bool Has(Unit unit, int from, int to)
    {
        for (var i = from; i < to && !unit.IsEnd(i); i++)
        {
            if (CueWords.IsFinite(unit.Word(i)) || (CueWords.TryGet(unit.Word(i), out var frame) && !frame.HasFlag(CueFrame.MaybeNoun) && !unit.Word(i).EndsWith("ing", StringComparison.Ordinal)) || (unit.Kind(i) == TokenKind.Clitic && unit[i].Length > 1) || IsPresent(unit, i) || OpensWith(unit, i))
            {
                return true;
            }
        }

        return false;
    }

    // "the pie “fell off the van”"
    private static bool OpensWith(Unit unit, int at) =>
        unit.Quotation(at) is { } quotation && quotation.Words.First == at && unit[at].In(unit.Text) is var word && (CueWords.IsFinite(word) || (word is [.., 's'] && Verbs.IsBase(word[..^1])));

    // "voters care", "the dam leaks": forms that are nouns as well, told by the number of the word before
    public static bool IsPresent(Unit unit, int at)
    {
        var before = unit.Word(at - 1);
        if (before.Length < 3 || SpeakerWords.IsPreposition(before) || SpeakerWords.IsDeterminer(before))
        {
            return before is "we" or "I" or "it" or "he" && Verbs.IsBase(unit.Word(at));
        }

        return SpeakerWords.IsPlural(before) || before is "they" or "who" or "you" or "that" ? Verbs.IsBase(unit.Word(at)) : unit.Word(at) is [.., 's'] word && Verbs.IsBase(word[..^1]) && (char.IsLower(before[0]) || (at - 1 == unit.Start && unit.Name(at - 1) is null));
    }

    /// <summary>An act: <c>hearing a shot</c>, <c>having agreed</c>.</summary>
    public static bool IsAct(Unit unit, int at) => unit.Word(at) is { Length: > 4 } word && char.IsLower(word[0]) && word.EndsWith("ing", StringComparison.Ordinal) && word is not ("thing" or "bring" or "nothing" or "evening" or "morning" or "something" or "anything" or "everything" or "meeting" or "building" or "spring" or "string");
}
