using News.Text.Tagging;

namespace News.Stories;

/// <summary>
/// Parts articles into the two groups that explain most of what they differ in: along the first principal component of which features each has, then by the nearer mean.
/// What all of them have in common, the town and its people, does not count.
/// </summary>
internal sealed class Bisection
{
    // The power method has found the direction long before where there is one; where there is none any will do.
    private const int Steps = 40;
    private const int Rounds = 5;

    // Five give the mean to some 5 %.
    private const int Deals = 5;

    // A length that is left of zero by rounding
    private const double Nothing = 1e-12;

    private readonly double[][] articles;   // a row each, a column a feature that several but not all have

    private Bisection(double[][] articles)
    {
        this.articles = articles;
        (IsLeft, Explained) = Part(articles);
    }

    /// <summary>Of each article, in order.</summary>
    public IReadOnlyList<bool> IsLeft { get; }

    /// <summary>The part of the variance that lies between the groups, 0 to 1.</summary>
    public double Explained { get; }

    public static Bisection Of(IReadOnlyList<Fingerprint> articles, TermStatistics statistics)
    {
        var features = StoryProfile.Of(articles).Features.Where(feature => IsTelling(feature, articles.Count)).ToList();
        var columns = features.Select((feature, column) => (feature.Key, column)).ToDictionary(feature => feature.Key, feature => feature.column);
        var weights = features.Select(feature => WeightOf(feature, statistics, articles.Count)).ToList();
        return new([.. articles.Select(Row)]);

        double[] Row(Fingerprint article)
        {
            var row = new double[weights.Count];
            foreach (var feature in article.Features)
            {
                if (columns.TryGetValue(feature.Key, out var column))
                {
                    row[column] = weights[column];
                }
            }

            return row;
        }
    }

    /// <summary>The variance that lies between two groups that were found otherwise.</summary>
    public static double ExplainedBy(StoryProfile left, StoryProfile right, TermStatistics statistics)
    {
        var articles = left.Articles + right.Articles;
        var ofLeft = left.Features.ToDictionary(feature => feature.Key, feature => feature.Articles);
        double between = 0, total = 0;
        foreach (var feature in left.Merged(right).Features.Where(feature => IsTelling(feature, articles)))
        {
            var weight = WeightOf(feature, statistics, articles);
            var (mean, have) = ((double)feature.Articles / articles, ofLeft.GetValueOrDefault(feature.Key));
            var (offLeft, offRight) = (((double)have / left.Articles) - mean, ((double)(feature.Articles - have) / right.Articles) - mean);
            between += weight * weight * ((left.Articles * offLeft * offLeft) + (right.Articles * offRight * offRight));
            total += weight * weight * articles * mean * (1 - mean);
        }

        return total == 0 ? 0 : between / total;
    }

    /// <summary>What the best two groups would explain if each feature were had by as many articles, but by any of them.</summary>
    public double ExplainedByChance()
    {
        var random = 0UL;
        var sum = 0.0;
        for (var deal = 0; deal < Deals; deal++)
        {
            var dealt = articles.Select(row => row.ToArray()).ToArray();
            for (var column = 0; column < dealt[0].Length; column++)
            {
                for (var last = dealt.Length - 1; last > 0; last--)
                {
                    random = FeatureHash.Combine(random, (ulong)last);
                    var other = (int)(random % (ulong)(last + 1));
                    (dealt[last][column], dealt[other][column]) = (dealt[other][column], dealt[last][column]);
                }
            }

            sum += Part(dealt).Explained;
        }

        return sum / Deals;
    }

    private static bool IsTelling(ProfileFeature feature, int articles) => !feature.IsTime && feature.Articles >= 2 && feature.Articles < articles;

    private static double WeightOf(ProfileFeature feature, TermStatistics statistics, int articles) =>
        StoryVector.WeightOf(feature.Kind) * Rarity.Of(feature.Background, statistics.ArticlesWith(feature.Key) - feature.Articles, statistics.Articles - articles);

    private static (bool[] IsLeft, double Explained) Part(double[][] articles)
    {
        var rows = Centered(articles);
        var isLeft = FirstComponent(rows);
        var between = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var (left, right) = (Mean(rows, isLeft, true), Mean(rows, isLeft, false));
            between = rows.Select((_, i) => isLeft[i] ? left : right).Sum(SquaredLength);
            isLeft = [.. rows.Select(row => Distance(row, left) < Distance(row, right))];
        }

        var total = rows.Sum(SquaredLength);
        return (isLeft, total < Nothing ? 0 : between / total);
    }

    /// <summary>All of the same length, then about their mean.</summary>
    private static double[][] Centered(double[][] articles)
    {
        double[][] rows = [.. articles.Select(row => Math.Sqrt(SquaredLength(row)) is var length and > 0 ? row.Select(value => value / length).ToArray() : row)];
        var mean = Mean(rows, new bool[rows.Length], false);
        return [.. rows.Select(row => row.Select((value, column) => value - mean[column]).ToArray())];
    }

    /// <summary>On which side of it each lies.</summary>
    private static bool[] FirstComponent(double[][] rows)
    {
        double[] scores = [.. Enumerable.Range(1, rows.Length).Select(i => 1.0 / i)];
        for (var step = 0; step < Steps; step++)
        {
            var direction = new double[rows[0].Length];
            for (var i = 0; i < rows.Length; i++)
            {
                for (var column = 0; column < direction.Length; column++)
                {
                    direction[column] += scores[i] * rows[i][column];
                }
            }

            var length = Math.Sqrt(SquaredLength(direction));
            if (length < Nothing)
            {
                break;
            }

            for (var i = 0; i < rows.Length; i++)
            {
                scores[i] = 0;
                for (var column = 0; column < direction.Length; column++)
                {
                    scores[i] += rows[i][column] * direction[column] / length;
                }
            }
        }

        return [.. scores.Select(score => score > 0)];
    }

    private static double[] Mean(double[][] rows, bool[] isLeft, bool side)
    {
        var mean = new double[rows[0].Length];
        var count = isLeft.Count(left => left == side);
        for (var i = 0; i < rows.Length; i++)
        {
            for (var column = 0; column < mean.Length && isLeft[i] == side; column++)
            {
                mean[column] += rows[i][column] / count;
            }
        }

        return mean;
    }

    private static double SquaredLength(double[] row) => Product(row, row);

    private static double Distance(double[] left, double[] right) => SquaredLength(left) + SquaredLength(right) - (2 * Product(left, right));

    private static double Product(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
