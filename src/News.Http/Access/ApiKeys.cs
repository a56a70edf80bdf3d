using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace News.Http;

/// <summary>Compares a request's key with those that are set. Sent as <c>Authorization: Bearer KEY</c>, or as <c>x-functions-key: KEY</c> as Azure Functions takes it.</summary>
internal sealed class ApiKeys(AccessOptions options)
{
    /// <summary>The header of Azure Functions: a client needs no change between the heads.</summary>
    public const string FunctionsHeader = "x-functions-key";

    private const string Bearer = "Bearer ";

    private readonly byte[]? write = Hash(options.Key);
    private readonly byte[]? read = Hash(options.ReadKey);

    /// <returns>The problem to answer with; <see langword="null"/> when the request may go on.</returns>
    public IResult? Refusal(ApiOperation operation, HttpRequest request)
    {
        if (!options.HasKeys || operation.Access == ApiAccess.Anyone)
        {
            return null;
        }

        var sent = Hash(KeyOf(request));
        return Same(sent, write) ? null
            : Same(sent, read) ? operation.Access == ApiAccess.Read ? null : ApiProblem.Of(
                StatusCodes.Status403Forbidden, "read-only-key", $"{operation.Method} {NewsApi.Prefix}{operation.DocumentPath} asks for the key that may write.")
            : Unauthorized(request, sent is null);
    }

    private static IResult Unauthorized(HttpRequest request, bool isMissing)
    {
        request.HttpContext.Response.Headers.WWWAuthenticate = Bearer.TrimEnd();
        return isMissing
            ? ApiProblem.Of(StatusCodes.Status401Unauthorized, "key-missing", $"Send the key as 'Authorization: {Bearer}KEY' or '{FunctionsHeader}: KEY'.")
            : ApiProblem.Of(StatusCodes.Status401Unauthorized, "key-unknown", "This is none of the keys of this service.");
    }

    private static string? KeyOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var sent && sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? sent[Bearer.Length..].Trim()
        : request.Headers[FunctionsHeader].ToString() is { Length: > 0 } key ? key
        : null;

    // Hashed, so that the time a comparison takes tells nothing of the key, nor of its length.
    private static byte[]? Hash(string? key) => key is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static bool Same(byte[]? sent, byte[]? key) => sent is not null && key is not null && CryptographicOperations.FixedTimeEquals(sent, key);
}
