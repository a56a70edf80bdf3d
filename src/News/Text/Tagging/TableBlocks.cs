using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace News.Text.Tagging;

/// <summary>
/// The slots of a table in blocks, as small as general compression makes them and each readable alone: a bit for each slot that is taken; then of each of these its check, and for
/// every eight bytes of its value which of them are not zero, and those.
/// </summary>
internal sealed class TableBlocks
{
    private const int Size = 64;   // slots: their bits are one number
    private const int Bits = 8;
    private const int MaxSlots = 1 << 24;

    private readonly bool[] unpacked;
    private readonly ReadOnlyMemory<byte> ends;   // of each block in what is packed
    private readonly ReadOnlyMemory<byte> packed;

    private TableBlocks(int slots, ReadOnlyMemory<byte> ends, ReadOnlyMemory<byte> packed)
    {
        Slots = slots;
        unpacked = new bool[Count(slots)];
        this.ends = ends;
        this.packed = packed;
    }

    public int Slots { get; }

    /// <summary>Nothing is packed: the slots are empty until someone fills them.</summary>
    public static TableBlocks Empty(int slots)
    {
        var blocks = new TableBlocks(slots, default, default);
        blocks.unpacked.AsSpan().Fill(true);
        return blocks;
    }

    public static TableBlocks Read(ModelReader reader)
    {
        var (slots, taken, length) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        return slots is >= 1 and <= MaxSlots && taken >= 0 && taken < slots
            ? new(slots, reader.ReadBytes(Count(slots) * sizeof(int)), reader.ReadBytes(length))
            : throw new InvalidDataException($"A table of {slots} slots, {taken} of them taken, cannot be searched.");
    }

    public static void Write(ReadOnlySpan<uint> checks, ReadOnlySpan<byte> values, BinaryWriter writer)
    {
        var size = values.Length / checks.Length;
        var packed = new List<byte>();
        var ends = new List<int>();
        for (var first = 0; first < checks.Length; first += Size)
        {
            var block = checks[first..Math.Min(first + Size, checks.Length)];
            PackBlock(block, values.Slice(first * size, block.Length * size), packed);
            ends.Add(packed.Count);
        }

        writer.Write(checks.Length);
        writer.Write(checks.Length - checks.Count(0u));
        writer.Write(packed.Count);
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(ends)));
        writer.Write(CollectionsMarshal.AsSpan(packed));
    }

    public bool IsUnpacked(int slot) => Volatile.Read(ref unpacked[slot / Size]);

    /// <summary>Fills the slots of a slot's block. Threads may do so at once: all write the same into empty slots.</summary>
    public void Unpack(int slot, Span<uint> checks, Span<byte> values)
    {
        var size = values.Length / Slots;
        var number = slot / Size;
        var block = packed.Span[(number == 0 ? 0 : EndOf(number - 1))..EndOf(number)];
        var at = sizeof(ulong);
        for (var taken = BinaryPrimitives.ReadUInt64LittleEndian(block); taken != 0; taken &= taken - 1)
        {
            var next = (number * Size) + BitOperations.TrailingZeroCount(taken);
            checks[next] = BinaryPrimitives.ReadUInt32LittleEndian(block[at..]);
            at += sizeof(uint);
            for (var first = next * size; first < (next + 1) * size; first += Bits)
            {
                for (uint filled = block[at++]; filled != 0; filled &= filled - 1)
                {
                    values[first + BitOperations.TrailingZeroCount(filled)] = block[at++];
                }
            }
        }

        Volatile.Write(ref unpacked[number], true);
    }

    private static int Count(int slots) => (slots + Size - 1) / Size;

    private int EndOf(int block) => BinaryPrimitives.ReadInt32LittleEndian(ends.Span[(block * sizeof(int))..]);

    private static void PackBlock(ReadOnlySpan<uint> checks, ReadOnlySpan<byte> values, List<byte> packed)
    {
        var size = values.Length / checks.Length;
        var taken = 0ul;
        for (var slot = 0; slot < checks.Length; slot++)
        {
            taken |= checks[slot] == 0 ? 0 : 1ul << slot;
        }

        packed.AddRange(MemoryMarshal.AsBytes([taken]));
        for (; taken != 0; taken &= taken - 1)
        {
            var slot = BitOperations.TrailingZeroCount(taken);
            packed.AddRange(MemoryMarshal.AsBytes(checks.Slice(slot, 1)));
            PackValue(values.Slice(slot * size, size), packed);
        }
    }

    private static void PackValue(ReadOnlySpan<byte> value, List<byte> packed)
    {
        for (; !value.IsEmpty; value = value[Math.Min(Bits, value.Length)..])
        {
            var mask = packed.Count;
            packed.Add(0);
            for (var i = 0; i < Math.Min(Bits, value.Length); i++)
            {
                if (value[i] != 0)
                {
                    packed[mask] |= (byte)(1 << i);
                    packed.Add(value[i]);
                }
            }
        }
    }
}
