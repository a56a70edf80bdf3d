using System.Numerics;
using News.Text.Tagging;

namespace News.English.Names;

/// <summary>
/// The features of a token: those of its own word and of single neighbours, which are the same wherever the word stands and can be summed once, and those of
/// words together.
/// </summary>
internal static class NameFeatures
{
    /// <summary>How far single neighbours are looked at.</summary>
    public const int Reach = 2;

    // A longer run is a headline, in which the first and last word say nothing of the others.
    private const int MaxRun = 8;

    /// <summary>All features of a token, as in training.</summary>
    public static void All(NameSentence sentence, int i, ref FeatureBuffer features)
    {
        Own(sentence.Word(i), sentence.Letters(i), ref features);
        for (var distance = -Reach; distance <= Reach; distance++)
        {
            if (distance != 0)
            {
                Neighbour(sentence.Word(i + distance), distance, ref features);
            }
        }

        WithShapes(sentence.Word(i - 1), sentence.Word(i), sentence.Word(i + 1), ref features);
        Shapes(sentence, i, ref features);
        Rare(sentence, i, ref features);
    }

    public static void Own(in WordForm word, in WordLetters letters, ref FeatureBuffer features)
    {
        features.Add(NameTemplate.Bias, 0);
        features.Add(NameTemplate.Word, word.Lower);
        features.Add(NameTemplate.PrintedWord, letters.Printed);
        features.Add(NameTemplate.Shape, letters.Shape);
        features.Add(NameTemplate.ShortShape, word.ShortShape);
        for (var i = 0; i < letters.AffixCount; i++)
        {
            features.Add(NameTemplate.Prefix1 + i, letters.Prefixes[i]);
            features.Add(NameTemplate.Suffix1 + i, letters.Suffixes[i]);
        }

        if (word.Classes.Coarse > 0)
        {
            features.Add(NameTemplate.CoarseClass, word.Classes.Coarse);
            features.Add(NameTemplate.FineClass, word.Classes.Fine);
        }

        features.Add(NameTemplate.Capitalisation, FeatureHash.Combine((ulong)word.Classes.Capitalisation, word.ShortShape));
        if (letters.Style != CaseStyle.Usual)
        {
            features.Add(NameTemplate.StyledWord, FeatureHash.Combine(word.Lower, (ulong)letters.Style));
        }
    }

    /// <param name="distance">Of the neighbour: negative before the token.</param>
    public static void Neighbour(in WordForm word, int distance, ref FeatureBuffer features)
    {
        switch (distance)
        {
            case -2:
                features.Add(NameTemplate.WordTwoBefore, word.Lower);
                break;
            case 2:
                features.Add(NameTemplate.WordTwoAfter, word.Lower);
                break;
            default:
                var step = distance < 0 ? 0 : 1;
                features.Add(NameTemplate.WordBefore + step, word.Lower);
                features.Add(NameTemplate.ShapeBefore + step, word.ShortShape);
                features.Add(NameTemplate.CapitalisationBefore + step, (ulong)word.Classes.Capitalisation);
                if (word.Classes.Coarse > 0)
                {
                    features.Add(NameTemplate.CoarseClassBefore + step, word.Classes.Coarse);
                    features.Add(NameTemplate.FineClassBefore + step, word.Classes.Fine);
                }

                break;
        }
    }

    /// <summary>The features of two words side by side as one sees the other’s shape; each is of the first or of the second word.</summary>
    public static ulong WordThenShape(in WordForm first, in WordForm second) => FeatureHash.Combine(first.Lower, second.ShortShape);

    /// <inheritdoc cref="WordThenShape"/>
    public static ulong ShapeThenWord(in WordForm first, in WordForm second) => FeatureHash.Combine(first.ShortShape, second.Lower);

    /// <summary>The features that depend on the shapes of a word and of two to each side alone.</summary>
    public static void Shapes(NameSentence sentence, int i, ref FeatureBuffer features)
    {
        var (word, after) = (sentence.Word(i).ShortShape, sentence.Word(i + 1).ShortShape);
        var shapes = FeatureHash.Combine(sentence.Word(i - 1).ShortShape, word);
        features.Add(NameTemplate.ShapesAround, FeatureHash.Combine(shapes, after));
        features.Add(NameTemplate.ShapesBefore, FeatureHash.Combine(shapes, sentence.Word(i - 2).ShortShape));
        features.Add(NameTemplate.ShapesAfter, FeatureHash.Combine(word, after, sentence.Word(i + 2).ShortShape));
    }

