namespace News.English.Names;

/// <summary>How a sentence uses capitals; where it has only one kind of letters they tell nothing of names, and words are known by what they are.</summary>
internal enum CaseStyle
{
    Usual,

    /// <summary>Nearly all words in capitals: <c>STORM HITS PORT</c>.</summary>
    Shouted,

    /// <summary>No capital but that of <c>I</c>: <c>is there a bus from the airport to lisbon</c>.</summary>
    Small,
}
