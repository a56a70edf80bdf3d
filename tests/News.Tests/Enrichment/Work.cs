namespace News.Tests.Enrichment;

/// <summary>Linear work, by counting it: no clock that a busy machine could disturb.</summary>
internal static class Work
{
    private const int Half = 20_000;

    // A rule that looks at more of the text when there is more of it would double this.
    private const double Tolerance = 1.2;

    /// <param name="work">How much was done for a text.</param>
    public static void ShouldBeLinear(string piece, Func<string, long> work)
    {
        var (half, whole) = (work(Repeat(Half)), work(Repeat(2 * Half)));
        ((double)whole).ShouldBeLessThan(2 * half * Tolerance);

        string Repeat(int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
    }
}