    /// <summary>The features that are seldom the same again: pairs of words, and what only the sentence shows.</summary>
    public static void Rare(NameSentence sentence, int i, ref FeatureBuffer features)
    {
        ref readonly var word = ref sentence.Word(i);
        features.Add(NameTemplate.WordBeforeAndWord, FeatureHash.Combine(sentence.Word(i - 1).Lower, word.Lower));
        features.Add(NameTemplate.WordAndWordAfter, FeatureHash.Combine(word.Lower, sentence.Word(i + 1).Lower));
        if (i == 0)
        {
            features.Add(NameTemplate.FirstShape, word.ShortShape);
        }

        Lists(sentence, i, ref features);
        Runs(sentence, i, ref features);
    }

    private static void WithShapes(in WordForm before, in WordForm word, in WordForm after, ref FeatureBuffer features)
    {
        features.Add(NameTemplate.WordBeforeAndShape, WordThenShape(before, word));
        features.Add(NameTemplate.ShapeAndWordAfter, ShapeThenWord(word, after));
        features.Add(NameTemplate.ShapeBeforeAndWord, ShapeThenWord(before, word));
        features.Add(NameTemplate.WordAndShapeAfter, WordThenShape(word, after));
    }

    private static void Lists(NameSentence sentence, int i, ref FeatureBuffer features)
    {
        for (var distance = -1; distance <= 1; distance++)
        {
            for (var bits = sentence.ListsAt(i + distance); bits != 0; bits &= bits - 1)
            {
                features.Add(NameTemplate.ListedBefore + (distance + 1), (ulong)BitOperations.TrailingZeroCount(bits));
            }
        }

        if (sentence.LongestAt(i) is var longest and not 0)
        {
            features.Add(NameTemplate.LongestListed, longest);
        }

        if (sentence.ListsAt(i) is var all and not 0)
        {
            features.Add(NameTemplate.AllLists, all);
            features.Add(NameTemplate.ListsAndShape, FeatureHash.Combine(all, sentence.Word(i).ShortShape, i == 0 ? 1ul : 0ul));
            features.Add(NameTemplate.WordBeforeLists, FeatureHash.Combine(all, sentence.Word(i - 1).Lower));
            features.Add(NameTemplate.WordAfterLists, FeatureHash.Combine(all, sentence.Word(i + 1).Lower));
        }
    }

    private static void Runs(NameSentence sentence, int i, ref FeatureBuffer features)
    {
        var run = sentence.RunAt(i);
        if (!sentence.Word(i).IsCapitalised || run.Length > MaxRun)
        {
            return;
        }

        var place = (ulong)run.PlaceOf(i);
        features.Add(NameTemplate.BeforeRun, FeatureHash.Combine(sentence.Word(run.First - 1).Lower, place));
        features.Add(NameTemplate.AfterRun, FeatureHash.Combine(sentence.Word(run.End).Lower, place));
        features.Add(NameTemplate.ClassBeforeRun, FeatureHash.Combine(sentence.Word(run.First - 1).Classes.Fine, place));
        features.Add(NameTemplate.ClassAfterRun, FeatureHash.Combine(sentence.Word(run.End).Classes.Fine, place));
        features.Add(NameTemplate.RunLength, FeatureHash.Combine((ulong)run.Length, place));
        if (run.Length > 1)
        {
            features.Add(NameTemplate.KindOfFirst, FeatureHash.Combine(sentence.Word(run.First).Classes.Fine, sentence.ListsAt(run.First), place));
            features.Add(NameTemplate.KindOfLast, FeatureHash.Combine(sentence.Word(run.End - 1).Classes.Fine, sentence.ListsAt(run.End - 1), place));
            features.Add(NameTemplate.FirstOfRun, FeatureHash.Combine(sentence.Word(run.First).Lower, place));
            features.Add(NameTemplate.LastOfRun, FeatureHash.Combine(sentence.Word(run.End - 1).Lower, place));
        }

        var whole = sentence.LongRunAt(i);
        if (whole.Length > run.Length && whole.Length <= MaxRun)
        {
            features.Add(NameTemplate.FirstOfLongRun, FeatureHash.Combine(sentence.Word(whole.First).Lower, (ulong)whole.PlaceOf(i)));
            features.Add(NameTemplate.LastOfLongRun, FeatureHash.Combine(sentence.Word(whole.End - 1).Lower, (ulong)whole.PlaceOf(i)));
        }
    }
}
