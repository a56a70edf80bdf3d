using System.Globalization;

namespace NewsFunctions.Local.Commands;

/// <summary>What did not become an article, latest first.</summary>
internal static class FailuresCommand
{
    public static async Task RunAsync(ServiceClient client, string? code, int limit, CancellationToken cancellationToken)
    {
        var page = await client.GetAsync(
            ServiceClient.Path("failures", ("code", code), ("limit", limit.ToString(CultureInfo.InvariantCulture))), cancellationToken);
        if (!Shown.ToPerson)
        {
            Shown.Json(page);
            return;
        }

        Shown.Table(
            page.GetProperty("items"),
            ("last", failure => Shown.Text(failure, "lastAt")),
            ("file", failure => Shown.Text(failure, "blob", "name") + (Shown.Text(failure, "item") is { } item ? $"#{item}" : "")),
            ("code", failure => Shown.Text(failure, "code")),
            ("attempts", failure => Shown.Text(failure, "attempts")),
            ("message", failure => Shown.Text(failure, "message")),
            ("id", failure => Shown.Text(failure, "id")));
        Shown.Total(page, "failure");
    }
}
