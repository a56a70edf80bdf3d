using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;
using News.Text;
using News.Views;

namespace News.Sqlite;

/// <summary>Where a page ended: the last item's place in its list and, where places are not unique, its id. Opaque outside, and good for the list it came from only.</summary>
internal readonly record struct Cursor(long Place, string Id = "")
{
    private const int SealLength = 8;
    private const int IdStart = SealLength + sizeof(long);

    /// <param name="list">What the list was asked for with.</param>
    public string Write(string list)
    {
        var bytes = new byte[IdStart + Encoding.UTF8.GetByteCount(Id)];
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(SealLength), Place);
        Encoding.UTF8.GetBytes(Id, bytes.AsSpan(IdStart));
        Seal(list, bytes.AsSpan(SealLength)).CopyTo(bytes, 0);
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="QueryException">It is no cursor, was changed, or is one of another list.</exception>
    public static Cursor? Read(string? cursor, string list)
    {
        if (cursor is null)
        {
            return null;
        }

        if (!Base64Url.IsValid(cursor, out var length) || length < IdStart)
        {
            throw new QueryException("cursor", "The cursor is not one that a page ended with.");
        }

        ReadOnlySpan<byte> bytes = Base64Url.DecodeFromChars(cursor);
        return Base64Url.EncodeToString(bytes) == cursor && bytes[..SealLength].SequenceEqual(Seal(list, bytes[SealLength..]))
            ? new(BinaryPrimitives.ReadInt64BigEndian(bytes[SealLength..]), Encoding.UTF8.GetString(bytes[IdStart..]))
            : throw new QueryException("cursor", "The cursor belongs to another query, or was changed: send it with the same parameters as the page it came from.");
    }

    /// <summary>Of the list and the place: neither can be changed unseen.</summary>
    private static byte[] Seal(string list, ReadOnlySpan<byte> place) => Encoding.ASCII.GetBytes(Digest.Id($"{list}\n{Convert.ToHexString(place)}")[..SealLength]);
}
