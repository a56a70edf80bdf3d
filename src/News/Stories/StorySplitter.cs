namespace News.Stories;

/// <summary>Finds two stories in one: articles that hold together in two groups, but not across.</summary>
internal static class StorySplitter
{
    private const int FewestMembers = 4;
    private const int FewestOfGroup = 2;

    // Groups that would be merged at 1 are taken apart when they are clearly less alike, or stories would be merged and split by turns.
    private const double ApartRatio = 0.5;

    // Two events of one club or town are alike in all that both share. What their articles do not share then falls into two: the groups explain half as much again as any
    // two groups would by chance, and a good part of all differences, or every large story would be taken apart into the sides that it has. Of the stories of the fiction that
    // are one, 3 in 75 explain so much; of pairs of like events with three reports each, 18 in 35.
    private const double OverChance = 1.5;
    private const double NeededExplained = 0.3;

    // By how much more than chance would (1 over the number of articles but one) two stories must explain what their articles differ in to be kept from a merger. They were not
    // made to explain as much as they can, and cannot be dealt anew.
    private const double KeptApart = 3;

    public static StorySplit? Split(IReadOnlyList<Fingerprint> members, TermStatistics statistics)
    {
        if (members.Count < FewestMembers)
        {
            return null;
        }

        var articles = members.OrderBy(member => member.Article).ToList();
        var groups = Bisection.Of(articles, statistics);
        var left = articles.Where((_, i) => groups.IsLeft[i]).ToList();
        var right = articles.Where((_, i) => !groups.IsLeft[i]).ToList();
        if (Math.Min(left.Count, right.Count) < FewestOfGroup || !AreApart())
        {
            return null;
        }

        // The larger group keeps the name, of equals the one with the first article.
        var stays = (left.Count != right.Count ? left.Count > right.Count : groups.IsLeft[0]) ? left : right;
        return new([.. members.Where(stays.Contains)], [.. members.Where(member => !stays.Contains(member))], "Its articles form two groups that have little in common.");

        // Never what a merger would take back with the next article.
        bool AreApart()
        {
            var (one, other) = (StoryProfile.Of(left), StoryProfile.Of(right));
            var merger = Comparison.Merger(default, other, one, StoryVector.Of(one, statistics), statistics).Ratio;
            return merger < ApartRatio
                || ((merger < 1 || AreTwo(one, other, statistics)) && groups.Explained >= NeededExplained && groups.Explained >= OverChance * groups.ExplainedByChance());
        }
    }

    /// <summary>Whether two stories would be taken apart if they were one.</summary>
    public static bool AreTwo(StoryProfile left, StoryProfile right, TermStatistics statistics) =>
        Math.Min(left.Articles, right.Articles) >= FewestOfGroup
        && Bisection.ExplainedBy(left, right, statistics) is var explained and >= NeededExplained
        && explained * (left.Articles + right.Articles - 1) >= KeptApart;
}
