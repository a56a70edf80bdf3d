using Microsoft.AspNetCore.Http;

namespace News.Http;

/// <summary>One route of the API: what both heads map, what the OpenAPI document says, and what answers.</summary>
/// <param name="Name">The <c>operationId</c>, and how a head asks for it.</param>
/// <param name="Path">Below the prefix <c>/api</c>; at most one <c>{key}</c>, written <c>{*key}</c> where it may hold slashes.</param>
internal sealed record ApiOperation(string Name, string Method, string Path, string Summary)
{
    /// <summary>The path with its key in OpenAPI's form.</summary>
    public string DocumentPath => Path.Replace("{*", "{", StringComparison.Ordinal);

    /// <summary>The key's name, or <see langword="null"/>.</summary>
    public string? Key => DocumentPath.IndexOf('{', StringComparison.Ordinal) is >= 0 and var start
        ? DocumentPath[(start + 1)..DocumentPath.IndexOf('}', StringComparison.Ordinal)]
        : null;

    public ApiAccess Access { get; init; }

    public IReadOnlyList<ApiParameter> Parameters { get; init; } = [];

    /// <summary>The media types of its request body; none when it takes no body.</summary>
    public IReadOnlyList<string> Takes { get; init; } = [];

    public required int Status { get; init; }

    /// <summary>What it answers with, or <see langword="null"/> for an open object.</summary>
    public Type? Answers { get; init; }

    /// <summary>Media types that its parameter <c>format</c> gives instead of <c>application/json</c>.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>Whether its answers carry an ETag, so that a client that has one already gets a <c>304</c>.</summary>
    public bool HasTag { get; init; }

    /// <summary>Statuses of what may go wrong, or be elsewhere, beside those that every operation can answer with.</summary>
    public IReadOnlyList<int> MayAnswer { get; init; } = [];

    public required Func<ApiRequest, CancellationToken, Task<IResult>> AnswerAsync { get; init; }
}
