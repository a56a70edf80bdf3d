using System.Runtime.Intrinsics;
using News.Text.Tagging;

namespace News.English.Names;

/// <summary>Remembers what shapes of words around a word say about its tag: few sequences of five make up most of a text. What it answers does not depend on what it remembers.</summary>
internal sealed class ShapeCache(PackedTable<Vector128<sbyte>> weights)
{
    private const int Slots = 1 << 12;

    private readonly ulong[] keys = new ulong[Slots];
    private readonly Vector256<short>[] scores = new Vector256<short>[Slots];

    public Vector256<short> Find(NameSentence sentence, int i)
    {
        var key = FeatureHash.Combine(sentence.Word(i - 2).ShortShape, sentence.Word(i - 1).ShortShape, sentence.Word(i).ShortShape);
        key = FeatureHash.Combine(key, sentence.Word(i + 1).ShortShape, sentence.Word(i + 2).ShortShape);
        var slot = (int)(key % Slots);
        if (keys[slot] != key)
        {
            keys[slot] = key;
            scores[slot] = Sum(sentence, i);
        }

        return scores[slot];
    }

    private Vector256<short> Sum(NameSentence sentence, int i)
    {
        var features = new FeatureBuffer(stackalloc FeatureKey[FeatureBuffer.Capacity]);
        NameFeatures.Shapes(sentence, i, ref features);
        return WordScores.Sum(ref features, weights);
    }
}
