using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using News.Text.Tagging;

namespace News.English.Names;

/// <summary>What one word says about its own tag and those of its neighbours, summed.</summary>
internal struct WordScores
{
    public WordForm Form;

    public Vector256<short> Own;

    /// <summary>For the token before which this word stands, and so on.</summary>
    public Vector256<short> OnNext, OnPrevious, OnNextButOne, OnPreviousButOne;

    [SkipLocalsInit]
    public static void Compute(in WordForm form, in WordLetters letters, PackedTable<Vector128<sbyte>> weights, out WordScores scores)
    {
        scores = new() { Form = form };
        var features = new FeatureBuffer(stackalloc FeatureKey[FeatureBuffer.Capacity]);
        NameFeatures.Own(form, letters, ref features);
        scores.Own = Sum(ref features, weights);
        scores.OnNext = OfNeighbour(form, -1, weights);
        scores.OnPrevious = OfNeighbour(form, 1, weights);
        scores.OnNextButOne = OfNeighbour(form, -2, weights);
        scores.OnPreviousButOne = OfNeighbour(form, 2, weights);
    }

    /// <summary>Of the features in the buffer, which is emptied.</summary>
    [SkipLocalsInit]
    public static Vector256<short> Sum(ref FeatureBuffer features, PackedTable<Vector128<sbyte>> weights)
    {
        Span<FoundFeature> found = stackalloc FoundFeature[FeatureBuffer.Capacity];
        var sum = Vector256<short>.Zero;
        foreach (var feature in found[..weights.Find(features.Keys, found)])
        {
            sum += Widen(weights.ValueAt(feature));
        }

        features.Clear();
        return sum;
    }

    public static Vector256<short> Widen(Vector128<sbyte> weights)
    {
        var (lower, upper) = Vector128.Widen(weights);
        return Vector256.Create(lower, upper);
    }

    [SkipLocalsInit]
    private static Vector256<short> OfNeighbour(in WordForm form, int distance, PackedTable<Vector128<sbyte>> weights)
    {
        var features = new FeatureBuffer(stackalloc FeatureKey[FeatureBuffer.Capacity]);
        NameFeatures.Neighbour(form, distance, ref features);
        return Sum(ref features, weights);
    }
}
