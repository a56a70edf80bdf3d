namespace News.Text.Tagging;

/// <summary>Where in a span a token stands.</summary>
public enum TagPart
{
    Outside,
    Begin,
    Inside,
    End,
    Alone,
}

/// <summary>
/// Tags of a BIOES scheme: 0 is outside, then four for each type (begin, inside, end, alone), in the order of <see cref="TagPart"/>, then one for words of spans
/// that are told apart from the rest but not reported (<see cref="Other"/>).
/// </summary>
/// <param name="types">At most <see cref="MaxTypes"/>.</param>
public sealed class TagScheme(int types)
{
    /// <summary>Scores of all tags lie side by side in one vector.</summary>
    public const int Lanes = 16;

    /// <summary>What fits beside <see cref="Outside"/>, <see cref="Other"/> and <see cref="Edge"/>.</summary>
    public const int MaxTypes = 3;

    public const int Outside = 0;

    /// <summary>Stands before the first and after the last token.</summary>
    public const int Edge = Lanes - 1;

    private const int Parts = 4;

    public int Types { get; } = types is > 0 and <= MaxTypes ? types : throw new ArgumentOutOfRangeException(nameof(types));

    public int Count { get; } = 2 + (Parts * types);

    public int Other => Count - 1;

    public static int Tag(int type, TagPart part) => part == TagPart.Outside ? Outside : (type * Parts) + (int)part;

    public TagPart PartOf(int tag) => tag == Outside || tag >= Other ? TagPart.Outside : (TagPart)(((tag - 1) % Parts) + 1);

    public static int TypeOf(int tag) => (tag - 1) / Parts;

    /// <summary>Whether a well-formed sequence can have <paramref name="next"/> right after <paramref name="previous"/>.</summary>
    public bool Follows(int previous, int next)
    {
        if ((previous >= Count && previous != Edge) || (next >= Count && next != Edge))
        {
            return false;
        }

        var opened = PartOf(previous) is (TagPart.Begin or TagPart.Inside);
        var continues = PartOf(next) is (TagPart.Inside or TagPart.End);
        return opened == continues && (!opened || TypeOf(previous) == TypeOf(next));
    }
}
