using System.Runtime.InteropServices;
using News.Text.Tagging;

namespace News.English.Tone;

/// <summary>Features of what expressions let think of a target by its role in them.</summary>
internal static class ToneRoleFeatures
{
    /// <summary>How far from the target expressions count: work for a name is bounded, however long its sentence.</summary>
    private const int Reach = 60;

    // Strengths as in ToneFeatures; what stands in no known role counts as a part of both sides.
    private const float Group = 0.7f, Expression = 0.5f, PerValue = 0.4f, PerTotal = 0.3f, OfNoRole = 0.25f;
    private const float NegationScale = -0.7f;

    public static void Add(ToneSentence sentence, int target, ToneBuffer features)
    {
        var roles = new ToneRoleFinder(sentence, target);
        var expressions = CollectionsMarshal.AsSpan(sentence.Expressions);
        var next = FirstAfter(expressions, target);
        float near = 0, far = 0;
        for (var i = next; i < expressions.Length && expressions[i].First <= target + Reach; i++)
        {
            Use(expressions[i], roles.After(expressions[i]));
        }

        for (var i = next - 1; i >= 0 && expressions[i].End >= target - Reach; i--)
        {
            Use(expressions[i], roles.Before(expressions[i]));
        }

        Total(0, near);
        Total(1, far);
        Total(2, near + far);

        void Use(in ToneExpression expression, ToneRole role)
        {
            var value = Add(expression, role, sentence, sentence[target].IsQuoted, features);
            if (IsNear(role))
            {
                near += value;
            }
            else
            {
                far += value;
            }
        }

        void Total(ulong part, float value)
        {
            features.Add(ToneTemplate.RoleTotal, part, value * PerTotal);
            features.Add(ToneTemplate.RoleTotalSign, FeatureHash.Combine(part, SignOf(value)), Group);
        }
    }

    private static float Add(in ToneExpression expression, ToneRole role, ToneSentence sentence, bool isTargetQuoted, ToneBuffer features)
    {
        var (connotation, word) = (expression.Connotation, sentence[expression.First]);
        var place = ((ulong)role * 2) + (word.IsNegated ? 1ul : 0ul);
        var near = IsNear(role) ? 1ul : 0ul;
        var value = Value(connotation, role) * (word.IsNegated ? NegationScale : 1);
        if (connotation.IsAct)
        {
            features.Add(ToneTemplate.RoleAct, FeatureHash.Combine(place, (ulong)(connotation.Agent + 2), (ulong)(connotation.Patient + 2)), Group);
        }

        if (connotation.Quality != 0)
        {
            features.Add(ToneTemplate.RoleQuality, FeatureHash.Combine(place, (ulong)(connotation.Quality + 2)), Group);
        }

        features.Add(ToneTemplate.RoleExpression, FeatureHash.Combine(expression.Form, place), Expression);
        features.Add(ToneTemplate.RoleValue, (ulong)role, value * PerValue);
        features.Add(ToneTemplate.RoleQuoted, FeatureHash.Combine(SignOf(value), (near * 4) + (word.IsQuoted ? 2ul : 0ul) + (isTargetQuoted ? 1ul : 0ul)), Expression);
        if (expression.IsHedged)
        {
            features.Add(ToneTemplate.RoleHedged, FeatureHash.Combine(SignOf(value), near), Expression);
        }

        return value;
    }

    private static float Value(Connotation connotation, ToneRole role) => connotation.Quality + role switch
    {
        ToneRole.Object or ToneRole.PassiveSubject or ToneRole.OwnerOfPassiveSubject or ToneRole.OwnerOfObject or ToneRole.FarObject => connotation.Patient,
        ToneRole.Subject or ToneRole.Owner or ToneRole.ByAgent or ToneRole.LaterSubject or ToneRole.OwnerOfSubject or ToneRole.AcrossMark => connotation.Agent,
        _ => (connotation.Agent + connotation.Patient) * OfNoRole,
    };

    private static bool IsNear(ToneRole role) => role is not (ToneRole.FarAfter or ToneRole.FarBefore or ToneRole.AcrossMark or ToneRole.BeforeMark);

    private static int FirstAfter(ReadOnlySpan<ToneExpression> expressions, int target)
    {
        var (low, high) = (0, expressions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = expressions[middle].First > target ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static ulong SignOf(float value) => value > 0.4f ? 2ul : value < -0.4f ? 1ul : 0ul;
}
