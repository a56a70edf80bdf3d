using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace News.Text.Tagging;

/// <summary>
/// The slots of a table in blocks, as small as general compression makes them and each readable alone: a bit for each slot that is taken; then of each of these its check, and for
/// every eight bytes of its value which of them are not zero, and those.
/// </summary>
internal sealed class TableBlocks
{
    /// <summary>Mark of a slot that holds nothing.</summary>
    public const byte EmptyMark = 0;

    /// <summary>Mark of a slot whose block is still packed, and of those beyond the last.</summary>
    public const byte PackedMark = 1;

    private const int Size = 64;   // slots: their bits are one number
    private const int Bits = 8;
    private const int MaxSlots = 1 << 24;

    private readonly bool isPacked;
    private readonly ReadOnlyMemory<byte> ends;   // of each block in what is packed
    private readonly ReadOnlyMemory<byte> packed;

    private TableBlocks(int slots, ReadOnlyMemory<byte> ends, ReadOnlyMemory<byte> packed)
    {
        Slots = slots;
        isPacked = !ends.IsEmpty;
        this.ends = ends;
        this.packed = packed;
    }

    public int Slots { get; }

    /// <summary>Nothing is packed: the slots are empty until someone fills them.</summary>
    public static TableBlocks Empty(int slots) => new(slots, default, default);

    /// <summary>A byte of a slot's check, or one of the two above.</summary>
    public static byte MarkOf(uint check)
    {
        var mark = (byte)(check ^ (check >> 24));
        return mark > PackedMark ? mark : (byte)(mark + PackedMark + 1);
    }

    /// <summary>The marks of slots that nothing has been read from, with as many beyond as are looked at together.</summary>
    public byte[] Marks()
    {
        var marks = new byte[Slots + Vector256<byte>.Count];
        marks.AsSpan(isPacked ? 0 : Slots).Fill(PackedMark);
        return marks;
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

    /// <summary>Fills the slots of a slot's block, their marks last. Threads may do so at once: all write the same.</summary>
    /// <param name="entries">Of all slots, each its check and then its value.</param>
    public void Unpack(int slot, Span<byte> entries, Span<byte> marks)
    {
        var size = entries.Length / Slots;
        var number = slot / Size;
        var block = packed.Span[(number == 0 ? 0 : EndOf(number - 1))..EndOf(number)];
        var at = sizeof(ulong);
        for (var taken = BinaryPrimitives.ReadUInt64LittleEndian(block); taken != 0; taken &= taken - 1)
        {
            var next = (number * Size) + BitOperations.TrailingZeroCount(taken);
            var entry = entries.Slice(next * size, size);
            block.Slice(at, sizeof(uint)).CopyTo(entry);
            at += sizeof(uint);
            for (var first = sizeof(uint); first < size; first += Bits)
            {
                for (uint filled = block[at++]; filled != 0; filled &= filled - 1)
                {
                    entry[first + BitOperations.TrailingZeroCount(filled)] = block[at++];
                }
            }
        }

        Volatile.WriteBarrier();
        for (var i = number * Size; i < Math.Min((number + 1) * Size, Slots); i++)
        {
            var check = BinaryPrimitives.ReadUInt32LittleEndian(entries[(i * size)..]);
            marks[i] = check == 0 ? EmptyMark : MarkOf(check);
        }
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
