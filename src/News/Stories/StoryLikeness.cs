namespace News.Stories;

/// <summary>
/// How like each other an article and a story are. What happened and whom and where it concerns are compared apart, and both must agree: reports of other events
/// in the same town share its names, reports of the same kind of event elsewhere share its words. What one side names beyond the other may be told by it alone; where
/// each has names that the other lacks, they speak of two events that have a club or a town in common.
/// </summary>
internal sealed class StoryLikeness
{
    // Beside how many names are the same (Half.Contained), how alike they are counts half as much as words; where an analyser found none, words are all there is.
    private const double LargestNamePart = 0.35;

    // A rare report shares no name or no word with its story; one missing half is weak evidence, not a proof.
    private const double Floor = 0.01;

    private Half words, names;
    private bool isShared;

    private struct Half
    {
        public double Shared, Left, Right, SharedOfLeft, SharedOfRight, ToldOfLeft, ToldOfRight;

        public readonly double Cosine => Shared == 0 ? 0 : Shared / Math.Sqrt(Left * Right);

        /// <summary>How much of the side that has less of its own the other side has too; 1 where a side has nothing that could be lacking.</summary>
        public readonly double Contained => Left == 0 || Right == 0 ? 1 : Math.Max(SharedOfLeft / Left, SharedOfRight / Right);
    }

    /// <summary>0 to 1.</summary>
    public double Score
    {
        get
        {
            if (!isShared)
            {
                return 0;
            }

            var part = Math.Min(LargestNamePart, Math.Min(Part(names.Left, words.Left), Part(names.Right, words.Right)));
            var alike = Math.Min(1, Math.Pow(words.Cosine + Floor, 1 - part) * Math.Pow(names.Cosine + Floor, part));
            return alike * Math.Pow(names.Contained, Math.Min(1, 2 * part));

            static double Part(double names, double words) => names + words == 0 ? 0 : names / (names + words);
        }
    }

    /// <summary>How much of what the right side's articles agree on an article of the left one tells, whatever else it tells; 0 to 1.</summary>
    public double ToldOfRight => Told(words.ToldOfRight, words.Right, names.ToldOfRight, names.Right);

    /// <summary>How much of what the left side's articles agree on an article of the right one tells.</summary>
    public double ToldOfLeft => Told(words.ToldOfLeft, words.Left, names.ToldOfLeft, names.Left);

    public void AddLeft(FeatureKind kind, double weight) => HalfOf(kind).Left += weight * weight;

    public void AddRight(FeatureKind kind, double weight) => HalfOf(kind).Right += weight * weight;

    /// <summary>What is part of a name in either is one. The shares are those of the articles of a side that have it.</summary>
    public void AddShared(FeatureKind leftKind, FeatureKind rightKind, (double Weight, double Share) left, (double Weight, double Share) right)
    {
        ref var half = ref HalfOf(leftKind == FeatureKind.Term ? rightKind : leftKind);
        var (ofLeft, ofRight) = (left.Weight * left.Weight, right.Weight * right.Weight);
        half.Shared += left.Weight * right.Weight;
        half.Left += ofLeft;
        half.Right += ofRight;
        half.SharedOfLeft += ofLeft;
        half.SharedOfRight += ofRight;
        half.ToldOfLeft += ofLeft * right.Share;
        half.ToldOfRight += ofRight * left.Share;
        isShared = true;
    }

    private static double Told(double words, double allWords, double names, double allNames)
    {
        if (allWords == 0 || allNames == 0)
        {
            return 0;
        }

        var part = Math.Min(LargestNamePart, allNames / (allNames + allWords));
        return Math.Pow(words / allWords, 1 - part) * Math.Pow(names / allNames, part);
    }

    private ref Half HalfOf(FeatureKind kind) => ref kind == FeatureKind.Term ? ref words : ref names;
}
