using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace News.Text.Tagging;

/// <summary>
/// A read-only map from features to small values by open addressing. It keeps no keys but 32 bits of each: the template whole and 24 bits of the hash beside those
/// that choose the slot. A table that was written is unpacked block by block when first asked for something there. Features of different templates are therefore never mistaken for each other; within a template a feature that is not in the
/// table finds a value about once in ten million look-ups.
/// </summary>
/// <remarks>
/// The tables of names are larger than a processor's caches, and most features asked for are in none. A byte for each slot, few enough to stay near, answers for nearly all of those.
/// </remarks>
public sealed class PackedTable<TValue>
    where TValue : unmanaged
{
    private const int Batch = 64;     // as many as a processor can have under way

    private readonly TableEntry<TValue>[] entries;
    private readonly byte[] marks;    // as TableBlocks gives them
    private readonly TableBlocks blocks;

    internal PackedTable(TableBlocks blocks)
    {
        this.blocks = blocks;
        entries = new TableEntry<TValue>[blocks.Slots];
        marks = blocks.Marks();
    }

    /// <summary>The value, or the default one.</summary>
    public TValue ValueOf(FeatureKey key) => entries[Slot(key)].Value;

    /// <summary>The value of a feature that <see cref="Find"/> found.</summary>
    public TValue ValueAt(FoundFeature found) => entries[found.Slot].Value;

    /// <summary>
    /// Finds which of many features are in the table. None waits for the answer of another: memory is asked for all of them at once.
    /// </summary>
    /// <param name="found">Receives those that are there, in order; as long as <paramref name="keys"/>.</param>
    /// <returns>How many there are.</returns>
    [SkipLocalsInit]
    public int Find(ReadOnlySpan<FeatureKey> keys, Span<FoundFeature> found)
    {
        Span<uint> windows = stackalloc uint[Batch];
        var count = 0;
        for (var first = 0; first < keys.Length; first += Batch)
        {
            count += FindBatch(keys, first, windows, found[count..]);
        }

        return count;
    }

    private int FindBatch(ReadOnlySpan<FeatureKey> keys, int first, Span<uint> windows, Span<FoundFeature> found)
    {
        var candidates = 0;
        var end = Math.Min(keys.Length, first + Batch);
        ref var start = ref MemoryMarshal.GetArrayDataReference(marks);
        for (var i = first; i < end; i++)
        {
            Prefetch.Of(ref Unsafe.Add(ref start, Home(keys[i])));
        }

        for (var i = first; i < end; i++)
        {
            var home = Home(keys[i]);
            var window = Vector256.LoadUnsafe(ref start, (nuint)home);
            var empty = Vector256.Equals(window, Vector256.Create(TableBlocks.EmptyMark)).ExtractMostSignificantBits();
            var packed = Vector256.Equals(window, Vector256.Create(TableBlocks.PackedMark)).ExtractMostSignificantBits();
            var alike = Vector256.Equals(window, Vector256.Create(TableBlocks.MarkOf(Check(keys[i])))).ExtractMostSignificantBits();

            // Only up to the first empty slot; where there is none, or something is still packed, a closer look must tell.
            windows[candidates] = empty == 0 ? 1 : (alike | packed) & (empty - 1);
            found[candidates] = new(i, home);
            if (windows[candidates] != 0)
            {
                Prefetch.Of(ref entries[Math.Min(home + BitOperations.TrailingZeroCount(windows[candidates]), entries.Length - 1)]);
                candidates++;
            }
        }

        Volatile.ReadBarrier();   // marks are written last
        var count = 0;
        for (var i = 0; i < candidates; i++)
        {
            var (key, home) = found[i];
            var check = Check(keys[key]);
            var slot = home + BitOperations.TrailingZeroCount(windows[i]);
            if (marks[slot] == TableBlocks.PackedMark || entries[slot].Check != check)
            {
                slot = Slot(keys[key]);
            }

            found[count] = new(key, slot);
            count += entries[slot].Check == check ? 1 : 0;
        }

        return count;
    }

    /// <returns>Whether there was room: an entry that cannot be told from an earlier one is left out.</returns>
    internal bool TryAdd(FeatureKey key, TValue value)
    {
        var slot = Slot(key);
        if (entries[slot].Check != 0)
        {
            return false;
        }

        entries[slot] = new(Check(key), value);
        marks[slot] = TableBlocks.MarkOf(Check(key));
        return true;
    }

    public void Write(BinaryWriter writer)
    {
        for (var slot = 0; slot < entries.Length; slot++)
        {
            Unpack(slot);
        }

        TableBlocks.Write(
            Array.ConvertAll(entries, entry => entry.Check), MemoryMarshal.AsBytes<TValue>(Array.ConvertAll(entries, entry => entry.Value)), writer);
    }

    // The slot of the feature, or the empty one where it would be: an empty slot holds the default value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(FeatureKey key)
    {
        var check = Check(key);
        var slot = Home(key);
        Unpack(slot);
        while (entries[slot].Check != check && entries[slot].Check != 0)
        {
            slot = slot + 1 == entries.Length ? 0 : slot + 1;
            Unpack(slot);
        }

        return slot;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Unpack(int slot)
    {
        if (Volatile.Read(ref marks[slot]) == TableBlocks.PackedMark)
        {
            blocks.Unpack(slot, MemoryMarshal.AsBytes(entries.AsSpan()), marks);
        }
    }

    // Where the search for a feature begins
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Home(FeatureKey key) => (int)(((ulong)(uint)BitOperations.RotateLeft((uint)key.Hash * 0x9E3779B1u, key.Template) * (uint)entries.Length) >> 32);

    private static uint Check(FeatureKey key) => ((uint)key.Template << 24) | (uint)(key.Hash >> 40);
}

/// <summary>A slot of a table. A check and what it stands for are close together, so that memory is asked once for both.</summary>
/// <param name="Check">0: empty.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct TableEntry<TValue>(uint Check, TValue Value)
    where TValue : unmanaged;

/// <summary>A feature that is in a table.</summary>
/// <param name="Key">Its number among those that were asked for.</param>
/// <param name="Slot">Where it is.</param>
public readonly record struct FoundFeature(int Key, int Slot);

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
