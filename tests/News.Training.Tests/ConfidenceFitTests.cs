using News.English.Names;

namespace News.Training.Tests;

public sealed class ConfidenceFitTests
{
    // Of names with a margin of n hundred, so many of ten are right.
    private static readonly int[] RightOfTen = [2, 5, 6, 7, 8, 9, 9, 10];

    private static readonly List<(int Margin, bool IsRight)> Names =
        [.. RightOfTen.SelectMany((right, hundreds) => Enumerable.Range(0, 10).Select(i => (hundreds * 100, i < right)))];

    [Fact]
    public void On_the_whole_as_many_names_are_right_as_is_claimed() =>
        Names.Average(name => Claim(name.Margin)).ShouldBe(Names.Average(name => name.IsRight ? 1 : 0), 1e-4);

    [Fact]
    public void Each_margin_claims_about_what_is_right_of_it()
    {
        for (var hundreds = 0; hundreds < RightOfTen.Length; hundreds++)
        {
            Claim(hundreds * 100).ShouldBe(RightOfTen[hundreds] / 10.0, 0.1);
        }
    }

    private static double Claim(int margin) => ConfidenceFit.Fit(Names).Of(NameModel.Evidence(margin));
}
