namespace News.Http;

/// <summary>Where everything is: the API's front page.</summary>
internal sealed record IndexView(string Name, string Version, IReadOnlyList<IndexLink> Links)
{
    public static IndexView Of(IEnumerable<ApiOperation> operations) => new(
        "NewsFunctions",
        HealthApi.Version,
        [.. operations.Select(operation => new IndexLink(operation.Name, operation.Method, NewsApi.Prefix + operation.DocumentPath, operation.Summary))]);
}

/// <param name="Rel">The operation's id in the OpenAPI document.</param>
/// <param name="Href">Relative to the service's address; a part in braces is to be filled in.</param>
internal sealed record IndexLink(string Rel, string Method, string Href, string Title);
