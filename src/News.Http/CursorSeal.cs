using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using News.Views;

namespace News.Http;

/// <summary>
/// Signs the cursors that clients carry (HMAC-SHA-256), so that a store reads back what it wrote and nothing else. The key is made once for a store and kept in it: a cursor
/// outlives restarts, and every head over that store takes it.
/// </summary>
internal sealed class CursorSeal
{
    private const int SealBytes = 9;
    private const int SealLength = SealBytes / 3 * 4;   // in Base64

    /// <summary>Kept as checkpoints, each 63 bits of the key: numbers that are written once, by whoever comes first.</summary>
    private static readonly string[] KeyParts = ["cursor-key-1", "cursor-key-2"];

    private readonly byte[] key;

    private CursorSeal(byte[] key) => this.key = key;

    public static async Task<CursorSeal> OfAsync(INewsStore store, CancellationToken cancellationToken)
    {
        var key = new byte[KeyParts.Length * sizeof(long)];
        for (var i = 0; i < KeyParts.Length; i++)
        {
            var part = await PartAsync(store, KeyParts[i], cancellationToken);
            BinaryPrimitives.WriteInt64BigEndian(key.AsSpan(i * sizeof(long)), part);
        }

        return new(key);
    }

    /// <param name="operation">Whose list the cursor is of.</param>
    public string Sealed(string operation, string cursor) => SealOf(operation, cursor) + cursor;

    /// <exception cref="QueryException">It was not sealed here for that operation.</exception>
    public string Opened(string operation, string cursor) =>
        cursor.Length > SealLength && SealOf(operation, cursor[SealLength..]).Equals(cursor[..SealLength], StringComparison.Ordinal)
            ? cursor[SealLength..]
            : throw new QueryException("cursor", "The cursor is not one that a page of this list ended with.");

    private static async Task<long> PartAsync(INewsStore store, string name, CancellationToken cancellationToken)
    {
        if (await store.ReadCheckpointAsync(name, cancellationToken) is var known and not 0)
        {
            return known;
        }

        var made = (long)(BinaryPrimitives.ReadUInt64BigEndian(RandomNumberGenerator.GetBytes(sizeof(long))) >> 1) | 1;
        return await store.TryMoveCheckpointAsync(name, 0, made, cancellationToken) ? made : await store.ReadCheckpointAsync(name, cancellationToken);
    }

    private string SealOf(string operation, string cursor) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{operation}\n{cursor}")).AsSpan(0, SealBytes));
}
