using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace News.Http;

/// <summary>Every error has the same shape: RFC 9457 problem details with a stable <c>code</c>, and the offending <c>parameter</c> where there is one.</summary>
internal static class ApiProblem
{
    public const string ContentType = "application/problem+json";

    public static IResult Of(int status, string code, string detail, string? parameter = null)
    {
        var problem = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = detail,
            ["code"] = code,
        };
        if (parameter is not null)
        {
            problem["parameter"] = parameter;
        }

        return Results.Text(problem.ToJsonString(ApiJson.Compact.Options), ContentType, statusCode: status);
    }

    public static IResult NotFound(string detail) => Of(StatusCodes.Status404NotFound, "not-found", detail);

    public static IResult Invalid(string parameter, string detail) => Of(StatusCodes.Status400BadRequest, "invalid-parameter", detail, parameter);
}
