namespace News.Articles;

/// <summary>Tells files that are no text at all by their first bytes, whatever they are called.</summary>
internal static class BinaryContent
{
    // Text holds practically no control characters; random or compressed bytes hold 10 % of them (27 of 256 values).
    private const double MaxControlShare = 0.03;

    // First bytes as registered for the formats; those that text cannot begin with by chance.
    private static readonly (byte[] Bytes, string Name)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF87a"u8.ToArray(), "a GIF image"),
        ("GIF89a"u8.ToArray(), "a GIF image"),
        ([(byte)'P', (byte)'K', 3, 4], "a ZIP archive or an office document"),
        ([0x1F, 0x8B], "a gzip file inside a gzip file"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "a 7z archive"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "an xz file"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd file"),
        ("Rar!\x1A"u8.ToArray(), "a RAR archive"),
        (@"{\rtf"u8.ToArray(), "a rich-text document"),
    ];

    /// <returns>What it is, for people; <see langword="null"/> when it may be text.</returns>
    public static string? Recognize(ReadOnlySpan<byte> start)
    {
        foreach (var (bytes, name) in Signatures)
        {
            if (start.StartsWith(bytes))
            {
                return name;
            }
        }

        return !Utf16.LooksLike(start) && ControlShare(start) > MaxControlShare ? "binary data" : null;
    }

    private static double ControlShare(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var value in bytes)
        {
            if (value is < 0x08 or 0x0B or (>= 0x0E and < 0x1B) or (> 0x1B and < 0x20) or 0x7F)
            {
                controls++;
            }
        }

        return (double)controls / Math.Max(1, bytes.Length);
    }
}
