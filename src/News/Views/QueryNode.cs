namespace News.Views;

/// <summary>What a query asks for, as a tree. Written as text it is a query that means the same.</summary>
public abstract record QueryNode;

public enum RunMatch
{
    /// <summary>A word in any inflection.</summary>
    Inflected,

    /// <summary>Words one after the other, as written; case and accents aside.</summary>
    AsWritten,

    /// <summary>A word that begins so.</summary>
    Prefix,
}

/// <summary>One word, several in a row, or the beginning of one.</summary>
/// <param name="Terms">Search terms (<see cref="Text.SearchTermReader"/>); one, unless they are matched as written.</param>
/// <param name="InTitle">Looked for in the headline only.</param>
public sealed record RunNode(IReadOnlyList<string> Terms, RunMatch Match, bool InTitle) : QueryNode
{
    public override string ToString() => (InTitle ? "title:" : "") + Match switch
    {
        RunMatch.Inflected => Terms[0],
        RunMatch.Prefix => Terms[0] + "*",
        _ => $"\"{string.Join(' ', Terms)}\"",
    };
}

/// <summary>Both in one field, with at most <paramref name="Distance"/> words between them, in either order. Both are inflected, or neither is.</summary>
public sealed record NearNode(RunNode Left, RunNode Right, int Distance) : QueryNode
{
    public override string ToString() => FormattableString.Invariant($"({Left} NEAR/{Distance} {Right})");
}

/// <summary>A whole name.</summary>
public sealed record NameNode(NameField Field, string Name) : QueryNode
{
    public override string ToString() => $"{Field.ToString().ToLowerInvariant()}:\"{Name}\"";
}

public sealed record AndNode(IReadOnlyList<QueryNode> Nodes) : QueryNode
{
    public override string ToString() => $"({string.Join(" AND ", Nodes)})";
}

public sealed record OrNode(IReadOnlyList<QueryNode> Nodes) : QueryNode
{
    public override string ToString() => $"({string.Join(" OR ", Nodes)})";
}

public sealed record NotNode(QueryNode Node) : QueryNode
{
    public override string ToString() => $"NOT {Node}";
}
