using News.Text.Tagging;

namespace News.English.Tone;

/// <summary>Features of the sentiment of a sentence, and of the sentiment that it has towards a target.</summary>
internal static class ToneFeatures
{
    // Strengths keep groups of features of one size, as those of words in ToneRows do.
    private const float Pair = 0.5f;
    private const float PerValence = 0.25f;   // VADER's valences reach 4
    private const float PerNearValence = 0.5f;

    /// <summary>How far from the target words count with their side, with their distance, and as nearest to it.</summary>
    private const int SideReach = 6, DistanceReach = 3, NearestReach = 20;

    /// <summary>How far they count at all: work for a name is bounded, however long its sentence.</summary>
    private const int Reach = 60;

    // How much a word counts by its distance from the target: a third after five words
    private static readonly float[] Fading = [.. Enumerable.Range(0, Reach + 1).Select(distance => MathF.Exp(-distance / 5f))];

    // Not any name but the one in question
    private static readonly ulong Target = FeatureHash.Of("<target>");

    public static void OfSentence(ToneSentence sentence, ToneBuffer features)
    {
        float good = 0, bad = 0;
        features.Add(ToneTemplate.Bias, 0, 1);
        for (var i = 0; i < sentence.Count; i++)
        {
            ref readonly var word = ref sentence[i];
            features.Add(sentence, i, ToneUse.Plain);
            if (word.IsNegated)
            {
                features.Add(sentence, i, ToneUse.Negated);
            }

            if (i + 1 < sentence.Count)
            {
                features.Add(ToneTemplate.WordPair, FeatureHash.Combine(word.Form, sentence[i + 1].Form), Pair);
            }

            good += Math.Max(word.Valence, 0);
            bad += Math.Min(word.Valence, 0);
        }

        features.Add(ToneTemplate.Valence, 0, (good + bad) * PerValence);
        features.Add(ToneTemplate.GoodValence, 0, good * PerValence);
        features.Add(ToneTemplate.BadValence, 0, bad * PerValence);
        features.Add(ToneTemplate.ValenceSign, SignOf(good + bad), 1);
    }

    public static void OfTarget(ToneSentence sentence, int target, ToneBuffer features)
    {
        for (var distance = -SideReach; distance <= SideReach; distance++)
        {
            if (distance != 0 && target + distance >= 0 && target + distance < sentence.Count)
            {
                Near(sentence, target, distance, features);
            }
        }

        features.Add(ToneTemplate.ContextBefore, FeatureHash.Combine(sentence[target - 2].Form, sentence[target - 1].Form), 1);
        features.Add(ToneTemplate.ContextAfter, FeatureHash.Combine(sentence[target + 1].Form, sentence[target + 2].Form), 1);
        features.Add(ToneTemplate.ContextAround, FeatureHash.Combine(sentence[target - 1].Form, sentence[target + 1].Form), 1);
        features.Add(ToneTemplate.FollowedBy, sentence[target + 1].Form, 1);
        features.Add(ToneTemplate.TargetPlace, target == 0 ? 0ul : target > sentence.Count / 2 ? 1ul : 2ul, 1);
        features.Add(ToneTemplate.InQuote, sentence[target].IsQuoted ? 1ul : 0ul, 1);
        Valences(sentence, target, features);
        Clause(sentence, target, features);
        Nearest(sentence, target, features);
        Around(sentence, target, features);
        ToneRoleFeatures.Add(sentence, target, features);
    }

    private static void Near(ToneSentence sentence, int target, int distance, ToneBuffer features)
    {
        ref readonly var word = ref sentence[target + distance];
        var side = distance < 0 ? 0 : 1;
        features.Add(sentence, target + distance, ToneUse.Before + side);
        features.Add(ToneTemplate.PairBefore + side, FeatureHash.Combine(word.Form, distance == -1 ? Target : sentence[target + distance + 1].Form), Pair);
        if (Math.Abs(distance) <= DistanceReach)
        {
            features.Add(sentence, target + distance, ToneUse.AtDistance + DistanceReach + (distance < 0 ? distance : distance - 1));
        }

        if (word.Valence != 0)
        {
            features.Add(ToneTemplate.ValenceOfSide, FeatureHash.Combine((ulong)side, SignOf(word.Valence)), Math.Abs(word.Valence) * PerNearValence);
        }
    }

