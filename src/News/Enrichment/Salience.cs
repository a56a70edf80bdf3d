namespace News.Enrichment;

/// <summary>
/// How much an article is about each of its entities: by the number of mentions, each counting more the earlier it stands. Dates, quantities and addresses are
/// facts about other things and have none.
/// </summary>
internal static class Salience
{
    // News tells first what it is about: a mention in the first sentence counts three times one at the end.
    private const double EarliestBonus = 2;

    // A role ("soldiers") names nobody in particular.
    private const double RoleWeight = 0.3;
    private const int Thousandths = 1000;

    /// <returns>One for each group, in thousandths that sum to 1, or all 0 when nothing is salient.</returns>
    public static double[] Of(List<EntityGroup> groups, int textLength)
    {
        var shares = new double[groups.Count];
        var total = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = Weight(groups[i], textLength);
            total += shares[i];
        }

        if (total == 0)
        {
            return shares;
        }

        // largest remainder: rounded shares that still sum to 1
        var missing = Thousandths;
        var (order, remainders) = (new int[shares.Length], new double[shares.Length]);
        for (var i = 0; i < shares.Length; i++)
        {
            var exact = shares[i] / total * Thousandths;
            (order[i], remainders[i], shares[i]) = (i, exact - (int)exact, (int)exact);
            missing -= (int)exact;
        }

        Array.Sort(order, (left, right) => remainders[right].CompareTo(remainders[left]) is var byRemainder and not 0 ? byRemainder : left.CompareTo(right));
        for (var i = 0; i < shares.Length; i++)
        {
            shares[order[i]] = (shares[order[i]] + (i < missing ? 1 : 0)) / Thousandths;
        }

        return shares;
    }

    private static double Weight(EntityGroup group, int textLength) => group.Category switch
    {
        EntityCategories.DateTime or EntityCategories.Quantity or EntityCategories.Email or EntityCategories.Url => 0,
        EntityCategories.PersonType => RoleWeight * Mentions(group, textLength),
        _ => Mentions(group, textLength),
    };

    private static double Mentions(EntityGroup group, int textLength)
    {
        var sum = 0.0;
        foreach (var mention in group.Mentions)
        {
            sum += 1 + (EarliestBonus * (1 - ((double)mention.Span.Offset / textLength)));
        }

        return sum;
    }
}
