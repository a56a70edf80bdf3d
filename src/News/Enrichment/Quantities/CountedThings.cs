using News.Enrichment.Phrases;

namespace News.Enrichment.Quantities;

/// <summary>Finds what a number counts: the noun phrase after it, without a tagger, from plural endings and function words.</summary>
internal static class CountedThings
{
    /// <summary>News stacks up to four adjectives before a noun; one or two more pieces are hyphens.</summary>
    private const int LongestPhrase = 8;

    private static readonly WordSet Determiners = new("the these those its their his her our my your all such");
    private static readonly WordSet MoreWords = new("more other additional further new-found extra");
    private static readonly WordSet PlainAdjectives = new(
        "senior young old new large small big major minor local foreign former other male female armed single big key top chief unnamed unidentified long short high low dead more");

    // They end like plurals.
    private static readonly WordSet Readings = new("suggests says shows skips means takes makes costs believes thinks wants needs lives dies gets goes has does owns drinks eats uses stands sits works runs comes remains feels lies smokes votes speaks faces receives pays earns owes");

    private static readonly string[] AdjectiveEndings = ["al", "ic", "ive", "ous", "ful", "less", "able", "ible", "ish", "ern", "ese", "ed"];

    /// <summary>The pieces <c>[First, End)</c> of the phrase after a number, or <see langword="null"/>.</summary>
    public static (int First, int End)? After(Pieces pieces, int index, bool isSingular)
    {
        if (pieces.Is(index, "of"))
        {
            return OfWhat(pieces, index + 1);
        }

        var start = SkipMore(pieces, index);
        return isSingular ? Singular(pieces, start) : Plural(pieces, start);
    }

    /// <summary>After a unit only <c>of</c> leads to what is measured: <c>three tonnes of grain</c>.</summary>
    public static (int First, int End)? OfUnit(Pieces pieces, int index) => pieces.Is(index, "of") ? OfWhat(pieces, index + 1) : null;

    public static (int First, int End)? OfWhat(Pieces pieces, int index)
    {
        var start = index;
        while (start < index + 2 && pieces.IsWord(start) && Determiners.Has(pieces.Printed(start)))
        {
            start++;
        }

        // "six of their last eight matches": the eight count them
        return pieces.IsAny(start, "last", "first", "past", "next") && IsNumber(pieces, start + 1) ? null : Plural(pieces, start) ?? Singular(pieces, start);
    }

    private static bool IsNumber(Pieces pieces, int index) => pieces.IsNumber(index) || (pieces.IsWord(index) && NumberWords.IsNumber(pieces.Printed(index)));

    private static int SkipMore(Pieces pieces, int index) => pieces.IsWord(index) && MoreWords.Has(pieces.Printed(index)) ? index + 1 : index;

    /// <summary>Up to the first plural noun, and over plurals that follow it: <c>sports clubs</c>.</summary>
    private static (int First, int End)? Plural(Pieces pieces, int start)
    {
        var isParticiple = pieces.IsWord(start) && Verbs.IsIrregularPast(pieces.Printed(start)) && Surroundings.IsPlural(pieces, start + 1);   // paid staff
        for (var i = isParticiple ? start + 1 : start; i < start + LongestPhrase && IsInside(pieces, i); i++)
        {
            if (Surroundings.IsPlural(pieces, i) && !pieces.IsHyphen(i + 1))
            {
                var end = i + 1;
                while (end < start + LongestPhrase && Surroundings.IsPlural(pieces, end) && !IsVerb(pieces, end) && !pieces.IsApostrophe(end - 1) && !(pieces.IsCapital(end) && pieces.IsLowerWord(end - 1)))
                {
                    end++;
                }

                return (start, end);
            }
        }

        return null;
    }

    // "2,031 people suggests", "one in five adults skips"
    private static bool IsVerb(Pieces pieces, int index) =>
        pieces.Is(index - 1, "people") || Readings.Has(pieces.Printed(index));

    /// <summary>Adjectives, then one noun or two: <c>one senior police officer</c>.</summary>
    private static (int First, int End)? Singular(Pieces pieces, int start)
    {
        var noun = start;
        while (noun < start + LongestPhrase && IsInside(pieces, noun) && (IsAdjective(pieces, noun) || pieces.IsHyphen(noun) || pieces.IsHyphen(noun + 1)))
        {
            noun++;
        }

        if (!IsInside(pieces, noun) || pieces.IsDash(noun))
        {
            return noun > start && !pieces.IsDash(noun - 1) ? (start, noun) : null;
        }

        return (start, IsSecondNoun(pieces, noun + 1) ? noun + 2 : noun + 1);
    }

    private static bool IsInside(Pieces pieces, int index)
    {
        if (!pieces.IsWord(index))
        {
            return pieces.IsHyphen(index);
        }

        var word = pieces.Printed(index);
        return word is not "each" && !Surroundings.IsFunctionWord(pieces, index) && !Verbs.IsIrregularPast(word) && !NumberWords.IsNumber(word);
    }

    private static bool IsAdjective(Pieces pieces, int index)
    {
        if (!pieces.IsWord(index))
        {
            return false;
        }

        var word = pieces.Printed(index);
        if (pieces.IsCapital(index) || PlainAdjectives.Has(word))
        {
            return true;
        }

        foreach (var ending in AdjectiveEndings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word ends the phrase or names a person's work, and is no verb.</summary>
    private static bool IsSecondNoun(Pieces pieces, int index)
    {
        if (!pieces.IsLowerWord(index) || !IsInside(pieces, index))
        {
            return false;
        }

        var word = pieces.Printed(index);
        var isWork = word.Length > 4 && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("or", StringComparison.Ordinal) || word.EndsWith("man", StringComparison.Ordinal));
        return isWork
            || (Surroundings.EndsPhrase(pieces, index + 1) && !Verbs.IsPast(word)
                && word[^1] != 's' && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("ly", StringComparison.Ordinal));
    }
}
