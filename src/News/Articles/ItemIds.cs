using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace News.Articles;

/// <summary>Which items of one file have been seen. Keeps 64 bits of each id: a million ids take 24 MB, and two of them share those bits once in 40 million files.</summary>
internal sealed class ItemIds
{
    // Ids end up in article ids, failures and logs; one that is longer is content by mistake.
    private const int MaxCharacters = 512;

    private readonly HashSet<long> _seen = [];

    public int Count { get; private set; }

    /// <summary>The item's own id, or its number where it has none that is usable.</summary>
    public static string Choose(string? id, string number) =>
        id is not null && TextNormalizer.Line(id) is { Length: > 0 and <= MaxCharacters } line ? line : number;

    /// <returns><see langword="false"/> when an item with that id came before.</returns>
    public bool Add(string id)
    {
        Count++;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(id), hash);
        return _seen.Add(BinaryPrimitives.ReadInt64LittleEndian(hash));
    }
}
