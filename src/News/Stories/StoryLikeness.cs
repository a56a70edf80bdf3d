namespace News.Stories;

/// <summary>
/// How like each other an article and a story are. What happened and whom and where it concerns are compared apart, and both must agree: reports of other events
/// in the same town share its names, reports of the same kind of event elsewhere share its words.
/// </summary>
internal sealed class StoryLikeness
{
    // Names count as much as words where they are as large a part of the texts; where an analyser found none, words are all there is.
    private const double LargestNamePart = 0.5;

    // A rare report shares no name or no word with its story; one missing half is weak evidence, not a proof.
    private const double Floor = 0.01;

    private Half words, names;
    private bool isShared;

    private struct Half
    {
        public double Shared, Left, Right;

        public readonly double Cosine => Shared == 0 ? 0 : Shared / Math.Sqrt(Left * Right);
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
            return Math.Min(1, Math.Pow(words.Cosine + Floor, 1 - part) * Math.Pow(names.Cosine + Floor, part));

            static double Part(double names, double words) => names + words == 0 ? 0 : names / (names + words);
        }
    }

    public void AddLeft(FeatureKind kind, double weight) => HalfOf(kind).Left += weight * weight;

    public void AddRight(FeatureKind kind, double weight) => HalfOf(kind).Right += weight * weight;

    /// <summary>What is part of a name in either is one.</summary>
    public void AddShared(FeatureKind leftKind, FeatureKind rightKind, double left, double right)
    {
        ref var half = ref HalfOf(leftKind == FeatureKind.Term ? rightKind : leftKind);
        half.Shared += left * right;
        half.Left += left * left;
        half.Right += right * right;
        isShared = true;
    }

    private ref Half HalfOf(FeatureKind kind) => ref kind == FeatureKind.Term ? ref words : ref names;
}
