using System.Buffers.Binary;

namespace News.Text.Tagging;

/// <summary>Reads what a <see cref="BinaryWriter"/> wrote, from memory, without copying it.</summary>
public sealed class ModelReader(ReadOnlyMemory<byte> data)
{
    private int at;

    /// <exception cref="EndOfStreamException">There is not so much left.</exception>
    public ReadOnlyMemory<byte> ReadBytes(int count)
    {
        if (count < 0 || count > data.Length - at)
        {
            throw new EndOfStreamException();
        }

        at += count;
        return data.Slice(at - count, count);
    }

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(ReadBytes(sizeof(int)).Span);

    public float ReadSingle() => BinaryPrimitives.ReadSingleLittleEndian(ReadBytes(sizeof(float)).Span);
}
