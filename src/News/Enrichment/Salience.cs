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
    public static double[] Of(IReadOnlyList<EntityGroup> groups, int textLength)
    {
        var weights = groups.Select(group => Weight(group, textLength)).ToArray();
        var total = weights.Sum();
        if (total == 0)
        {
            return weights;
        }

        // largest remainder: rounded shares that still sum to 1
        var exact = weights.Select(weight => weight / total * Thousandths).ToArray();
        var shares = exact.Select(share => (int)share).ToArray();
        var missing = Thousandths - shares.Sum();
        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => exact[i] - shares[i]).ThenBy(i => i).Take(missing))
        {
            shares[i]++;
        }

        return [.. shares.Select(share => (double)share / Thousandths)];
    }

    private static double Weight(EntityGroup group, int textLength) => group.Category switch
    {
        EntityCategories.DateTime or EntityCategories.Quantity or EntityCategories.Email or EntityCategories.Url => 0,
        EntityCategories.PersonType => RoleWeight * Mentions(group, textLength),
        _ => Mentions(group, textLength),
    };

    private static double Mentions(EntityGroup group, int textLength) =>
        group.Mentions.Sum(mention => 1 + (EarliestBonus * (1 - ((double)mention.Span.Offset / textLength))));
}
