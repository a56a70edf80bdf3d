namespace News.Text.Tagging;

/// <summary>
/// A feature: which template made it, and a hash of what the template saw. Keys of different templates are never equal, whatever their hashes.
/// </summary>
/// <param name="Template">1–255; 0 is no feature.</param>
public readonly record struct FeatureKey(byte Template, ulong Hash);

/// <summary>64-bit hashes built character by character, so that all prefixes of a word cost one pass (FNV-1a over UTF-16, Fowler, Noll and Vo).</summary>
public static class FeatureHash
{
    public const ulong Empty = 14695981039346656037;

    private const ulong Prime = 1099511628211;
    private const ulong Spread = 0x9E3779B97F4A7C15;   // 2^64 / golden ratio: neighbouring values end far apart (Knuth, TAOCP 3, 6.4)

    public static ulong Append(ulong hash, char c) => (hash ^ c) * Prime;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Empty;
        foreach (var c in text)
        {
            hash = Append(hash, c);
        }

        return hash;
    }

    /// <summary>Depends on the order: <c>Combine(a, b)</c> is not <c>Combine(b, a)</c>.</summary>
    public static ulong Combine(ulong first, ulong second)
    {
        var hash = (ulong.RotateLeft(first, 23) ^ second) * Spread;
        return hash ^ (hash >> 29);
    }

    public static ulong Combine(ulong first, ulong second, ulong third) => Combine(Combine(first, second), third);
}
