using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>Where a page of articles ended.</summary>
/// <param name="Place">Of the last article that was looked at, in the order that the rows come in; of a ranked list, of the last that is on the page.</param>
/// <param name="Found">How many articles were found up to there.</param>
/// <param name="Score">Of a ranked list's last.</param>
/// <param name="Bound">The last place that a ranked list has looked at: its next page looks at the same articles, and at what came in between.</param>
/// <param name="Rarities">What the first page of a ranked list was ranked by.</param>
internal sealed record ArticleCursor(string Place, long Found, double Score = 0, string Bound = "", IReadOnlyList<float>? Rarities = null)
{
    private const char Separator = '\n';   // in no place

    public string Write(string list) => ListCursor.Write(
        string.Join(
            Separator,
            Place,
            Found.ToString(CultureInfo.InvariantCulture),
            Score.ToString("R", CultureInfo.InvariantCulture),
            Bound,
            Base64Url.EncodeToString(MemoryMarshal.AsBytes<float>([.. Rarities ?? []]))),
        list);

    /// <exception cref="QueryException">It is not one of this list.</exception>
    public static ArticleCursor? Read(string? cursor, string list) => ListCursor.Read(cursor, list)?.Split(Separator) is not { } parts ? null : new(
        parts[0],
        long.Parse(parts[1], CultureInfo.InvariantCulture),
        double.Parse(parts[2], CultureInfo.InvariantCulture),
        parts[3],
        [.. MemoryMarshal.Cast<byte, float>(Base64Url.DecodeFromChars(parts[4]))]);
}
