using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace News.Text.Tagging;

/// <summary>
/// A read-only map from features to small values by open addressing. It keeps no keys but 32 bits of each: the template whole and 24 bits of the hash beside those
/// that choose the slot. A table that was written is unpacked block by block when first asked for something there. Features of different templates are therefore never mistaken for each other; within a template a feature that is not in the
/// table finds a value about once in ten million look-ups.
/// </summary>
public sealed class PackedTable<TValue>
    where TValue : unmanaged
{
    private readonly uint[] checks;   // 0: empty
    private readonly TValue[] values;
    private readonly TableBlocks blocks;

    internal PackedTable(TableBlocks blocks)
    {
        this.blocks = blocks;
        checks = new uint[blocks.Slots];
        values = new TValue[blocks.Slots];
    }

    /// <summary>The value, or the default one.</summary>
    public TValue ValueOf(FeatureKey key) => values[Slot(key)];

    /// <returns>Whether there was room: an entry that cannot be told from an earlier one is left out.</returns>
    internal bool TryAdd(FeatureKey key, TValue value)
    {
        var slot = Slot(key);
        if (checks[slot] != 0)
        {
            return false;
        }

        checks[slot] = Check(key);
        values[slot] = value;
        return true;
    }

    public void Write(BinaryWriter writer)
    {
        for (var slot = 0; slot < checks.Length; slot++)
        {
            Unpack(slot);
        }

        TableBlocks.Write(checks, MemoryMarshal.AsBytes<TValue>(values), writer);
    }

    // The slot of the feature, or the empty one where it would be: an empty slot holds the default value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(FeatureKey key)
    {
        var check = Check(key);
        var slot = (int)(((ulong)(uint)BitOperations.RotateLeft((uint)key.Hash * 0x9E3779B1u, key.Template) * (uint)checks.Length) >> 32);
        Unpack(slot);
        while (checks[slot] != check && checks[slot] != 0)
        {
            slot = slot + 1 == checks.Length ? 0 : slot + 1;
            Unpack(slot);
        }

        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Unpack(int slot)
    {
        if (!blocks.IsUnpacked(slot))
        {
            blocks.Unpack(slot, checks, MemoryMarshal.AsBytes(values.AsSpan()));
        }
    }

    private static uint Check(FeatureKey key) => ((uint)key.Template << 24) | (uint)(key.Hash >> 40);
}

/// <summary>Makes and reads tables.</summary>
public static class PackedTable
{
    // Three slots in four: short probes, and an empty slot takes a bit of the file.
    private const double Load = 0.75;

    /// <summary>The same table for the same entries in any order; of entries that cannot be told apart the one with the smallest full hash wins.</summary>
    public static PackedTable<TValue> Build<TValue>(IEnumerable<KeyValuePair<FeatureKey, TValue>> entries)
        where TValue : unmanaged
    {
        var sorted = entries.OrderBy(entry => entry.Key.Template).ThenBy(entry => entry.Key.Hash).ToList();
        var slots = (int)(sorted.Count / Load) + 1;
        var table = new PackedTable<TValue>(TableBlocks.Empty(slots));
        foreach (var (key, value) in sorted)
        {
            table.TryAdd(key, value);
        }

        return table;
    }

    /// <summary>The table where it lies: nothing of it is read before it is asked for.</summary>
    /// <exception cref="InvalidDataException">The data was not written by <see cref="PackedTable{TValue}.Write"/>.</exception>
    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    public static PackedTable<TValue> Read<TValue>(ModelReader reader)
        where TValue : unmanaged => new(TableBlocks.Read(reader));
}
