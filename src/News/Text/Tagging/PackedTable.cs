using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace News.Text.Tagging;

/// <summary>
/// A read-only map from features to small values by open addressing. It keeps no keys but 32 bits of each: the template whole and 24 bits of the hash beside those
/// that choose the slot. Features of different templates are therefore never mistaken for each other; within a template a feature that is not in the
/// table finds a value about once in ten million look-ups.
/// </summary>
public sealed class PackedTable<TValue>
    where TValue : unmanaged
{
    private readonly uint[] checks;   // 0: empty
    private readonly TValue[] values;

    internal PackedTable(uint[] checks, TValue[] values)
    {
        this.checks = checks;
        this.values = values;
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
        writer.Write(checks.Length);
        writer.Write(MemoryMarshal.AsBytes<uint>(checks));
        writer.Write(MemoryMarshal.AsBytes<TValue>(values));
    }

    // The slot of the feature, or the empty one where it would be: an empty slot holds the default value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(FeatureKey key)
    {
        var check = Check(key);
        var slot = (int)(((ulong)(uint)BitOperations.RotateLeft((uint)key.Hash * 0x9E3779B1u, key.Template) * (uint)checks.Length) >> 32);
        while (checks[slot] != check && checks[slot] != 0)
        {
            slot = slot + 1 == checks.Length ? 0 : slot + 1;
        }

        return slot;
    }

    private static uint Check(FeatureKey key) => ((uint)key.Template << 24) | (uint)(key.Hash >> 40);
}

/// <summary>Makes and reads tables.</summary>
public static class PackedTable
{
    // Three slots in four: short probes, and empty slots compress to nothing in the file.
    private const double Load = 0.75;
    private const int MaxSlots = 1 << 24;

    /// <summary>The same table for the same entries in any order; of entries that cannot be told apart the one with the smallest full hash wins.</summary>
    public static PackedTable<TValue> Build<TValue>(IEnumerable<KeyValuePair<FeatureKey, TValue>> entries)
        where TValue : unmanaged
    {
        var sorted = entries.OrderBy(entry => entry.Key.Template).ThenBy(entry => entry.Key.Hash).ToList();
        var slots = (int)(sorted.Count / Load) + 1;
        var table = new PackedTable<TValue>(new uint[slots], new TValue[slots]);
        foreach (var (key, value) in sorted)
        {
            table.TryAdd(key, value);
        }

        return table;
    }

    /// <exception cref="InvalidDataException">The data was not written by <see cref="PackedTable{TValue}.Write"/>.</exception>
    public static PackedTable<TValue> Read<TValue>(BinaryReader reader)
        where TValue : unmanaged
    {
        var slots = reader.ReadInt32();
        if (slots is < 1 or > MaxSlots)
        {
            throw new InvalidDataException($"A table of {slots} slots cannot be.");
        }

        var checks = new uint[slots];
        var values = new TValue[slots];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(checks.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return checks.Contains(0u) ? new(checks, values) : throw new InvalidDataException("A table without an empty slot cannot be searched.");
    }
}
