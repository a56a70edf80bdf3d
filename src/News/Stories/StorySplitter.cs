namespace News.Stories;

/// <summary>Finds two stories in one: articles that hold together in two groups, but not across.</summary>
internal static class StorySplitter
{
    private const int FewestMembers = 4;

    // Far below what articles need to join: a story that was put together is taken apart only when it is clearly two.
    private const double AcrossScore = 0.08;

    public static StorySplit? Split(IReadOnlyList<Fingerprint> members, TermStatistics statistics)
    {
        if (members.Count < FewestMembers)
        {
            return null;
        }

        var first = members[0];
        var second = members.MinBy(member => StoryLikeness.Of(member, StoryProfile.Of([first]), statistics).Score)!;
        var (one, two) = (StoryProfile.Of([first]), StoryProfile.Of([second]));
        var sides = members.ToLookup(member =>
            StoryLikeness.Of(member, one, statistics).Score >= StoryLikeness.Of(member, two, statistics).Score);
        var (staying, leaving) = (sides[true].ToList(), sides[false].ToList());
        return staying.Count > 1 && leaving.Count > 1
            && leaving.Average(member => StoryLikeness.Of(member, StoryProfile.Of(staying), statistics).Score) < AcrossScore
            ? new(staying, leaving, "Its articles form two groups with little in common.")
            : null;
    }
}
