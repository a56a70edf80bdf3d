using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace News.Http;

internal sealed record HealthView(string Status, string Version, string Analyzer, long Articles, long Failures, long Uploads);

/// <summary>Whether the service can answer. A store that cannot be read is a <c>503</c>.</summary>
public sealed class HealthApi(INewsStore store, NewsAnalysis analysis)
{
    internal IEnumerable<ApiOperation> Operations =>
    [
        new("getHealth", "GET", "/health", "Whether the service can answer, and how much it holds.")
        {
            Access = ApiAccess.Anyone,
            Status = StatusCodes.Status200OK,
            Answers = typeof(HealthView),
            AnswerAsync = async (_, cancellationToken) =>
            {
                var counts = await store.CountAsync(cancellationToken);
                return ApiAnswer.Object(
                    new HealthView("healthy", Version, analysis.Analyzer.ToString(), counts.Articles, counts.Failures, counts.Uploads),
                    ApiJson.Compact.HealthView);
            },
        },
    ];

    internal static string Version { get; } =
        typeof(HealthApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
