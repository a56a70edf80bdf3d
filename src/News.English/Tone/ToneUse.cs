namespace News.English.Tone;

/// <summary>How features use one word and its class; a model is trained for these numbers. What a word says in a use depends on nothing else.</summary>
internal enum ToneUse
{
    Plain,
    Negated,

    /// <summary>In any place of the sentence; it counts less the further off it is.</summary>
    FadingBefore,
    FadingAfter,

    /// <summary>First of four, by whether the target is quoted and whether the word is.</summary>
    Quoted,
    ClauseBefore = Quoted + 4,
    ClauseAfter,
    Before,
    After,

    /// <summary>First of those by distance from the target: from -3 to -1, then from 1 to 3.</summary>
    AtDistance,

    /// <summary>Nearer to the target than to any other name.</summary>
    NearestBefore = AtDistance + 6,
    NearestAfter,
}
