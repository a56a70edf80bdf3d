using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>The words that name a speaker, in tokens: <c>a spokesman | for the ministry</c>, its head ending at <paramref name="HeadEnd"/>.</summary>
internal readonly record struct NounPhrase(int First, int HeadEnd, int End)
{
    private const int Longest = 16;

    /// <summary>The phrase that ends at <paramref name="end"/>.</summary>
    public static NounPhrase? Before(Unit unit, int end)
    {
        if (unit.Word(end - 1) is "himself" or "herself" or "itself" or "themselves")
        {
            end--;
        }

        if (SpeakerWords.IsBoundary(unit.SmallWord(end - 1)))
        {
            return IsPronoun(unit.Word(end - 1)) ? new(end - 1, end, end) : null;
        }

        var first = end;
        while (end - first < Longest && first > unit.First)
        {
            if (unit.Name(first - 1) is { } name && unit.Quotation(first - 1) is null && name.First >= unit.First)
            {
                first = name.First;
                continue;
            }

            var word = unit.Word(first - 1);
            if ((word.IsEmpty && (unit.Kind(first - 1) != TokenKind.Number || unit.IsClock(first - 1))) || (SpeakerWords.IsBoundary(word) && !IsInTitle(unit, first - 1)) || EndsAtVerb(unit, first - 1) || (word is "to" && Verbs.IsBase(unit.Word(first))))
            {
                break;
            }

            first--;
            if (SpeakerWords.IsDeterminer(word) && !SpeakerWords.IsPreposition(unit.Word(first - 1)))
            {
                break;
            }
        }

        return Of(unit, first, end);
    }

    /// <summary>The phrase that starts at <paramref name="first"/>.</summary>
    public static NounPhrase? After(Unit unit, int first)
    {
        if (IsPronoun(unit.Word(first)))
        {
            return new(first, first + 1, first + 1);
        }

        var end = first;
        while (end - first < Longest && end < unit.End)
        {
            if (unit.Name(end) is { } name && unit.Quotation(end) is null)
            {
                end = Math.Min(name.End, unit.End);
                continue;
            }

            var word = unit.Word(end);
            if (SpeakerWords.IsTimeNoun(unit.Word(end + 1)) && word is "last" or "this" or "next")
            {
                break;
            }

            if ((word.IsEmpty && unit.Kind(end) != TokenKind.Number) || (SpeakerWords.IsBoundary(word) && !IsInTitle(unit, end)) || EndsAtVerb(unit, end) || IsDoing(unit, end)
                || (end > first && OpensAnother(unit, end)) || (unit.Is(end, "on") && !unit.Is(end - 1, "briefed")) || (unit.Is(end, "in") && unit.Is(end + 1, "a") && !unit.IsUpper(end + 2)))
            {
                break;
            }

            end++;
        }

        return Of(unit, first, end);
    }

    private static NounPhrase? Of(Unit unit, int first, int end)
    {
        while (first < end && SpeakerWords.IsPreposition(unit.Word(first)) && unit.Name(first) is null)
        {
            first++;
        }

        var head = first;
        while (head < end && (unit.Name(head) is not null || !IsAfterHead(unit.Word(head))))
        {
            head++;
        }

        return head > first ? new(first, head, end) : null;
    }

    // "sources briefed on the talks", "people familiar with the plan"
    private static bool IsAfterHead(ReadOnlySpan<char> word) => SpeakerWords.IsPreposition(word) || word is "familiar" or "briefed" or "involved" or "speaking" or "who" or "around" or "across" or "outside" or "throughout" or "seen";

    // "the Sunday Gazette"
    private static bool IsInTitle(Unit unit, int index) =>
        SpeakerWords.IsWeekday(unit.Word(index)) && unit.IsUpper(index + 1) && SpeakerWords.IsOutletName(unit.Word(index + 1));

    // "a nurse waiting outside", but not "the chief operating officer"
    private static bool IsDoing(Unit unit, int index) =>
        unit.Word(index).EndsWith("ing", StringComparison.Ordinal) && SpeakerWords.IsRole(unit.Word(index - 1)) && !SpeakerWords.IsRole(unit.Word(index + 1)) && unit.Name(index) is null;

    // "according to police the man", "according to the ministry over 40 people": what was said, without a comma before it
    private static bool OpensAnother(Unit unit, int index)
    {
        var before = unit.Word(index - 1);
        if (before.IsEmpty || SpeakerWords.IsPreposition(before) || SpeakerWords.IsDeterminer(before))
        {
            return false;
        }

        var word = unit.Word(index);
        return (SpeakerWords.IsDeterminer(word) && !unit.IsUpper(index))
            || (word is "over" or "under" or "about" or "around" or "nearly" or "almost" or "roughly" && unit.Kind(index + 1) == TokenKind.Number)
            || (word is "more" or "fewer" or "less" && unit.Is(index + 1, "than"))
            || (word is "at" && (unit.Is(index + 1, "least") || unit.Is(index + 1, "most")));
    }

    private static bool EndsAtVerb(Unit unit, int index)
    {
        var word = unit.Word(index);
        return CueWords.IsFinite(word) && !unit.IsUpper(index) && word is not "briefed" and not "involved" && !SpeakerWords.IsDeterminer(unit.Word(index - 1));
    }

    public static bool IsPronoun(ReadOnlySpan<char> word) =>
        word.Length < 5 && (Is(word, "he") || Is(word, "she") || Is(word, "they") || Is(word, "it") || Is(word, "we") || Is(word, "i"));

    private static bool Is(ReadOnlySpan<char> word, string other) => Spelled.As(word, other);
}
