namespace News.English.Tone;

/// <summary>Words <c>[First, End)</c> of a sentence that have a connotation.</summary>
/// <param name="Form">Hash of its stems.</param>
/// <param name="FollowsBe">Right after a form of “be” or “get”: an act is then done to who stands before.</param>
/// <param name="IsHedged">After “would”, “may”, “if”.</param>
internal readonly record struct ToneExpression(int First, int End, ulong Form, Connotation Connotation, bool FollowsBe, bool IsHedged)
{
    private const int BeReach = 3, HedgeReach = 4;

    private static readonly HashSet<ulong> Be = StemSet("is are was were be been being am 's 're get gets got getting gotten become became");
    private static readonly HashSet<ulong> Hedges = StemSet("would could may might if should must whether unless can");

    /// <summary>All expressions of a sentence, in order, the longest where several begin at a word; without overlap.</summary>
    public static void Find(ToneSentence sentence, Connotations connotations, List<ToneExpression> found)
    {
        found.Clear();
        for (var first = 0; first < sentence.Count; first++)
        {
            var (phrase, form, end) = (sentence[first].Form, sentence[first].Form, first + 1);
            var (connotation, continues) = connotations.Find(phrase);
            for (var next = end; continues && next < sentence.Count; next++)
            {
                phrase = Connotations.Append(phrase, sentence[next].Form);
                (var longer, continues) = connotations.Find(phrase);
                (connotation, form, end) = longer.IsNone ? (connotation, form, end) : (longer, phrase, next + 1);
            }

            if (!connotation.IsNone)
            {
                found.Add(new(first, end, form, connotation, Follows(sentence, first, BeReach, Be), Follows(sentence, first, HedgeReach, Hedges)));
                first = end - 1;
            }
        }
    }

    /// <summary>Hashes of the stems of words.</summary>
    public static HashSet<ulong> StemSet(string words) => [.. words.Split(' ').Select(word => ToneForms.Stem(word))];

    private static bool Follows(ToneSentence sentence, int first, int reach, HashSet<ulong> words)
    {
        for (var i = first - 1; i >= Math.Max(0, first - reach) && !sentence[i].EndsClause; i--)
        {
            if (words.Contains(sentence[i].Form))
            {
                return true;
            }
        }

        return false;
    }
}
