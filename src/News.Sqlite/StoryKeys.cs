using System.Buffers.Binary;
using News.Text.Tagging;

namespace News.Sqlite;

/// <summary>Keys of stories and texts as numbers. Two keys that became one number would only be looked at in vain.</summary>
internal static class StoryKeys
{
    public static IReadOnlyList<long> Of(IEnumerable<string> keys) => [.. keys.Select(Of).Distinct()];

    public static long Of(string key) => unchecked((long)FeatureHash.Of(key));

    public static byte[] Write(IReadOnlyList<long> keys)
    {
        var bytes = new byte[keys.Count * sizeof(long)];
        for (var i = 0; i < keys.Count; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), keys[i]);
        }

        return bytes;
    }

    public static IReadOnlyList<long> Read(byte[] bytes)
    {
        var keys = new long[bytes.Length / sizeof(long)];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(i * sizeof(long)));
        }

        return keys;
    }
}
