namespace News.Enrichment.Statements;

internal enum CueShape
{
    /// <summary><c>X said</c>, <c>said X</c>.</summary>
    Verb,

    /// <summary><c>…, adding that</c>: its subject is the sentence's.</summary>
    Participle,

    /// <summary><c>Accusing the port of neglect, X left</c>: its subject comes after.</summary>
    Opening,

    /// <summary><c>according to X</c>.</summary>
    According,

    /// <summary><c>in X’s view</c>.</summary>
    View,

    /// <summary><c>X was quoted as saying</c>.</summary>
    Quoted,

    /// <summary><c>X’s warning that</c>, <c>a warning from X that</c>.</summary>
    Noun,

    /// <summary><c>an agency quoted X as saying</c>.</summary>
    Quoting,

    /// <summary><c>was described by X as “…”</c>, <c>were told by X that</c>.</summary>
    Agent,

    /// <summary><c>it was reported that</c>, <c>the court heard</c>: nobody is said to have said it.</summary>
    Impersonal,

    /// <summary><c>reportedly</c>, <c>is said to</c>, anywhere in a sentence.</summary>
    Hearsay,
}

/// <summary>Words that make others a statement, in tokens.</summary>
/// <param name="Group">The first word of the verb with its auxiliaries and adverbs; a subject ends there.</param>
/// <param name="Negated">The printed cue then holds the negation too.</param>
internal sealed record Cue(CueShape Shape, CueFrame Frame, int Group, int First, int End, bool Negated = false);