    private static void Valences(ToneSentence sentence, int target, ToneBuffer features)
    {
        float near = 0, before = 0, after = 0;
        for (var i = Math.Max(0, target - Reach); i < Math.Min(sentence.Count, target + Reach); i++)
        {
            var valence = sentence[i].Valence;
            near += valence / (1 + (Math.Abs(i - target) / (float)DistanceReach));
            before += i < target ? valence : 0;
            after += i > target ? valence : 0;
        }

        features.Add(ToneTemplate.NearValence, 0, near * PerNearValence);
        features.Add(ToneTemplate.ValenceBefore, 0, before * PerValence);
        features.Add(ToneTemplate.ValenceAfter, 0, after * PerValence);
    }

    // The words between the marks around the target speak of it more than those further off.
    private static void Clause(ToneSentence sentence, int target, ToneBuffer features)
    {
        var (first, end) = (target, target + 1);
        while (first > Math.Max(0, target - Reach) && !sentence[first - 1].EndsClause)
        {
            first--;
        }

        while (end < Math.Min(sentence.Count, target + Reach) && !sentence[end].EndsClause)
        {
            end++;
        }

        float valence = 0;
        for (var i = first; i < end; i++)
        {
            valence += sentence[i].Valence;
            features.Add(sentence, i, i < target ? ToneUse.ClauseBefore : ToneUse.ClauseAfter);
        }

        features.Add(ToneTemplate.ClauseValence, 0, valence * PerValence);
        features.Add(ToneTemplate.ClauseValenceSign, SignOf(valence), 1);
    }

    // What stands nearer to the target than to any other name is said of it first.
    private static void Nearest(ToneSentence sentence, int target, ToneBuffer features)
    {
        var valence = Nearest(sentence, target, -1, features) + Nearest(sentence, target, 1, features);
        features.Add(ToneTemplate.NearestValence, 0, valence * PerNearValence);
        features.Add(ToneTemplate.NearestValenceSign, SignOf(valence), 1);
    }

    private static float Nearest(ToneSentence sentence, int target, int step, ToneBuffer features)
    {
        var next = 1;
        while (next <= NearestReach && IsWord(sentence, target + (next * step)))
        {
            next++;
        }

        var end = sentence[target + (next * step)].IsName ? next / 2 : next - 1;
        float valence = 0;
        for (var distance = 1; distance <= end; distance++)
        {
            valence += sentence[target + (distance * step)].Valence;
            features.Add(sentence, target + (distance * step), step < 0 ? ToneUse.NearestBefore : ToneUse.NearestAfter);
        }

        return valence;
    }

    // Every word by its distance, and by whether it is quoted: the one who is quoted calls others what the quotation says.
    private static void Around(ToneSentence sentence, int target, ToneBuffer features)
    {
        var quoted = sentence[target].IsQuoted ? 1 : 0;
        for (var i = Math.Max(0, target - Reach); i < Math.Min(sentence.Count, target + Reach); i++)
        {
            if (i != target)
            {
                features.Add(sentence, i, ToneUse.Quoted + (sentence[i].IsQuoted ? 2 : 0) + quoted);
                features.Add(sentence, i, i < target ? ToneUse.FadingBefore : ToneUse.FadingAfter, Fading[Math.Abs(i - target)]);
            }
        }
    }

    private static bool IsWord(ToneSentence sentence, int i) => i >= 0 && i < sentence.Count && !sentence[i].IsName;

    private static ulong SignOf(float valence) => valence > 0.5f ? 3ul : valence < -0.5f ? 2ul : 1ul;
}
