namespace News.English.Tone;

/// <summary>How a target stands to an expression, as far as the order of words tells; a model is trained for these numbers.</summary>
internal enum ToneRole
{
    /// <summary>Another name, or more than a clause, stands between.</summary>
    FarAfter,
    FarBefore,

    /// <summary>The expression follows behind one or two marks: <c>Brandl, who lied</c>.</summary>
    AcrossMark,

    /// <summary>The expression stands before a mark: <c>In his lie, Brandl</c>.</summary>
    BeforeMark,
    Subject,
    PassiveSubject,

    /// <summary>Of a further expression.</summary>
    LaterSubject,

    /// <summary>What is said of it with “is”.</summary>
    Copula,

    /// <summary><c>Brandl’s lie</c></summary>
    Owner,

    /// <summary>What it owns is the subject: <c>Brandl’s aide lied</c>.</summary>
    OwnerOfSubject,
    OwnerOfPassiveSubject,
    Object,

    /// <summary>Of a further expression, or not right after it.</summary>
    FarObject,

    /// <summary><c>praised Brandl’s plan</c></summary>
    OwnerOfObject,

    /// <summary><c>attacked by Brandl</c></summary>
    ByAgent,

    /// <summary><c>the brave Brandl</c></summary>
    Modified,

    /// <summary><c>the courage of Brandl</c></summary>
    AfterPreposition,
}

/// <summary>Tells roles from one target outward: expressions are to be asked for from the nearest on, first to one side, then to the other.</summary>
internal struct ToneRoleFinder(ToneSentence sentence, int target)
{
    private const int MarksAcross = 2, OwnedReach = 3, ObjectReach = 3, ModifierReach = 2;

    private static readonly HashSet<ulong> Possessive = ToneExpression.StemSet("'s '");
    private static readonly HashSet<ulong> By = ToneExpression.StemSet("by");
    private static readonly HashSet<ulong> Preposition = ToneExpression.StemSet("of for against to on at with from in about over under by as than");

    private readonly bool owns = Possessive.Contains(sentence[target + 1].Form);
    private readonly bool followsBy = By.Contains(sentence[target - 1].Form);
    private int after = target + 1, before = target - 1;
    private int namesAfter, marksAfter, namesBefore, marksBefore;
    private int actsAfter, actsBefore;

    public ToneRole After(ToneExpression expression)
    {
        for (; after < expression.First; after++)
        {
            Count(sentence[after], ref namesAfter, ref marksAfter);
        }

        if (namesAfter > 0 || marksAfter > MarksAcross)
        {
            return ToneRole.FarAfter;
        }

        if (marksAfter > 0)
        {
            return ToneRole.AcrossMark;
        }

        if (owns && expression.First - target <= OwnedReach + 1)
        {
            return ToneRole.Owner;
        }

        return expression.Connotation.IsAct ? OfAct(expression.FollowsBe) : OfQuality(expression.FollowsBe);
    }

    public ToneRole Before(ToneExpression expression)
    {
        for (; before >= expression.End; before--)
        {
            Count(sentence[before], ref namesBefore, ref marksBefore);
        }

        if (namesBefore > 0)
        {
            return ToneRole.FarBefore;
        }

        if (marksBefore > 0)
        {
            return ToneRole.BeforeMark;
        }

        if (followsBy)
        {
            return ToneRole.ByAgent;
        }

        var gap = target - expression.End;
        if (!expression.Connotation.IsAct)
        {
            return FollowsPreposition(expression.End) ? ToneRole.AfterPreposition : gap <= ModifierReach ? ToneRole.Modified : ToneRole.FarObject;
        }

        return actsBefore++ > 0 || gap > ObjectReach ? ToneRole.FarObject : owns ? ToneRole.OwnerOfObject : ToneRole.Object;
    }

    private static void Count(ToneWord word, ref int names, ref int marks)
    {
        names += word.IsName ? 1 : 0;
        marks += word.EndsClause ? 1 : 0;
    }

    private ToneRole OfAct(bool passive) => actsAfter++ > 0 ? ToneRole.LaterSubject
        : passive ? owns ? ToneRole.OwnerOfPassiveSubject : ToneRole.PassiveSubject
        : owns ? ToneRole.OwnerOfSubject : ToneRole.Subject;

    private readonly ToneRole OfQuality(bool followsBe) => followsBe ? ToneRole.Copula
        : owns ? ToneRole.OwnerOfSubject
        : actsAfter > 0 ? ToneRole.LaterSubject : ToneRole.Subject;

    private readonly bool FollowsPreposition(int first)
    {
        for (var i = first; i < target; i++)
        {
            if (Preposition.Contains(sentence[i].Form))
            {
                return true;
            }
        }

        return false;
    }
}
