using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using News.Text.Tagging;

namespace News.English.Tone;

/// <summary>
/// What each word of a sentence says in each use, together with its class. All that a model knows of a word stands in one place, which is looked up once, however many names the sentence has.
/// </summary>
/// <param name="known">Of words and of classes (<see cref="KeyOfWord"/>, <see cref="KeyOfClass"/>): for each <see cref="ToneUse"/> three weights.</param>
internal sealed class ToneRows(PackedTable<Vector512<sbyte>> known)
{
    /// <summary>Weights of one use: negative, neutral, positive.</summary>
    public const int Parts = 3;

    /// <summary>What sums of rows are to be divided by.</summary>
    public const float Tenths = 10;

    private const int Lanes = 64;   // of a row; twenty uses fill sixty

    // Strengths keep groups of features of one size, so that the penalty on weights is fair to all. In tenths: sums of weights by them are whole numbers.
    private const short Word = 5, NearWord = 7, FadingWord = 10, Class = 3, NearClass = 5;

    private static readonly short[] WordTenths = Of(use => use switch
    {
        ToneUse.FadingBefore or ToneUse.FadingAfter => FadingWord,
        ToneUse.Before or ToneUse.After or (>= ToneUse.AtDistance and < ToneUse.NearestBefore) => NearWord,
        _ => Word,
    });

    private static readonly short[] ClassTenths = Of(use => use switch
    {
        ToneUse.Plain or ToneUse.NearestBefore or ToneUse.NearestAfter => Class,
        ToneUse.Before or ToneUse.After or (>= ToneUse.AtDistance and < ToneUse.NearestBefore) => NearClass,
        _ => 0,
    });

    private FeatureKey[] keys = [];
    private FoundFeature[] found = [];
    private short[] rows = [];

    public static FeatureKey KeyOfWord(ulong form) => new(1, form);

    public static FeatureKey KeyOfClass(ulong ofWord) => new(2, ofWord);

    public static float StrengthOfWord(ToneUse use) => WordTenths[(int)use * Parts] / Tenths;

    /// <returns>0 where the class says nothing.</returns>
    public static float StrengthOfClass(ToneUse use) => ClassTenths[(int)use * Parts] / Tenths;

    public void Read(ToneSentence sentence)
    {
        if (keys.Length < sentence.Count * 2)
        {
            keys = new FeatureKey[sentence.Count * 4];
            found = new FoundFeature[keys.Length];
            rows = new short[sentence.Count * 2 * Lanes];
        }

        for (var i = 0; i < sentence.Count; i++)
        {
            keys[2 * i] = KeyOfWord(sentence[i].Form);
            keys[(2 * i) + 1] = KeyOfClass(sentence[i].Class);
        }

        rows.AsSpan(0, sentence.Count * Lanes).Clear();
        foreach (var feature in found.AsSpan(0, known.Find(keys.AsSpan(0, sentence.Count * 2), found)))
        {
            ref var row = ref rows[feature.Key / 2 * Lanes];
            ref var tenths = ref MemoryMarshal.GetArrayDataReference(feature.Key % 2 == 0 ? WordTenths : ClassTenths);
            var (lower, upper) = Vector512.Widen(known.ValueAt(feature));
            (Vector512.LoadUnsafe(ref row) + (lower * Vector512.LoadUnsafe(ref tenths))).StoreUnsafe(ref row);
            (Vector512.LoadUnsafe(ref row, Lanes / 2) + (upper * Vector512.LoadUnsafe(ref tenths, Lanes / 2))).StoreUnsafe(ref row, Lanes / 2);
        }
    }

    /// <summary>Negative, neutral, positive in tenths of a weight; the fourth means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Of(int word, ToneUse use)
    {
        var row = Vector64.LoadUnsafe(ref rows[(word * Lanes) + ((int)use * Parts)]);
        return Vector128.ConvertToSingle(Vector128.WidenLower(row.ToVector128Unsafe()));
    }

    private static short[] Of(Func<ToneUse, short> of) => [.. Enumerable.Range(0, Lanes).Select(lane => lane / Parts <= (int)ToneUse.NearestAfter ? of((ToneUse)(lane / Parts)) : (short)0)];
}
