using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Where a sentence begins to tell something, and of whom.</summary>
internal static class SentenceStart
{
    private const int LongestDateline = 10;
    private const int LongestOpening = 15;
    private const int LongestTitle = 8;         // "The chairwoman of the board, …" has no name; "Former deputy prime minister X" has

    /// <summary>Past the conjunction that ties a sentence to the one before.</summary>
    public static int Of(Unit unit)
    {
        var first = AfterDateline(unit);
        while (unit.Is(first, "but") || unit.Is(first, "and") || unit.Is(first, "yet") || unit.Is(first, "so") || unit.Is(first, "however") || unit.Is(first, "meanwhile")
            || unit.IsComma(first) || unit.IsDash(first) || unit.Kind(first) is TokenKind.CloseBracket or TokenKind.Symbol
            || (first == unit.First && unit.IsClock(first)))
        {
            first++;
        }

        return first;
    }

    /// <summary>The name that the sentence opens with, after titles and what says when and where: whom it is about.</summary>
    public static Name? Subject(Unit unit)
    {
        var first = AfterAdjunct(unit, unit.Start, unit.End);
        for (var i = first; i < first + LongestTitle; i++)
        {
            if ((unit.Name(i) ?? unit.Role(i)) is { } name)
            {
                return unit.Quotation(i) is null && unit.Kind(name.End) != TokenKind.Clitic ? Titled(unit, name) ?? name : null;
            }

            var word = unit.Word(i);
            if (word.IsEmpty || CueWords.IsFinite(word) || SpeakerWords.IsBoundary(word) || (SpeakerWords.IsPreposition(word) && i == first))
            {
                return null;
            }
        }

        return null;
    }

    // "Foreign Ministry spokeswoman | Lida Torosh"
    private static Name? Titled(Unit unit, Name body)
    {
        for (var i = body.End; !body.IsPerson && i < body.End + LongestTitle; i++)
        {
            if (unit.Name(i) is { } name)
            {
                return name.IsPerson && SpeakerWords.IsRole(unit.Word(i - 1)) ? name : null;
            }

            if (unit.Word(i).IsEmpty || CueWords.IsFinite(unit.Word(i)) || SpeakerWords.IsBoundary(unit.Word(i)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The sentence opens with one person who has no name: <c>One of the victims</c>, <c>A woman</c>.</summary>
    public static bool IsAboutSomebody(Unit unit)
    {
        var first = unit.Start;
        if (!unit.Is(first, "a") && !unit.Is(first, "an") && !unit.Is(first, "one") && !unit.Is(first, "another"))
        {
            return false;
        }

        for (var i = first + 1; i < first + LongestTitle && !unit.Word(i).IsEmpty && unit.Name(i) is null && !CueWords.IsFinite(unit.Word(i)); i++)
        {
            if (SpeakerWords.IsRole(unit.Word(i)))
            {
                return unit.Name(i + 1) is null && !unit.IsComma(i + 1);
            }
        }

        return false;
    }

    /// <summary>Past those to whom somebody speaks: <c>Speaking to Ada Moss, he said</c>.</summary>
    public static int AfterHearer(Unit unit, int start) =>
        unit.Is(start, "speaking") || unit.Is(start, "talking") || unit.Is(start, "asked") ? AfterComma(unit, start, unit.End) : unit.First;

    /// <summary>Past what says when and where, and its comma.</summary>
    public static int AfterAdjunct(Unit unit, int first, int before)
    {
        if (SpeakerWords.IsPreposition(unit.Word(first)) || unit.Is(first, "after") || unit.Is(first, "as"))
        {
            return AfterComma(unit, first, before);
        }

        // "Last week, Ada Moss", "Just hours after the vote, Ada Moss"
        if (unit.Word(first) is "Last" or "Earlier" or "Later" or "This" or "Yesterday" or "Today" or "Meanwhile" or "Just" or "Hours" or "Days" or "Weeks" or "Since" or "During" or "While" or "When"
            && AfterComma(unit, first, before) is var time && time - first < LongestOpening && unit.IsComma(time - 1))
        {
            return time;
        }

        // "Eight days later, Ada Moss"
        if (unit.Name(first) is null && AfterComma(unit, first, before) is var since && since - first < LongestOpening && unit.IsComma(since - 1) && unit.Word(since - 2) is "later" or "earlier" or "ago")
        {
            return since;
        }

        // "Appearing for the defence, Ada Moss", "Asked about it, Ada Moss"
        return (unit.Word(first).EndsWith("ing", StringComparison.Ordinal) || (unit.Word(first).EndsWith("ed", StringComparison.Ordinal) && IsAsked(unit.Word(first + 1)))) && unit.Name(first) is null && AfterComma(unit, first, before) is var after && after - first < LongestOpening && unit.IsComma(after - 1) ? after : first;
    }

    // "Exiled journalist Ada Moss" is a subject.
    private static bool IsAsked(ReadOnlySpan<char> next) => SpeakerWords.IsPreposition(next) || next is "if" or "whether" or "why" or "how" or "what" or "when" or "by" or "over" or "as" or "again" or "later" or "directly";

    private static int AfterComma(Unit unit, int first, int before)
    {
        while (first < before && !unit.IsComma(first))
        {
            first++;
        }

        return first + 1;
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
}
