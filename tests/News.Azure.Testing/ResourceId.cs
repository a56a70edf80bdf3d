using System.Buffers.Binary;

namespace News.Azure.Testing;

/// <summary>The service's own name of a resource (<c>_rid</c>): 4 bytes for the database, 4 more for the container, 8 more for the document.</summary>
internal readonly record struct ResourceId(byte[] Bytes)
{
    public string Text => Convert.ToBase64String(Bytes).Replace('/', '-');

    public static ResourceId OfDatabase(int number) => new(BitConverter.GetBytes((number << 8) | 0x80));

    /// <summary>The first bit of the 4 tells a container from a user.</summary>
    public ResourceId Container(int number) => new([.. Bytes, 0x80, 0, 0, (byte)number]);

    public ResourceId Document(long number)
    {
        var bytes = new byte[Bytes.Length + sizeof(long)];
        Bytes.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Bytes.Length), number);
        return new(bytes);
    }
}
