using System.Globalization;
using News.Text;
using News.Text.Tagging;

namespace News.Stories;

/// <summary>In how many of a hundred thousand English texts a word stem stands, counted on open text (<c>word-shares.tsv</c>).</summary>
internal static class WordShares
{
    private const string Resource = "word-shares.tsv";
    private const double Texts = 100_000;

    private static readonly Lazy<Dictionary<ulong, double>> Shares = new(Load);

    /// <param name="form"><see cref="Feature.Form"/>.</param>
    /// <returns>0 to 1; 0 for what is not known.</returns>
    public static double Of(ulong form) => Shares.Value.GetValueOrDefault(form);

    private static Dictionary<ulong, double> Load()
    {
        var shares = new Dictionary<ulong, double>();
        foreach (var line in ShippedList.Lines(Resource).Where(line => line.Length > 0))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            shares[FeatureHash.Of(line.AsSpan(0, tab))] = int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture) / Texts;
        }

        return shares;
    }
}
