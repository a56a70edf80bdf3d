namespace News.English.Lexicon;

/// <summary>What a word may be, in any case. The names stand, in kebab case, in <c>word-classes.txt</c>, or each has a list of its own.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,

    /// <summary>Printed in lower case more often than not.</summary>
    Common = 1UL << 0,

    /// <summary>Peoples and their adjectives: no name of anyone.</summary>
    Demonym = 1UL << 4,

    /// <summary>Stands before a person’s name.</summary>
    Title = 1UL << 6,
    Role = 1UL << 7,

    /// <summary>Ends the name of an organisation: Ministry, Union.</summary>
    OrgLast = 1UL << 8,

    /// <summary>Is followed by <c>of</c> or <c>for</c> in the name of an organisation: University of, Ministry for.</summary>
    OrgFirst = 1UL << 9,
    OrgSuffix = 1UL << 10,
    PlaceLast = 1UL << 11,
    PlaceFirst = 1UL << 12,
    Month = 1UL << 13,
    Weekday = 1UL << 14,
    RelativeDay = 1UL << 15,
    Relative = 1UL << 16,
    TimeUnit = 1UL << 17,
    Season = 1UL << 18,
    PartOfDay = 1UL << 19,
    NumberWord = 1UL << 20,
    Magnitude = 1UL << 21,
    Ordinal = 1UL << 22,
    Currency = 1UL << 23,
    Percent = 1UL << 24,
    Unit = 1UL << 25,
    Negation = 1UL << 26,
    Booster = 1UL << 27,
    Dampener = 1UL << 28,
    Speech = 1UL << 29,
    PlacePreposition = 1UL << 30,

    /// <summary>Never part of a key phrase: verbs, and words too general to be one.</summary>
    Breaker = 1UL << 31,
    NounIng = 1UL << 32,
    NounEd = 1UL << 33,

    /// <summary>Printed with capitals and no name.</summary>
    NotName = 1UL << 34,
    AbbreviatedTitle = 1UL << 35,
    RegionName = 1UL << 36,
    Function = 1UL << 37,
    Direction = 1UL << 38,
}

/// <param name="Valence">VADER’s: from −4 (worst) to 4 (best); 0 for words that say nothing.</param>
internal readonly record struct Word(WordClass Classes, float Valence)
{
    public bool Is(WordClass classes) => (Classes & classes) != 0;
}
