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

    // All features at once: the less often memory is waited for, the better.
    [SkipLocalsInit]
    public static void Compute(in WordForm form, in WordLetters letters, PackedTable<Vector128<sbyte>> weights, out WordScores scores)
    {
        var features = new FeatureBuffer(stackalloc FeatureKey[FeatureBuffer.Capacity]);
        NameFeatures.Own(form, letters, ref features);
        var own = features.Count;
        NameFeatures.Neighbour(form, -1, ref features);
        var onNext = features.Count;
        NameFeatures.Neighbour(form, 1, ref features);
        var onPrevious = features.Count;
        NameFeatures.Neighbour(form, -2, ref features);
        var onNextButOne = features.Count;
        NameFeatures.Neighbour(form, 2, ref features);

        Span<FoundFeature> found = stackalloc FoundFeature[FeatureBuffer.Capacity];
        scores = new() { Form = form };
        foreach (var feature in found[..weights.Find(features.Keys, found)])
        {
            ref var sum = ref scores.Own;
            if (feature.Key >= own)
            {
                sum = ref feature.Key < onNext ? ref scores.OnNext
                    : ref feature.Key < onPrevious ? ref scores.OnPrevious
                    : ref feature.Key < onNextButOne ? ref scores.OnNextButOne
                    : ref scores.OnPreviousButOne;
            }

            sum += Widen(weights.ValueAt(feature));
        }
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
}
