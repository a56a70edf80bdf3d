using News.Articles;
using News.Stories;

namespace News.Tests.Stories;

public sealed class PartingTests
{
    private const int Orders = 60;
    private const int Articles = 32;

    // Two purchases by one firm: what both share, and what only one has.
    private static readonly string[] Shared = ["purchase", "brewery", "shares", "regulator", "offer", "takeover", "board", "price", "workers", "rival"];

    private static readonly string[][] Own =
    [
        ["cider", "orchard", "bottles", "press", "family", "apples"],
        ["ferry", "harbour", "terminal", "crews", "timetable", "islands"],
    ];

    private static readonly string[] Names = ["Harlan Mills", "Quorrin", "Odette Vance", "Birrane", "Tessaly"];

    /// <summary>When splits were not remembered and did not ask what a merger asks, 17 of these orders merged and split two stories by turns.</summary>
    [Fact]
    public void Two_articles_are_not_parted_again_before_the_story_that_held_both_has_doubled()
    {
        var splits = 0;
        for (var seed = 1; seed <= Orders; seed++)
        {
            var stories = new MemoryStories(splits: true);
            foreach (var article in LikeEvents(new(seed)))
            {
                stories.Add(article);
            }

            var parted = new Dictionary<(ArticleId, ArticleId), int>();
            foreach (var split in stories.Splits)
            {
                splits++;
                var whole = split.Staying.Count + split.Leaving.Count;
                foreach (var pair in split.Staying.SelectMany(staying => split.Leaving.Select(leaving => Pair(staying.Article, leaving.Article))))
                {
                    whole.ShouldBeGreaterThanOrEqualTo(2 * parted.GetValueOrDefault(pair), $"in the order of {seed}");
                    parted[pair] = whole;
                }
            }
        }

        splits.ShouldBeGreaterThan(0);
    }

    private static (ArticleId, ArticleId) Pair(ArticleId one, ArticleId other) => one.CompareTo(other) < 0 ? (one, other) : (other, one);

    private static IEnumerable<Fingerprint> LikeEvents(Random random)
    {
        for (var number = 0; number < Articles; number++)
        {
            var own = Own[random.Next(Own.Length)];
            var (shared, special, name) = (Some(random, Shared, 5), Some(random, own, 3), Some(random, Names, 1)[0]);
            yield return Reports.Of($"Report {number} of {name}: {string.Join(" ", shared.Concat(special))}.", null, null, name);
        }
    }

    private static string[] Some(Random random, string[] all, int count)
    {
        var shuffled = all.ToArray();
        random.Shuffle(shuffled);
        return shuffled[..count];
    }
}
