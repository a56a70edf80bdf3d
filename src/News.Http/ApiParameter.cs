namespace News.Http;

/// <summary>A query parameter that an operation takes; any other is refused.</summary>
/// <param name="Type"><c>string</c>, <c>integer</c> …, as JSON Schema names it.</param>
/// <param name="Values">The only values, where they are fixed.</param>
/// <param name="Example">A value to try, where <paramref name="Values"/> gives none.</param>
internal sealed record ApiParameter(string Name, string Description, string Type = "string", IReadOnlyList<string>? Values = null, string? Example = null)
{
    /// <summary>Of a number: the least and the most.</summary>
    public (int Least, int Most)? Range { get; init; }
}
