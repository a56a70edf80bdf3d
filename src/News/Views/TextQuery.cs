namespace News.Views;

/// <summary>What <c>q</c> asks for.</summary>
public sealed record TextQuery(QueryNode Root)
{
    /// <summary>Longest <c>q</c> in UTF-16 code units: a question has tens, a pasted paragraph hundreds.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Most terms of a <c>q</c>; each costs a look into the index for each article of the rarest.</summary>
    public const int MaxTerms = 64;

    /// <summary>Fewest letters before a <c>*</c>: shorter beginnings are those of a large part of all words.</summary>
    public const int MinPrefixLength = 3;

    /// <summary>The words and phrases that are asked for, each once: what is marked and ranked by. Not those that are excluded.</summary>
    public IReadOnlyList<RunNode> Runs { get; } = [.. Leaves(Root, isWanted: true).OfType<RunNode>().DistinctBy(run => run.ToString())];

    public IEnumerable<NameNode> Names => Leaves(Root, isWanted: null).OfType<NameNode>();

    /// <summary>Reads <c>q</c>; <c>docs/query.md</c> has the grammar.</summary>
    /// <exception cref="QueryException">It is too long, or says something else than a query; the message tells where.</exception>
    public static TextQuery Parse(string q) => q.Length <= MaxLength
        ? new(QueryParser.Parse(q))
        : throw new QueryException("q", $"The query has {q.Length} characters; the most is {MaxLength}.");

    public bool Equals(TextQuery? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Root.ToString()!;

    /// <param name="isWanted">Only leaves under an even number of NOTs; <see langword="null"/> for all.</param>
    private static IEnumerable<QueryNode> Leaves(QueryNode node, bool? isWanted) => node switch
    {
        NotNode not => isWanted switch { null => Leaves(not.Node, null), true => Leaves(not.Node, false), false => Leaves(not.Node, true) },
        AndNode and => and.Nodes.SelectMany(child => Leaves(child, isWanted)),
        OrNode or => or.Nodes.SelectMany(child => Leaves(child, isWanted)),
        NearNode near => Leaves(near.Left, isWanted).Concat(Leaves(near.Right, isWanted)),
        _ => isWanted == false ? [] : [node],
    };
}
