namespace News.Stories;

/// <summary>Finds two stories in one: articles that hold together in two groups, but not across.</summary>
internal static class StorySplitter
{
    private const int FewestMembers = 4;
    private const int Rounds = 4;

    // Groups that would be merged at 1 are taken apart only when they are clearly less alike, or stories would be merged and split by turns.
    private const double ApartRatio = 0.5;

    public static StorySplit? Split(IReadOnlyList<Fingerprint> members, TermStatistics statistics)
    {
        if (members.Count < FewestMembers)
        {
            return null;
        }

        var articles = members.OrderBy(member => member.Article).Select(member => new Member(member, statistics)).ToList();
        var center = StoryProfile.Of(members);
        var first = articles.MinBy(member => member.RatioTo(center, statistics))!;
        var second = articles.Where(member => member != first).MinBy(member => member.RatioTo(first.Profile, statistics))!;
        var (left, right) = (first.Profile, second.Profile);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var member in articles)
            {
                member.IsLeft = member == first || (member != second && member.RatioTo(left, statistics) > member.RatioTo(right, statistics));
            }

            (left, right) = (ProfileOf(isLeft: true), ProfileOf(isLeft: false));
        }

        if (left.Articles < 2 || right.Articles < 2 || RatioOf(left, right, statistics) >= ApartRatio)
        {
            return null;
        }

        // The larger group keeps the name, of equals the one with the first article.
        var stays = left.Articles != right.Articles ? left.Articles > right.Articles : articles[0].IsLeft;
        return new(GroupOf(stays), GroupOf(!stays), "Its articles form two groups that have little in common.");

        StoryProfile ProfileOf(bool isLeft) => StoryProfile.Of(articles.Where(member => member.IsLeft == isLeft).Select(member => member.Article));

        List<Fingerprint> GroupOf(bool isLeft) => [.. members.Where(member => articles.Exists(article => article.Article == member && article.IsLeft == isLeft))];
    }

    private static double RatioOf(StoryProfile left, StoryProfile right, TermStatistics statistics) =>
        Comparison.Merger(default, right, left, StoryVector.Of(left, statistics), statistics).Ratio;

    private sealed class Member(Fingerprint article, TermStatistics statistics)
    {
        private readonly StoryVector vector = StoryVector.Of(article, statistics);

        public Fingerprint Article => article;

        public StoryProfile Profile { get; } = StoryProfile.Empty.With(article);

        public bool IsLeft { get; set; }

        public double RatioTo(StoryProfile story, TermStatistics statistics) => Comparison.Of(default, Profile, vector, story, statistics).Ratio;
    }
}
