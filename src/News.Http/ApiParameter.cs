namespace News.Http;

/// <summary>A query parameter that an operation takes; any other is refused.</summary>
/// <param name="Type"><c>string</c>, <c>integer</c> …, as JSON Schema names it.</param>
/// <param name="Values">The only values, where they are fixed.</param>
internal sealed record ApiParameter(string Name, string Description, string Type = "string", IReadOnlyList<string>? Values = null);
