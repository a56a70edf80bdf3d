using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Cues of several words, none of which is a verb of saying by itself: <c>shot back</c>, <c>made clear that</c>, <c>in X’s view</c>, <c>the court heard</c>.</summary>
internal static class CuePhrases
{
    private const int LongestMaking = 3;        // "made it very clear"
    private const int LongestVoicing = 4;       // "expressed its deep concern"

    private static readonly WordTable<WordSet> Phrasal = new(
    [
        ("shot shoots shooting fired fires firing hit hits hitting clapped", new("back")),
        ("went goes", new("on")),
        ("chimed chimes weighed weighs", new("in")),
        ("piped", new("up")),
    ]);

    private static readonly WordSet Certainties = new("adamant confident convinced hopeful optimistic unconvinced concerned worried");

    private static readonly WordSet Beings = new("is was are were 's ’s 're ’re been remains remained remain");

    private static readonly WordSet Views = new("view opinion words estimation reckoning telling judgment judgement assessment");

    // What only others can be said to say of somebody: "is believed to have left"
    private static readonly WordSet Hearsays = new("said believed thought understood reported alleged rumoured rumored claimed feared");

    private static readonly WordSet Fates = new("dead drowned lost killed trapped missing buried");

    // Before them it is told; who told it is not said.
    private static readonly WordSet Hearings = new("court jury jurors tribunal inquest hearing inquiry panel magistrates");

    /// <summary>The words by which such a cue is known.</summary>
    public static IEnumerable<string> Words => [.. Phrasal.Words, .. Certainties.Words, .. Views.Words, .. Hearsays.Words, "clear", "heard", "per", "know", "slip"];

    public static bool IsHearing(ReadOnlySpan<char> word) => Hearings.Has(word);

    /// <summary>Somebody is said to do or be something, or feared dead; <c>reported to the police</c> is told.</summary>
    public static bool IsHearsay(Unit unit, int index) =>
        Hearsays.Has(unit.Word(index)) && ((unit.Is(index + 1, "to") && (unit.Is(index + 2, "be") || unit.Is(index + 2, "have"))) || (unit.Is(index, "feared") && Fates.Has(unit.Word(index + 1))));

    public static bool IsRumour(ReadOnlySpan<char> word) => Hearsays.Has(word);

    public static Cue? Read(Unit unit, int index)
    {
        var word = unit.Word(index);
        if (Phrasal.TryGet(word, out var particles) && particles.Has(unit.Word(index + 1)))
        {
            return CueReader.Verb(unit, index, CueFrame.Quotation | CueFrame.Marked) is { } phrasal ? phrasal with { End = index + 2 } : null;
        }

        if (unit.Is(index, "know") && unit.Is(index - 1, "to") && unit.Word(index - 2) is "wanted" or "wants")
        {
            return new(CueShape.Verb, CueFrame.Question, CueReader.GroupStart(unit, index - 2), index - 2, index + 1);
        }

        if (unit.Is(index, "slip") && unit.Word(index - 1) is "let" or "lets")
        {
            return CueReader.Verb(unit, index - 1, CueFrame.That | CueFrame.ThatOnly) is { } let ? let with { End = index + 1 } : null;
        }

        if (unit.Is(index, "clear"))
        {
            return Made(unit, index);
        }

        if (Certainties.Has(word) && Beings.Has(unit.Word(index - 1)))
        {
            return new(CueShape.Verb, CueFrame.That, CueReader.GroupStart(unit, index - 1), index - 1, index + 1);
        }

        if (Views.Has(word))
        {
            return View(unit, index);
        }

        if (unit.Is(index, "heard") || unit.Is(index, "hears"))
        {
            return Heard(unit, index);
        }

        var isPer = unit.Is(index, "per") && (unit.IsComma(index - 1) || index == unit.Start) && (unit.Name(index + 1) is not null || SpeakerWords.IsOrganization(unit.Word(index + 2)));
        return isPer ? new(CueShape.According, CueFrame.Anything, index, index, index + 1) : null;
    }

    /// <summary>A noun of saying with a verb that gives it voice; <c>that</c> follows it.</summary>
    public static Cue? Voiced(Unit unit, int noun)
    {
        for (var i = noun - 1; i >= noun - LongestVoicing && !unit.Word(i).IsEmpty; i--)
        {
            if (CueWords.IsVoicing(unit.Word(i)))
            {
                return CueReader.Verb(unit, i, CueFrame.That) is { } cue ? cue with { End = noun + 1 } : null;
            }
        }

        return null;
    }

    /// <summary><c>the court heard that</c>, <c>the jury was told</c>.</summary>
    public static Cue? Heard(Unit unit, int verb)
    {
        var group = CueReader.GroupStart(unit, verb);
        return IsHearing(unit.Word(group - 1)) && NounPhrase.Before(unit, group) is { } phrase ? new(CueShape.Impersonal, CueFrame.That, phrase.First, group, verb + 1) : null;
    }

    // "made clear that", "makes it clear he will stay"
    private static Cue? Made(Unit unit, int clear)
    {
        for (var i = clear - 1; i >= clear - LongestMaking; i--)
        {
            if (unit.Is(i, "made") || unit.Is(i, "makes") || unit.Is(i, "making"))
            {
                return CueReader.Verb(unit, i, CueFrame.That) is { } cue ? cue with { End = clear + 1 } : null;
            }
        }

        return null;
    }

    // "in X’s view", "in her words", "in the view of X"
    private static Cue? View(Unit unit, int view)
    {
        if (unit.Is(view - 1, "the") && unit.Is(view - 2, "in") && unit.Is(view + 1, "of"))
        {
            return new(CueShape.According, CueFrame.Anything, view - 2, view - 2, view + 2);
        }

        if (unit.Is(view - 1, "the") && unit.Is(view - 2, "of") && Beings.Has(unit.Word(view - 3)))
        {
            return new(CueShape.Verb, CueFrame.That, CueReader.GroupStart(unit, view - 3), view - 3, view + 1);      // "are of the opinion that"
        }

        var isPronoun = unit.Is(view - 1, "his") || unit.Is(view - 1, "her") || unit.Is(view - 1, "their");
        var first = isPronoun ? view - 1 : unit.Kind(view - 1) == TokenKind.Clitic && NounPhrase.Before(unit, view - 1) is { } phrase ? phrase.First : view;
        return first < view && (unit.Is(first - 1, "in") || unit.Is(first - 1, "by")) ? new(CueShape.View, CueFrame.Anything, first - 1, first - 1, view + 1) : null;
    }
}
