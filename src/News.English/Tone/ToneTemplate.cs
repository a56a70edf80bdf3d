namespace News.English.Tone;

/// <summary>Kinds of features of sentiment; a model is trained for these numbers.</summary>
internal enum ToneTemplate
{
    None,
    Bias,
    WordPair,
    Valence,
    GoodValence,
    BadValence,
    ValenceSign,
    NearValence,
    ValenceBefore,
    ValenceAfter,
    ValenceOfSide,
    PairBefore,
    PairAfter,
    ContextBefore,
    ContextAfter,
    ContextAround,
    FollowedBy,
    TargetPlace,
    InQuote,
    ClauseValence,
    ClauseValenceSign,
    NearestValence,
    NearestValenceSign,
    RoleAct,
    RoleQuality,
    RoleExpression,
    RoleValue,
    RoleTotal,
    RoleTotalSign,
    RoleQuoted,
    RoleHedged,

    /// <summary>First of as many as there are <see cref="ToneUse"/>s, of words and of classes.</summary>
    WordUse = 64,
    ClassUse = 96,
}
