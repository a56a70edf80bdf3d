using System.Text;

namespace News.Articles;

/// <summary>Finds UTF-16 by its byte order mark or, without one, by where its zero bytes lie.</summary>
internal static class Utf16
{
    // Even Cyrillic prose has a blank or a full stop, so a zero high byte, in every tenth unit; a chance zero byte in other text is far rarer.
    private const double MinZeroShare = 0.05;

    // The rare half of the bytes may hold a few zeros (characters such as U+0100) but not by the dozen.
    private const double MaxOtherShare = 0.01;

    public static bool LooksLike(ReadOnlySpan<byte> start) => EncodingOf(start) is not null;

    /// <param name="start">The first bytes, at an even offset.</param>
    public static Encoding? EncodingOf(ReadOnlySpan<byte> start)
    {
        if (HasUtf32Mark(start))
        {
            return null;
        }

        if (start.StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode;
        }

        if (start.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoding.BigEndianUnicode;
        }

        int even = 0, odd = 0, units = start.Length / 2;
        for (var i = 0; i < units * 2; i += 2)
        {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
        }

        // A single zero in a short run is no pattern.
        var needed = Math.Max(2, MinZeroShare * units);
        var allowed = MaxOtherShare * units;
        return odd >= needed && even <= allowed ? Encoding.Unicode
            : even >= needed && odd <= allowed ? Encoding.BigEndianUnicode
            : null;
    }

    private static bool HasUtf32Mark(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || start.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);
}
