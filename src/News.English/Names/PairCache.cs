using System.Runtime.Intrinsics;
using News.Text.Tagging;

namespace News.English.Names;

/// <summary>What a feature that two words side by side have in common says about the tag of each.</summary>
internal struct PairScores
{
    public ulong Key;

    public Vector256<short> OnFirst, OnSecond;
}

/// <summary>Remembers the scores of features of two words side by side seen lately. What it answers does not depend on what it remembers.</summary>
/// <param name="onFirst">The feature of the first word.</param>
/// <param name="onSecond">The feature of the second.</param>
internal sealed class PairCache(PackedTable<Vector128<sbyte>> weights, NameTemplate onFirst, NameTemplate onSecond)
{
    private const int Slots = 1 << 14;   // about 1 MB

    private readonly PairScores[] scores = new PairScores[Slots];

    /// <summary>Asks memory for what <see cref="Find"/> will look at.</summary>
    /// <returns>The hash.</returns>
    public ulong Expect(ulong hash)
    {
        ref readonly var pair = ref scores[(int)(hash % Slots)];
        Prefetch.Of(in pair.Key);
        Prefetch.Of(in pair.OnSecond);
        return hash;
    }

    /// <param name="hash">Of both features. The answer is valid until the next call.</param>
    public ref readonly PairScores Find(ulong hash)
    {
        ref var pair = ref scores[(int)(hash % Slots)];
        if (pair.Key != hash)
        {
            pair.Key = hash;
            pair.OnFirst = WordScores.Widen(weights.ValueOf(new((byte)onFirst, hash)));
            pair.OnSecond = WordScores.Widen(weights.ValueOf(new((byte)onSecond, hash)));
        }

        return ref pair;
    }
}
